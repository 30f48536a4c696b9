import { coerceAnswer } from '@thuocdo/core/forms';
import { formatDay, formatNumber } from '@thuocdo/core/text';
import { type ClipboardEvent, useState } from 'react';
import { useWords } from '../../../ui/words.tsx';
import { type EntryProps, inputProps } from './entry.ts';

/**
 * A number or a day, typed as text by Vietnamese rules. While it is typed the text stays as it is; what it was read as
 * stands beside it. On leaving, what could be read is written in full («1062» → «1.062»).
 */
export function TypedEntry(props: EntryProps & { onPaste?: (event: ClipboardEvent) => void; showRead?: boolean }) {
  const { t } = useWords();
  const [typed, setTyped] = useState<string>();
  const { field, value } = props;
  const isDay = field.type === 'date';
  const full = written(value, isDay);
  const text = typed ?? full;
  const change = (next: string) => {
    setTyped(next);
    const coerced = coerceAnswer({ ...field, code: '', origin: noOrigin } as never, next);
    props.onChange(coerced.ok ? coerced.answer : next);
  };
  const differs = typed !== undefined && typed.trim() !== '' && typeof value !== 'string' && full !== typed.trim();
  return (
    <>
      <input
        {...inputProps(props)}
        type="text"
        className={isDay ? 'box day' : 'box number'}
        inputMode={isDay ? 'numeric' : 'decimal'}
        autoComplete="off"
        placeholder={isDay ? t('shell.dayHint') : undefined}
        maxLength={60}
        value={text}
        onChange={(event) => change(event.target.value)}
        onPaste={props.onPaste}
        onBlur={() => {
          setTyped(undefined);
          props.onLeave();
        }}
      />
      {differs && props.showRead ? (
        <span className="quiet read-as">{t('answering.readAs', { value: full })}</span>
      ) : null}
    </>
  );
}

const noOrigin = { text: '', certainty: 'general' };

function written(value: unknown, isDay: boolean): string {
  if (typeof value === 'number') return formatNumber(value, decimalsOf(value));
  if (typeof value !== 'string') return '';
  return isDay && /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDay(value) : value;
}

/** All decimals that were typed, so that leaving a field never changes its number. */
function decimalsOf(value: number): { decimals?: number } {
  const digits = String(value).split('.')[1]?.length ?? 0;
  return digits > 4 && digits <= 15 ? { decimals: digits } : {};
}
