import { getOutgoing, listOutgoing, listRecipients, type OutgoingView, sendDispatch } from '@thuocdo/contract/dispatch';
import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Tick } from '../../ui/choice.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, ErrorSummary, Field, type Message } from '../../ui/field.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { OrganisationLookup } from '../identity/index.ts';
import { faultsOfSending, reachOf, type SendEntry, sendingOf } from './send-entry.ts';

/** Number, day, due day and whom it goes to; one click adds a whole group. */
export function SendForm({ view }: { view: OutgoingView }) {
  const { t } = useWords();
  const today = dayOf(useSession().now);
  const [entry, setEntry] = useState<SendEntry>({
    number: view.number ?? '',
    date: view.date ?? today,
    dueDay: '',
    groups: [],
    organisations: [],
    outside: '',
  });
  const [tried, setTried] = useState(false);
  const sendingId = useRef(crypto.randomUUID());
  const sending = useCommand(sendDispatch, { refreshes: [getOutgoing, listOutgoing, listRecipients] });
  const faults = faultsOfSending(entry);
  const change = (part: Partial<SendEntry>) => setEntry((now) => ({ ...now, ...part }));
  const messageOf = (field: string): Message | undefined => {
    const fault = tried ? faults.find((one) => one.field === field) : undefined;
    return fault && { severity: 'error', text: t(`dispatch.fault-${fault.field}`, { line: fault.line ?? 0 }) };
  };
  return (
    <section className="letter" aria-labelledby="send-title">
      <h2 id="send-title">{t('dispatch.sendTitle')}</h2>
      <ProblemNotice problem={sending.error} />
      <ErrorSummary
        errors={(tried ? faults : []).map(({ field, line }) => ({
          fieldId: field === 'nobody' ? 'send-outside' : `send-${field}`,
          text: t(`dispatch.fault-${field}`, { line: line ?? 0 }),
        }))}
      />
      <SendDays entry={entry} change={change} messageOf={messageOf} />
      <SendTo view={view} entry={entry} change={change} message={messageOf('outside') ?? messageOf('nobody')} />
      {faults.length > 0 ? (
        <Button type="primary" onClick={() => setTried(true)}>
          {t('dispatch.send')}
        </Button>
      ) : (
        <ConfirmButton
          type="primary"
          loading={sending.isPending}
          title={t('dispatch.sendAsk')}
          text={t('dispatch.sendText', { count: showNumber(reachOf(entry, view.groups)) })}
          confirmLabel={t('dispatch.send')}
          onConfirm={() => sending.run({ params: { dispatchId: view.id }, body: sendingOf(entry, sendingId.current) })}
        >
          {t('dispatch.send')}
        </ConfirmButton>
      )}
    </section>
  );
}

interface PartProps {
  entry: SendEntry;
  change: (part: Partial<SendEntry>) => void;
}

function SendDays({ entry, change, messageOf }: PartProps & { messageOf: (field: string) => Message | undefined }) {
  const { t } = useWords();
  return (
    <div className="letter-grid three">
      <Field
        id="send-number"
        label={t('dispatch.number')}
        help={t('dispatch.sendNumberHelp')}
        message={messageOf('number')}
      >
        <Input
          {...describedBy('send-number', messageOf('number'), true)}
          maxLength={20}
          value={entry.number}
          onChange={(event) => change({ number: event.target.value })}
        />
      </Field>
      <Field id="send-date" label={t('dispatch.date')} message={messageOf('date')}>
        <DayInput id="send-date" value={entry.date} message={messageOf('date')} onChange={(date) => change({ date })} />
      </Field>
      <Field id="send-due" label={t('dispatch.dueDay')} help={t('dispatch.dueHelp')}>
        <DayInput id="send-due" hasHelp value={entry.dueDay} onChange={(dueDay) => change({ dueDay })} />
      </Field>
    </div>
  );
}

function SendTo({ view, entry, change, message }: PartProps & { view: OutgoingView; message: Message | undefined }) {
  const { t } = useWords();
  return (
    <>
      <fieldset className="send-groups">
        <legend>{t('dispatch.groups')}</legend>
        {view.groups.map(({ group, count }) => (
          <Tick
            key={group}
            checked={entry.groups.includes(group)}
            onChange={(on) =>
              change({ groups: on ? [...entry.groups, group] : entry.groups.filter((one) => one !== group) })
            }
          >
            {t(`dispatch.group-${group}`, { count: showNumber(count) })}
          </Tick>
        ))}
      </fieldset>
      <Field id="send-single" label={t('dispatch.single')} help={t('dispatch.singleHelp')}>
        <OrganisationLookup
          key={entry.organisations.length}
          id="send-single"
          chosen={undefined}
          onChoose={(one) => change({ organisations: [...entry.organisations.filter(({ id }) => id !== one.id), one] })}
        />
      </Field>
      {entry.organisations.length === 0 ? null : (
        <ul className="plain letter-files" aria-label={t('dispatch.chosen')}>
          {entry.organisations.map((one) => (
            <li key={one.id}>
              {one.name} <span className="quiet">{one.id}</span>
              <Button
                size="small"
                type="text"
                aria-label={t('dispatch.removeNamed', { name: one.name })}
                onClick={() => change({ organisations: entry.organisations.filter(({ id }) => id !== one.id) })}
              >
                {t('dispatch.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <Field id="send-outside" label={t('dispatch.outside')} help={t('dispatch.outsideHelp')} message={message}>
        <Input.TextArea
          {...describedBy('send-outside', message, true)}
          rows={3}
          maxLength={20_000}
          value={entry.outside}
          onChange={(event) => change({ outside: event.target.value })}
        />
      </Field>
    </>
  );
}
