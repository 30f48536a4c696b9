import { Link } from '@tanstack/react-router';
import { listSupportDuties } from '@thuocdo/contract/support';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { DutyText } from './duty-text.tsx';
import { PlanDue, Urged } from './states.tsx';
import './support.css';

const most = 5;

/** In «Việc của tôi»: what waits for me in support plans, nearest day first, with the way there. */
export function SupportWork() {
  const { t } = useWords();
  const can = useCan();
  const { data } = useEndpoint(listSupportDuties, { query: {} }, { enabled: can('support.read'), every: 60_000 });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className="support-work card" aria-labelledby="support-work-title">
      <h2 id="support-work-title">
        {t('support.work', { count: showNumber(data.items.length) })}
        {data.overdue === 0 ? null : (
          <Status tone="bad">{t('support.workOverdue', { count: showNumber(data.overdue) })}</Status>
        )}
      </h2>
      <ul className="plain">
        {data.items.slice(0, most).map((duty) => (
          <li key={`${duty.plan.id} ${duty.kind} ${duty.task} ${duty.due}`}>
            <Link to="/ho-tro/$unitId/$planId" params={{ unitId: duty.plan.unit.id, planId: duty.plan.id }}>
              <DutyText duty={duty} />, {duty.plan.unit.name}
            </Link>{' '}
            <PlanDue due={duty.due} />
            {duty.kind === 'step' ? <Urged urged={duty.plan.urged} /> : null}
          </li>
        ))}
      </ul>
      {data.items.length > most ? <Link to="/ho-tro/theo-han">{t('support.workAll')}</Link> : null}
    </section>
  );
}
