import { getRuleset, listRulesets, type RulesetSummary } from '@thuocdo/contract/definitions';
import { retireRuleset } from '@thuocdo/contract/rulesets';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

interface RetireDialogProps {
  ruleset: RulesetSummary;
  open: boolean;
  onClose: () => void;
}

/** «Ngừng áp dụng»: from a day on no new campaign chooses it; what was judged stays. It cannot be undone. */
export function RetireDialog({ ruleset, open, onClose }: RetireDialogProps) {
  const { t } = useWords();
  const { now } = useSession();
  const [from, setFrom] = useState(dayOf(now));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const retiring = useCommand(retireRuleset, { refreshes: [getRuleset, listRulesets], onDone: onClose });
  const wrong = (is: boolean, text: string): Message | undefined =>
    tried && is ? { severity: 'error', text } : undefined;
  const reasonMessage = wrong(reason.trim() === '', t('problems.reason-required'));
  const fromMessage = wrong(from === '', t('rulesets.fault-day'));
  const submit = () => {
    setTried(true);
    if (reason.trim() === '' || from === '') return;
    retiring.run({ params: { code: ruleset.code }, body: { from, reason } });
  };
  const actions = (
    <>
      <Button onClick={onClose}>{t('shell.cancel')}</Button>
      <Button type="primary" danger loading={retiring.isPending} onClick={submit}>
        {t('rulesets.retire')}
      </Button>
    </>
  );
  return (
    <Ask open={open} title={t('rulesets.retireTitle')} onClose={onClose} actions={actions}>
      <p>{t('rulesets.retireText', { name: ruleset.name })}</p>
      <ProblemNotice problem={retiring.error} />
      <Field id="retire-from" label={t('rulesets.retireFrom')} message={fromMessage}>
        <DayInput id="retire-from" value={from} onChange={setFrom} message={fromMessage} />
      </Field>
      <Field id="retire-reason" label={t('rulesets.reason')} message={reasonMessage}>
        <Input.TextArea
          {...describedBy('retire-reason', reasonMessage)}
          rows={3}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </Ask>
  );
}
