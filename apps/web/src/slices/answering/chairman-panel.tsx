import { useNavigate } from '@tanstack/react-router';
import { confirmResponse, getResponse, listMyWork, type ResponseView } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { ReasonDialog } from './reason-dialog.tsx';
import type { Subject } from './use-response.ts';

/** The chairman reads what was sealed and confirms it, or gives it back with a reason. */
export function ChairmanPanel({ params, view }: { params: Subject; view: ResponseView }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const [declining, setDeclining] = useState(false);
  const { assignment, campaign, revisions } = view;
  const sealed = revisions.find((one) => one.revision === assignment.revision) ?? revisions.at(-1);
  const decide = useCommand(confirmResponse, {
    refreshes: [getResponse, listMyWork],
    onDone: (row) =>
      row.state === 'submitted'
        ? navigate({ to: '/phieu/$unitId/$assignmentId/bien-nhan', params })
        : navigate({ to: '/viec-cua-toi' }),
  });
  return (
    <section className="card decision">
      <h2>{t('answering.confirmTitle')}</h2>
      {sealed === undefined ? null : (
        <p>{t('answering.confirmIntro', { by: sealed.submittedBy, at: showInstant(sealed.submittedAt) })}</p>
      )}
      <ProblemNotice problem={decide.error} />
      <div className="page-actions">
        <ConfirmButton
          type="primary"
          loading={decide.isPending}
          title={t('answering.confirmAsk', { unit: assignment.unitName })}
          text={t('answering.confirmAskText', { tier: campaign.tiers[1]?.name ?? '' })}
          confirmLabel={t('answering.confirm')}
          onConfirm={() => decide.run({ params: { ...params }, body: { decision: 'confirm' } })}
        >
          {t('answering.confirm')}
        </ConfirmButton>
        <Button disabled={decide.isPending} onClick={() => setDeclining(true)}>
          {t('answering.decline')}
        </Button>
      </div>
      {declining ? (
        <ReasonDialog
          title={t('answering.declineTitle')}
          text={assignment.unitName}
          label={t('answering.declineReason')}
          confirmLabel={t('answering.decline')}
          maxLength={1000}
          onClose={() => setDeclining(false)}
          onReason={(reason) => {
            setDeclining(false);
            decide.run({ params: { ...params }, body: { decision: 'decline', reason } });
          }}
        />
      ) : null}
    </section>
  );
}
