import type { ReviewFigure, ReviewItem, ReviewView } from '@thuocdo/contract/joint-review';
import { roundTo } from '@thuocdo/core/text';
import { showNumber } from '../../ui/numbers.ts';
import { ResultStatus } from '../../ui/result.tsx';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { missingText, TargetList } from './points.tsx';

interface Choice {
  chosen: readonly string[];
  onToggle: (code: string, on: boolean) => void;
}

interface ItemTableProps {
  view: ReviewView;
  items: readonly ReviewItem[];
  /** Lines with something missing may be ticked. */
  choice?: Choice;
}

/** Every line with both sides: a row a figure, so that what commune and enterprise say stands on one line. */
export function ItemTable({ view, items, choice }: ItemTableProps) {
  const { t } = useWords();
  const readsPoints = view.can.includes('joint-review.read-points');
  const caption = t('jointReview.linesOf', { unit: view.unit.name });
  return (
    <ScrollRegion caption={caption}>
      <table className="register review-lines">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('jointReview.line')}</th>
            {readsPoints ? <th scope="col">{t('jointReview.result')}</th> : null}
            <th scope="col">{t('jointReview.figure')}</th>
            <th scope="col">{t('jointReview.communeSays')}</th>
            <th scope="col">{t('jointReview.enterpriseSays')}</th>
            <th scope="col">{t('jointReview.difference')}</th>
            <th scope="col">{t('jointReview.words')}</th>
            <th scope="col">{t('jointReview.targets')}</th>
          </tr>
        </thead>
        {items.map((item) => (
          <tbody key={item.code}>
            {(item.figures.length === 0 ? [undefined] : item.figures).map((figure, at) => (
              <tr key={figure?.element ?? 'none'}>
                {at === 0 ? <LineCells item={item} readsPoints={readsPoints} choice={choice} /> : null}
                <FigureCells figure={figure} />
                {at === 0 ? <SaidCells item={item} /> : null}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

const spanOf = (item: ReviewItem) => Math.max(1, item.figures.length);

interface LineCellsProps {
  item: ReviewItem;
  readsPoints: boolean;
  choice: Choice | undefined;
}

function LineCells({ item, readsPoints, choice }: LineCellsProps) {
  const { t } = useWords();
  const title = (
    <>
      {item.code} {item.name}
      {item.withinDuty && readsPoints ? <span className="review-duty">{t('jointReview.duty')}</span> : null}
    </>
  );
  return (
    <>
      <th scope="rowgroup" rowSpan={spanOf(item)}>
        {choice && item.isShort === true ? (
          <label className="review-choice">
            <input
              type="checkbox"
              checked={choice.chosen.includes(item.code)}
              onChange={({ target }) => choice.onToggle(item.code, target.checked)}
            />
            <span>
              {title} <span className="visually-hidden">{t('jointReview.choose')}</span>
            </span>
          </label>
        ) : (
          title
        )}
      </th>
      {readsPoints ? (
        <td rowSpan={spanOf(item)}>
          <PointsCell item={item} />
        </td>
      ) : null}
    </>
  );
}

function PointsCell({ item }: { item: ReviewItem }) {
  const { t } = useWords();
  if (item.verdict === null) return <span className="quiet">{t('jointReview.noPoints')}</span>;
  return (
    <>
      <ResultStatus verdict={item.verdict} score={item.score ?? undefined} isDeduction={item.role === 'deduction'} />
      <span className="quiet review-missing">{missingText(item.missing, t)}</span>
    </>
  );
}

function FigureCells({ figure }: { figure: ReviewFigure | undefined }) {
  const { t } = useWords();
  if (figure === undefined) return <td colSpan={4}>{t('jointReview.noFigures')}</td>;
  const unit = figure.unitOfMeasure === null ? '' : ` ${figure.unitOfMeasure}`;
  return (
    <>
      <td className="review-figure">{figure.name}</td>
      <td>
        {figure.own === null ? <span className="quiet">{t('jointReview.notSaid')}</span> : `${figure.own.text}${unit}`}
      </td>
      <td>
        {figure.isAsked && figure.others.length === 0 ? (
          <span className="quiet">{t('jointReview.notSaid')}</span>
        ) : null}
        {figure.others.map(({ organisationId, organisationName, text }) => (
          <span key={organisationId} className="review-said" title={organisationName}>
            {text}
            {unit}
            {figure.others.length > 1 ? <span className="quiet"> – {organisationName}</span> : null}
          </span>
        ))}
        {figure.together === null || figure.others.length < 2 ? null : (
          <span className="review-said">{t('jointReview.together', { amount: showNumber(figure.together) })}</span>
        )}
        {figure.counted === 'enterprise' ? (
          <span className="quiet review-said">{t('jointReview.countedEnterprise')}</span>
        ) : null}
      </td>
      <td>
        <Difference figure={figure} />
      </td>
    </>
  );
}

/** Word and colour; the amount is the enterprise’s less the commune’s. */
function Difference({ figure: { differs, difference } }: { figure: ReviewFigure }) {
  const { t } = useWords();
  if (differs === null) return null;
  if (!differs) return <span className="quiet">{t('jointReview.same')}</span>;
  return (
    <Status tone="warning">
      {t('jointReview.differs')}
      {difference === null ? '' : ` ${signed(difference)}`}
    </Status>
  );
}

function signed(difference: number): string {
  const amount = showNumber(Math.abs(roundTo(difference, 2)));
  return `${difference < 0 ? '−' : '+'}${amount}`;
}

/** What each side says in words, by name. */
function SaidCells({ item }: { item: ReviewItem }) {
  const { t } = useWords();
  return (
    <>
      <td rowSpan={spanOf(item)} className="review-words">
        {item.explanations.map((text) => (
          <Words key={text} by={t('jointReview.commune')} text={text} />
        ))}
        {item.opinions.map(({ organisationId, organisationName, text }) => (
          <Words key={`${organisationId} ${text}`} by={organisationName} text={text} />
        ))}
      </td>
      <td rowSpan={spanOf(item)} className="review-words">
        <TargetList targets={item.targets} />
      </td>
    </>
  );
}

function Words({ by, text }: { by: string; text: string }) {
  return (
    <p>
      <span className="quiet">{by}:</span> {text}
    </p>
  );
}
