import { useNavigate, useParams } from '@tanstack/react-router';
import { type CampaignView, getCampaign } from '@thuocdo/contract/campaigns';
import { buildPackage, downloadPackage, listPackages } from '@thuocdo/contract/results';
import { Button } from 'antd';
import { useCommand, useEndpoint } from '../../api.ts';
import { CampaignTabs } from '../../ui/campaign-tabs.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import './dispatch.css';
import { PackageFacts } from './package-facts.tsx';
import { PackageRefusal } from './package-refusal.tsx';

/** Building the package of one campaign for the institute. */
export function CampaignPackagesPage() {
  const { t } = useWords();
  const { campaignId } = useParams({ from: '/shell/dot-khao-sat/$campaignId/goi-du-lieu' });
  const campaign = useEndpoint(getCampaign, { params: { campaignId } });
  return (
    <Loaded from={campaign}>
      {(view) => (
        <>
          <PageHeader title={t('packages.ofCampaign')} subtitle={view.title} />
          <CampaignTabs campaign={view} />
          <Build campaign={view} />
        </>
      )}
    </Loaded>
  );
}

function Build({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const building = useCommand(buildPackage, { refreshes: [listPackages] });
  const built = building.data;
  return (
    <>
      {building.error === null ? null : (
        <>
          <ProblemNotice problem={building.error} />
          <PackageRefusal problem={building.error} />
        </>
      )}
      <p>
        {t('packages.buildNote', { verified: showNumber(campaign.verified), roster: showNumber(campaign.onRoster) })}
      </p>
      <div className="page-actions package-new">
        {campaign.can.includes('package.build') ? (
          <ConfirmButton
            type="primary"
            loading={building.isPending}
            title={t('packages.buildTitle')}
            text={t('packages.buildText')}
            confirmLabel={t('packages.build')}
            onConfirm={() => building.run({ params: { campaignId: campaign.id } })}
          >
            {t('packages.build')}
          </ConfirmButton>
        ) : null}
        <Button onClick={() => void navigate({ to: '/goi-du-lieu' })}>{t('packages.seeAll')}</Button>
      </div>
      {built === undefined ? null : (
        <section className="card" aria-labelledby="built-title">
          <h2 id="built-title" role="status">
            {t('packages.built')}
          </h2>
          <PackageFacts pack={built} />
          <FileButton
            small
            label={t('packages.download')}
            name={t('packages.download')}
            endpoint={downloadPackage}
            input={{ params: { packageId: built.id } }}
          />
        </section>
      )}
    </>
  );
}
