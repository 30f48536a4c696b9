import { DayInput } from '../../ui/day-input.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import type { PaperEntry } from './letter-entry.ts';
import type { MessageOf } from './support-letter-form.tsx';
import { TextPart } from './text-part.tsx';

interface CitedPaperFieldsProps {
  id: string;
  paper: PaperEntry;
  onChange: (paper: PaperEntry) => void;
  messageOf: MessageOf;
}

/** Kind, number, day and issuer of a cited paper. */
export function CitedPaperFields({ id, paper, onChange, messageOf }: CitedPaperFieldsProps) {
  const { t } = useWords();
  const text = (field: 'kind' | 'number' | 'issuer', label: string, max: number) => (
    <TextPart
      id={`${id}-${field}`}
      label={label}
      value={paper[field]}
      message={messageOf(`${id}-${field}`)}
      max={max}
      onChange={(value) => onChange({ ...paper, [field]: value })}
    />
  );
  return (
    <div className="cited-paper">
      {text('kind', t('supportLetters.paperKind'), 60)}
      {text('number', t('supportLetters.paperNumber'), 60)}
      <Field id={`${id}-date`} label={t('supportLetters.paperDate')} message={messageOf(`${id}-date`)}>
        <DayInput
          id={`${id}-date`}
          value={paper.date}
          message={messageOf(`${id}-date`)}
          onChange={(date) => onChange({ ...paper, date })}
        />
      </Field>
      {text('issuer', t('supportLetters.paperIssuer'), 200)}
    </div>
  );
}
