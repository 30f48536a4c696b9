import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import type { ProblemError } from '../api.ts';
import { useWords } from './words.tsx';

/** A problem said in the reader's language, with what to do; read out at once. Nothing when there is none. */
export function ProblemNotice({
  problem,
  onRetry,
}: {
  problem: ProblemError | null | undefined;
  onRetry?: () => void;
}) {
  const { lang, t } = useWords();
  if (problem === null || problem === undefined) return null;
  return (
    <div className="notice notice-error" role="alert">
      <p>{problemTitle(lang, problem.code)}</p>
      {problem.requestId === undefined ? null : (
        <p className="quiet">{t('shell.requestId', { id: problem.requestId })}</p>
      )}
      {onRetry === undefined ? null : (
        <Button size="small" onClick={onRetry}>
          {t('shell.retry')}
        </Button>
      )}
    </div>
  );
}
