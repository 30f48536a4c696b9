import { createAppointment, endAppointment, listPeople, type PersonView } from '@thuocdo/contract/identity';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { DayInput } from '../../ui/day-input.tsx';
import { Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { dayOf, showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import './people.css';
import { isWhole, type PositionEntry, PositionFields } from './position-fields.tsx';

type Appointment = PersonView['appointments'][number];

/** The positions of one person: end one, add one. Rights follow with the next request. */
export function PersonPositions({ person, onClose }: { person: PersonView | undefined; onClose: () => void }) {
  const { t } = useWords();
  const can = useCan();
  return (
    <SidePanel
      open={person !== undefined}
      title={person === undefined ? '' : `${t('identity.positions')}: ${person.displayName}`}
      onClose={onClose}
    >
      {person === undefined ? null : (
        <>
          <ul className="plain held">
            {person.appointments.map((one) => (
              <li key={one.id} className="card">
                <strong>{one.title}</strong>, {one.organisationName}
                <div className="quiet">
                  {t(`roles.${one.role}`)} · {t('identity.sinceDay', { day: showDay(one.validFrom) })}
                  {one.validTo === null ? null : ` · ${t('identity.untilDay', { day: showDay(one.validTo) })}`}
                </div>
                {one.validTo === null && can('appointment.end') ? <EndPosition appointment={one} /> : null}
              </li>
            ))}
          </ul>
          {can('appointment.create') ? <AddPosition key={person.id} personId={person.id} /> : null}
        </>
      )}
    </SidePanel>
  );
}

function EndPosition({ appointment }: { appointment: Appointment }) {
  const { t } = useWords();
  const { now } = useSession();
  const [validTo, setValidTo] = useState(dayOf(now));
  const ending = useCommand(endAppointment, { refreshes: [listPeople] });
  const id = `end-${appointment.id}`;
  const message: Message | undefined =
    validTo !== '' && validTo < appointment.validFrom
      ? { severity: 'error', text: t('problems.appointment-invalid') }
      : undefined;
  return (
    <details>
      <summary>{t('identity.endPosition')}</summary>
      <ProblemNotice problem={ending.error} />
      <Field id={id} label={t('identity.validTo')} help={t('identity.validToHelp')} message={message}>
        <DayInput id={id} hasHelp message={message} value={validTo} onChange={setValidTo} />
      </Field>
      <Button
        danger
        disabled={validTo === '' || message !== undefined}
        loading={ending.isPending}
        onClick={() => ending.run({ params: { appointmentId: appointment.id }, body: { validTo } })}
      >
        {t('identity.endPositionDo')}
      </Button>
    </details>
  );
}

function AddPosition({ personId }: { personId: string }) {
  const { t } = useWords();
  const { now } = useSession();
  const blank: PositionEntry = {
    organisation: undefined,
    title: '',
    role: 'commune-officer',
    validFrom: dayOf(now),
  };
  const [entry, setEntry] = useState(blank);
  const [tried, setTried] = useState(false);
  const adding = useCommand(createAppointment, {
    refreshes: [listPeople],
    onDone: () => {
      setEntry(blank);
      setTried(false);
    },
  });
  const submit = () => {
    setTried(true);
    const { organisation, title, role, validFrom } = entry;
    if (organisation === undefined || !isWhole(entry)) return;
    adding.run({ params: { personId }, body: { organisationId: organisation.id, title, role, validFrom } });
  };
  return (
    <section aria-labelledby="add-position-title">
      <h2 id="add-position-title">{t('identity.addPosition')}</h2>
      <ProblemNotice problem={adding.error} />
      <div role="status">
        {adding.data === undefined ? null : <p className="notice notice-good">{t('identity.positionAdded')}</p>}
      </div>
      <PositionFields
        entry={entry}
        onChange={(part) => setEntry((last) => ({ ...last, ...part }))}
        messageOf={(is) => (tried && is ? { severity: 'error', text: t('identity.required') } : undefined)}
      />
      <Button type="primary" loading={adding.isPending} onClick={submit}>
        {t('identity.addPositionDo')}
      </Button>
    </section>
  );
}
