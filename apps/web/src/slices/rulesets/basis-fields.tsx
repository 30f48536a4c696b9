import type { LegalText } from '@thuocdo/core/judging';
import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { TextInput } from './inputs.tsx';

interface BasisFieldsProps {
  id: string;
  place: string;
  value: LegalText;
  onChange: (text: LegalText) => void;
}

/** Kind, number and day of one paper. */
export function BasisFields({ id, place, value, onChange }: BasisFieldsProps) {
  const { t } = useWords();
  return (
    <>
      <div className="triple">
        <TextInput
          id={`${id}-kind`}
          place={`${place}.kind`}
          label={t('rulesets.basisKind')}
          max={100}
          value={value.kind}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <TextInput
          id={`${id}-number`}
          place={`${place}.number`}
          label={t('rulesets.basisNumber')}
          max={100}
          value={value.number}
          onChange={(number) => onChange({ ...value, number })}
        />
        <Field id={`${id}-date`} label={t('rulesets.basisDate')}>
          <DayInput
            leavesOutUnread
            id={`${id}-date`}
            value={value.date ?? ''}
            onChange={(day) => onChange({ ...value, date: day === '' ? null : day })}
          />
        </Field>
      </div>
      <TextInput
        id={`${id}-subject`}
        place={`${place}.subject`}
        label={t('rulesets.basisSubject')}
        value={value.subject ?? ''}
        onChange={(subject) => {
          const { subject: _before, ...rest } = value;
          onChange(subject === '' ? rest : { ...rest, subject });
        }}
      />
    </>
  );
}
