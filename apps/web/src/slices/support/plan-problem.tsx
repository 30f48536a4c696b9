import { useQueryClient } from '@tanstack/react-query';
import { getSupportPlan } from '@thuocdo/contract/support';
import { useEffect } from 'react';
import { keyOf, type ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

/** Why a change of a plan was refused. Where somebody else has moved it, it is read anew, so that one can look and go on. */
export function PlanProblem({ problem }: { problem: ProblemError | null }) {
  const { t } = useWords();
  const client = useQueryClient();
  const isStale = problem?.code === 'stale-version';
  useEffect(() => {
    if (isStale) void client.invalidateQueries({ queryKey: keyOf(getSupportPlan) });
  }, [isStale, client]);
  if (!isStale) return <ProblemNotice problem={problem} />;
  return (
    <p className="notice notice-warning" role="alert">
      {t('support.stale')}
    </p>
  );
}
