import { CopyOutlined } from '@ant-design/icons';
import { type ConnectorsView, issuePushToken, listPushTokens } from '@thuocdo/contract/connectors';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Choice, Tick } from '../../ui/choice.tsx';
import { DayInput } from '../../ui/day-input.tsx';
import { describedBy, Field, type Message } from '../../ui/field.tsx';
import { useWords } from '../../ui/words.tsx';
import { Refusals } from './refusals.tsx';

interface IssueTokenProps {
  view: ConnectorsView;
  onClose: () => void;
}

/** Issues a token and shows it this once. */
export function IssueToken({ view, onClose }: IssueTokenProps) {
  const { t } = useWords();
  const [system, setSystem] = useState('');
  const [name, setName] = useState('');
  const [expiresOn, setExpiresOn] = useState('');
  const [chosen, setChosen] = useState<readonly string[] | null>(null);
  const [tried, setTried] = useState(false);
  const issuing = useCommand(issuePushToken, { refreshes: [listPushTokens] });
  const wrong = (is: boolean): Message | undefined =>
    tried && is ? { severity: 'error', text: t('connectors.required') } : undefined;
  const nameMessage = wrong(name.trim() === '');
  const elements = view.elements.filter((element) => element.system === system);
  const submit = () => {
    setTried(true);
    if (name.trim() === '' || system === '' || expiresOn === '' || chosen?.length === 0) return;
    issuing.run({
      params: { unitId: view.unit.id },
      body: { system, name, elements: chosen && [...chosen], expiresOn },
    });
  };
  if (issuing.data !== undefined) return <Issued secret={issuing.data.secret} onClose={onClose} />;
  return (
    <>
      <Field id="token-system" label={t('connectors.system')} message={wrong(system === '')}>
        <Choice
          id="token-system"
          value={system}
          message={wrong(system === '')}
          options={[{ code: '', name: '–' }, ...view.systems].map((one) => ({ value: one.code, label: one.name }))}
          onChange={(code) => {
            setSystem(code);
            setChosen(null);
          }}
        />
      </Field>
      <Field
        id="token-name"
        label={t('connectors.tokenName')}
        help={t('connectors.tokenNameHelp')}
        message={nameMessage}
      >
        <Input
          {...describedBy('token-name', nameMessage, true)}
          maxLength={200}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </Field>
      <Field
        id="token-expires"
        label={t('connectors.expiresOn')}
        help={t('connectors.expiresHelp')}
        message={wrong(expiresOn === '')}
      >
        <DayInput
          id="token-expires"
          hasHelp
          value={expiresOn}
          message={wrong(expiresOn === '')}
          onChange={setExpiresOn}
        />
      </Field>
      <fieldset className="editor-group">
        <legend>{t('connectors.scope')}</legend>
        <Tick checked={chosen === null} onChange={(all) => setChosen(all ? null : [])}>
          {t('connectors.scopeAll')}
        </Tick>
        {chosen === null
          ? null
          : elements.map(({ code, name: of }) => (
              <Tick
                key={code}
                checked={chosen.includes(code)}
                onChange={(on) => setChosen(on ? [...chosen, code] : chosen.filter((one) => one !== code))}
              >
                {of}
              </Tick>
            ))}
      </fieldset>
      <Refusals problem={issuing.error} />
      <Button type="primary" loading={issuing.isPending} onClick={submit}>
        {t('connectors.issue')}
      </Button>
    </>
  );
}

function Issued({ secret, onClose }: { secret: string; onClose: () => void }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(secret).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <section aria-labelledby="issued-title">
      <h3 id="issued-title">{t('connectors.issuedTitle')}</h3>
      <p className="notice notice-warning" role="status">
        {t('connectors.issuedText')}
      </p>
      <p>
        <code className="issued-token">{secret}</code>
      </p>
      <div className="row-actions">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('connectors.copy')}
        </Button>
        <span role="status">{copied ? t('shell.copied') : null}</span>
        <Button onClick={onClose}>{t('shell.close')}</Button>
      </div>
    </section>
  );
}
