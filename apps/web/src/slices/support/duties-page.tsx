import { getRouteApi } from '@tanstack/react-router';
import { listSupportDuties, type SupportContact, type SupportDuty } from '@thuocdo/contract/support';
import { NEARNESSES, type Nearness } from '@thuocdo/core/support';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { enterprisesIn, SupportContacts } from './contacts.tsx';
import { DutyText } from './duty-text.tsx';
import { PlanLink } from './plan-link.tsx';
import { PlanDue, Urged } from './states.tsx';
import './support.css';
import { readDutiesSearch } from './support-search.ts';
import { SupportTabs } from './support-tabs.tsx';

const route = getRouteApi('/shell/ho-tro/theo-han');

/** What I owe, where, by when; for the district what an enterprise owes. */
export function DutiesPage() {
  const { t } = useWords();
  const { doanhNghiep } = route.useSearch();
  const duties = useEndpoint(
    listSupportDuties,
    { query: doanhNghiep === undefined ? {} : { enterpriseId: doanhNghiep } },
    { keepLast: true },
  );
  const contacts = duties.data?.contacts ?? [];
  const name = contacts.find(({ organisationId }) => organisationId === doanhNghiep)?.organisationName;
  return (
    <>
      <PageHeader
        title={
          doanhNghiep === undefined
            ? t('support.dutiesTitle')
            : t('support.dutiesOf', { enterprise: name ?? doanhNghiep })
        }
      />
      <SupportTabs />
      <Whose contacts={contacts} chosen={doanhNghiep} />
      <Loaded from={duties} rows={8} empty={<p className="empty">{t('support.dutiesNone')}</p>}>
        {({ items }) => NEARNESSES.map((nearness) => <Group key={nearness} nearness={nearness} all={items} />)}
      </Loaded>
      {duties.data === undefined ? null : <SupportContacts contacts={contacts} />}
    </>
  );
}

interface WhoseProps {
  contacts: readonly SupportContact[];
  chosen: string | undefined;
}

function Whose({ contacts, chosen }: WhoseProps) {
  const { t } = useWords();
  const can = useCan();
  const navigate = route.useNavigate();
  const enterprises = enterprisesIn(contacts);
  if (can('support.answer') || enterprises.length === 0) return null;
  return (
    <div className="support-filters">
      <label htmlFor="support-whose">
        <span>{t('support.dutiesFor')}</span>
        <Choice
          id="support-whose"
          value={chosen ?? ''}
          options={[{ value: '', label: t('support.dutiesMine') }, ...enterprises]}
          onChange={(id) => void navigate({ search: readDutiesSearch({ doanhNghiep: id }) })}
        />
      </label>
    </div>
  );
}

function Group({ nearness, all }: { nearness: Nearness; all: readonly SupportDuty[] }) {
  const { t } = useWords();
  const rows = all.filter((duty) => duty.nearness === nearness);
  if (rows.length === 0) return null;
  const title = t(`support.near-${nearness}`);
  const columns: Column<SupportDuty>[] = [
    { key: 'commune', title: t('support.commune'), width: 150, cell: ({ plan }) => <PlanLink plan={plan} /> },
    { key: 'due', title: t('support.due'), width: 130, cell: ({ due }) => <PlanDue due={due} /> },
    {
      key: 'duty',
      title: t('support.duty'),
      width: 260,
      cell: (duty) => (
        <>
          <DutyText duty={duty} />
          {duty.kind === 'step' ? <Urged urged={duty.plan.urged} /> : null}
        </>
      ),
    },
    {
      key: 'items',
      title: t('support.items'),
      width: 220,
      cell: ({ plan }) => plan.items.map(({ code, name }) => `${code} ${name}`).join('; '),
    },
    { key: 'enterprise', title: t('support.enterprise'), width: 130, cell: ({ plan }) => plan.enterprise.name },
  ];
  return (
    <section aria-labelledby={`near-${nearness}`} className="support-group">
      <h2 id={`near-${nearness}`}>
        {nearness === 'overdue' ? <Status tone="bad">{title}</Status> : title} ({showNumber(rows.length)})
      </h2>
      <DataTable
        caption={title}
        columns={columns}
        rows={rows}
        rowKey={({ plan, kind, task, due }) => `${plan.id} ${kind} ${task} ${due}`}
      />
    </section>
  );
}
