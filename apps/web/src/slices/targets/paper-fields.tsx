import type { TargetBasis, TargetBasisInput } from '@thuocdo/contract/targets';
import { citation } from '@thuocdo/core/judging';
import { Input } from 'antd';
import { Choice, Tick } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { BasisText } from './basis-text.tsx';
import type { PaperDraft } from './paper-draft.ts';

interface PaperFieldsProps {
  id: string;
  bases: readonly TargetBasis[];
  value: PaperDraft;
  onChange: (paper: PaperDraft) => void;
  /** Ask also by when. */
  due?: boolean;
}

/** Legal basis, known or new, the reason, and by when. */
export function PaperFields({ id, bases, value, onChange, due = false }: PaperFieldsProps) {
  const { t } = useWords();
  const chosen = bases.find((basis) => basis.id === value.choice);
  const options = [
    { value: '', label: t('targets.paperNone') },
    ...bases.map((basis) => ({ value: basis.id, label: `${citation(basis)} – ${basis.subject}`.slice(0, 120) })),
    { value: 'new', label: t('targets.paperNew') },
  ];
  return (
    <div className="target-paper">
      <Field id={`${id}-paper`} label={t('targets.paper')}>
        <Choice
          id={`${id}-paper`}
          value={value.choice}
          options={options}
          onChange={(choice) => onChange({ ...value, choice })}
        />
      </Field>
      {chosen === undefined || chosen.asPrinted === null ? null : (
        <p className="quiet">
          <BasisText basis={chosen} />
        </p>
      )}
      {value.choice === 'new' ? (
        <NewPaper id={id} basis={value.basis} onChange={(basis) => onChange({ ...value, basis })} />
      ) : null}
      {due ? (
        <Field id={`${id}-due`} label={t('targets.dueOn')} help={t('targets.dueHelp')}>
          <DayInput id={`${id}-due`} hasHelp value={value.dueOn} onChange={(dueOn) => onChange({ ...value, dueOn })} />
        </Field>
      ) : null}
      <Field id={`${id}-reason`} label={t('targets.reason')} help={t('targets.reasonHelp')}>
        <Input
          {...describedBy(`${id}-reason`, undefined, true)}
          maxLength={1000}
          value={value.reason}
          onChange={(event) => onChange({ ...value, reason: event.target.value })}
        />
      </Field>
    </div>
  );
}

interface NewPaperProps {
  id: string;
  basis: TargetBasisInput;
  onChange: (basis: TargetBasisInput) => void;
}

const texts = [
  ['kind', 'targets.paperKind', 60],
  ['number', 'targets.paperNumber', 60],
  ['issuer', 'targets.paperIssuer', 200],
  ['subject', 'targets.paperSubject', 500],
] as const;

function NewPaper({ id, basis, onChange }: NewPaperProps) {
  const { t } = useWords();
  const { asPrinted } = basis;
  const untouched = { number: basis.number, date: basis.date, reason: '' };
  return (
    <>
      {texts.map(([key, label, max]) => (
        <Field key={key} id={`${id}-${key}`} label={t(label)}>
          <Input
            id={`${id}-${key}`}
            maxLength={max}
            value={basis[key]}
            onChange={(event) => onChange({ ...basis, [key]: event.target.value })}
          />
        </Field>
      ))}
      <Field id={`${id}-date`} label={t('targets.paperDate')}>
        <DayInput
          id={`${id}-date`}
          value={basis.date ?? ''}
          onChange={(day) => onChange({ ...basis, date: day || null })}
        />
      </Field>
      <Tick checked={asPrinted !== null} onChange={(on) => onChange({ ...basis, asPrinted: on ? untouched : null })}>
        {t('targets.printedTick')}
      </Tick>
      {asPrinted === null ? null : (
        <>
          {(['number', 'reason'] as const).map((key) => (
            <Field
              key={key}
              id={`${id}-printed-${key}`}
              label={t(key === 'number' ? 'targets.printedNumber' : 'targets.printedReason')}
            >
              <Input
                id={`${id}-printed-${key}`}
                maxLength={key === 'number' ? 60 : 500}
                value={asPrinted[key]}
                onChange={(event) => onChange({ ...basis, asPrinted: { ...asPrinted, [key]: event.target.value } })}
              />
            </Field>
          ))}
          <Field id={`${id}-printed-date`} label={t('targets.printedDate')}>
            <DayInput
              id={`${id}-printed-date`}
              value={asPrinted.date ?? ''}
              onChange={(day) => onChange({ ...basis, asPrinted: { ...asPrinted, date: day || null } })}
            />
          </Field>
        </>
      )}
    </>
  );
}
