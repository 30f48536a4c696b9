import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { exportScores, getScores, type ScoresView } from '@thuocdo/contract/scores';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { LevelSwitch, type LevelView } from '../rollup/index.ts';
import { HeatSection } from './heat-section.tsx';
import { RankingSection } from './ranking-section.tsx';
import './scores.css';
import { ScoresChoices } from './scores-choices.tsx';
import { readScoresSearch, type ScoresSearch, scoresQuery } from './scores-search.ts';
import { SpreadSection } from './spread-section.tsx';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/xep-hang');
export type AskScores = (change: { [K in keyof ScoresSearch]: ScoresSearch[K] | undefined }) => void;

/** Ranking, spread and heat map of a campaign under one of its rulesets, at a stated trust level. */
export function ScoresPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const query = scoresQuery(search);
  const view = useEndpoint(getScores, { params: { campaignId }, query }, { keepLast: true });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const ask: AskScores = (change) =>
    void navigate({ search: readScoresSearch({ ...search, ...change }), replace: true });
  const isIndex = view.data?.ruleset.kind !== 'criteria';
  return (
    <>
      <PageHeader
        title={t(isIndex ? 'scores.title' : 'scores.titleHeat')}
        subtitle={view.data === undefined ? null : <Subtitle view={view.data} />}
        actions={
          view.data?.can.includes('score.export') ? (
            <FileButton
              endpoint={exportScores}
              input={{ params: { campaignId }, query }}
              label={t('scores.export')}
              busyLabel={t('scores.exporting')}
            />
          ) : null
        }
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      <LevelSwitch
        level={search.muc ?? 'highest'}
        onChoose={(muc: LevelView) => ask({ muc: muc === 'highest' ? undefined : muc })}
      />
      <Loaded from={view} rows={12}>
        {(data) => (
          <>
            <ScoresChoices view={data} onAsk={ask} />
            {data.ruleset.kind === 'index' ? (
              <>
                <RankingSection view={data} search={search} onAsk={ask} />
                <SpreadSection view={data} />
              </>
            ) : null}
            <HeatSection view={data} />
          </>
        )}
      </Loaded>
    </>
  );
}

function Subtitle({ view }: { view: ScoresView }) {
  const { t } = useWords();
  return (
    <>
      <Link to={`/dot-khao-sat/${view.campaign.id}` as string}>{view.campaign.title}</Link> ·{' '}
      {t('rollup.period', { period: view.campaign.period })} ·{' '}
      {t('scores.ranked', { ranked: showNumber(view.ranked), roster: showNumber(view.roster) })} ·{' '}
      {t('rollup.computedAt', { at: showInstant(view.computedAt) })}
    </>
  );
}
