import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { asProblem } from '../api.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { useWords } from '../ui/words.tsx';

export function NotFoundPage() {
  const { t } = useWords();
  return (
    <div className="plain-page">
      <PageHeader title={t('shell.notFoundTitle')} />
      <p>{t('shell.notFoundText')}</p>
      <a href="/">{t('shell.toHome')}</a>
    </div>
  );
}

/** What stands in place of a page that failed, with a way to try again. */
export function ProblemPage({ error }: { error: unknown }) {
  const { lang, t } = useWords();
  const problem = asProblem(error);
  return (
    <div className="plain-page">
      <PageHeader title={t('shell.problemTitle')} />
      <p role="alert">{problemTitle(lang, problem.code)}</p>
      {problem.requestId === undefined ? null : (
        <p className="quiet">{t('shell.requestId', { id: problem.requestId })}</p>
      )}
      <p className="page-actions">
        <Button type="primary" onClick={() => location.reload()}>
          {t('shell.retry')}
        </Button>
        <a href="/">{t('shell.toHome')}</a>
      </p>
    </div>
  );
}
