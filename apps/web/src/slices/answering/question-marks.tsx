import { Button } from 'antd';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { QuestionBlockProps } from './question-block.tsx';

/** What stands over a field because of others: it was returned, or somebody else changed it. */
export function QuestionMarks({ question, returned, shown, onConflict }: QuestionBlockProps) {
  const { t } = useWords();
  const open = returned.filter((item) => item.resolvedAt === null);
  return (
    <>
      {open.map((item) => (
        <div key={`${item.round} ${item.at}`} className="notice notice-error">
          <p>
            <strong>{t('answering.returnedReason', { reason: item.reason })}</strong>
          </p>
          <p className="quiet">
            {t('answering.returnedBy', { by: item.by, at: showInstant(item.at) })}
            {item.dueDay === null ? '' : ` · ${t('answering.returnedDue', { day: showDay(item.dueDay) })}`}
          </p>
        </div>
      ))}
      {open.length === 0 && returned.length > 0 ? <p className="quiet">{t('answering.returnedFixed')}</p> : null}
      {shown?.state === 'conflict' ? (
        <div className="notice notice-warning">
          {t('answering.conflictMark')}.{' '}
          <Button size="small" onClick={() => onConflict(question.code)}>
            {t('answering.conflictOpen')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
