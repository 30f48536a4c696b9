import type { OutgoingRow } from '@thuocdo/contract/dispatch';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

/** «12/85 đã thực hiện», what is overdue and what mail could not reach. */
export function CountsLine({ row: { sentAt, counts } }: { row: Pick<OutgoingRow, 'sentAt' | 'counts'> }) {
  const { t } = useWords();
  if (sentAt === null) return <span className="quiet">{t('dispatch.notSent')}</span>;
  const { done, total, overdue, mailFailed } = counts;
  return (
    <>
      {t('dispatch.progressText', { done: showNumber(done), total: showNumber(total) })}
      <div className="status-line">
        {overdue > 0 ? <Status tone="bad">{t('dispatch.overdueCount', { count: overdue })}</Status> : null}
        {mailFailed > 0 ? <Status tone="warning">{t('dispatch.mailFailedCount', { count: mailFailed })}</Status> : null}
      </div>
    </>
  );
}
