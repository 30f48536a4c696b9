import { useQueryClient } from '@tanstack/react-query';
import { getSupportPlan } from '@thuocdo/contract/support';
import { useEffect } from 'react';
import { keyOf, type ProblemError } from '../../api.ts';
import { ErrorSummary } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { type Faults, summaryOf } from './faults.ts';

interface PlanProblemProps {
  problem: ProblemError | null;
  /** Faults that stand at fields: they are told one by one instead of in general. */
  faults: Faults;
}

/** Why a change of a plan was refused. Where somebody else has moved it, it is read anew, so that one can look and go on. */
export function PlanProblem({ problem, faults }: PlanProblemProps) {
  const { t } = useWords();
  const client = useQueryClient();
  const isStale = problem?.code === 'stale-version';
  useEffect(() => {
    if (isStale) void client.invalidateQueries({ queryKey: keyOf(getSupportPlan) });
  }, [isStale, client]);
  if (faults.size > 0) return <ErrorSummary errors={summaryOf(faults)} />;
  if (!isStale) return <ProblemNotice problem={problem} />;
  return (
    <p className="notice notice-warning" role="alert">
      {t('support.stale')}
    </p>
  );
}
