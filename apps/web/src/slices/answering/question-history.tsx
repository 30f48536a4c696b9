import type { ResponseView } from '@thuocdo/contract/responses';
import { Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** One time that an item came back: reason, who, when, due day, whether it was corrected. */
export function ReturnedLine({ item }: { item: ResponseView['returned'][number] }) {
  const { t } = useWords();
  return (
    <li>
      <Status tone={item.resolvedAt === null ? 'bad' : 'good'}>
        {t('answering.historyRound', { round: item.round })}
      </Status>{' '}
      {item.reason}
      <div className="quiet">
        {t('answering.returnedBy', { by: item.by, at: showInstant(item.at) })}
        {item.dueDay === null ? '' : ` · ${t('answering.returnedDue', { day: showDay(item.dueDay) })}`} ·{' '}
        {item.resolvedAt === null
          ? t('answering.historyOpen')
          : t('answering.historyResolved', { at: showInstant(item.resolvedAt) })}
      </div>
    </li>
  );
}
