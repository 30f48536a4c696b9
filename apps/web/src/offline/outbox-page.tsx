import { problemTitle } from '@thuocdo/phrases';
import { Button } from 'antd';
import { saveAs } from '../api.ts';
import { ConfirmButton } from '../ui/confirm-button.tsx';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { PageHeader } from '../ui/page-header.tsx';
import { Status, type Tone } from '../ui/status.tsx';
import { showInstant } from '../ui/time.ts';
import { useWords } from '../ui/words.tsx';
import type { ChangeState, FieldChange } from './database.ts';
import { discard, exportOutbox, keepMine, retry } from './outbox.ts';
import { useKeeper, useOutbox } from './use-outbox.ts';

/** «Hộp chờ gửi»: everything that the server has not received, with what the person can do about each. */
export function OutboxPage() {
  const { t } = useWords();
  const keeper = useKeeper();
  const { changes } = useOutbox();
  const columns = useColumns();
  const rescue = async () => {
    const at = new Date().toISOString();
    saveAs(
      new Blob([await exportOutbox(keeper.database, at)], { type: 'application/json' }),
      `thuocdo-${at.slice(0, 10)}.json`,
    );
  };
  const buttons = (
    <>
      <Button onClick={() => void rescue()}>{t('outbox.export')}</Button>
      <Button type="primary" onClick={keeper.sendNow}>
        {t('outbox.retryAll')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader
        title={t('outbox.title')}
        subtitle={t('outbox.intro')}
        actions={changes.length === 0 ? null : buttons}
      />
      <p className="quiet">{t('outbox.onlyYours')}</p>
      {changes.length === 0 ? (
        <p className="empty">{t('outbox.empty')}</p>
      ) : (
        <DataTable
          caption={t('outbox.title')}
          columns={columns}
          rows={changes}
          rowKey={(change) => change.mutationId}
        />
      )}
    </>
  );
}

function useColumns(): Column<FieldChange>[] {
  const { t } = useWords();
  return [
    { key: 'question', title: t('outbox.question'), cell: (change) => change.question },
    { key: 'unit', title: t('outbox.unit'), cell: (change) => change.unitName },
    { key: 'value', title: t('outbox.value'), cell: (change) => shortValue(change.value) },
    { key: 'at', title: t('outbox.at'), cell: (change) => showInstant(change.at) },
    { key: 'state', title: t('outbox.state'), cell: (change) => <ChangeStatus change={change} /> },
    { key: 'attempts', title: t('outbox.attempts'), numeric: true, cell: (change) => change.attempts },
    { key: 'actions', title: t('outbox.actions'), cell: (change) => <ChangeActions change={change} /> },
  ];
}

const faces = {
  waiting: { tone: 'warning', label: 'outbox.waiting' },
  sending: { tone: 'busy', label: 'outbox.sending' },
  conflict: { tone: 'bad', label: 'outbox.conflicting' },
  refused: { tone: 'bad', label: 'outbox.refused' },
} as const satisfies Record<ChangeState, { tone: Tone; label: string }>;

function ChangeStatus({ change }: { change: FieldChange }) {
  const { lang, t } = useWords();
  const { tone, label } = faces[change.state];
  const { refusal } = change;
  return (
    <>
      <Status tone={tone}>{t(label)}</Status>
      {refusal === undefined ? null : <div className="quiet">{problemTitle(lang, refusal.code)}</div>}
      {change.state === 'conflict' ? (
        <div>{t('outbox.serverHas', { value: shortValue(refusal?.serverValue), by: refusal?.by ?? '–' })}</div>
      ) : null}
    </>
  );
}

function ChangeActions({ change }: { change: FieldChange }) {
  const { t } = useWords();
  const { database, sendNow } = useKeeper();
  const again = (done: Promise<unknown>) => void done.then(sendNow);
  return (
    <span className="row-actions">
      {change.state === 'refused' ? (
        <Button size="small" onClick={() => again(retry(database, change.sequence))}>
          {t('outbox.retry')}
        </Button>
      ) : null}
      {change.state === 'conflict' ? (
        <Button size="small" onClick={() => again(keepMine(database, change.sequence, crypto.randomUUID()))}>
          {t('outbox.keepMine')}
        </Button>
      ) : null}
      <ConfirmButton
        size="small"
        danger
        disabled={change.state === 'sending'}
        title={t('outbox.discardTitle')}
        text={t('outbox.discardText', { value: shortValue(change.value), question: change.question })}
        confirmLabel={t('outbox.discard')}
        onConfirm={() => again(discard(database, change.sequence))}
      >
        {t('outbox.discard')}
      </ConfirmButton>
    </span>
  );
}

/** A value short enough for a cell; the rescue file has it whole. */
function shortValue(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '–');
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}
