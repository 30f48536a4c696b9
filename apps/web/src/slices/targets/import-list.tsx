import {
  getTargetBoard,
  getTargetHistory,
  listTargetImports,
  type TargetImport,
  undoTargetImport,
} from '@thuocdo/contract/targets';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { Ask } from '../../ui/ask.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Field } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Imports for a unit, each with its way back. */
export function ImportList({ unitId }: { unitId: string }) {
  const { t } = useWords();
  const imports = useEndpoint(listTargetImports, { params: { unitId } });
  const columns: Column<TargetImport>[] = [
    { key: 'file', title: t('targets.importsFile'), cell: ({ fileName, sheet }) => `${fileName} (${sheet})` },
    { key: 'year', title: t('targets.year'), cell: ({ year }) => year },
    { key: 'at', title: t('targets.importsAt'), cell: ({ at, by }) => `${showInstant(at)}, ${by}` },
    { key: 'targets', title: t('targets.importsTargets'), numeric: true, cell: ({ targets }) => showNumber(targets) },
    { key: 'state', title: t('targets.importsState'), cell: (one) => <ImportState one={one} /> },
  ];
  return (
    <details className="target-imports">
      <summary>{t('targets.importsCaption')}</summary>
      <Loaded from={imports} empty={<p className="empty">{t('targets.importsNone')}</p>}>
        {({ items }) => (
          <DataTable caption={t('targets.importsCaption')} columns={columns} rows={items} rowKey={({ id }) => id} />
        )}
      </Loaded>
    </details>
  );
}

function ImportState({ one }: { one: TargetImport }) {
  const { t } = useWords();
  const { undone } = one;
  if (undone !== null) return t('targets.importsUndone', { at: showInstant(undone.at), reason: undone.reason });
  return (
    <>
      {t('targets.importsStands')} <UndoImport one={one} />
    </>
  );
}

function UndoImport({ one }: { one: TargetImport }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const undoing = useCommand(undoTargetImport, {
    refreshes: [listTargetImports, getTargetBoard, getTargetHistory],
    onDone: () => setOpen(false),
  });
  const undo = () => undoing.run({ params: { unitId: one.unitId, importId: one.id }, body: { reason } });
  const title = t('targets.undoOf', { file: one.fileName });
  return (
    <>
      <Button size="small" aria-label={title} onClick={() => setOpen(true)}>
        {t('targets.undo')}
      </Button>
      <Ask
        open={open}
        title={title}
        onClose={() => setOpen(false)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('shell.cancel')}</Button>
            <Button type="primary" danger disabled={reason.trim() === ''} loading={undoing.isPending} onClick={undo}>
              {t('targets.undoDo')}
            </Button>
          </>
        }
      >
        <p>{t('targets.undoText')}</p>
        <Field id={`undo-${one.id}`} label={t('targets.reason')}>
          <Input
            id={`undo-${one.id}`}
            maxLength={1000}
            value={reason}
            onChange={({ target }) => setReason(target.value)}
          />
        </Field>
        <ProblemNotice problem={undoing.error} />
      </Ask>
    </>
  );
}
