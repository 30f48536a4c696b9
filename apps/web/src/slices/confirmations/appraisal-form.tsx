import {
  type AppraisalContent,
  type AppraisalView,
  concludeAppraisal,
  getAppraisal,
} from '@thuocdo/contract/confirmations';
import { dayOf } from '@thuocdo/core/text';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { ErrorSummary } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { shownFaults } from './appraisal-entry.ts';
import { Checklist } from './checklist.tsx';
import { ClosingFields } from './closing-fields.tsx';
import { PlanFields } from './plan-fields.tsx';
import { afterConfirming } from './refreshed.ts';
import { type AppraisalDraft, useAppraisalDraft } from './use-appraisal-draft.ts';

export interface ContentProps {
  content: AppraisalContent;
  change: (part: Partial<AppraisalContent>) => void;
  /** The message of a field, once concluding was tried. */
  messageOf: (fieldId: string) => { severity: 'error'; text: string } | undefined;
}

/** The draft while it is written: saved by itself, concluded when nothing is missing. */
export function AppraisalForm({ view }: { view: AppraisalView }) {
  const { t, lang } = useWords();
  const today = dayOf(useSession().now);
  const draft = useAppraisalDraft(view);
  const [tried, setTried] = useState(false);
  const conclude = useCommand(concludeAppraisal, { refreshes: [getAppraisal, ...afterConfirming] });
  const faults = shownFaults(view, draft.content, today, lang);
  const { campaignId, unitId, id: appraisalId } = view;
  const run = async () => {
    const version = await draft.flush();
    if (version !== undefined) conclude.run({ params: { campaignId, unitId, appraisalId }, body: { version } });
  };
  const fields: ContentProps = {
    content: draft.content,
    change: (part) => draft.change({ ...draft.content, ...part }),
    messageOf: (fieldId) => {
      const fault = tried ? faults.find((one) => one.fieldId === fieldId) : undefined;
      return fault === undefined ? undefined : { severity: 'error', text: fault.text };
    },
  };
  return (
    <>
      {view.isVerified ? null : (
        <p id="tham-dinh-verification" className="notice notice-warning" tabIndex={-1}>
          {t('confirmations.notVerified')}
        </p>
      )}
      <SaveLine draft={draft} />
      <ProblemNotice problem={conclude.error} />
      <ErrorSummary errors={tried ? faults : []} />
      <PlanFields {...fields} />
      <Checklist items={view.checklist} {...fields} />
      <ClosingFields {...fields} />
      {view.can.includes('appraisal.conclude') ? (
        <div className="row-actions">
          {faults.length > 0 ? (
            <Button type="primary" onClick={() => setTried(true)}>
              {t('confirmations.conclude')}
            </Button>
          ) : (
            <ConfirmButton
              type="primary"
              disabled={conclude.isPending}
              title={t('confirmations.concludeAsk', { name: view.unitName })}
              text={t('confirmations.concludeText')}
              confirmLabel={t('confirmations.conclude')}
              onConfirm={() => void run()}
            >
              {t('confirmations.conclude')}
            </ConfirmButton>
          )}
        </div>
      ) : null}
    </>
  );
}

function SaveLine({ draft }: { draft: AppraisalDraft }) {
  const { t } = useWords();
  return (
    <div className="save-state">
      <p role="status" className="quiet">
        {draft.state === 'saving' || draft.state === 'waiting' ? t('confirmations.saving') : null}
        {draft.state === 'saved' && draft.savedAt !== undefined
          ? t('confirmations.savedAt', { time: showClock(draft.savedAt) })
          : null}
      </p>
      {draft.state === 'failed' ? (
        <>
          <ProblemNotice problem={draft.problem} />
          <p>
            {t('confirmations.notSaved')}{' '}
            <Button size="small" onClick={() => void draft.flush()}>
              {t('confirmations.retrySave')}
            </Button>
          </p>
        </>
      ) : null}
    </div>
  );
}
