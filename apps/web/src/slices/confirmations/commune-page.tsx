import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import { getUnitConfirmation } from '@thuocdo/contract/confirmations';
import { useEndpoint } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { useWords } from '../../ui/words.tsx';
import './confirmations.css';
import { ConfirmationHistory } from './history-list.tsx';
import { RulesetStanding } from './ruleset-standing.tsx';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/xac-nhan/$unitId');

/** One commune: how it stands under each ruleset, what is in the way, what was done, and its whole history. */
export function CommunePage() {
  const { t } = useWords();
  const { campaignId, unitId } = route.useParams();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const can = useCan();
  const found = useEndpoint(getUnitConfirmation, { params: { campaignId, unitId } });
  // Who checks reads the form on the bench; the commune has its own page of it.
  const bench = can('rollup.read') ? `/dot-khao-sat/${campaignId}` : '';
  return (
    <Loaded from={found} rows={10}>
      {(view) => (
        <>
          <PageHeader
            title={t('confirmations.unitTitle', { name: view.unitName })}
            subtitle={[view.districtName, campaign.data?.title].filter(Boolean).join(' · ')}
            actions={
              <span className="row-actions">
                <Link to={`${bench}/phieu/${unitId}/${view.assignmentId}` as string}>
                  {t('confirmations.toResponse')}
                </Link>
                {view.can.length === 0 ? null : (
                  <Link to={`/dot-khao-sat/${campaignId}/xac-nhan` as string}>{t('confirmations.toRegister')}</Link>
                )}
              </span>
            }
          />
          {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
          {view.verifiedByViewer && view.can.includes('confirmation.issue') ? (
            <p className="notice notice-warning">{t('confirmations.verifiedByYou')}</p>
          ) : null}
          {view.rulesets.map((standing) => (
            <RulesetStanding key={standing.ruleset} campaignId={campaignId} unit={view} standing={standing} />
          ))}
          <ConfirmationHistory unitId={unitId} />
        </>
      )}
    </Loaded>
  );
}
