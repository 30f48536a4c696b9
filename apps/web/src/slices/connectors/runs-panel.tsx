import { type ConnectorRun, listConnectorRuns } from '@thuocdo/contract/connectors';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { showSize } from '../../ui/numbers.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { CountsLine } from './counts-line.tsx';
import { FindingsTable } from './findings-table.tsx';
import { failureWords } from './spoken.ts';

const tones: Record<ConnectorRun['state'], Tone> = {
  waiting: 'neutral',
  running: 'busy',
  done: 'good',
  retrying: 'warning',
  failed: 'bad',
};

export function RunStatus({ state }: { state: ConnectorRun['state'] }) {
  const { t } = useWords();
  return <Status tone={tones[state]}>{t(`connectors.run-${state}`)}</Status>;
}

/** Every run of a connector, newest first, with what was refused in it. */
export function RunsPanel({ unitId, connectorId }: { unitId: string; connectorId: string }) {
  const { t } = useWords();
  const runs = useEndpoint(listConnectorRuns, { params: { unitId, connectorId } }, { every: 3000 });
  return (
    <Loaded from={runs} empty={<p className="empty">{t('connectors.historyEmpty')}</p>}>
      {({ items }) => (
        <ol className="plain runs">
          {items.map((run) => (
            <li key={run.id} className="card">
              <RunCard run={run} />
            </li>
          ))}
        </ol>
      )}
    </Loaded>
  );
}

function RunCard({ run }: { run: ConnectorRun }) {
  const { lang, t } = useWords();
  return (
    <>
      <div className="run-head">
        <strong>{showInstant(run.startedAt ?? run.askedAt)}</strong>
        <RunStatus state={run.state} />
        <span className="quiet">
          {run.startedBy === 'hand'
            ? t('connectors.startedByHand', { by: run.by })
            : t('connectors.startedBySchedule', { attempt: run.attempt })}
        </span>
      </div>
      {run.failure === null ? null : <p>{failureWords(lang, run.failure)}</p>}
      {run.counts === null ? null : <CountsLine counts={run.counts} />}
      {run.replySha256 === null || run.replyBytes === null ? null : (
        <div className="quiet">
          {t('connectors.replyLine', { size: showSize(run.replyBytes), sha256: `${run.replySha256.slice(0, 16)}…` })}
        </div>
      )}
      <FindingsTable findings={run.findings} />
    </>
  );
}
