import { Link, useParams } from '@tanstack/react-router';
import { type CampaignView, getCampaign } from '@thuocdo/contract/campaigns';
import { label as periodLabel } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { ContactCard } from '../../ui/contact-card.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { Attachments } from './attachments.tsx';
import { CampaignActions } from './campaign-actions.tsx';
import { CampaignStateStatus } from './campaign-state.tsx';
import './campaigns.css';
import { Chains } from './chains.tsx';
import { LegalBases } from './legal-bases.tsx';
import { MeasuredBy } from './measured-by.tsx';

/** One campaign as its papers say it, and what may be done with it now. */
export function CampaignPage() {
  const { campaignId } = useParams({ from: '/shell/dot-khao-sat/$campaignId' });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return <Loaded from={campaign}>{(view) => <CampaignBody campaign={view} />}</Loaded>;
}

function CampaignBody({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const { draft } = campaign;
  return (
    <>
      <PageHeader
        title={campaign.title}
        subtitle={
          <span className="campaign-line">
            <CampaignStateStatus state={campaign.state} />
            {campaign.illustrative ? <Status tone="warning">{t('campaigns.illustrativeMark')}</Status> : null}
            <span>{periodLabel(campaign.period)}</span>
            <span>{campaign.unitName}</span>
            <span>{campaign.organisationName}</span>
          </span>
        }
      />
      <CampaignTabs campaign={campaign} />
      <CampaignActions campaign={campaign} />
      <div className="campaign-grid">
        <div>
          <Progress campaign={campaign} />
          <LegalBases bases={draft.legalBasis} />
          <Chains draft={draft} state={campaign.state} />
          {draft.instructions === '' ? null : (
            <section className="card" aria-labelledby="instructions-title">
              <h2 id="instructions-title">{t('campaigns.instructions')}</h2>
              <p className="as-written">{draft.instructions}</p>
            </section>
          )}
        </div>
        <div>
          <ScopeCard campaign={campaign} />
          <Attachments campaign={campaign} />
          <MeasuredBy draft={draft} />
          <ContactCard contacts={draft.contacts} />
        </div>
      </div>
    </>
  );
}

function Progress({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  if (campaign.state === 'draft') return null;
  const figures = [
    [t('campaigns.onRoster'), campaign.onRoster],
    [t('campaigns.submitted'), campaign.submitted],
    [t('campaigns.verified'), campaign.verified],
  ] as const;
  return (
    <dl className="figures" aria-label={t('campaigns.progress')}>
      {figures.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{showNumber(count)}</dd>
        </div>
      ))}
    </dl>
  );
}

function ScopeCard({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const { scope, completionSentence, chairmanConfirms } = campaign.draft;
  return (
    <section className="card" aria-labelledby="scope-title">
      <h2 id="scope-title">{t('campaigns.scope')}</h2>
      <dl className="facts">
        <dt>{t('campaigns.unit')}</dt>
        <dd>
          <Link to="/don-vi/$unitId" params={{ unitId: scope.unitId }} search={{ ngay: scope.asOf }}>
            {campaign.unitName}
          </Link>
        </dd>
        <dt>{t('campaigns.kinds')}</dt>
        <dd>{scope.kinds.map((kind) => t(`units.kind-${kind}`)).join(', ')}</dd>
        <dt>{t('campaigns.asOf')}</dt>
        <dd>{showDay(scope.asOf)}</dd>
        {scope.exclude.length === 0 ? null : (
          <>
            <dt>{t('campaigns.exclusions')}</dt>
            <dd>{t('campaigns.excludedCount', { count: scope.exclude.length })}</dd>
          </>
        )}
        <dt>{t('campaigns.chairmanConfirms')}</dt>
        <dd>{t(chairmanConfirms ? 'campaigns.yes' : 'campaigns.no')}</dd>
        <dt>{t('campaigns.completionSentence')}</dt>
        <dd>
          «
          {completionSentence
            .replaceAll('{unit}', t('campaigns.exampleUnit'))
            .replaceAll('{district}', t('campaigns.exampleDistrict'))}
          »
        </dd>
        {campaign.openedAt === null ? null : (
          <>
            <dt>{t('campaigns.openedAt')}</dt>
            <dd>{showInstant(campaign.openedAt)}</dd>
          </>
        )}
        {campaign.closedAt === null ? null : (
          <>
            <dt>{t('campaigns.closedAt')}</dt>
            <dd>{showInstant(campaign.closedAt)}</dd>
          </>
        )}
      </dl>
      <Link to="/dot-khao-sat/$campaignId/danh-sach" params={{ campaignId: campaign.id }}>
        {t('campaigns.seeRoster')}
      </Link>
    </section>
  );
}
