import { decideOverride, type OverrideView } from '@thuocdo/contract/confirmations';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { afterConfirming } from './refreshed.ts';

/** The second person approves, which confirms at once, or refuses with a reason. */
export function DecideDialog({ override, onClose }: { override: OverrideView; onClose: () => void }) {
  const { t } = useWords();
  const [note, setNote] = useState('');
  const [lacksNote, setLacksNote] = useState(false);
  const decide = useCommand(decideOverride, { refreshes: afterConfirming, onDone: onClose });
  const run = (decision: 'approve' | 'refuse') => {
    const lacking = decision === 'refuse' && note.trim() === '';
    setLacksNote(lacking);
    if (lacking) return;
    const { campaignId, unitId, id: overrideId } = override;
    decide.run({
      params: { campaignId, unitId, overrideId },
      body: { decision, ...(note.trim() === '' ? {} : { note }) },
    });
  };
  const message: Message | undefined = lacksNote
    ? { severity: 'error', text: t('confirmations.fault-note') }
    : undefined;
  return (
    <Ask
      open
      title={t('confirmations.decideTitle', { name: override.unitName })}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
          <Button disabled={decide.isPending} onClick={() => run('refuse')}>
            {t('confirmations.refuse')}
          </Button>
          <Button type="primary" disabled={decide.isPending} onClick={() => run('approve')}>
            {t('confirmations.approve')}
          </Button>
        </>
      }
    >
      <p>{t('confirmations.decideText')}</p>
      <ProblemNotice problem={decide.error} />
      <dl className="facts">
        <dt>{t('confirmations.ruleset')}</dt>
        <dd>{override.rulesetName}</dd>
        <dt>{t('confirmations.confirmKind')}</dt>
        <dd>{t(`confirmations.kind-${override.kind}`)}</dd>
        <dt>{t('confirmations.obstacles')}</dt>
        <dd>{override.obstacles.map((one) => t(`confirmations.obstacle-${one}`)).join('; ')}</dd>
        <dt>{t('confirmations.reason')}</dt>
        <dd>{override.reason}</dd>
        <dt>{t('confirmations.proposedBy')}</dt>
        <dd>{override.proposedBy}</dd>
      </dl>
      <Field id="y-kien-duyet" label={t('confirmations.decisionNote')} message={message}>
        <textarea
          {...describedBy('y-kien-duyet', message)}
          className="input"
          rows={3}
          maxLength={2000}
          value={note}
          onChange={({ target }) => setNote(target.value)}
        />
      </Field>
    </Ask>
  );
}
