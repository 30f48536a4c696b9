import type { ConfirmationView, getUnitConfirmation, UnitStanding } from '@thuocdo/contract/confirmations';
import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { Button } from 'antd';
import { useState } from 'react';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { AppraisalTable } from './appraisal-table.tsx';
import { BeginAppraisal } from './begin-appraisal.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { ConfirmationTable } from './confirmation-table.tsx';
import { DecideDialog } from './decide-dialog.tsx';
import { WithdrawDialog } from './withdraw-dialog.tsx';
import { StandingStatus } from './words.tsx';

type UnitView = ReplyOf<typeof getUnitConfirmation>;

interface RulesetStandingProps {
  campaignId: string;
  unit: UnitView;
  standing: UnitStanding;
}

/** How the commune stands under one ruleset, with the deeds that are open to the viewer. */
export function RulesetStanding({ campaignId, unit, standing }: RulesetStandingProps) {
  const { t } = useWords();
  const { ruleset, obstacles, sentences, verdict } = standing;
  return (
    <section className="card standing-card" id={ruleset} aria-labelledby={`${ruleset}-title`}>
      <h2 id={`${ruleset}-title`}>{standing.rulesetName}</h2>
      <p className="standing-line">
        <StandingStatus standing={standing.standing} />
        <span>
          {t('confirmations.result')}:{' '}
          {verdict === null ? t('confirmations.noVerdict') : <VerdictStatus verdict={verdict} />}
        </span>
      </p>
      {standing.standing === 'confirmed' ? null : obstacles.length === 0 ? (
        <p>{t('confirmations.canConfirm')}</p>
      ) : (
        <>
          <p className="standing-title">{t('confirmations.obstacles')}</p>
          <ul className="obstacles">
            {obstacles.map((one) => (
              <li key={one}>{t(`confirmations.obstacle-${one}`)}</li>
            ))}
            {sentences.map((one) => (
              <li key={one} className="quiet">
                {one}
              </li>
            ))}
          </ul>
        </>
      )}
      <Deeds campaignId={campaignId} unit={unit} standing={standing} />
      <AppraisalTable rows={standing.appraisals} />
      <Confirmations unit={unit} standing={standing} />
    </section>
  );
}

/** Buttons that could not work are not there; the server decides all the same. */
function Deeds({ campaignId, unit, standing }: RulesetStandingProps) {
  const { t } = useWords();
  const [confirming, setConfirming] = useState(false);
  const [deciding, setDeciding] = useState(false);
  const [proposed, setProposed] = useState(false);
  const { can } = unit;
  const isConfirmed = standing.standing === 'confirmed';
  const waiting = standing.overrides.find((one) => one.decision === null);
  const isOpen = standing.obstacles.length === 0;
  const mayConfirm = !isConfirmed && isOpen && can.includes('confirmation.issue') && !unit.verifiedByViewer;
  const mayPropose =
    !isConfirmed && standing.mayOverride && waiting === undefined && can.includes('confirmation.override');
  const mayDecide = waiting !== undefined && !waiting.isOwn && can.includes('confirmation.approve-override');
  return (
    <div className="row-actions">
      {can.includes('appraisal.write') ? (
        <BeginAppraisal campaignId={campaignId} unitId={unit.unitId} standing={standing} />
      ) : null}
      {mayConfirm ? (
        <Button type="primary" onClick={() => setConfirming(true)}>
          {t('confirmations.confirm')}
        </Button>
      ) : null}
      {mayPropose ? <Button onClick={() => setConfirming(true)}>{t('confirmations.propose')}</Button> : null}
      {mayDecide ? <Button onClick={() => setDeciding(true)}>{t('confirmations.decide')}</Button> : null}
      {waiting?.isOwn ? <span className="quiet">{t('confirmations.ownProposal')}</span> : null}
      <span role="status">{proposed ? t('confirmations.proposed') : ''}</span>
      {confirming ? (
        <ConfirmDialog
          campaignId={campaignId}
          unitId={unit.unitId}
          unitName={unit.unitName}
          standing={standing}
          onClose={() => setConfirming(false)}
          onProposed={() => setProposed(true)}
        />
      ) : null}
      {deciding && waiting !== undefined ? (
        <DecideDialog override={waiting} onClose={() => setDeciding(false)} />
      ) : null}
    </div>
  );
}

function Confirmations({ unit, standing }: Omit<RulesetStandingProps, 'campaignId'>) {
  const [withdrawing, setWithdrawing] = useState<ConfirmationView>();
  return (
    <>
      <ConfirmationTable
        rows={standing.confirmations}
        mayWithdraw={unit.can.includes('confirmation.withdraw')}
        onWithdraw={setWithdrawing}
      />
      {withdrawing === undefined ? null : (
        <WithdrawDialog confirmation={withdrawing} onClose={() => setWithdrawing(undefined)} />
      )}
    </>
  );
}
