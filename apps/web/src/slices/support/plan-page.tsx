import { getRouteApi, Link } from '@tanstack/react-router';
import { getSupportPlan, type SupportPlanView } from '@thuocdo/contract/support';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { SupportContacts } from './contacts.tsx';
import { PlanEvidence } from './plan-evidence.tsx';
import { PlanOffer } from './plan-offer.tsx';
import { PlanResults } from './plan-results.tsx';
import { PlanSteps } from './plan-steps.tsx';
import { PlanTasks } from './plan-tasks.tsx';
import { PlanThread } from './plan-thread.tsx';
import { PlanDue, PlanState, Urged } from './states.tsx';
import './support.css';

const route = getRouteApi('/shell/ho-tro/$unitId/$planId');

/** One support plan: where it stands, whose turn it is, what is done and said about it. */
export function PlanPage() {
  const { unitId, planId } = route.useParams();
  const plan = useEndpoint(getSupportPlan, { params: { unitId, planId } });
  return (
    <Loaded from={plan} rows={14}>
      {(view) => (
        <>
          <PlanHead plan={view} />
          <div className="support-plan">
            <div>
              <PlanItems plan={view} />
              <PlanOffer plan={view} />
              <PlanTasks key={view.id} plan={view} />
              <PlanEvidence plan={view} />
              <PlanResults plan={view} />
            </div>
            <div>
              <SupportContacts contacts={view.contacts} />
              <PlanThread plan={view} />
            </div>
          </div>
        </>
      )}
    </Loaded>
  );
}

function PlanHead({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const { unit, enterprise, turn, steps, campaign } = plan;
  const place = [unit.name, unit.districtName].filter((part) => part !== null).join(', ');
  return (
    <>
      <PageHeader
        title={t('support.planOf', { unit: unit.name })}
        subtitle={
          <span className="row-actions">
            <PlanState state={plan.state} />
            {turn === 'nobody' ? null : (
              <span>{t('support.waitsFor', { turn: t(`support.turn-${turn}`).toLowerCase() })}</span>
            )}
            {turn === 'nobody' ? null : <PlanDue due={plan.due} />}
            {steps.some((step) => step !== 'withdraw') ? <Status tone="warning">{t('support.yourTurn')}</Status> : null}
          </span>
        }
        actions={<PlanSteps plan={plan} />}
      />
      <p>
        {t('support.subtitle', { enterprise: enterprise.name, unit: place })}
        {campaign === null ? null : `, ${t('support.judgedIn', { campaign: campaign.title })}`}.{' '}
        <Link to="/ho-tro">{t('support.title')}</Link>
      </p>
      <Urged urged={plan.urged} />
    </>
  );
}

type Item = SupportPlanView['items'][number];

function PlanItems({ plan }: { plan: SupportPlanView }) {
  const { t } = useWords();
  const columns: Column<Item>[] = [
    { key: 'code', title: t('support.code'), cell: ({ code }) => <span className="code">{code}</span> },
    { key: 'name', title: t('support.item'), width: 200, cell: ({ name }) => name },
    { key: 'gap', title: t('support.gap'), width: 240, cell: ({ gap }) => gap },
  ];
  return (
    <section className="support-part">
      <h2>{t('support.items')}</h2>
      <DataTable
        caption={t('support.itemsCaption')}
        columns={columns}
        rows={plan.items}
        rowKey={({ code, name }) => `${code} ${name}`}
      />
      <p className="support-words">{plan.request}</p>
    </section>
  );
}
