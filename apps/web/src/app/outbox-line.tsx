import { CheckOutlined, DisconnectOutlined, ExclamationCircleFilled, SyncOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { type OutboxView, useOutbox } from '../offline/use-outbox.ts';
import { showClock } from '../ui/time.ts';
import { useWords, type Words } from '../ui/words.tsx';

const icons = {
  saved: <CheckOutlined />,
  saving: <SyncOutlined />,
  offline: <DisconnectOutlined />,
  conflict: <ExclamationCircleFilled />,
};

/** «đã lưu lúc 16:42:07», in the header for all work, in a form (`assignmentId`) for that form. Leads to the outbox. */
export function OutboxLine({ assignmentId }: { assignmentId?: string }) {
  const { t } = useWords();
  const view = useOutbox(assignmentId);
  if (!view.ready || (view.state === 'saved' && view.savedAt === undefined))
    return <span className="outbox-line" role="status" />;
  return (
    <span className={`outbox-line ${view.state}`} role="status">
      <Link to="/hop-cho-gui">
        <span aria-hidden="true">{icons[view.state]}</span> <span className="outbox-text">{wordsOf(view, t)}</span>
      </Link>
    </span>
  );
}

function wordsOf(view: OutboxView, t: Words['t']): string {
  if (view.state === 'saved')
    return view.savedAt ? t('outbox.savedAt', { time: showClock(view.savedAt) }) : t('outbox.saved');
  if (view.state === 'saving') return t('outbox.saving');
  return t(view.state === 'offline' ? 'outbox.offline' : 'outbox.conflict', { count: countOf(view) });
}

function countOf(view: OutboxView): number {
  if (view.state === 'offline') return view.waiting;
  return view.changes.filter((change) => change.state === 'conflict' || change.state === 'refused').length;
}
