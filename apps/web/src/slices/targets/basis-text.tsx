import type { TargetBasis } from '@thuocdo/contract/targets';
import { citation } from '@thuocdo/core/judging';
import { useWords } from '../../ui/words.tsx';

/** The paper as it is right, and, where another paper prints it otherwise, how and why that is a slip. */
export function BasisText({ basis }: { basis: TargetBasis }) {
  const { t } = useWords();
  const { asPrinted } = basis;
  return (
    <>
      {citation(basis)}
      {asPrinted === null ? null : (
        <span className="target-why">
          {t('targets.printed', {
            paper: citation({ kind: '', number: asPrinted.number, date: asPrinted.date }).trim(),
            reason: asPrinted.reason,
          })}
        </span>
      )}
    </>
  );
}
