import { getRouteApi, Link } from '@tanstack/react-router';
import { type IncomingRow, incomingFilters, listIncoming } from '@thuocdo/contract/dispatch';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { ListFilters } from './list-filters.tsx';
import { type ListSearch, listQuery, pageSize } from './list-search.ts';
import { StateMark, signOf } from './recipient-state.tsx';
import { TakeEdxml } from './take-edxml.tsx';
import { useReceipts } from './use-receipts.ts';

const route = getRouteApi('/shell/van-ban-den');

/** «Văn bản đến»: what came to the own organisations, open work first. */
export function IncomingPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const documents = useEndpoint(
    listIncoming,
    { query: listQuery<(typeof incomingFilters)[number]>(search) },
    { keepLast: true, every: 60_000 },
  );
  useReceipts(documents.data?.items);
  const ask = (next: ListSearch) => void navigate({ search: next, replace: true });
  return (
    <>
      <PageHeader
        title={t('dispatch.incoming')}
        actions={
          <Link to={'/lien-he' as string} className="go quiet-go">
            {t('dispatch.contacts')}
          </Link>
        }
      />
      <ListFilters search={search} filters={incomingFilters} onAsk={ask} />
      <Loaded from={documents} rows={8} empty={<p className="empty">{t('dispatch.incomingEmpty')}</p>}>
        {({ items, total }) => (
          <IncomingTable
            rows={items}
            paging={{ offset: search.tu ?? 0, limit: pageSize, total, onMove: (tu) => ask({ ...search, tu }) }}
          />
        )}
      </Loaded>
      {documents.data === undefined ? null : <TakeEdxml organisations={documents.data.organisations} />}
    </>
  );
}

interface IncomingTableProps {
  rows: readonly IncomingRow[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function IncomingTable({ rows, paging }: IncomingTableProps) {
  const { t } = useWords();
  const { now } = useSession();
  const columns: Column<IncomingRow>[] = [
    {
      key: 'subject',
      title: t('dispatch.subject'),
      width: 280,
      cell: (row) => (
        <>
          <Link to={`/van-ban-den/${row.unitId}/${row.id}` as string}>{row.subject}</Link>
          <div className="quiet">{row.organisationName}</div>
        </>
      ),
    },
    { key: 'sign', title: t('dispatch.sign'), cell: signOf },
    { key: 'sender', title: t('dispatch.sender'), width: 180, cell: (row) => row.senderName },
    { key: 'at', title: t('dispatch.received'), cell: (row) => showInstant(row.sentAt) },
    {
      key: 'due',
      title: t('dispatch.due'),
      cell: (row) =>
        row.dueDay === null ? (
          <span className="quiet">{t('dispatch.noDue')}</span>
        ) : (
          <Deadline day={row.dueDay} now={now} done={row.state === 'done'} />
        ),
    },
    {
      key: 'state',
      title: t('dispatch.state'),
      cell: (row) => (
        <>
          <StateMark state={row.state} />
          {row.reminders > 0 && row.state !== 'done' ? (
            <div>
              <Status tone="bad">{t('dispatch.remindersCount', { count: row.reminders })}</Status>
            </div>
          ) : null}
        </>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('dispatch.incoming')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      paging={paging}
    />
  );
}
