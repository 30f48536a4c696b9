import { listPeople, type PersonView, resetPassword } from '@thuocdo/contract/identity';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useSettled } from '../../ui/lookup.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Status } from '../../ui/status.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CreateOrganisation } from './create-organisation.tsx';
import { CreatePerson } from './create-person.tsx';
import { FirstPassword } from './first-password.tsx';
import './people.css';
import { PersonPositions } from './person-positions.tsx';

const limit = 100;

/** «Người dùng»: people, the positions they hold, their first passwords. */
export function PeoplePage() {
  const { t } = useWords();
  const can = useCan();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const [making, setMaking] = useState<'person' | 'organisation'>();
  const q = useSettled(text).trim();
  const people = useEndpoint(listPeople, { query: { limit, offset, ...(q === '' ? {} : { q }) } }, { keepLast: true });
  return (
    <>
      <PageHeader
        title={t('identity.peopleMenu')}
        actions={
          <>
            {can('organisation.create') ? (
              <Button onClick={() => setMaking('organisation')}>{t('identity.createOrganisation')}</Button>
            ) : null}
            {can('person.create') ? (
              <Button type="primary" onClick={() => setMaking('person')}>
                {t('identity.createPerson')}
              </Button>
            ) : null}
          </>
        }
      />
      <div className="people-search">
        <Field id="people-q" label={t('identity.peopleSearch')}>
          <Input
            id="people-q"
            allowClear
            maxLength={100}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setOffset(0);
            }}
          />
        </Field>
      </div>
      <Loaded from={people} empty={<p className="empty">{t('identity.noPeople')}</p>}>
        {(list) => <PeopleTable rows={list.items} paging={{ offset, limit, total: list.total, onMove: setOffset }} />}
      </Loaded>
      <CreatePerson open={making === 'person'} onClose={() => setMaking(undefined)} />
      <CreateOrganisation open={making === 'organisation'} onClose={() => setMaking(undefined)} />
    </>
  );
}

interface PeopleTableProps {
  rows: readonly PersonView[];
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function PeopleTable({ rows, paging }: PeopleTableProps) {
  const { t } = useWords();
  const can = useCan();
  const [positionsOf, setPositionsOf] = useState<string>();
  const reset = useCommand(resetPassword);
  const [resetName, setResetName] = useState('');
  const chosen = rows.find((person) => person.id === positionsOf);
  const mayAppoint = can('appointment.create') || can('appointment.end');
  const columns: Column<PersonView>[] = [
    {
      key: 'name',
      title: t('identity.displayName'),
      width: 180,
      cell: (person) => (
        <>
          {person.displayName}
          {person.mustChangePassword ? (
            <div>
              <Status tone="warning">{t('identity.mustChange')}</Status>
            </div>
          ) : null}
        </>
      ),
    },
    { key: 'username', title: t('identity.username'), cell: (person) => <code>{person.username}</code> },
    { key: 'phone', title: t('shell.phone'), cell: (person) => person.phone ?? '–' },
    { key: 'positions', title: t('identity.positions'), width: 300, cell: (person) => <Held person={person} /> },
    {
      key: 'actions',
      width: 245,
      title: <span className="visually-hidden">{t('campaigns.actions')}</span>,
      cell: (person) => (
        <span className="row-actions">
          {mayAppoint ? (
            <Button
              size="small"
              onClick={() => setPositionsOf(person.id)}
              aria-label={`${t('identity.positions')}: ${person.displayName}`}
            >
              {t('identity.positions')}
            </Button>
          ) : null}
          {can('person.reset-password') ? (
            <ConfirmButton
              size="small"
              title={t('identity.resetTitle', { name: person.displayName })}
              text={t('identity.resetText')}
              confirmLabel={t('identity.resetDo')}
              aria-label={`${t('identity.reset')}: ${person.displayName}`}
              onConfirm={() => {
                setResetName(person.displayName);
                reset.run({ params: { personId: person.id } });
              }}
            >
              {t('identity.reset')}
            </ConfirmButton>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      <ProblemNotice problem={reset.error} />
      <DataTable
        caption={t('identity.peopleMenu')}
        columns={columns}
        rows={rows}
        rowKey={(person) => person.id}
        paging={paging}
      />
      <PersonPositions person={chosen} onClose={() => setPositionsOf(undefined)} />
      <Ask
        open={reset.data !== undefined}
        title={t('identity.firstPasswordFor', { name: resetName })}
        onClose={() => reset.reset()}
      >
        {reset.data === undefined ? null : <FirstPassword password={reset.data.firstPassword} />}
      </Ask>
    </>
  );
}

/** Positions in force first; the ended ones stay, dated. */
function Held({ person }: { person: PersonView }) {
  const { t } = useWords();
  const { now } = useSession();
  const today = now.slice(0, 10);
  return (
    <ul className="plain held">
      {person.appointments.map((one) => {
        const ended = one.validTo !== null && one.validTo <= today;
        return (
          <li key={one.id} className={ended ? 'quiet' : undefined}>
            {one.title}, {one.organisationName}
            <div className="quiet">
              {t(`roles.${one.role}`)} · {t('identity.sinceDay', { day: showDay(one.validFrom) })}
              {one.validTo === null ? null : ` · ${t('identity.untilDay', { day: showDay(one.validTo) })}`}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
