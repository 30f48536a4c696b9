import type { Question } from '@thuocdo/core/forms';
import { describedBy, Field, FieldMessage, type Message } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { CellInput } from './cell-input.tsx';
import type { Draft, DraftCell, DraftRow } from './draft-answer.ts';
import { RowsInput } from './rows-input.tsx';

interface AnswerInputProps {
  id: string;
  question: Question;
  draft: Draft;
  onChange: (draft: Draft) => void;
  message: Message | undefined;
}

/** The input that fits the kind of a question, with its label. */
export function AnswerInput({ id, question, draft, onChange, message }: AnswerInputProps) {
  const { t } = useWords();
  const label = question.unitOfMeasure ? `${t('review.myValue')} (${question.unitOfMeasure})` : t('review.myValue');
  if (question.type === 'rows' || question.type === 'matrix') {
    return (
      <fieldset className="field plain-fieldset">
        <legend>{label}</legend>
        <RowsInput
          id={id}
          question={question}
          draft={draft as DraftRow[] | Record<string, DraftRow>}
          onChange={onChange}
        />
        <FieldMessage fieldId={id} message={message} />
      </fieldset>
    );
  }
  if (question.type === 'many_of') {
    return (
      <ManyOf
        label={label}
        id={id}
        question={question}
        draft={draft as string[]}
        onChange={onChange}
        message={message}
      />
    );
  }
  return (
    <Field id={id} label={label} message={message}>
      <CellInput
        field={question as { type: string }}
        value={draft as DraftCell}
        onChange={onChange}
        input={describedBy(id, message)}
      />
    </Field>
  );
}

function ManyOf({
  label,
  id,
  question,
  draft,
  onChange,
  message,
}: AnswerInputProps & { label: string; draft: string[] }) {
  const change = (code: string, on: boolean) => onChange(on ? [...draft, code] : draft.filter((one) => one !== code));
  return (
    <fieldset className="field plain-fieldset">
      <legend>{label}</legend>
      {(question.options ?? []).map((option, at) => (
        <label key={option.code} className="with-check">
          <input
            type="checkbox"
            {...(at === 0 ? describedBy(id, message) : {})}
            checked={draft.includes(option.code)}
            onChange={({ target }) => change(option.code, target.checked)}
          />
          {option.label}
        </label>
      ))}
      <FieldMessage fieldId={id} message={message} />
    </fieldset>
  );
}
