import { type ImportSummary, listImports } from '@thuocdo/contract/imports';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status, type Tone } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { UndoDialog } from './undo-dialog.tsx';

const tones: Record<ImportSummary['state'], Tone> = {
  received: 'neutral',
  examined: 'busy',
  imported: 'good',
  undone: 'warning',
};
const limit = 20;

/** What was brought before: who, which file, what it did; opened again, or undone. */
export function ImportHistory({ unitId, onOpen }: { unitId: string; onOpen: (importId: string) => void }) {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const [undoing, setUndoing] = useState<ImportSummary>();
  const found = useEndpoint(listImports, { params: { unitId }, query: { limit, offset } }, { keepLast: true });
  return (
    <section aria-labelledby="import-history" className="import-step">
      <h2 id="import-history">{t('imports.history')}</h2>
      <Loaded from={found} empty={<p className="empty">{t('imports.noHistory')}</p>}>
        {({ items, total, can }) => (
          <HistoryTable
            rows={items}
            mayUndo={can.includes('figure.undo-import')}
            onOpen={onOpen}
            onUndo={setUndoing}
            paging={{ offset, limit, total, onMove: setOffset }}
          />
        )}
      </Loaded>
      {undoing === undefined ? null : (
        <UndoDialog unitId={unitId} row={undoing} onClose={() => setUndoing(undefined)} />
      )}
    </section>
  );
}

interface HistoryTableProps {
  rows: readonly ImportSummary[];
  mayUndo: boolean;
  onOpen: (importId: string) => void;
  onUndo: (row: ImportSummary) => void;
  paging: { offset: number; limit: number; total: number; onMove: (offset: number) => void };
}

function HistoryTable({ rows, mayUndo, onOpen, onUndo, paging }: HistoryTableProps) {
  const { t } = useWords();
  const count = (part: 'new' | 'changed' | 'refused') => (row: ImportSummary) =>
    row.counts === null ? '–' : showNumber(row.counts[part]);
  const columns: Column<ImportSummary>[] = [
    { key: 'file', title: t('imports.fileName'), width: 220, cell: (row) => row.fileName },
    {
      key: 'who',
      title: t('imports.who'),
      width: 220,
      cell: ({ received }) => (
        <>
          {showInstant(received.at)}
          <div className="quiet">{received.by}</div>
        </>
      ),
    },
    { key: 'new', title: t('imports.state-new'), numeric: true, cell: count('new') },
    { key: 'changed', title: t('imports.state-changed'), numeric: true, cell: count('changed') },
    { key: 'refused', title: t('imports.state-refused'), numeric: true, cell: count('refused') },
    {
      key: 'state',
      title: t('imports.state'),
      width: 160,
      cell: (row) => (
        <>
          <Status tone={tones[row.state]}>{t(`imports.status-${row.state}`)}</Status>
          {row.undone === null ? null : <div className="quiet">{row.undone.reason}</div>}
        </>
      ),
    },
    {
      key: 'deeds',
      title: '',
      cell: (row) => {
        const named = { name: row.fileName, time: showInstant(row.received.at) };
        return (
          <div className="row-actions">
            <Button size="small" aria-label={t('imports.openOf', named)} onClick={() => onOpen(row.id)}>
              {t('imports.open')}
            </Button>
            {mayUndo && row.state === 'imported' ? (
              <Button size="small" aria-label={t('imports.undoOf', named)} onClick={() => onUndo(row)}>
                {t('imports.undo')}
              </Button>
            ) : null}
          </div>
        );
      },
    },
  ];
  return (
    <DataTable caption={t('imports.history')} columns={columns} rows={rows} rowKey={(row) => row.id} paging={paging} />
  );
}
