import { type ConnectorsView, type ConnectorView, listConnectors, runConnector } from '@thuocdo/contract/connectors';
import { Button } from 'antd';
import { useCommand } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CountsLine } from './counts-line.tsx';
import { RunStatus } from './runs-panel.tsx';
import { failureWords, scheduleWords } from './spoken.ts';

const tones: Record<ConnectorView['state'], Tone> = {
  paused: 'neutral',
  new: 'neutral',
  working: 'good',
  retrying: 'warning',
  failed: 'bad',
};

interface ConnectorTableProps {
  view: ConnectorsView;
  onEdit: (connector: ConnectorView) => void;
  onHistory: (connector: ConnectorView) => void;
}

/** The register of connectors: state, last and next run, what came, and why not. */
export function ConnectorTable({ view, onEdit, onHistory }: ConnectorTableProps) {
  const { t } = useWords();
  const running = useCommand(runConnector, { refreshes: [listConnectors] });
  const run = (connectorId: string) => running.run({ params: { unitId: view.unit.id, connectorId } });
  const columns: Column<ConnectorView>[] = [
    {
      key: 'name',
      title: t('connectors.name'),
      width: 200,
      cell: (row) => (
        <>
          {row.name}
          <div className="quiet">{row.systemName}</div>
        </>
      ),
    },
    { key: 'state', title: t('connectors.state'), width: 220, cell: (row) => <ConnectorState connector={row} /> },
    {
      key: 'last',
      title: t('connectors.lastRun'),
      width: 140,
      cell: ({ lastRun }) =>
        lastRun === null ? (
          '–'
        ) : (
          <>
            {showInstant(lastRun.startedAt ?? lastRun.askedAt)}
            <div>
              <RunStatus state={lastRun.state} />
            </div>
          </>
        ),
    },
    {
      key: 'counts',
      title: t('connectors.counts'),
      width: 170,
      cell: ({ lastRun }) => <CountsLine counts={lastRun?.counts ?? null} />,
    },
    {
      key: 'next',
      title: t('connectors.nextRun'),
      width: 140,
      cell: ({ nextRunAt, definition }) => (
        <>
          {nextRunAt === null ? '–' : showInstant(nextRunAt)}
          <div className="quiet">{scheduleWords(t, definition.schedule)}</div>
        </>
      ),
    },
    {
      key: 'actions',
      title: t('connectors.actions'),
      width: 240,
      cell: (row) => (
        <span className="row-actions">
          {view.can.includes('connector.run') ? (
            <Button size="small" aria-label={`${t('connectors.runNow')}: ${row.name}`} onClick={() => run(row.id)}>
              {t('connectors.runNow')}
            </Button>
          ) : null}
          <Button size="small" aria-label={`${t('connectors.history')}: ${row.name}`} onClick={() => onHistory(row)}>
            {t('connectors.history')}
          </Button>
          {view.can.includes('connector.edit') ? (
            <Button size="small" aria-label={`${t('connectors.edit')}: ${row.name}`} onClick={() => onEdit(row)}>
              {t('connectors.edit')}
            </Button>
          ) : null}
        </span>
      ),
    },
  ];
  return (
    <>
      <ProblemNotice problem={running.error} />
      <div role="status">
        {running.data === undefined ? null : <p className="notice notice-good">{t('connectors.runAsked')}</p>}
      </div>
      <DataTable caption={t('connectors.pulls')} columns={columns} rows={view.items} rowKey={({ id }) => id} />
    </>
  );
}

function ConnectorState({ connector: { state, failure, failingSince } }: { connector: ConnectorView }) {
  const { lang, t } = useWords();
  return (
    <>
      <Status tone={tones[state]}>{t(`connectors.state-${state}`)}</Status>
      {failingSince === null ? null : (
        <div className="quiet">{t('connectors.failingSince', { at: showInstant(failingSince) })}</div>
      )}
      {failure === null ? null : <div>{failureWords(lang, failure)}</div>}
    </>
  );
}
