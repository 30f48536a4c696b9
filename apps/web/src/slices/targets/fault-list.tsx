import { phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

interface FaultListProps {
  problem: ProblemError | null | undefined;
  /** Words for the entry of this number, where a fault is of one. */
  nameOf: (at: number) => string;
}

/** Every field that the server refused, in words with the mend. */
export function FaultList({ problem, nameOf }: FaultListProps) {
  const { lang } = useWords();
  if (!problem || problem.errors.length === 0) return null;
  return (
    <ul className="notice notice-error" role="alert">
      {problem.errors.map(({ pointer, rule, params = {} }) => {
        const at = /\/entries\/(\d+)\//.exec(pointer)?.[1];
        const place = at === undefined ? '' : nameOf(Number(at));
        const shown = Object.fromEntries(
          Object.entries(params).map(([key, value]) => [key, typeof value === 'number' ? showNumber(value) : value]),
        );
        return (
          <li key={`${pointer} ${rule}`}>
            {place === '' ? '' : `${place}: `}
            {phraseIfKnown(lang, `targets.fault-${rule}`, shown) ?? `${pointer}: ${rule}`}
          </li>
        );
      })}
    </ul>
  );
}
