import type { ResponseView } from '@thuocdo/contract/responses';
import type { CompiledForm, Question } from '@thuocdo/core/forms';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { useWords } from '../../ui/words.tsx';
import { AnswerText } from './answer-text.tsx';

type Review = ResponseView['reviews'][number];

interface LevelsTableProps {
  view: Pick<ResponseView, 'answers' | 'reviews'>;
  compiled: CompiledForm;
  unitNames: Readonly<Record<string, string>>;
}

/** Where a level above put its own value: the three levels side by side, with the reason. */
export function LevelsTable({ view, compiled, unitNames }: LevelsTableProps) {
  const { t } = useWords();
  const replaced = [...compiled.questions.values()].flatMap(({ question }) => {
    const checked = latest(view.reviews, question.code, 'checked');
    const verified = latest(view.reviews, question.code, 'verified');
    return checked?.decision === 'replace' || verified?.decision === 'replace' ? [{ question, checked, verified }] : [];
  });
  if (replaced.length === 0) return <p>{t('answering.resultSame')}</p>;
  return (
    <ScrollRegion caption={t('answering.resultDiffer')}>
      <table className="register">
        <caption>{t('answering.resultDiffer')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('answering.resultQuestion')}</th>
            <th scope="col">{t('levels.self')}</th>
            <th scope="col">{t('levels.checked')}</th>
            <th scope="col">{t('levels.verified')}</th>
            <th scope="col">{t('answering.resultReason')}</th>
          </tr>
        </thead>
        <tbody>
          {replaced.map(({ question, checked, verified }) => (
            <tr key={question.code}>
              <th scope="row">
                {question.code}. {question.label}
              </th>
              <td>
                <AnswerText question={question} answer={view.answers[question.code]?.value} unitNames={unitNames} />
              </td>
              <td>
                <Reviewed question={question} review={checked} unitNames={unitNames} />
              </td>
              <td>
                <Reviewed question={question} review={verified} unitNames={unitNames} />
              </td>
              <td>{[checked?.reason, verified?.reason].filter(Boolean).join('; ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface ReviewedProps {
  question: Question;
  review: Review | undefined;
  unitNames: Readonly<Record<string, string>>;
}

function Reviewed({ question, review, unitNames }: ReviewedProps) {
  const { t } = useWords();
  if (review === undefined) return <span className="quiet">–</span>;
  if (review.decision === 'accept') return <>{t('answering.historyAccept')}</>;
  return <AnswerText question={question} answer={review.value} unitNames={unitNames} />;
}

const latest = (reviews: readonly Review[], question: string, level: Review['level']): Review | undefined =>
  reviews
    .filter((review) => review.question === question && review.level === level)
    .sort((a, b) => a.at.localeCompare(b.at))
    .at(-1);
