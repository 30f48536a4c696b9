import type { Option } from '@thuocdo/core/forms';
import type { InputHTMLAttributes } from 'react';
import { useWords } from '../../ui/words.tsx';
import type { DraftCell } from './draft-answer.ts';

interface CellInputProps {
  field: { type: string; options?: Option[]; maxLength?: number };
  value: DraftCell;
  onChange: (value: DraftCell) => void;
  /** Id, name and description of the input. */
  input: Pick<InputHTMLAttributes<HTMLInputElement>, 'id' | 'aria-label' | 'aria-describedby' | 'aria-invalid'>;
}

/** One scalar: number and day are typed as text, so that Vietnamese marks are read by one rule. */
export function CellInput({ field, value, onChange, input }: CellInputProps) {
  const { t } = useWords();
  if (field.type === 'yes_no' || field.type === 'one_of') {
    const options =
      field.type === 'one_of'
        ? (field.options ?? [])
        : [
            { code: 'true', label: t('review.yes') },
            { code: 'false', label: t('review.no') },
          ];
    const read = (code: string): DraftCell => {
      if (code === '') return null;
      return field.type === 'one_of' ? code : code === 'true';
    };
    return (
      <select
        {...(input as object)}
        className="input"
        value={value === null ? '' : String(value)}
        onChange={({ target }) => onChange(read(target.value))}
      >
        <option value="">{t('review.noAnswer')}</option>
        {options.map((option) => (
          <option key={option.code} value={option.code}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  const isNumber = field.type === 'integer' || field.type === 'decimal' || field.type === 'percent';
  return (
    <input
      {...input}
      className={isNumber ? 'input numeric-input' : 'input'}
      inputMode={isNumber ? 'decimal' : 'text'}
      maxLength={isNumber || field.type === 'date' ? 60 : (field.maxLength ?? 4000)}
      placeholder={field.type === 'date' ? t('shell.dayHint') : undefined}
      value={typeof value === 'string' ? value : ''}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
