import { phraseIfKnown } from '@thuocdo/phrases';
import type { ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { FaultList } from './fault-list.tsx';

/** Why a whole sheet cannot be read, or what the server still refused of it. */
export function RefusedSheet({ problem }: { problem: ProblemError | undefined }) {
  const { t, lang } = useWords();
  const faults = Array.isArray(problem?.details['faults'])
    ? (problem.details['faults'] as { code: string; where: string }[])
    : [];
  return (
    <>
      <ProblemNotice problem={problem} />
      <FaultList problem={problem} nameOf={() => ''} />
      {faults.length === 0 ? null : (
        <ul className="notice notice-error">
          {faults.map(({ code, where }) => (
            <li key={`${code} ${where}`}>
              {phraseIfKnown(lang, `targets.table-${code}`) ?? t('targets.table-other', { code, where })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
