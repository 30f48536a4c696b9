import type { ResponseView } from '@thuocdo/contract/responses';
import type { Question } from '@thuocdo/core/forms';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Where the question comes from, and who answered it last: small, at the foot. */
export function QuestionAbout({
  question,
  stored,
}: {
  question: Question;
  stored: ResponseView['answers'][string] | undefined;
}) {
  const { t } = useWords();
  const codes = (question.subcriteria ?? [])
    .map((code) => code.replace(/^ntm:/, '').replace(/^nang_cao:/, 'NC '))
    .join(', ');
  return (
    <footer className="question-foot quiet">
      <details>
        <summary>{question.origin.certainty === 'general' ? t('answering.about') : question.origin.text}</summary>
        {question.origin.certainty === 'general' ? <p>{question.origin.text}</p> : null}
        {codes === '' ? null : <p>{t('answering.feedsSubcriteria', { codes })}</p>}
        {question.doubt === undefined ? null : (
          <p>
            {t('answering.doubtMark')}: {question.doubt}
          </p>
        )}
      </details>
      {stored === undefined ? null : (
        <span>
          {t('answering.answeredBy', { by: stored.updatedBy, at: showInstant(stored.updatedAt) })}
          {stored.onBehalf ? ` · ${t('answering.onBehalfMark')}` : ''}
        </span>
      )}
    </footer>
  );
}
