import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getTimeline, type ResponseView } from '@thuocdo/contract/responses';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { Pager } from '../../ui/pager.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { dayOf, showClock, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { timelineDetail } from './timeline-detail.ts';

interface TimelinePanelProps {
  response: ResponseView;
  open: boolean;
  onClose: () => void;
}

/** Every step in the life of a response, from the audit chain, newest first. */
export function TimelinePanel({ response, open, onClose }: TimelinePanelProps) {
  const { t } = useWords();
  return (
    <SidePanel open={open} title={t('review.historyTitle')} onClose={onClose}>
      <Timeline response={response} />
    </SidePanel>
  );
}

const limit = 50;

function Timeline({ response: { assignment, campaign } }: { response: ResponseView }) {
  const [offset, setOffset] = useState(0);
  const { unitId, id: assignmentId } = assignment;
  const page = useEndpoint(
    getTimeline,
    { params: { unitId, assignmentId }, query: { limit, offset } },
    { keepLast: true },
  );
  const tierNames = new Map(campaign.tiers.map((tier) => [tier.key, tier.name]));
  return (
    <Loaded from={page}>
      {({ items, total }) => (
        <>
          <ol className="timeline">
            {items.map((entry) => (
              <Entry key={`${entry.seq} ${entry.hash}`} entry={entry} tierNames={tierNames} />
            ))}
          </ol>
          <Pager offset={offset} limit={limit} total={total} onMove={setOffset} />
        </>
      )}
    </Loaded>
  );
}

interface EntryProps {
  entry: ReplyOf<typeof getTimeline>['items'][number];
  tierNames: ReadonlyMap<string, string>;
}

function Entry({ entry, tierNames }: EntryProps) {
  const { lang, t } = useWords();
  const lines = timelineDetail(lang, entry.detail, tierNames);
  return (
    <li>
      <time dateTime={entry.at}>
        {showDay(dayOf(entry.at))} {showClock(entry.at)}
      </time>
      <div>
        <strong>{t(`actions.${entry.action}`)}</strong>
        <div>
          {entry.by}
          {entry.organisation === null ? '' : ` – ${entry.organisation}`}
        </div>
        {lines.length === 0 ? null : (
          <ul>
            {lines.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        <div className="quiet code" title={entry.hash}>
          {t('review.auditHash')}: {entry.hash.slice(0, 12)}…
        </div>
      </div>
    </li>
  );
}
