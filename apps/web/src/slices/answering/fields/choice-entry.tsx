import type { ClipboardEvent } from 'react';
import { useWords } from '../../../ui/words.tsx';
import { type EntryProps, inputProps } from './entry.ts';

interface Choice {
  key: string;
  label: string;
  value: unknown;
}

/** What an input of type yes/no, one of, or unit lets one choose. */
export function useChoices({ field, units }: Pick<EntryProps, 'field' | 'units'>): Choice[] {
  const { t } = useWords();
  if (field.type === 'yes_no')
    return [
      { key: 'true', label: t('answering.yes'), value: true },
      { key: 'false', label: t('answering.no'), value: false },
    ];
  if (field.type === 'unit') return units.map((unit) => ({ key: unit.id, label: unit.name, value: unit.id }));
  return (field.options ?? []).map((option) => ({ key: option.code, label: option.label, value: option.code }));
}

/** One choice as a list to pull down: in tables, and for long lists such as communes. */
export function SelectEntry(props: EntryProps & { onPaste?: (event: ClipboardEvent) => void }) {
  const { t } = useWords();
  const choices = useChoices(props);
  const key = props.value === null || props.value === undefined ? '' : String(props.value);
  const isKnown = key === '' || choices.some((choice) => choice.key === key);
  return (
    <select
      {...inputProps(props)}
      className="box"
      value={key}
      onPaste={props.onPaste}
      onChange={(event) => props.onChange(choices.find((choice) => choice.key === event.target.value)?.value ?? null)}
    >
      <option value="">{props.ariaLabel === undefined ? t('answering.choose') : '–'}</option>
      {/* Pasted text that is no choice stays in sight until it is mended. */}
      {isKnown ? null : <option value={key}>{key}</option>}
      {choices.map((choice) => (
        <option key={choice.key} value={choice.key}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}

/** One choice as buttons in a row. */
export function RadioEntry({ code, ...props }: EntryProps & { code: string }) {
  const { t } = useWords();
  const choices = useChoices(props);
  const { 'aria-describedby': description, 'aria-invalid': invalid, disabled } = inputProps(props);
  const chosen = props.value !== null && props.value !== undefined;
  return (
    <div
      id={props.id}
      role="radiogroup"
      className="choices-row"
      aria-labelledby={`${props.id}-nhan`}
      aria-describedby={description}
      aria-invalid={invalid}
    >
      {choices.map((choice) => (
        <label key={choice.key} className="choice">
          <input
            type="radio"
            name={props.id}
            disabled={disabled}
            checked={props.value === choice.value}
            onChange={() => props.onChange(choice.value)}
            onBlur={props.onLeave}
          />
          {choice.label}
        </label>
      ))}
      {chosen && !disabled ? (
        <button
          type="button"
          className="link"
          aria-label={t('answering.chooseNothingOf', { code })}
          onClick={() => props.onChange(null)}
        >
          {t('answering.chooseNothing')}
        </button>
      ) : null}
    </div>
  );
}

/** Several choices. */
export function CheckboxEntry(props: EntryProps) {
  const chosen = new Set(Array.isArray(props.value) ? (props.value as string[]) : []);
  const { 'aria-describedby': description, disabled } = inputProps(props);
  const toggle = (code: string) => {
    const next = new Set(chosen);
    if (!next.delete(code)) next.add(code);
    props.onChange(next.size === 0 ? null : [...next]);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: the label of the question stands outside, and names the group by id
    <div
      id={props.id}
      role="group"
      className="choices-row"
      aria-labelledby={`${props.id}-nhan`}
      aria-describedby={description}
    >
      {(props.field.options ?? []).map((option) => (
        <label key={option.code} className="choice">
          <input
            type="checkbox"
            disabled={disabled}
            checked={chosen.has(option.code)}
            onChange={() => toggle(option.code)}
            onBlur={props.onLeave}
          />
          {option.label}
        </label>
      ))}
    </div>
  );
}
