import './my-work.css';
import { listMyWork } from '@thuocdo/contract/responses';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { IncomingCount } from '../dispatch/index.ts';
import { SupportWork } from '../support/index.ts';
import { Reminders } from './reminders.tsx';
import { useKeptCopy } from './use-kept-copy.ts';
import { WorkCard, type WorkItem } from './work-card.tsx';
import { WorkContacts } from './work-contacts.tsx';

/** «Việc của tôi»: what I owe, must correct, confirm, check or verify, nearest due day first. */
export function MyWorkPage() {
  const { t } = useWords();
  const query = useEndpoint(listMyWork, undefined, { every: 60_000 });
  const kept = useKeptCopy('my-work', query);
  const { data } = kept;
  return (
    <>
      <PageHeader title={t('answering.menu')} />
      {kept.copyOf === undefined ? null : (
        <p className="notice notice-warning">{t('answering.fromDevice', { at: showInstant(kept.copyOf) })}</p>
      )}
      <IncomingCount />
      <SupportWork />
      {data === undefined ? <Loaded from={query}>{() => null}</Loaded> : <Work {...data} />}
    </>
  );
}

interface WorkProps {
  items: readonly WorkItem[];
  reminders: Parameters<typeof Reminders>[0]['reminders'];
}

function Work({ items, reminders }: WorkProps) {
  const { t } = useWords();
  const { now } = useSession();
  const open = items.filter((item) => item.what !== 'done');
  const done = items.filter((item) => item.what === 'done');
  const own =
    items.find((item) => item.what === 'answer' || item.what === 'correct' || item.what === 'confirm') ?? done[0];
  return (
    <>
      <Reminders reminders={reminders} />
      {open.length === 0 ? (
        <div className="empty">
          <p>{t('answering.workEmpty')}</p>
          <p className="quiet">{t('answering.workEmptyNote')}</p>
        </div>
      ) : (
        <ul className="plain work-list">
          {open.map((item) => (
            <WorkCard key={item.id} item={item} now={now} />
          ))}
        </ul>
      )}
      {own === undefined ? null : <WorkContacts item={own} />}
      {done.length === 0 ? null : (
        <>
          <h2 className="work-done">{t('answering.workDone')}</h2>
          <ul className="plain work-list">
            {done.map((item) => (
              <WorkCard key={item.id} item={item} now={now} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}
