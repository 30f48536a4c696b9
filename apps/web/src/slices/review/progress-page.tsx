import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { getProgress } from '@thuocdo/contract/review';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import './progress.css';
import { BulkBar } from './bulk-bar.tsx';
import type { Progress } from './progress.ts';
import { ProgressCounts } from './progress-counts.tsx';
import { ProgressFilters } from './progress-filters.tsx';
import { filteredBy, type ProgressSearch, progressQuery } from './progress-search.ts';
import { ProgressTable } from './progress-table.tsx';
import { RespondentSwitch } from './respondent-switch.tsx';
import { useSelection } from './selection.ts';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/tien-do');

/** Progress matrix: every unit of the roster × every tier, whether or not it has begun. */
export function ProgressPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const selection = useSelection();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const progress = useEndpoint(
    getProgress,
    { params: { campaignId }, query: progressQuery(search) },
    { keepLast: true },
  );
  const ask = (change: Partial<Record<keyof ProgressSearch, unknown>>) => {
    if ('loai' in change) selection.clear();
    void navigate({ search: filteredBy(search, change), replace: true });
  };
  const title = campaign.data?.title ?? progress.data?.items[0]?.campaignTitle ?? '';
  const body = (data: Progress) => (
    <>
      <ProgressCounts progress={data} search={search} onAsk={ask} />
      <ProgressFilters progress={data} search={search} onAsk={ask} />
      <BulkBar
        progress={data}
        campaignId={campaignId}
        title={title}
        respondent={search.loai ?? 'commune'}
        selection={selection}
      />
      <ProgressTable campaignId={campaignId} progress={data} search={search} onAsk={ask} selection={selection} />
    </>
  );
  return (
    <>
      <PageHeader
        title={t('review.progressTitle')}
        subtitle={<Link to={`/dot-khao-sat/${campaignId}` as string}>{title || t('review.toCampaign')}</Link>}
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      <RespondentSwitch chosen={search.loai ?? 'commune'} onChoose={(loai) => ask({ ...emptyFilters, loai })} />
      <Loaded from={progress} rows={14} empty={progress.data === undefined ? null : body(progress.data)}>
        {body}
      </Loaded>
    </>
  );
}

const emptyFilters = {
  trangThai: undefined,
  cap: undefined,
  huyen: undefined,
  muon: undefined,
  tim: undefined,
} as const satisfies Partial<Record<keyof ProgressSearch, undefined>>;
