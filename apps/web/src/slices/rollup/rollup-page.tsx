import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { exportRollup, getRollup, type RollupView } from '@thuocdo/contract/results';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { LevelSwitch } from './level-switch.tsx';
import './rollup.css';
import type { LevelView } from './rollup-search.ts';
import { RollupTable } from './rollup-table.tsx';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/tong-hop');

/** The province table: communes × sub-criteria and figures by district, at a stated trust level. */
export function RollupPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const level = route.useSearch().muc ?? 'highest';
  const navigate = route.useNavigate();
  const view = useEndpoint(getRollup, { params: { campaignId }, query: { level } }, { keepLast: true });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const choose = (next: LevelView) => void navigate({ search: next === 'highest' ? {} : { muc: next }, replace: true });
  return (
    <>
      <PageHeader
        title={t('rollup.title')}
        subtitle={view.data === undefined ? null : <Subtitle view={view.data} />}
        actions={
          view.data?.can.includes('rollup.export') ? (
            <FileButton
              endpoint={exportRollup}
              input={{ params: { campaignId }, query: { level } }}
              label={t('rollup.export')}
              busyLabel={t('rollup.exporting')}
            />
          ) : null
        }
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      <LevelSwitch level={level} onChoose={choose} />
      <Loaded from={view} rows={12}>
        {(data) => <RollupTable view={data} />}
      </Loaded>
    </>
  );
}

function Subtitle({ view }: { view: RollupView }) {
  const { t } = useWords();
  return (
    <>
      <Link to={`/dot-khao-sat/${view.campaign.id}` as string}>{view.campaign.title}</Link> ·{' '}
      {t('rollup.period', { period: view.campaign.period })} ·{' '}
      {t('rollup.roster', { withData: view.totals.withData, roster: view.totals.roster })} ·{' '}
      {t('rollup.computedAt', { at: showInstant(view.computedAt) })}
    </>
  );
}
