import { parseClock } from '@thuocdo/core/text';
import { useState } from 'react';
import './day-input.css';
import { describedByEntry, entryId, FieldMessage, type Message } from './field.tsx';
import { useWords } from './words.tsx';

interface ClockInputProps {
  id: string;
  /** HH:mm, or empty. */
  value: string;
  /** Handed HH:mm, or empty when nothing is written. Words that are no time are handed on as they are, to be refused. */
  onChange: (time: string) => void;
  message?: Message | undefined;
  /** Words that are no time are handed on as empty: of a document that saves itself while they are mended. */
  leavesOutUnread?: boolean;
}

/**
 * A time of day, typed and shown as HH:mm whatever the language of the browser, whose own field writes 4:30 PM in an English one. What
 * cannot be read stays as it was typed, with what is wrong said beneath.
 */
export function ClockInput({ id, value, onChange, message, leavesOutUnread = false }: ClockInputProps) {
  const { t } = useWords();
  const [words, setWords] = useState<string>();
  const [isLeft, setIsLeft] = useState(true);
  const text = words ?? value;
  const isRead = text.trim() === '' || parseClock(text) !== undefined;
  const type = (typed: string) => {
    setWords(typed);
    setIsLeft(false);
  };
  const leave = () => {
    setIsLeft(true);
    if (words === undefined) return;
    if (isRead) setWords(undefined);
    onChange(parseClock(words) ?? (leavesOutUnread ? '' : words.trim()));
  };
  const fault: Message | undefined =
    isLeft && !isRead ? { severity: 'error', text: t('shell.clockUnreadable') } : undefined;
  return (
    <div className="day-input">
      <input
        {...describedByEntry(id, { fault, message })}
        className="input"
        type="text"
        inputMode="text"
        autoComplete="off"
        maxLength={20}
        placeholder={t('shell.clockHint')}
        value={text}
        onChange={({ target }) => type(target.value)}
        onBlur={leave}
        onKeyDown={({ key }) => (key === 'Enter' ? leave() : undefined)}
      />
      <FieldMessage fieldId={entryId(id)} message={fault} />
    </div>
  );
}
