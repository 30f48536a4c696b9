import { getRouteApi, Link } from '@tanstack/react-router';
import { getReview, type ReviewView } from '@thuocdo/contract/joint-review';
import { label as periodLabel } from '@thuocdo/core/periods';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Tick } from '../../ui/choice.tsx';
import { Level } from '../../ui/level.tsx';
import '../../ui/link-as-button.css';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import { ExplanationLink } from '../explanations/index.ts';
import { ItemTable } from './item-table.tsx';
import './joint-review.css';
import { PillarTable } from './pillar-table.tsx';
import {
  isShown,
  type ReviewChange,
  type ReviewSearch,
  readReviewSearch,
  supportRequestSearch,
} from './review-search.ts';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/ra-soat/$unitId');

/** The joint review of one commune, line by line. */
export function ReviewPage() {
  const { campaignId, unitId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const input = { params: { campaignId, unitId }, query: { level: search.muc ?? ('highest' as const) } };
  const review = useEndpoint(getReview, input, { keepLast: true });
  const ask = (change: ReviewChange) =>
    void navigate({ search: readReviewSearch({ ...search, ...change }), replace: true });
  return (
    <Loaded from={review} rows={14}>
      {(view) =>
        view.ruleset === null ? (
          <NothingToReview view={view} search={search} />
        ) : (
          <Reviewed key={unitId} view={view} search={search} onAsk={ask} />
        )
      }
    </Loaded>
  );
}

interface ReviewedProps {
  view: ReviewView;
  search: ReviewSearch;
  onAsk: (change: ReviewChange) => void;
}

/** A campaign without an index. */
function NothingToReview({ view, search }: Pick<ReviewedProps, 'view' | 'search'>) {
  const { t } = useWords();
  return (
    <>
      <ReviewHeader view={view} search={search} />
      <p className="empty">{t('jointReview.none')}</p>
    </>
  );
}

function Reviewed({ view, search, onAsk }: ReviewedProps) {
  const { t } = useWords();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const mayAsk = view.can.includes('support.request');
  const readsPoints = view.can.includes('joint-review.read-points');
  const items = view.items.filter((item) => isShown(search, item));
  const toggle = (code: string, on: boolean) =>
    setChosen((before) => (on ? [...before, code] : before.filter((one) => one !== code)));
  return (
    <>
      <ReviewHeader view={view} search={search} />
      {view.level === null ? <p className="notice notice-warning">{t('jointReview.noneSaid')}</p> : null}
      {readsPoints ? <PillarTable view={view} /> : <p className="quiet">{t('jointReview.enterpriseNote')}</p>}
      <section className="review-section" aria-labelledby="lines-title">
        <h2 id="lines-title">{t('jointReview.lines')}</h2>
        <div className="review-filters">
          <Tick checked={search.thieu === true} onChange={(on) => onAsk({ thieu: on || undefined })}>
            {t('jointReview.onlyShort')}
          </Tick>
          {readsPoints ? (
            <Tick checked={search.doanhNghiep === true} onChange={(on) => onAsk({ doanhNghiep: on || undefined })}>
              {t('jointReview.onlyDuty')}
            </Tick>
          ) : null}
          <span className="quiet" aria-live="polite">
            {t('jointReview.shown', { shown: showNumber(items.length), total: showNumber(view.items.length) })}
          </span>
          {mayAsk ? <RequestSupport view={view} codes={chosen} /> : null}
        </div>
        {items.length === 0 ? (
          <p className="empty">{t('jointReview.noLines')}</p>
        ) : (
          <ItemTable view={view} items={items} {...(mayAsk ? { choice: { chosen, onToggle: toggle } } : {})} />
        )}
      </section>
    </>
  );
}

function ReviewHeader({ view, search }: Pick<ReviewedProps, 'view' | 'search'>) {
  const { t } = useWords();
  const { campaign, unit, level } = view;
  return (
    <PageHeader
      title={t('jointReview.titleOf', { unit: unit.name })}
      subtitle={
        <span className="review-line">
          <Link to={`/dot-khao-sat/${campaign.id}/ra-soat` as string}>{t('jointReview.allCommunes')}</Link>
          <Link to={`/dot-khao-sat/${campaign.id}` as string}>{campaign.title}</Link>
          <span>{periodLabel(campaign.period)}</span>
          {level === null ? null : <Level level={level} />}
        </span>
      }
      actions={
        view.can.includes('judgement.read') && level !== null ? (
          <ExplanationLink
            campaignId={campaign.id}
            unitId={unit.id}
            {...(search.muc === undefined ? {} : { level: search.muc })}
          />
        ) : null
      }
    />
  );
}

/** Asks an enterprise for help with the lines that are ticked. */
function RequestSupport({ view, codes }: { view: ReviewView; codes: readonly string[] }) {
  const { t } = useWords();
  if (codes.length === 0) return <span className="quiet">{t('jointReview.chooseLines')}</span>;
  return (
    <Link
      to="/ho-tro/moi"
      search={supportRequestSearch(view.unit.id, view.campaign.id, codes)}
      className="link-as-button"
    >
      {t('jointReview.requestSupport', { count: showNumber(codes.length) })}
    </Link>
  );
}
