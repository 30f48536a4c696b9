import { getResponse } from '@thuocdo/contract/responses';
import { useEndpoint } from '../../api.ts';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { WorkItem } from './work-card.tsx';

const most = 5;

/** What came back and why, so that one knows before opening the form. */
export function ReturnedReasons({ item }: { item: WorkItem }) {
  const { t } = useWords();
  const { data } = useEndpoint(getResponse, { params: { unitId: item.unitId, assignmentId: item.id } });
  const open = data?.returned.filter((one) => one.resolvedAt === null) ?? [];
  if (open.length === 0) return null;
  return (
    <ul className="returned-reasons">
      {open.slice(0, most).map((one) => (
        <li key={one.question}>
          <strong>{one.question}</strong>: {one.reason}
          {one.dueDay === null ? '' : ` (${t('answering.returnedDue', { day: showDay(one.dueDay) })})`}
        </li>
      ))}
      {open.length > most ? <li>{t('answering.workReturnedMore', { count: open.length - most })}</li> : null}
    </ul>
  );
}
