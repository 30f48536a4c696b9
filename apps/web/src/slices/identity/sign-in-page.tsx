import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';
import { getInstallation, signIn } from '@thuocdo/contract/identity';
import { Button, Input } from 'antd';
import { type SyntheticEvent, useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { LanguageSwitch } from '../../app/language-switch.tsx';
import { holdSession } from '../../app/session.ts';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PasswordInput } from '../../ui/password-input.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { useWords } from '../../ui/words.tsx';
import { DemonstrationSignIns } from './demonstration-sign-ins.tsx';

export function SignInPage() {
  const { t } = useWords();
  const { het } = useSearch({ from: '/dang-nhap' });
  const installation = useEndpoint(getInstallation);
  const [username, setUsername] = useState('');
  const signIns = installation.data?.signIns ?? [];
  const choose = (chosen: string) => {
    setUsername(chosen);
    document.getElementById('password')?.focus();
  };
  return (
    <>
      {installation.data?.illustrative ? (
        <aside className="illustrative" aria-label={t('shell.illustrative')}>
          <strong>{t('shell.illustrative')}</strong> <span>{t('shell.illustrativeNote')}</span>
        </aside>
      ) : null}
      <header className="top">
        <span className="brand">{t('shell.product')}</span>
        <span className="tagline">{t('shell.tagline')}</span>
        <LanguageSwitch />
      </header>
      <main className="sign-in">
        <div>
          <PageHeader title={t('identity.signInTitle')} subtitle={installation.data?.name} />
          {het ? <p className="notice notice-warning">{t('identity.sessionEnded')}</p> : null}
          <SignInForm username={username} setUsername={setUsername} />
          <p className="quiet">{t('identity.forgotten')}</p>
        </div>
        {signIns.length === 0 ? null : <DemonstrationSignIns signIns={signIns} onChoose={choose} />}
      </main>
    </>
  );
}

interface SignInFormProps {
  username: string;
  setUsername: (username: string) => void;
}

function SignInForm({ username, setUsername }: SignInFormProps) {
  const { t } = useWords();
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);
  const signing = useSigningIn();
  const missing = (value: string, text: string): Message | undefined =>
    tried && value === '' ? { severity: 'error', text } : undefined;
  const usernameMessage = missing(username.trim(), t('identity.usernameMissing'));
  const passwordMessage = missing(password, t('identity.passwordMissing'));
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (username.trim() !== '' && password !== '') signing.run({ body: { username: username.trim(), password } });
  };
  return (
    <form onSubmit={submit} noValidate>
      <ProblemNotice problem={signing.error} />
      <Field id="username" label={t('identity.username')} message={usernameMessage}>
        <Input
          {...describedBy('username', usernameMessage)}
          name="username"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={100}
          value={username}
          onChange={(event) => setUsername(event.target.value)}
        />
      </Field>
      <Field id="password" label={t('identity.password')} message={passwordMessage}>
        <PasswordInput
          {...describedBy('password', passwordMessage)}
          name="password"
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
      </Field>
      <Button type="primary" htmlType="submit" loading={signing.isPending}>
        {t(signing.isPending ? 'identity.signingIn' : 'identity.signIn')}
      </Button>
    </form>
  );
}

function useSigningIn() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const router = useRouter();
  const { tiep } = useSearch({ from: '/dang-nhap' });
  return useCommand(signIn, {
    onDone: async (session) => {
      holdSession(client, session);
      if (session.mustChangePassword) await navigate({ to: '/doi-mat-khau-lan-dau' });
      else router.history.push(tiep ?? '/');
    },
  });
}
