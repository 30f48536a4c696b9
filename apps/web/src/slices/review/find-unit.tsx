import { useEffect, useRef, useState } from 'react';
import type { AskProgress } from './progress.ts';
import type { ProgressSearch } from './progress-search.ts';

interface FindUnitProps {
  label: string;
  search: ProgressSearch;
  onAsk: AskProgress;
}

const pause = 350;

/**
 * Asks a moment after the last keystroke; marks may be left out («thong hoa»). When the address changes by other means
 * («Bỏ lọc», back), the box follows it; what is being typed is never put back by an answer that comes late.
 */
export function FindUnit({ label, search, onAsk }: FindUnitProps) {
  const inAddress = search.tim ?? '';
  const [typed, setTyped] = useState(inAddress);
  const asked = useRef(inAddress);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const ask = useRef(onAsk);
  useEffect(() => {
    ask.current = onAsk;
  });
  useEffect(() => {
    if (inAddress === asked.current) return;
    clearTimeout(timer.current);
    asked.current = inAddress;
    setTyped(inAddress);
  }, [inAddress]);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string) => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      asked.current = text.trim();
      ask.current({ tim: asked.current || undefined });
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
