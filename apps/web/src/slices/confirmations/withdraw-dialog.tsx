import { type ConfirmationView, withdrawConfirmation } from '@thuocdo/contract/confirmations';
import { dayOf } from '@thuocdo/core/text';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, ErrorSummary, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { faultsOfWithdrawal, type WithdrawEntry } from './confirm-entry.ts';
import { afterConfirming } from './refreshed.ts';

const blank: WithdrawEntry = { reason: '', documentNumber: '', documentDate: '' };

/** Thu hồi, with reason and paper; nothing is erased. */
export function WithdrawDialog({ confirmation, onClose }: { confirmation: ConfirmationView; onClose: () => void }) {
  const { t } = useWords();
  const today = dayOf(useSession().now);
  const [entry, setEntry] = useState(blank);
  const [tried, setTried] = useState(false);
  const withdraw = useCommand(withdrawConfirmation, { refreshes: afterConfirming, onDone: onClose });
  const faults = faultsOfWithdrawal(entry, today);
  const change = (part: Partial<WithdrawEntry>) => setEntry((now) => ({ ...now, ...part }));
  const send = () => {
    setTried(true);
    const { campaignId, unitId, id: confirmationId } = confirmation;
    if (faults.length === 0) withdraw.run({ params: { campaignId, unitId, confirmationId }, body: entry });
  };
  const messageOf = (fault: 'reason' | 'document'): Message | undefined =>
    tried && faults.includes(fault) ? { severity: 'error', text: t(`confirmations.fault-${fault}`) } : undefined;
  return (
    <Ask
      open
      title={t('confirmations.withdrawTitle', { name: confirmation.unitName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button danger type="primary" disabled={withdraw.isPending} onClick={send}>
            {t('confirmations.withdraw')}
          </Button>
        </>
      }
    >
      <p>{confirmation.rulesetName}</p>
      <p className="quiet">{t('confirmations.withdrawText')}</p>
      <ProblemNotice problem={withdraw.error} />
      <ErrorSummary
        errors={(tried ? faults : []).map((fault) => ({
          fieldId: `thu-hoi-${fault}`,
          text: t(`confirmations.fault-${fault}`),
        }))}
      />
      <Field id="thu-hoi-reason" label={t('confirmations.reason')} message={messageOf('reason')}>
        <textarea
          {...describedBy('thu-hoi-reason', messageOf('reason'))}
          className="input"
          rows={3}
          maxLength={2000}
          value={entry.reason}
          onChange={({ target }) => change({ reason: target.value })}
        />
      </Field>
      <Field id="thu-hoi-document" label={t('confirmations.documentNumber')} message={messageOf('document')}>
        <Input
          {...describedBy('thu-hoi-document', messageOf('document'))}
          maxLength={60}
          value={entry.documentNumber}
          onChange={({ target }) => change({ documentNumber: target.value })}
        />
      </Field>
      <Field id="thu-hoi-ngay" label={t('confirmations.documentDate')}>
        <DayInput id="thu-hoi-ngay" value={entry.documentDate} onChange={(documentDate) => change({ documentDate })} />
      </Field>
    </Ask>
  );
}
