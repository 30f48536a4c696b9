import type { RunCounts } from '@thuocdo/contract/connectors';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

/** «2 mới, 1 thay đổi, 5 như cũ», with what was refused and passed over. */
export function CountsLine({ counts }: { counts: RunCounts | null }) {
  const { t } = useWords();
  if (counts === null) return <>–</>;
  const shown = {
    new: showNumber(counts.new),
    changed: showNumber(counts.changed),
    unchanged: showNumber(counts.unchanged),
  };
  return (
    <>
      {t('connectors.countsLine', shown)}
      {counts.refused === 0 ? null : <div>{t('connectors.countsRefused', { count: showNumber(counts.refused) })}</div>}
      {counts.passedOver === 0 ? null : (
        <div className="quiet">{t('connectors.countsPassed', { count: showNumber(counts.passedOver) })}</div>
      )}
    </>
  );
}
