import {
  listRecipients,
  type OutgoingView,
  type RecipientRow,
  type recipientFilters,
} from '@thuocdo/contract/dispatch';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { FoldedSteps, StateMark } from './recipient-state.tsx';
import { RecordStep } from './record-step.tsx';
import { UrgeDialog } from './urge-dialog.tsx';

type Standing = (typeof recipientFilters)[number];
const limit = 100;

/** Recipients × state: the counts are the filter, the table comes a page at a time. */
export function Recipients({ view }: { view: OutgoingView }) {
  const { t } = useWords();
  const [standing, setStanding] = useState<Standing>();
  const [q, setQ] = useState<string>();
  const [offset, setOffset] = useState(0);
  const [urging, setUrging] = useState<RecipientRow | 'all'>();
  const [urged, setUrged] = useState<string>();
  const rows = useEndpoint(
    listRecipients,
    {
      params: { dispatchId: view.id },
      query: { limit, offset, ...(q === undefined ? {} : { q }), ...(standing === undefined ? {} : { standing }) },
    },
    { keepLast: true, every: 60_000 },
  );
  const ask = (change: () => void) => {
    change();
    setOffset(0);
  };
  const open = view.counts.total - view.counts.done;
  const canUrge = view.can.includes('outgoing.urge') && open > 0;
  return (
    <section className="recipients" aria-labelledby="recipients-title">
      <h2 id="recipients-title">{t('dispatch.recipientsTitle')}</h2>
      <div role="status">{urged === undefined ? null : <p className="notice notice-good">{urged}</p>}</div>
      <Counts view={view} chosen={standing} onChoose={(one) => ask(() => setStanding(one))} />
      <div className="dispatch-filters">
        <SearchBox label={t('dispatch.searchRecipient')} value={q ?? ''} onAsk={(text) => ask(() => setQ(text))} />
        {canUrge ? (
          <Button onClick={() => setUrging('all')}>{t('dispatch.urgeAll', { count: showNumber(open) })}</Button>
        ) : null}
      </div>
      <Loaded from={rows} rows={8}>
        {({ items, total }) => (
          <DataTable
            caption={t('dispatch.recipientsTitle')}
            columns={columnsOf(t, view, canUrge ? setUrging : undefined)}
            rows={items}
            rowKey={(row) => row.id}
            paging={{ offset, limit, total, onMove: setOffset }}
          />
        )}
      </Loaded>
      {urging === undefined ? null : (
        <UrgeDialog
          dispatchId={view.id}
          recipient={urging === 'all' ? undefined : urging}
          onClose={() => setUrging(undefined)}
          onUrged={(said) => {
            setUrging(undefined);
            setUrged(said);
          }}
        />
      )}
    </section>
  );
}

interface CountsProps {
  view: OutgoingView;
  chosen: Standing | undefined;
  onChoose: (standing: Standing | undefined) => void;
}

function Counts({ view: { counts }, chosen, onChoose }: CountsProps) {
  const { t } = useWords();
  const chips: { standing: Standing | undefined; label: string; count: number }[] = [
    { standing: undefined, label: t('dispatch.all'), count: counts.total },
    ...(['sent', 'received', 'read', 'acknowledged', 'done'] as const).map((standing) => ({
      standing,
      label: t(`dispatch.state-${standing}`),
      count: counts[standing],
    })),
    { standing: 'overdue', label: t('dispatch.standing-overdue'), count: counts.overdue },
    { standing: 'mail-failed', label: t('dispatch.standing-mail-failed'), count: counts.mailFailed },
  ];
  return (
    <fieldset className="state-counts" aria-label={t('dispatch.state')}>
      {chips.map(({ standing, label, count }) => (
        <button
          key={standing ?? 'all'}
          type="button"
          className="state-count"
          aria-pressed={chosen === standing}
          onClick={() => onChoose(standing)}
        >
          {label} <strong>{showNumber(count)}</strong>
        </button>
      ))}
    </fieldset>
  );
}

const mailTones: Record<RecipientRow['mail'], Tone> = { none: 'neutral', waiting: 'busy', sent: 'good', failed: 'bad' };

type T = ReturnType<typeof useWords>['t'];

function columnsOf(t: T, view: OutgoingView, urge: ((row: RecipientRow) => void) | undefined): Column<RecipientRow>[] {
  return [
    { key: 'name', title: t('dispatch.recipient'), width: 220, cell: (row) => row.name },
    {
      key: 'state',
      title: t('dispatch.state'),
      cell: (row) => (
        <>
          <StateMark state={row.state} />
          {row.doneNote === null ? null : <div className="quiet">{row.doneNote}</div>}
        </>
      ),
    },
    { key: 'moment', title: t('dispatch.moment'), width: 240, cell: (row) => <FoldedSteps row={row} /> },
    {
      key: 'mail',
      title: t('dispatch.mail'),
      cell: (row) => (
        <>
          <Status tone={mailTones[row.mail]}>{t(`dispatch.mail-${row.mail}`)}</Status>
          {row.mailReason === null ? null : <div className="quiet">{row.mailReason}</div>}
        </>
      ),
    },
    {
      key: 'urge',
      title: t('dispatch.urge'),
      cell: (row) => (
        <>
          {row.reminders > 0 ? (
            <div className="quiet">{t('dispatch.remindersCount', { count: row.reminders })}</div>
          ) : null}
          {urge && row.state !== 'done' ? (
            <Button size="small" aria-label={t('dispatch.urgeOne', { name: row.name })} onClick={() => urge(row)}>
              {t('dispatch.urge')}
            </Button>
          ) : null}
          {row.organisationId === null && row.state !== 'done' && view.can.includes('outgoing.send') ? (
            <RecordStep dispatchId={view.id} row={row} />
          ) : null}
        </>
      ),
    },
  ];
}
