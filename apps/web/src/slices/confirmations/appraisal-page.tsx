import { getRouteApi, Link } from '@tanstack/react-router';
import { type AppraisalView, getAppraisal } from '@thuocdo/contract/confirmations';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import './confirmations.css';
import { AppraisalForm } from './appraisal-form.tsx';
import { AppraisalRead } from './appraisal-read.tsx';
import { Minutes } from './appraisal-table.tsx';
import { communeAddress } from './register-table.tsx';
import { OutcomeStatus } from './words.tsx';

const route = getRouteApi('/shell/dot-khao-sat/$campaignId/xac-nhan/$unitId/tham-dinh/$appraisalId');

/** One appraisal: the checklist with the verified result beside each, findings, conclusion, minutes. */
export function AppraisalPage() {
  const { campaignId, unitId, appraisalId } = route.useParams();
  const found = useEndpoint(getAppraisal, { params: { campaignId, unitId, appraisalId } });
  return (
    <Loaded from={found} rows={14}>
      {(view) => (
        <>
          <Header view={view} />
          {view.state === 'draft' && view.can.includes('appraisal.write') ? (
            <AppraisalForm key={view.id} view={view} />
          ) : (
            <AppraisalRead view={view} />
          )}
        </>
      )}
    </Loaded>
  );
}

function Header({ view }: { view: AppraisalView }) {
  const { t } = useWords();
  return (
    <>
      <PageHeader
        title={t('confirmations.appraisalTitle', { name: view.unitName })}
        subtitle={[view.districtName, view.rulesetName, view.campaignTitle].filter(Boolean).join(' · ')}
        actions={
          <>
            <Link to={communeAddress(view.campaignId, view.unitId, view.ruleset) as string}>
              {t('confirmations.toCommune')}
            </Link>
            <Minutes row={view} />
          </>
        }
      />
      <p className="standing-line">
        <OutcomeStatus appraisal={view} />
        <span>
          {t('confirmations.result')}:{' '}
          {view.verdict === null ? t('confirmations.noVerdict') : <VerdictStatus verdict={view.verdict} />}
        </span>
        {view.corrects === null ? null : <span className="quiet">{t('confirmations.corrects')}</span>}
      </p>
    </>
  );
}
