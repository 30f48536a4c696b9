import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { changePassword } from '@thuocdo/contract/identity';
import { type PhraseKey, phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useCommand } from '../../api.ts';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { holdSession } from '../../app/session.ts';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { checkPassword, type PasswordEntry } from './new-password.ts';

/** Before any work: the password that an administrator gave must go. */
export function FirstPasswordPage() {
  const { t } = useWords();
  const navigate = useNavigate();
  return (
    <>
      <header className="top">
        <span className="brand">{t('shell.product')}</span>
        <LanguageSwitch />
      </header>
      <main className="plain-page">
        <PageHeader title={t('identity.firstPasswordTitle')} subtitle={t('identity.firstPasswordNote')} />
        <PasswordForm onChanged={() => void navigate({ to: '/' })} />
      </main>
    </>
  );
}

export function ChangePasswordPage() {
  const { t } = useWords();
  const [changed, setChanged] = useState(false);
  return (
    <div className="narrow">
      <PageHeader title={t('identity.changePasswordTitle')} />
      <div role="status">{changed ? <p className="notice notice-good">{t('identity.passwordChanged')}</p> : null}</div>
      {changed ? null : <PasswordForm onChanged={() => setChanged(true)} />}
    </div>
  );
}

const blank: PasswordEntry = { current: '', next: '', repeated: '' };
const labels = {
  current: 'identity.currentPassword',
  next: 'identity.newPassword',
  repeated: 'identity.repeatPassword',
} as const satisfies Record<keyof PasswordEntry, PhraseKey>;

function PasswordForm({ onChanged }: { onChanged: () => void }) {
  const { lang, t } = useWords();
  const [entry, setEntry] = useState(blank);
  const [tried, setTried] = useState(false);
  const changing = useChanging(onChanged);
  const findings = checkPassword(entry);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(findings).length > 0) return;
    changing.run({ body: { currentPassword: entry.current, newPassword: entry.next } });
  };
  const messageOf = (name: keyof PasswordEntry): Message | undefined => {
    const key = tried ? findings[name] : undefined;
    return key === undefined ? undefined : { severity: 'error', text: phraseIfKnown(lang, key) ?? key };
  };
  return (
    <form onSubmit={submit} noValidate>
      <ProblemNotice problem={changing.error} />
      {(['current', 'next', 'repeated'] as const).map((name) => {
        const hasHelp = name === 'next';
        return (
          <Field
            key={name}
            id={`password-${name}`}
            label={t(labels[name])}
            help={hasHelp ? t('identity.passwordRule') : undefined}
            message={messageOf(name)}
          >
            <PasswordInput
              {...describedBy(`password-${name}`, messageOf(name), hasHelp)}
              name={name}
              autoComplete={name === 'current' ? 'current-password' : 'new-password'}
              value={entry[name]}
              onChange={(value) => setEntry({ ...entry, [name]: value })}
            />
          </Field>
        );
      })}
      <Button type="primary" htmlType="submit" loading={changing.isPending}>
        {t('identity.changePassword')}
      </Button>
    </form>
  );
}

function useChanging(onChanged: () => void) {
  const client = useQueryClient();
  return useCommand(changePassword, {
    onDone: (session) => {
      holdSession(client, session);
      onChanged();
    },
  });
}
