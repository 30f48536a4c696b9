import type { ResponseView } from '@thuocdo/contract/responses';
import { useWords } from '../../ui/words.tsx';
import { isReviewable, isSeen } from './bench-filter.ts';
import type { BenchSection } from './bench-questions.ts';
import { HandOnForm } from './hand-on-form.tsx';
import type { Marks } from './marks.ts';
import type { Holder } from './own-tier.ts';
import { ReturnForm } from './return-form.tsx';
import { RevisionList } from './revision-list.tsx';

interface DecidePanelProps {
  response: ResponseView;
  sections: readonly BenchSection[];
  holder: Holder;
  marks: Marks;
}

/** Beside the questions: what is collected for return, and the step that ends the work on this response. */
export function DecidePanel({ response, sections, holder, marks }: DecidePanelProps) {
  const { t } = useWords();
  const level = holder.kind === 'mine' ? holder.level : undefined;
  const questions = sections.flatMap((section) => section.questions).filter(isReviewable);
  const seen = questions.filter((one) => isSeen(one, level)).length;
  const warnings = questions.reduce((sum, one) => sum + one.findings.length, 0);
  const mayReturn = holder.kind === 'mine' || (holder.kind === 'finished' && holder.mine);
  return (
    <aside className="decide" aria-label={t('review.decide')}>
      {mayReturn ? (
        <>
          <h2>{t('review.decide')}</h2>
          {level === undefined ? null : <p>{t('review.seenCount', { seen, total: questions.length })}</p>}
          <ReturnForm response={response} marks={marks} />
          {holder.kind === 'mine' ? (
            <HandOnForm
              response={response}
              act={holder.act}
              unseen={questions.length - seen}
              warnings={warnings}
              marked={Object.keys(marks.byQuestion).length}
            />
          ) : null}
        </>
      ) : null}
      <RevisionList response={response} />
    </aside>
  );
}
