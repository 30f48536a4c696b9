import type { ResponseView } from '@thuocdo/contract/responses';
import type { Question } from '@thuocdo/core/forms';
import { Button } from 'antd';
import type { FieldChange } from '../../offline/database.ts';
import { Ask } from '../../ui/ask.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { AnswerText } from './answer-text.tsx';

interface ConflictDialogProps {
  question: Question;
  /** Unsent changes of the question, oldest first; the first is the one that the server put back. */
  changes: readonly FieldChange[];
  stored: ResponseView['answers'][string] | undefined;
  unitNames: Readonly<Record<string, string>>;
  onMine: () => void;
  onTheirs: () => void;
  onLater: () => void;
}

/** Two people changed one question: both values, who and when; the person chooses. */
export function ConflictDialog(props: ConflictDialogProps) {
  const { t } = useWords();
  const { question, changes, stored, unitNames } = props;
  const mine = changes.at(-1);
  const refusal = changes[0]?.refusal;
  const isNewer = stored !== undefined && stored.version >= (refusal?.serverVersion ?? 0);
  const by = (isNewer ? stored.updatedBy : refusal?.by) ?? t('answering.someone');
  return (
    <Ask
      open
      title={t('answering.conflictTitle', { code: question.code })}
      onClose={props.onLater}
      actions={
        <>
          <Button onClick={props.onLater}>{t('answering.conflictLater')}</Button>
          <Button onClick={props.onTheirs}>{t('answering.conflictKeepTheirs')}</Button>
          <Button type="primary" onClick={props.onMine}>
            {t('answering.conflictKeepMine')}
          </Button>
        </>
      }
    >
      <p>{question.label}</p>
      <p>{t('answering.conflictIntro')}</p>
      <div className="two-values">
        <section aria-label={t('answering.conflictMine')}>
          <h3>{t('answering.conflictMine')}</h3>
          <AnswerText question={question} answer={mine?.value} unitNames={unitNames} />
          {mine === undefined ? null : (
            <p className="quiet">{t('answering.conflictMineAt', { at: showInstant(mine.at) })}</p>
          )}
        </section>
        <section aria-label={t('answering.conflictTheirs')}>
          <h3>{t('answering.conflictTheirs')}</h3>
          <AnswerText
            question={question}
            answer={isNewer ? stored.value : refusal?.serverValue}
            unitNames={unitNames}
          />
          <p className="quiet">
            {isNewer ? t('answering.conflictTheirsAt', { by, at: showInstant(stored.updatedAt) }) : by}
          </p>
        </section>
      </div>
    </Ask>
  );
}
