import type { ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { refusedFields } from './spoken.ts';

/** A refusal with every field that it names. */
export function Refusals({ problem }: { problem: ProblemError | null }) {
  const { lang, t } = useWords();
  const lines = refusedFields(lang, t, problem);
  return (
    <>
      <ProblemNotice problem={problem} />
      {lines.length === 0 ? null : (
        <ul className="refused-fields">
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  );
}
