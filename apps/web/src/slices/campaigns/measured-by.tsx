import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import { listRulesets } from '@thuocdo/contract/definitions';
import { listOrganisations } from '@thuocdo/contract/organisations';
import { useEndpoint } from '../../api.ts';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';

/** Rulesets, overlays and enterprises of a campaign, by their names; thresholds that no law gives are marked. */
export function MeasuredBy({ draft }: { draft: CampaignDraft }) {
  const { t } = useWords();
  const rulesets = useEndpoint(listRulesets);
  const enterprises = useEndpoint(
    listOrganisations,
    { query: { kind: 'telecom-enterprise', limit: 500 } },
    { enabled: draft.enterpriseIds.length > 0 },
  );
  const codes = [...draft.rulesets, ...draft.overlays];
  return (
    <section className="card" aria-labelledby="measured-title">
      <h2 id="measured-title">{t('campaigns.rulesets')}</h2>
      {codes.length === 0 ? <p className="quiet">{t('campaigns.noRulesets')}</p> : null}
      <ul className="plain">
        {codes.map((code) => {
          const known = rulesets.data?.items.find((one) => one.code === code);
          return (
            <li key={code}>
              {known?.name ?? code}{' '}
              {known?.illustrative ? <Status tone="warning">{t('campaigns.illustrativeThresholds')}</Status> : null}
            </li>
          );
        })}
      </ul>
      {draft.enterpriseIds.length === 0 ? null : (
        <>
          <h3>{t('campaigns.enterprises')}</h3>
          <ul className="plain">
            {draft.enterpriseIds.map((id) => (
              <li key={id}>{enterprises.data?.items.find((one) => one.id === id)?.name ?? id}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
