import { type ConnectorsView, listPushTokens, type PushToken, revokePushToken } from '@thuocdo/contract/connectors';
import { Button } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { IssueToken } from './issue-token.tsx';

const tones: Record<PushToken['state'], Tone> = { valid: 'good', expired: 'warning', revoked: 'neutral' };

/** Who may send figures by program: issued, last used, revoked. */
export function Tokens({ view }: { view: ConnectorsView }) {
  const { t } = useWords();
  const [issuing, setIssuing] = useState(false);
  const tokens = useEndpoint(listPushTokens, { params: { unitId: view.unit.id } });
  return (
    <section aria-labelledby="tokens-title" className="tokens">
      <div className="section-head">
        <h2 id="tokens-title">{t('connectors.tokens')}</h2>
        {tokens.data?.can.includes('token.issue') ? (
          <Button onClick={() => setIssuing(true)}>{t('connectors.issue')}</Button>
        ) : null}
      </div>
      <p className="quiet">{t('connectors.tokensNote')}</p>
      <Loaded from={tokens} empty={<p className="empty">{t('connectors.tokensEmpty')}</p>}>
        {({ items, can }) => <TokenTable rows={items} unitId={view.unit.id} canRevoke={can.includes('token.revoke')} />}
      </Loaded>
      <SidePanel open={issuing} title={t('connectors.issueTitle')} onClose={() => setIssuing(false)}>
        <IssueToken view={view} onClose={() => setIssuing(false)} />
      </SidePanel>
    </section>
  );
}

interface TokenTableProps {
  rows: readonly PushToken[];
  unitId: string;
  canRevoke: boolean;
}

function TokenTable({ rows, unitId, canRevoke }: TokenTableProps) {
  const { t } = useWords();
  const revoking = useCommand(revokePushToken, { refreshes: [listPushTokens] });
  const columns: Column<PushToken>[] = [
    {
      key: 'name',
      title: t('connectors.tokenName'),
      width: 200,
      cell: (row) => (
        <>
          {row.name}
          <div className="quiet">{row.systemName}</div>
        </>
      ),
    },
    {
      key: 'state',
      title: t('connectors.state'),
      cell: ({ state }) => <Status tone={tones[state]}>{t(`connectors.token-${state}`)}</Status>,
    },
    {
      key: 'scope',
      title: t('connectors.scope'),
      cell: ({ elements }) =>
        elements === null ? t('connectors.scopeAll') : t('connectors.scopeCount', { count: elements.length }),
    },
    { key: 'expires', title: t('connectors.expiresOn'), cell: ({ expiresOn }) => showDay(expiresOn) },
    {
      key: 'used',
      title: t('connectors.lastUsed'),
      cell: ({ lastUsedAt }) => (lastUsedAt === null ? t('connectors.neverUsed') : showInstant(lastUsedAt)),
    },
    {
      key: 'issued',
      title: t('connectors.issued'),
      cell: ({ issuedAt, issuedBy }) => (
        <>
          {showInstant(issuedAt)}
          <div className="quiet">{issuedBy}</div>
        </>
      ),
    },
    {
      key: 'actions',
      title: t('connectors.actions'),
      cell: ({ id, name, state }) =>
        state === 'revoked' || !canRevoke ? (
          '–'
        ) : (
          <ConfirmButton
            danger
            size="small"
            aria-label={`${t('connectors.revoke')}: ${name}`}
            title={t('connectors.revokeTitle', { name })}
            text={t('connectors.revokeText')}
            confirmLabel={t('connectors.revoke')}
            onConfirm={() => revoking.run({ params: { unitId, tokenId: id } })}
          >
            {t('connectors.revoke')}
          </ConfirmButton>
        ),
    },
  ];
  return (
    <>
      <ProblemNotice problem={revoking.error} />
      <DataTable caption={t('connectors.tokens')} columns={columns} rows={rows} rowKey={({ id }) => id} />
    </>
  );
}
