import { Link } from '@tanstack/react-router';
import type { SupportLine } from '@thuocdo/contract/support';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Status, VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { PlanDue, PlanState, StandingWord } from './states.tsx';
import type { Lines } from './support-search.ts';

/** The gap list of one commune: each line with its plan, or the way to ask for one. */
export function LineTable({ view }: { view: Lines }) {
  const { t } = useWords();
  if (view.lines === null || view.lines.length === 0)
    return <p className="empty">{t(view.lines === null ? 'support.noResultYet' : 'support.noGaps')}</p>;
  const columns: Column<SupportLine>[] = [
    { key: 'code', title: t('support.code'), cell: ({ code }) => <span className="code">{code}</span> },
    {
      key: 'item',
      title: t('support.item'),
      width: 220,
      cell: ({ name, verdict, withinDuty }) => (
        <>
          {name}
          <div>
            <VerdictStatus verdict={verdict} />{' '}
            {withinDuty ? <Status tone="busy">{t('support.withinDuty')}</Status> : null}
          </div>
        </>
      ),
    },
    { key: 'gap', title: t('support.gap'), width: 260, cell: ({ gap }) => gap },
    { key: 'standing', title: t('support.standing'), cell: ({ standing }) => <StandingWord standing={standing} /> },
    { key: 'plan', title: t('support.plan'), width: 220, cell: (line) => <LinePlan line={line} view={view} /> },
  ];
  return (
    <DataTable
      caption={t('support.linesCaption', { unit: view.unit.name })}
      columns={columns}
      rows={view.lines}
      rowKey={({ code }) => code}
    />
  );
}

function LinePlan({ line: { code, plan }, view }: { line: SupportLine; view: Lines }) {
  const { t } = useWords();
  const unitId = view.unit.id;
  const mayAsk = view.can.includes('support.request');
  return (
    <>
      {plan === null ? null : (
        <>
          <Link to="/ho-tro/$unitId/$planId" params={{ unitId, planId: plan.id }}>
            {plan.enterpriseName}
          </Link>
          <div>
            <PlanState state={plan.state} />
          </div>
          {plan.due === null ? null : <PlanDue due={plan.due} />}
        </>
      )}
      {mayAsk && (plan === null || plan.turn === 'nobody') ? (
        <Link
          to="/ho-tro/moi"
          search={{ donVi: unitId, muc: code, ...(view.campaign === null ? {} : { dot: view.campaign.id }) }}
          aria-label={`${t('support.request')}: ${code}`}
        >
          {t('support.request')}
        </Link>
      ) : null}
    </>
  );
}
