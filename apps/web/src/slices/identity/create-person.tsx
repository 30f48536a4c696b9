import { createPerson, listPeople } from '@thuocdo/contract/identity';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { Ask } from '../../ui/ask.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { dayOf } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { FirstPassword } from './first-password.tsx';
import { isWhole, type PositionEntry, PositionFields } from './position-fields.tsx';

/** The form of the contract: what signs in is lower case without marks. */
const usernameShape = /^[a-z0-9][a-z0-9._-]{2,59}$/;

export function CreatePerson({ open, onClose }: { open: boolean; onClose: () => void }) {
  const { t } = useWords();
  return (
    <Ask open={open} title={t('identity.createPerson')} onClose={onClose} actions={[]}>
      {open ? <CreateForm onClose={onClose} /> : null}
    </Ask>
  );
}

function CreateForm({ onClose }: { onClose: () => void }) {
  const { t } = useWords();
  const { now } = useSession();
  const [name, setName] = useState({ displayName: '', username: '', phone: '' });
  const [position, setPosition] = useState<PositionEntry>({
    organisation: undefined,
    title: '',
    role: 'commune-officer',
    validFrom: dayOf(now),
  });
  const [tried, setTried] = useState(false);
  const creating = useCommand(createPerson, { refreshes: [listPeople] });
  const wrong = (is: boolean, text = t('identity.required')): Message | undefined =>
    tried && is ? { severity: 'error', text } : undefined;
  const nameMessage = wrong(name.displayName.trim() === '');
  const usernameMessage =
    creating.error?.code === 'name-taken'
      ? ({ severity: 'error', text: t('problems.name-taken') } as const)
      : wrong(!usernameShape.test(name.username), t('identity.usernameRule'));
  const submit = () => {
    setTried(true);
    const { organisation } = position;
    if (organisation === undefined || !isWhole(position)) return;
    if (name.displayName.trim() === '' || !usernameShape.test(name.username)) return;
    const { title, role, validFrom } = position;
    creating.run({
      body: {
        username: name.username,
        displayName: name.displayName,
        ...(name.phone.trim() === '' ? {} : { phone: name.phone }),
        organisationId: organisation.id,
        title,
        role,
        validFrom,
      },
    });
  };
  if (creating.data !== undefined) {
    return (
      <>
        <p className="notice notice-good" role="status">
          {t('identity.personCreated', { name: creating.data.person.displayName })}
        </p>
        <FirstPassword password={creating.data.firstPassword} />
        <div className="ask-actions">
          <Button onClick={onClose}>{t('shell.close')}</Button>
        </div>
      </>
    );
  }
  return (
    <>
      <ProblemNotice problem={creating.error} />
      <Field id="person-name" label={t('identity.displayName')} message={nameMessage}>
        <Input
          {...describedBy('person-name', nameMessage)}
          maxLength={200}
          value={name.displayName}
          onChange={(event) => setName({ ...name, displayName: event.target.value })}
        />
      </Field>
      <Field
        id="person-username"
        label={t('identity.username')}
        help={t('identity.usernameRule')}
        message={usernameMessage}
      >
        <Input
          {...describedBy('person-username', usernameMessage, true)}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={60}
          value={name.username}
          onChange={(event) => setName({ ...name, username: event.target.value.trim() })}
        />
      </Field>
      <Field id="person-phone" label={t('identity.phoneOptional')}>
        <Input
          id="person-phone"
          inputMode="tel"
          maxLength={30}
          value={name.phone}
          onChange={(event) => setName({ ...name, phone: event.target.value })}
        />
      </Field>
      <PositionFields
        entry={position}
        onChange={(part) => setPosition((last) => ({ ...last, ...part }))}
        messageOf={wrong}
      />
      <div className="ask-actions">
        <Button onClick={onClose}>{t('shell.cancel')}</Button>
        <Button type="primary" loading={creating.isPending} onClick={submit}>
          {t('identity.createPersonDo')}
        </Button>
      </div>
    </>
  );
}
