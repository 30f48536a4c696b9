import { concludeDeskAppraisals, getConfirmationRegister } from '@thuocdo/contract/confirmations';
import { dayOf } from '@thuocdo/core/text';
import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, ErrorSummary, Field } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { blankContent, readyToSave } from './appraisal-entry.ts';
import { Delegation } from './plan-fields.tsx';
import type { Register } from './register-page.tsx';
import { mayBeTaken } from './register-table.tsx';

interface BulkBarProps {
  campaignId: string;
  register: Register;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

/** Chooses communes whose result is met and concludes a desk appraisal of all of them. */
export function BulkBar({ campaignId, register, chosen, onChoose }: BulkBarProps) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const ready = register.items.filter(mayBeTaken).map((row) => row.unitId);
  const all = ready.length > 0 && ready.every((unitId) => chosen.has(unitId));
  const turn = (on: boolean) => {
    const next = new Set(chosen);
    for (const unitId of ready) {
      if (on) next.add(unitId);
      else next.delete(unitId);
    }
    onChoose(next);
  };
  return (
    <div className="bulk-line">
      <label className="with-tick">
        <input
          type="checkbox"
          disabled={ready.length === 0}
          checked={all}
          onChange={({ target }) => turn(target.checked)}
        />
        {t('confirmations.selectAll', { count: ready.length })}
      </label>
      <Button disabled={chosen.size === 0} onClick={() => setOpen(true)}>
        {t('confirmations.bulk', { count: chosen.size })}
      </Button>
      {open ? (
        <BulkDialog
          campaignId={campaignId}
          ruleset={register.ruleset}
          unitIds={[...chosen]}
          onClose={() => {
            setOpen(false);
          }}
          onDone={() => onChoose(new Set())}
        />
      ) : null}
    </div>
  );
}

interface BulkDialogProps {
  campaignId: string;
  ruleset: string;
  unitIds: readonly string[];
  onClose: () => void;
  onDone: () => void;
}

function BulkDialog({ campaignId, ruleset, unitIds, onClose, onDone }: BulkDialogProps) {
  const { t, lang } = useWords();
  const { now, positions } = useSession();
  const today = dayOf(now);
  // The ids are made once: a second click concludes nothing twice.
  const [items] = useState(() => unitIds.map((unitId) => ({ unitId, id: crypto.randomUUID() })));
  const [content, setContent] = useState(() =>
    blankContent(today, { title: positions[0]?.title ?? '', organisation: positions[0]?.organisationName ?? '' }),
  );
  const [tried, setTried] = useState(false);
  const conclude = useCommand(concludeDeskAppraisals, { refreshes: [getConfirmationRegister], onDone });
  const { endsOn: day, conclusion } = content;
  const change = (part: Partial<typeof content>) => setContent((now) => ({ ...now, ...part }));
  const faults = [
    ...(day > today ? [{ fieldId: 'ho-so-ngay', text: t('confirmations.fault-endsOn-in-future') }] : []),
    ...(conclusion.trim() === ''
      ? [{ fieldId: 'ho-so-ket-luan', text: t('confirmations.fault-conclusion-required') }]
      : []),
    ...(content.delegation.some((one) => one.role === 'head' && one.title.trim() !== '')
      ? []
      : [{ fieldId: 'tham-dinh-delegation', text: t('confirmations.fault-delegation-head-missing') }]),
  ];
  const messageOf = (fieldId: string) => {
    const fault = tried ? faults.find((one) => one.fieldId === fieldId) : undefined;
    return fault === undefined ? undefined : { severity: 'error' as const, text: fault.text };
  };
  const run = () => {
    setTried(true);
    if (faults.length > 0) return;
    const { kind: _kind, findings: _findings, ...ready } = readyToSave(content);
    conclude.run({ params: { campaignId }, body: { ruleset, items, content: ready } });
  };
  const left = conclude.data?.items.filter((item) => item.outcome === 'cannot') ?? [];
  return (
    <Ask
      open
      title={t('confirmations.bulkTitle', { count: items.length })}
      onClose={onClose}
      {...(conclude.data === undefined
        ? {
            actions: (
              <>
                <Button onClick={onClose}>{t('shell.cancel')}</Button>
                <Button type="primary" disabled={conclude.isPending} onClick={run}>
                  {t('confirmations.bulkDo')}
                </Button>
              </>
            ),
          }
        : {})}
    >
      {conclude.data === undefined ? (
        <>
          <p>{t('confirmations.bulkText')}</p>
          <ProblemNotice problem={conclude.error} />
          <ErrorSummary errors={tried ? faults : []} />
          <Field id="ho-so-ngay" label={t('confirmations.bulkDay')} message={messageOf('ho-so-ngay')}>
            <DayInput
              leavesOutUnread
              id="ho-so-ngay"
              value={day}
              onChange={(on) => (on === '' ? undefined : change({ startsOn: on, endsOn: on }))}
              message={messageOf('ho-so-ngay')}
            />
          </Field>
          <Delegation content={content} change={change} messageOf={messageOf} />
          <Field id="ho-so-ket-luan" label={t('confirmations.conclusion')} message={messageOf('ho-so-ket-luan')}>
            <textarea
              {...describedBy('ho-so-ket-luan', messageOf('ho-so-ket-luan'))}
              className="input"
              rows={4}
              maxLength={4000}
              value={conclusion}
              onChange={({ target }) => change({ conclusion: target.value })}
            />
          </Field>
        </>
      ) : (
        <div role="status">
          <p className="notice notice-good">
            {t('confirmations.bulkDone', { count: conclude.data.items.length - left.length })}
          </p>
          {left.length === 0 ? null : (
            <>
              <p>{t('confirmations.bulkLeft')}</p>
              <ul>
                {left.map((item) => (
                  <li key={item.unitId}>
                    {item.unitName}: {problemTitle(lang, item.problem ?? 'unexpected')}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </Ask>
  );
}
