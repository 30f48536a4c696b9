import { getRouteApi, Link } from '@tanstack/react-router';
import { listOutgoing, type OutgoingRow, outgoingFilters } from '@thuocdo/contract/dispatch';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CountsLine } from './counts-line.tsx';
import './dispatch.css';
import { ListFilters } from './list-filters.tsx';
import { type ListSearch, listQuery, pageSize } from './list-search.ts';
import { kindName, signOf } from './recipient-state.tsx';

const route = getRouteApi('/shell/van-ban-di');

/** «Văn bản đi»: the register of what the own organisations wrote, with how far each has come. */
export function OutgoingPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const letters = useEndpoint(
    listOutgoing,
    { query: listQuery<(typeof outgoingFilters)[number]>(search) },
    { keepLast: true },
  );
  const ask = (next: ListSearch) => void navigate({ search: next, replace: true });
  return (
    <>
      <PageHeader
        title={t('dispatch.outgoing')}
        actions={
          <>
            <Link to={'/lien-he' as string} className="go quiet-go">
              {t('dispatch.contacts')}
            </Link>
            <Link to={'/van-ban-di/phoi-hop-ho-tro' as string} className="go quiet-go">
              {t('dispatch.composeSupport')}
            </Link>
            <Link to={'/van-ban-di/soan' as string} className="go">
              {t('dispatch.compose')}
            </Link>
          </>
        }
      />
      {letters.data?.mailOn === false ? <p className="notice">{t('dispatch.mailOff')}</p> : null}
      <ListFilters search={search} filters={outgoingFilters} onAsk={ask} />
      <Loaded from={letters} rows={8} empty={<p className="empty">{t('dispatch.outgoingEmpty')}</p>}>
        {({ items, total }) => (
          <OutgoingTable
            rows={items}
            paging={{
              offset: search.tu ?? 0,
              limit: pageSize,
              total,
              onMove: (tu) => ask({ ...search, ...(tu > 0 ? { tu } : { tu: 0 }) }),
            }}
          />
        )}
      </Loaded>
    </>
  );
}

interface OutgoingTableProps {
  rows: readonly OutgoingRow[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function OutgoingTable({ rows, paging }: OutgoingTableProps) {
  const { t } = useWords();
  const { now } = useSession();
  const columns: Column<OutgoingRow>[] = [
    {
      key: 'subject',
      title: t('dispatch.subject'),
      width: 280,
      cell: (row) => (
        <>
          <Link to={`/van-ban-di/${row.id}` as string}>{row.subject}</Link>
          <div className="quiet">{kindName(t, row.kind)}</div>
        </>
      ),
    },
    { key: 'sign', title: t('dispatch.sign'), cell: signOf },
    {
      key: 'sent',
      title: t('dispatch.sentAt'),
      width: 200,
      cell: (row) => (
        <>
          {row.sentAt === null ? t('dispatch.notSent') : showInstant(row.sentAt)}
          <div className="quiet">{row.by}</div>
        </>
      ),
    },
    {
      key: 'due',
      title: t('dispatch.due'),
      cell: (row) =>
        row.dueDay === null ? (
          <span className="quiet">{t('dispatch.noDue')}</span>
        ) : (
          <Deadline day={row.dueDay} now={now} done={row.counts.done === row.counts.total} />
        ),
    },
    { key: 'progress', title: t('dispatch.progress'), cell: (row) => <CountsLine row={row} /> },
  ];
  return (
    <DataTable
      caption={t('dispatch.outgoing')}
      columns={columns}
      rows={rows}
      rowKey={(row) => row.id}
      paging={paging}
    />
  );
}
