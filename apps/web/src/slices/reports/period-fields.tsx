import { Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { marksOf, type TemplateKind } from './period-of.ts';

interface PeriodFieldsProps {
  kind: TemplateKind;
  period: string;
  onChange: (period: string) => void;
}

/** Year, and month, quarter or half where the template is for one. */
export function PeriodFields({ kind, period, onChange }: PeriodFieldsProps) {
  const { t } = useWords();
  const [year = '', mark = ''] = period.split('-');
  return (
    <>
      {kind === 'year' ? null : (
        <Field id="bao-cao-ky" label={t(`reports.${kind}`)}>
          <Choice
            id="bao-cao-ky"
            value={mark}
            options={marksOf(kind).map((value) => ({ value, label: markName(t, value) }))}
            onChange={(value) => onChange(`${year}-${value}`)}
          />
        </Field>
      )}
      <Field id="bao-cao-nam" label={t('reports.year')}>
        <Input
          id="bao-cao-nam"
          className="year-input"
          inputMode="numeric"
          pattern="\d{4}"
          required
          maxLength={4}
          value={year}
          onChange={({ target }) => onChange(mark === '' ? target.value : `${target.value}-${mark}`)}
        />
      </Field>
    </>
  );
}

function markName(t: Words['t'], mark: string): string {
  if (mark === 'H1') return t('reports.firstHalf');
  if (mark === 'H2') return t('reports.secondHalf');
  return mark.replace(/^Q/u, '').replace(/^0/u, '');
}
