import { getRouteApi } from '@tanstack/react-router';
import { type ConnectorsView, type ConnectorView, listConnectors } from '@thuocdo/contract/connectors';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { FigureTabs } from '../../ui/figure-tabs.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { ConnectorForm } from './connector-form.tsx';
import { ConnectorTable } from './connector-table.tsx';
import './connectors.css';
import { RunsPanel } from './runs-panel.tsx';
import { Tokens } from './tokens.tsx';

const route = getRouteApi('/shell/so-lieu/ket-noi');

/** «Kết nối»: what is fetched from other systems, and who may send. */
export function ConnectorsPage() {
  const { t } = useWords();
  const { positions } = useSession();
  const place = route.useSearch();
  const unitId = positions[0]?.unitId ?? 'VN';
  const connectors = useEndpoint(listConnectors, { params: { unitId } }, { every: 5000 });
  return (
    <>
      <PageHeader title={t('connectors.title')} subtitle={t('connectors.note')} />
      <FigureTabs unitId={place.donVi} period={place.ky} />
      {connectors.data === undefined ? (
        <Loaded from={connectors}>{() => null}</Loaded>
      ) : (
        <>
          <Pulls view={connectors.data} />
          {connectors.data.can.includes('token.read') ? <Tokens view={connectors.data} /> : null}
        </>
      )}
    </>
  );
}

type Opened = { kind: 'form' | 'history'; connector: ConnectorView | undefined };

function Pulls({ view }: { view: ConnectorsView }) {
  const { t } = useWords();
  const [opened, setOpened] = useState<Opened>();
  const [told, setTold] = useState<string>();
  const open = (kind: Opened['kind'], connector?: ConnectorView) => {
    setTold(undefined);
    setOpened({ kind, connector });
  };
  const done = (text: string) => {
    setOpened(undefined);
    setTold(text);
  };
  return (
    <section aria-labelledby="pulls-title">
      <div className="section-head">
        <h2 id="pulls-title">{t('connectors.pulls')}</h2>
        {view.can.includes('connector.edit') ? (
          <Button type="primary" onClick={() => open('form')}>
            {t('connectors.add')}
          </Button>
        ) : null}
      </div>
      <div role="status">{told === undefined ? null : <p className="notice notice-good">{told}</p>}</div>
      {view.items.length === 0 ? (
        <p className="empty">{t('connectors.pullsEmpty')}</p>
      ) : (
        <ConnectorTable
          view={view}
          onEdit={(connector) => open('form', connector)}
          onHistory={(connector) => open('history', connector)}
        />
      )}
      <OpenedPanel view={view} opened={opened} onClose={() => setOpened(undefined)} onDone={done} />
    </section>
  );
}

interface OpenedPanelProps {
  view: ConnectorsView;
  opened: Opened | undefined;
  onClose: () => void;
  onDone: (told: string) => void;
}

function OpenedPanel({ view, opened, onClose, onDone }: OpenedPanelProps) {
  const { t } = useWords();
  const name = opened?.connector?.name;
  const title =
    name === undefined
      ? t('connectors.addTitle')
      : t(opened?.kind === 'form' ? 'connectors.editTitle' : 'connectors.historyTitle', { name });
  return (
    <SidePanel open={opened !== undefined} title={title} onClose={onClose}>
      {opened?.kind === 'form' ? (
        <ConnectorForm view={view} connector={opened.connector} onDone={onDone} />
      ) : opened?.connector === undefined ? null : (
        <RunsPanel unitId={view.unit.id} connectorId={opened.connector.id} />
      )}
    </SidePanel>
  );
}
