import { getRouteApi, Link } from '@tanstack/react-router';
import { getCampaign } from '@thuocdo/contract/campaigns';
import type { BodyOf, ReplyOf } from '@thuocdo/contract/endpoint';
import { getTriableThresholds, tryThresholds } from '@thuocdo/contract/what-if';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { SweepPanel } from './sweep-panel.tsx';
import { ThresholdForm } from './threshold-form.tsx';
import { TriedResult } from './tried-result.tsx';
import './what-if.css';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/thu-nguong');

export type Triable = ReplyOf<typeof getTriableThresholds>;
export type TryBody = BodyOf<typeof tryThresholds>;

/** «Thử thay ngưỡng»: what other thresholds would do to every commune. Nothing is stored. */
export function WhatIfPage() {
  const { t } = useWords();
  const { campaignId } = route.useParams();
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  const triable = useEndpoint(getTriableThresholds, { params: { campaignId } });
  return (
    <>
      <PageHeader
        title={t('whatIf.title')}
        subtitle={
          triable.data === undefined ? null : (
            <Link to={`/dot-khao-sat/${campaignId}` as string}>{triable.data.campaign.title}</Link>
          )
        }
      />
      {campaign.data === undefined ? null : <CampaignTabs campaign={campaign.data} />}
      <p className="notice">{t('whatIf.notStored')}</p>
      <Loaded from={triable} rows={8}>
        {(data) =>
          data.rulesets.length === 0 ? <p className="empty">{t('whatIf.noRuleset')}</p> : <Trying triable={data} />
        }
      </Loaded>
    </>
  );
}

function Trying({ triable }: { triable: Triable }) {
  const [sent, setSent] = useState<TryBody>();
  const [edited, setEdited] = useState(false);
  const trying = useCommand(tryThresholds);
  const ask = (body: TryBody) => {
    setSent(body);
    setEdited(false);
    trying.run({ params: { campaignId: triable.campaign.id }, body });
  };
  const ruleset = triable.rulesets.find(({ code }) => code === sent?.ruleset);
  return (
    <>
      <ThresholdForm triable={triable} isBusy={trying.isPending} onTry={ask} onEdit={() => setEdited(true)} />
      <ProblemNotice problem={trying.error} />
      {trying.data === undefined || sent === undefined || ruleset === undefined ? null : (
        <>
          <TriedResult triable={triable} tried={trying.data} isStale={edited} />
          <SweepPanel ruleset={ruleset} tried={trying.data} sent={sent} isBusy={trying.isPending} onAsk={ask} />
        </>
      )}
    </>
  );
}
