import type { CampaignDraft, CampaignSummary, Tier } from '@thuocdo/contract/campaigns';
import { listForms } from '@thuocdo/contract/definitions';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Deadline } from '../../ui/deadline.tsx';
import { useWords } from '../../ui/words.tsx';

interface ChainsProps {
  draft: CampaignDraft;
  state: CampaignSummary['state'];
}

/** Who answers which form, and through which tiers it goes until when. */
export function Chains({ draft, state }: ChainsProps) {
  const { t } = useWords();
  const forms = useEndpoint(listForms);
  const titleOf = (code: string, version: number) =>
    forms.data?.items.find((form) => form.code === code && form.version === version)?.title ?? code;
  return (
    <section className="card" aria-labelledby="chains-title">
      <h2 id="chains-title">{t('campaigns.chains')}</h2>
      {draft.chains.length === 0 ? <p className="quiet">{t('campaigns.noChains')}</p> : null}
      {draft.chains.map(({ respondent, tiers }) => {
        const form = draft.forms.find((one) => one.respondent === respondent);
        return (
          <div key={respondent} className="chain">
            <h3>
              {t(`campaigns.respondent-${respondent}`)}
              <span className="quiet">
                {form === undefined
                  ? t('campaigns.noForm')
                  : t('campaigns.formLine', { title: titleOf(form.code, form.version), version: form.version })}
              </span>
            </h3>
            <ol>
              {tiers.map((tier) => (
                <TierLine key={tier.key} tier={tier} done={state === 'closed'} />
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

function TierLine({ tier, done }: { tier: Tier; done: boolean }) {
  const { t } = useWords();
  const { now } = useSession();
  return (
    <li>
      <span className="tier-name">{tier.name}</span> <span className="quiet">{t(`campaigns.act-${tier.act}`)}</span>
      {tier.due === undefined ? (
        <div className="quiet">{t('campaigns.noDue')}</div>
      ) : (
        <div className="tier-due">
          «{tier.due.wording}» · {t('campaigns.lastDay')} <Deadline day={tier.due.day} now={now} done={done} />
        </div>
      )}
    </li>
  );
}
