import { useEffect, useRef, useState } from 'react';

interface SearchBoxProps {
  label: string;
  /** What the address says now. */
  value: string;
  /** Undefined when the box was emptied. */
  onAsk: (text: string | undefined) => void;
}

const pause = 350;

/**
 * Asks a moment after the last keystroke; marks may be left out («thong hoa»). When the address changes by other means
 * («Bỏ lọc», back), the box follows it; what is being typed is never put back by an answer that comes late.
 */
export function SearchBox({ label, value, onAsk }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const asked = useRef(value);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useRef(onAsk);
  useEffect(() => {
    ask.current = onAsk;
  });
  useEffect(() => {
    if (value === asked.current) return;
    clearTimeout(timer.current);
    asked.current = value;
    setTyped(value);
  }, [value]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = text.trim();
      ask.current(asked.current || undefined);
    }, pause);
  };
  return (
    <label>
      <span>{label}</span>
      <input
        className="input"
        type="search"
        maxLength={100}
        value={typed}
        onChange={({ target }) => type(target.value)}
      />
    </label>
  );
}
