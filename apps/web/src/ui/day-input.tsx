import { CalendarOutlined } from '@ant-design/icons';
import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import './day-input.css';
import { type DayRange, type Draft, readEntry, standing, stepped, typed, writtenDay } from './day-entry.ts';
import { describedByEntry, entryId, FieldMessage, type Message } from './field.tsx';
import { useWords } from './words.tsx';

interface DayInputProps {
  id: string;
  /** YYYY-MM-DD, or empty. */
  value: string;
  /**
   * Handed YYYY-MM-DD, or empty. Words that are no day are handed on as they are when the field is left: whatever they are sent to
   * refuses them, so that nothing goes out without the day that somebody meant.
   */
  onChange: (day: string) => void;
  /** Words that are no day are handed on as empty: of an address, of what waits for a day, of a document that saves itself meanwhile. */
  leavesOutUnread?: boolean;
  message?: Message | undefined;
  hasHelp?: boolean;
  min?: string;
  max?: string;
}

/**
 * A day, typed and shown as dd/MM/yyyy. It is not the browser's own date field: that one writes days by the language
 * of the browser, and in an English one 08/09/2023 would be the 9th of August. What cannot be read stays as it was
 * typed, with what is wrong said beneath.
 */
export function DayInput(props: DayInputProps) {
  const { id, message, hasHelp = false } = props;
  const { t } = useWords();
  const field = useDayField(props);
  return (
    <div className="day-input">
      <div className="day-box">
        <input
          {...describedByEntry(id, { fault: field.fault, message, hasHelp })}
          className="input day"
          type="text"
          inputMode="numeric"
          autoComplete="off"
          maxLength={60}
          placeholder={t('shell.dayHint')}
          value={field.text}
          onChange={({ target }) => field.type(target.value)}
          onBlur={field.leave}
          onKeyDown={field.onKey}
        />
        <Calendar picker={field.picker} value={props.value} range={field.range} onPick={field.pick} />
      </div>
      <FieldMessage fieldId={entryId(id)} message={field.fault} />
    </div>
  );
}

interface CalendarProps {
  picker: RefObject<HTMLInputElement | null>;
  value: string;
  range: DayRange;
  onPick: (day: string) => void;
}

/**
 * The browser's calendar, opened by a button from a date field that nobody sees. The field belongs to no form, so that
 * a form never waits for something unseen; a browser that cannot open it has no button.
 */
function Calendar({ picker, value, range, onPick }: CalendarProps) {
  const { t } = useWords();
  if (!('showPicker' in HTMLInputElement.prototype)) return null;
  return (
    <>
      <input
        ref={picker}
        className="day-picker"
        type="date"
        form=""
        tabIndex={-1}
        aria-hidden="true"
        {...range}
        value={readEntry(value, range).ok ? value : ''}
        onChange={({ target }) => onPick(target.value)}
      />
      <button
        type="button"
        className="day-open"
        aria-label={t('shell.openCalendar')}
        onClick={() => picker.current?.showPicker()}
      >
        <CalendarOutlined aria-hidden="true" />
      </button>
    </>
  );
}

function useDayField({ value, onChange, leavesOutUnread, min = '1945-09-02', max = '2100-12-31' }: DayInputProps) {
  const { t } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [kept, setDraft] = useState<Draft>();
  const range = { min, max };
  const draft = standing(kept, value);
  const text = draft?.text ?? writtenDay(value);
  const read = readEntry(text, range);
  const handOn = (day: string) => (day === value ? undefined : onChange(day));
  const type = (next: string) => {
    const draft = typed(next, value, range);
    setDraft(draft);
    handOn(draft.after);
  };
  const leave = () => {
    if (draft === undefined) return;
    const day = read.ok ? read.day : leavesOutUnread ? '' : text;
    setDraft(read.ok ? undefined : { ...draft, before: value, after: day, isLeft: true });
    handOn(day);
  };
  const step = (by: 1 | -1, event: KeyboardEvent) => {
    const day = stepped(text, by, range);
    if (day === undefined) return;
    event.preventDefault();
    type(writtenDay(day));
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.key === 'ArrowUp') step(1, event);
    if (event.key === 'ArrowDown' && !event.altKey) step(-1, event);
    if (event.key === 'ArrowDown' && event.altKey) {
      event.preventDefault();
      picker.current?.showPicker();
    }
    if (event.key !== 'Enter') return;
    leave();
    // A form is not sent with a day that nobody could read.
    if (draft !== undefined && !read.ok) event.preventDefault();
  };
  const isBeingTyped = draft !== undefined && !draft.isLeft;
  const fault: Message | undefined =
    !isBeingTyped && !read.ok
      ? { severity: 'error', text: t(`shell.dayFault-${read.fault}`, { min: writtenDay(min), max: writtenDay(max) }) }
      : undefined;
  const pick = (day: string) => {
    setDraft(undefined);
    onChange(day);
  };
  return { text, fault, range, picker, type, leave, onKey, pick };
}
