import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { listReviews, type ReviewList, type ReviewSummary } from '@thuocdo/contract/joint-review';
import { label as periodLabel } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Level } from '../../ui/level.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import { LevelSwitch } from '../rollup/index.ts';
import './joint-review.css';
import { PointsText } from './points.tsx';
import { type ReviewChange, type ReviewSearch, readReviewSearch } from './review-search.ts';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/ra-soat');
const pageSize = 100;

/** «Rà soát chung» of a campaign: every commune that one may see, points by pillar and number of gaps. */
export function ReviewsPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const paging = { limit: pageSize, offset: search.tu ?? 0 };
  const query = { level: search.muc ?? ('highest' as const), ...paging };
  const list = useEndpoint(listReviews, { params: { campaignId }, query }, { keepLast: true });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const ask = (change: ReviewChange) =>
    void navigate({ search: readReviewSearch({ ...search, ...change }), replace: true });
  const readsPoints = list.data?.can.includes('joint-review.read-points') ?? false;
  return (
    <>
      <PageHeader
        title={t('jointReview.title')}
        subtitle={list.data === undefined ? null : <Subtitle list={list.data} />}
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      {readsPoints ? <LevelSwitch level={search.muc ?? 'highest'} onChoose={(muc) => ask({ muc, tu: 0 })} /> : null}
      <Loaded from={list} rows={12} empty={<p className="empty">{t('jointReview.none')}</p>}>
        {(data) => (
          <>
            <p className="quiet">{t(readsPoints ? 'jointReview.listNote' : 'jointReview.enterpriseNote')}</p>
            <DataTable
              caption={t('jointReview.caption')}
              columns={columnsOf(data, { search, readsPoints, t })}
              rows={data.items}
              rowKey={({ unit }) => unit.id}
              paging={{ ...paging, total: data.total, onMove: (tu) => ask({ tu }) }}
            />
          </>
        )}
      </Loaded>
    </>
  );
}

function Subtitle({ list: { campaign, ruleset } }: { list: ReviewList }) {
  return (
    <>
      <Link to={`/dot-khao-sat/${campaign.id}` as string}>{campaign.title}</Link> · {periodLabel(campaign.period)}
      {ruleset === null ? null : ` · ${ruleset.name}`}
    </>
  );
}

interface Shown {
  search: ReviewSearch;
  readsPoints: boolean;
  t: Words['t'];
}

function columnsOf(list: ReviewList, { search, readsPoints, t }: Shown): Column<ReviewSummary>[] {
  const count = (key: keyof ReviewSummary['counts'], title: string): Column<ReviewSummary> => ({
    key,
    title,
    numeric: true,
    width: 76,
    cell: ({ level, counts }) => (level === null && key !== 'differing' ? '' : showNumber(counts[key])),
  });
  const commune: Column<ReviewSummary> = {
    key: 'commune',
    title: t('jointReview.commune'),
    width: 170,
    cell: ({ unit }) => (
      <Link
        to={`/dot-khao-sat/${list.campaign.id}/ra-soat/${unit.id}` as string}
        search={(search.muc === undefined ? {} : { muc: search.muc }) as never}
      >
        {unit.name}
      </Link>
    ),
  };
  const level: Column<ReviewSummary> = {
    key: 'level',
    title: t('jointReview.level'),
    width: 118,
    cell: ({ level: reached }) =>
      reached === null ? <span className="quiet">{t('jointReview.notHandedIn')}</span> : <Level level={reached} />,
  };
  if (!readsPoints)
    return [
      commune,
      level,
      count('shortWithinDuty', t('jointReview.shortWithinDuty')),
      count('differing', t('jointReview.differing')),
    ];
  return [
    commune,
    level,
    {
      key: 'total',
      title: <OfMax name={t('jointReview.total')} max={list.ruleset?.max ?? null} />,
      numeric: true,
      width: 96,
      cell: ({ total }) => (total === null ? '' : <PointsText points={total} />),
    },
    count('short', t('jointReview.short')),
    count('shortWithinDuty', t('jointReview.shortWithinDuty')),
    count('differing', t('jointReview.differing')),
    count('targetsMissed', t('jointReview.targetsMissed')),
    ...pillarColumns(list),
  ];
}

function pillarColumns({ items }: ReviewList): Column<ReviewSummary>[] {
  return (items[0]?.pillars ?? []).map(({ code, name, max }, at) => ({
    key: `pillar-${code}`,
    title: <OfMax name={`${code} ${name}`} max={max} />,
    numeric: true,
    width: 84,
    cell: ({ pillars }) => {
      const points = pillars[at]?.score ?? null;
      return points === null ? '' : <PointsText points={points} />;
    },
  }));
}

function OfMax({ name, max }: { name: string; max: number | null }) {
  return (
    <>
      {name}
      {max === null ? null : <span className="quiet"> /{showNumber(max)}</span>}
    </>
  );
}
