import { useQueryClient } from '@tanstack/react-query';
import { getResponse } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { keyOf, type ProblemError } from '../../api.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';

const moved = new Set(['stale-version', 'conflict', 'wrong-step', 'not-your-tier']);

/** When the response changed meanwhile: what to do, and the new state at a press. All other problems as usual. */
export function StaleNotice({ problem, onLoaded }: { problem: ProblemError | null; onLoaded: () => void }) {
  const { t } = useWords();
  const client = useQueryClient();
  if (problem === null || !moved.has(problem.code)) return <ProblemNotice problem={problem} />;
  return (
    <div className="notice notice-warning" role="alert">
      <p>{t('review.stale')}</p>
      <Button
        size="small"
        onClick={() => void client.invalidateQueries({ queryKey: keyOf(getResponse) }).then(onLoaded)}
      >
        {t('review.loadNew')}
      </Button>
    </div>
  );
}
