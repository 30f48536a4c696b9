import type { SupportPlanView } from '@thuocdo/contract/support';
import { Input } from 'antd';
import { Choice } from '../../ui/choice.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, messageAt } from './faults.ts';
import { resultFieldId } from './step-entry.ts';

interface ResultFieldsProps {
  plan: SupportPlanView;
  /** As typed, by element; a yes or no is «yes», «no». */
  typed: Readonly<Record<string, string>>;
  faults: Faults;
  onChange: (typed: Record<string, string>) => void;
}

/** New values of the elements that the lines read; lists of rows are reported in words and by evidence. */
export function ResultFields({ plan, typed, faults, onChange }: ResultFieldsProps) {
  const { t } = useWords();
  const shown = plan.elements.filter(({ type }) => type !== 'rows');
  if (shown.length === 0) return <p className="quiet">{t('support.reportNoElements')}</p>;
  return (
    <>
      <p className="quiet">{`${t('support.period')}: ${plan.period}`}</p>
      {shown.map(({ code, name, unit, type }) => {
        const id = resultFieldId(code);
        const message = messageAt(faults, id);
        const set = (text: string) => onChange({ ...typed, [code]: text });
        const label = t('support.valueOf', { name: unit === null ? name : `${name} (${unit})` });
        return (
          <Field key={code} id={id} label={label} message={message}>
            {type === 'yes_no' ? (
              <Choice
                id={id}
                value={typed[code] ?? ''}
                options={[
                  { value: '', label: t('support.valueNone') },
                  { value: 'yes', label: t('support.yes') },
                  { value: 'no', label: t('support.no') },
                ]}
                onChange={set}
                message={message}
              />
            ) : (
              <Input
                {...describedBy(id, message)}
                maxLength={2000}
                value={typed[code] ?? ''}
                onChange={({ target }) => set(target.value)}
              />
            )}
          </Field>
        );
      })}
    </>
  );
}
