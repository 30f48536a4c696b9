import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { exportLevelGaps, getLevelGaps, type LevelGaps } from '@thuocdo/contract/level-gaps';
import { judgeCampaign } from '@thuocdo/contract/results';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { type AskedNumber, ChangesPanel } from './changes-panel.tsx';
import { ComparedFields } from './compared-fields.tsx';
import { GapTables } from './gap-tables.tsx';
import { comparedOf, type GapsSearch } from './gaps-search.ts';
import './level-gaps.css';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/chenh-lech');

/** Results of two trust levels beside each other: by sub-criterion, by area, by who concluded. */
export function LevelGapsPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const compared = comparedOf(search);
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const isJudged = campaign.data === undefined || campaign.data.draft.rulesets.length > 0;
  const view = useEndpoint(
    getLevelGaps,
    { params: { campaignId }, query: compared },
    { keepLast: true, enabled: campaign.data !== undefined && isJudged },
  );
  const [asked, setAsked] = useState<AskedNumber>();
  const choose = (next: GapsSearch) => void navigate({ search: next, replace: true });
  return (
    <>
      <PageHeader
        title={t('levelGaps.title')}
        subtitle={view.data === undefined ? null : <Subtitle view={view.data} />}
        actions={view.data === undefined ? null : <Actions view={view.data} compared={compared} />}
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      {isJudged ? (
        <Loaded from={view} rows={12}>
          {(data) => (
            <>
              <ComparedFields view={data} search={search} onChoose={choose} />
              <GapTables view={data} onOpen={setAsked} />
              <ChangesPanel
                campaignId={campaignId}
                compared={compared}
                asked={asked}
                onClose={() => setAsked(undefined)}
              />
            </>
          )}
        </Loaded>
      ) : (
        <p className="empty">{t('levelGaps.noRuleset')}</p>
      )}
    </>
  );
}

function Subtitle({ view }: { view: LevelGaps }) {
  const { t } = useWords();
  return (
    <>
      <Link to={`/dot-khao-sat/${view.campaign.id}` as string}>{view.campaign.title}</Link> ·{' '}
      {t('levelGaps.subtitle', { withBoth: view.withBoth, roster: view.roster })}
    </>
  );
}

interface ActionsProps {
  view: LevelGaps;
  compared: ReturnType<typeof comparedOf>;
}

function Actions({ view, compared }: ActionsProps) {
  const { t } = useWords();
  const again = useCommand(judgeCampaign, { refreshes: [getLevelGaps] });
  const params = { campaignId: view.campaign.id };
  return (
    <>
      {view.can.includes('campaign.judge') ? (
        <Button disabled={again.isPending} onClick={() => again.run({ params })}>
          {t('levelGaps.judgeAgain')}
        </Button>
      ) : null}
      {view.can.includes('rollup.export') ? (
        <FileButton
          endpoint={exportLevelGaps}
          input={{ params, query: compared }}
          label={t('levelGaps.export')}
          busyLabel={t('levelGaps.exporting')}
        />
      ) : null}
      <p role="status" className="quiet">
        {again.data === undefined ? null : t('levelGaps.judgedAgain', again.data)}
      </p>
      <ProblemNotice problem={again.error ?? undefined} />
    </>
  );
}
