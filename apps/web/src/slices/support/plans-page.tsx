import { getRouteApi, Link } from '@tanstack/react-router';
import { listSupportPlans, type SupportPlanSummary } from '@thuocdo/contract/support';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import '../../ui/link-as-button.css';
import { useWords } from '../../ui/words.tsx';
import { SupportContacts } from './contacts.tsx';
import { PlanFilters } from './plan-filters.tsx';
import { PlanLink } from './plan-link.tsx';
import { PlanDue, PlanState, Urged } from './states.tsx';
import './support.css';
import { type PlansSearch, pageSize, plansQuery, readPlansSearch } from './support-search.ts';
import { SupportTabs } from './support-tabs.tsx';

const route = getRouteApi('/shell/ho-tro');
export type AskPlans = (change: { [K in keyof PlansSearch]?: PlansSearch[K] | undefined }) => void;

/** All support plans that the viewer may see, overdue first. */
export function PlansPage() {
  const { t } = useWords();
  const can = useCan();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const plans = useEndpoint(listSupportPlans, { query: plansQuery(search) }, { keepLast: true });
  const ask: AskPlans = (change) =>
    void navigate({ search: readPlansSearch({ ...search, tu: undefined, ...change }), replace: true });
  const none = <p className="empty">{t(can('support.request') ? 'support.noneAsk' : 'support.none')}</p>;
  return (
    <>
      <PageHeader
        title={t('support.title')}
        actions={
          can('support.request') ? (
            <Link to="/ho-tro/moi" className="link-as-button">
              {t('support.request')}
            </Link>
          ) : null
        }
      />
      <SupportTabs />
      <PlanFilters plans={plans.data} search={search} onAsk={ask} />
      <Loaded from={plans} rows={10} empty={none}>
        {({ items, total }) => (
          <PlanTable rows={items} total={total} offset={search.tu ?? 0} onMove={(tu) => ask({ tu })} />
        )}
      </Loaded>
      {plans.data === undefined ? null : <SupportContacts contacts={plans.data.contacts} />}
    </>
  );
}

interface PlanTableProps {
  rows: readonly SupportPlanSummary[];
  total: number;
  offset: number;
  onMove: (offset: number) => void;
}

function PlanTable({ rows, total, offset, onMove }: PlanTableProps) {
  const { t } = useWords();
  const columns: Column<SupportPlanSummary>[] = [
    { key: 'commune', title: t('support.commune'), width: 150, cell: (plan) => <PlanLink plan={plan} /> },
    {
      key: 'due',
      title: t('support.due'),
      width: 150,
      cell: ({ turn, due }) => (turn === 'nobody' ? '' : <PlanDue due={due} />),
    },
    { key: 'state', title: t('support.state'), width: 180, cell: (plan) => <PlanState state={plan.state} /> },
    { key: 'items', title: t('support.items'), width: 260, cell: (plan) => <Items plan={plan} /> },
    { key: 'enterprise', title: t('support.enterprise'), width: 130, cell: ({ enterprise }) => enterprise.name },
    { key: 'turn', title: t('support.turn'), width: 120, cell: ({ turn }) => t(`support.turn-${turn}`) },
    {
      key: 'tasks',
      title: t('support.tasks'),
      width: 110,
      cell: ({ tasks, tasksDone }) => (tasks === 0 ? '' : t('support.tasksDone', { done: tasksDone, total: tasks })),
    },
  ];
  return (
    <DataTable
      caption={t('support.title')}
      columns={columns}
      rows={rows}
      rowKey={({ id }) => id}
      paging={{ offset, limit: pageSize, total, onMove }}
    />
  );
}

const most = 2;

function Items({ plan: { items, urged } }: { plan: SupportPlanSummary }) {
  const { t } = useWords();
  return (
    <>
      <ul className="support-items">
        {items.slice(0, most).map(({ code, name }) => (
          <li key={code}>
            <span className="code">{code}</span> {name}
          </li>
        ))}
        {items.length > most ? <li>{t('support.itemsMore', { count: items.length - most })}</li> : null}
      </ul>
      <Urged urged={urged} />
    </>
  );
}
