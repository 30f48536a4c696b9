import { Link } from '@tanstack/react-router';
import type { SupportPlanSummary } from '@thuocdo/contract/support';
import { useWords } from '../../ui/words.tsx';

/** The way to a plan, by its commune. */
export function PlanLink({ plan: { id, unit } }: { plan: SupportPlanSummary }) {
  const { t } = useWords();
  return (
    <>
      <Link
        to="/ho-tro/$unitId/$planId"
        params={{ unitId: unit.id, planId: id }}
        aria-label={`${unit.name}: ${t('support.open', { unit: unit.name })}`}
      >
        {unit.name}
      </Link>
      {unit.districtName === null ? null : <div className="quiet">{unit.districtName}</div>}
    </>
  );
}
