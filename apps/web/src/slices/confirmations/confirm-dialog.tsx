import { issueConfirmation, proposeOverride, type UnitStanding } from '@thuocdo/contract/confirmations';
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
import { type ConfirmEntry, type ConfirmFault, faultsOfConfirm, issueOf, startEntry } from './confirm-entry.ts';
import { afterConfirming } from './refreshed.ts';

interface ConfirmDialogProps {
  campaignId: string;
  unitId: string;
  unitName: string;
  standing: UnitStanding;
  onClose: () => void;
  onProposed: () => void;
}

/** Confirms the level reached or retained; where a condition is not met, the same form proposes an exception. */
export function ConfirmDialog({ campaignId, unitId, unitName, standing, onClose, onProposed }: ConfirmDialogProps) {
  const { t } = useWords();
  const today = dayOf(useSession().now);
  const isOverride = standing.obstacles.length > 0;
  // Made once: a second click is the same confirmation.
  const [id] = useState(() => crypto.randomUUID());
  const [entry, setEntry] = useState(() => startEntry(standing));
  const [tried, setTried] = useState(false);
  const issue = useCommand(issueConfirmation, { refreshes: afterConfirming, onDone: onClose });
  const propose = useCommand(proposeOverride, {
    refreshes: afterConfirming,
    onDone: () => {
      onClose();
      onProposed();
    },
  });
  const faults = faultsOfConfirm(entry, { earlier: standing.earlier, today, isOverride });
  const send = () => {
    setTried(true);
    if (faults.length > 0) return;
    const body = { id, ruleset: standing.ruleset, ...issueOf(entry, standing.earlier) };
    const params = { campaignId, unitId };
    if (isOverride) propose.run({ params, body: { ...body, reason: entry.reason } });
    else issue.run({ params, body });
  };
  return (
    <Ask
      open
      title={t(isOverride ? 'confirmations.proposeTitle' : 'confirmations.confirmTitle', { name: unitName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button type="primary" disabled={issue.isPending || propose.isPending} onClick={send}>
            {t(isOverride ? 'confirmations.propose' : 'confirmations.confirm')}
          </Button>
        </>
      }
    >
      <p>{standing.rulesetName}</p>
      <p className="quiet">{t(isOverride ? 'confirmations.proposeText' : 'confirmations.confirmText')}</p>
      <ProblemNotice problem={issue.error ?? propose.error} />
      <ErrorSummary
        errors={(tried ? faults : []).map((fault) => ({
          fieldId: `xac-nhan-${fault}`,
          text: t(`confirmations.fault-${fault}`),
        }))}
      />
      <ConfirmFields
        entry={entry}
        earlier={standing.earlier}
        faults={tried ? faults : []}
        isOverride={isOverride}
        change={(part) => setEntry((now) => ({ ...now, ...part }))}
      />
    </Ask>
  );
}

interface ConfirmFieldsProps {
  entry: ConfirmEntry;
  earlier: UnitStanding['earlier'];
  faults: readonly ConfirmFault[];
  isOverride: boolean;
  change: (part: Partial<ConfirmEntry>) => void;
}

function ConfirmFields({ entry, earlier, faults, isOverride, change }: ConfirmFieldsProps) {
  const { t } = useWords();
  const messageOf = (fault: ConfirmFault): Message | undefined =>
    faults.includes(fault) ? { severity: 'error', text: t(`confirmations.fault-${fault}`) } : undefined;
  return (
    <>
      <fieldset className="finding-choice">
        <legend>{t('confirmations.confirmKind')}</legend>
        {(['first', 'retention'] as const).map((kind) => (
          <label key={kind}>
            <input
              type="radio"
              name="loai-xac-nhan"
              checked={entry.kind === kind}
              disabled={kind === 'first' && earlier !== null}
              onChange={() => change({ kind })}
            />
            {t(`confirmations.kind-${kind}`)}
          </label>
        ))}
      </fieldset>
      {entry.kind === 'retention' && earlier !== null ? (
        <p>{t('confirmations.earlierKnown', { period: earlier.period })}</p>
      ) : null}
      {entry.kind === 'retention' && earlier === null ? (
        <EarlierPaper entry={entry} message={messageOf('earlier')} change={change} />
      ) : null}
      {isOverride ? (
        <Field id="xac-nhan-reason" label={t('confirmations.reason')} message={messageOf('reason')}>
          <textarea
            {...describedBy('xac-nhan-reason', messageOf('reason'))}
            className="input"
            rows={3}
            maxLength={2000}
            value={entry.reason}
            onChange={({ target }) => change({ reason: target.value })}
          />
        </Field>
      ) : null}
      <Field id="xac-nhan-so" label={t('confirmations.documentOptional')}>
        <Input
          id="xac-nhan-so"
          maxLength={60}
          value={entry.documentNumber}
          onChange={({ target }) => change({ documentNumber: target.value })}
        />
      </Field>
      <Field id="xac-nhan-ngay" label={t('confirmations.documentDate')}>
        <DayInput id="xac-nhan-ngay" value={entry.documentDate} onChange={(documentDate) => change({ documentDate })} />
      </Field>
    </>
  );
}

interface EarlierPaperProps {
  entry: ConfirmEntry;
  message: Message | undefined;
  change: (part: Partial<ConfirmEntry>) => void;
}

/** The paper of a confirmation from before the system. */
function EarlierPaper({ entry, message, change }: EarlierPaperProps) {
  const { t } = useWords();
  return (
    <>
      <Field id="xac-nhan-earlier" label={t('confirmations.earlierNumber')} message={message}>
        <Input
          {...describedBy('xac-nhan-earlier', message)}
          maxLength={60}
          value={entry.earlierNumber}
          onChange={({ target }) => change({ earlierNumber: target.value })}
        />
      </Field>
      <Field id="xac-nhan-ngay-truoc" label={t('confirmations.earlierDate')}>
        <DayInput
          id="xac-nhan-ngay-truoc"
          value={entry.earlierDate}
          onChange={(earlierDate) => change({ earlierDate })}
        />
      </Field>
    </>
  );
}
