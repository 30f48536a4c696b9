import { undoImport } from '@thuocdo/contract/imports';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { currentEntries, entriesByIds, keyOf, type NewFigure, recordFigures } from '../figures/index.ts';
import type { StoredValue } from '../values/index.ts';
import { cellOfLine, type ExaminedLine, keptLines } from './examined-lines.ts';
import { doerOf, lockImport, ownPosition } from './find-import.ts';
import { type ImportRow, markUndone } from './imports.queries.ts';
import { presentImport } from './present-import.ts';

/**
 * Undoes an import whole: every cell says again what it said before, by a new entry (nothing is deleted). Refused with the cells of
 * which somebody said something since.
 */
export const undoImportRoute = command({
  endpoint: undoImport,
  action: 'figure.undo-import',
  readAction: 'figure.read',
  subject: (tx, input, { today }) => lockImport(tx, input, today),
  async run({ tx, actor, now, note, skipAudit, installation }, found, { body: { reason } }) {
    const { row } = found;
    const by = doerOf(actor, ownPosition(actor, found), now);
    if (row.state === 'undone') {
      skipAudit();
      return presentImport(actor, found, row);
    }
    if (row.state !== 'imported') throw new Problem('import-not-examined');
    const lines = (await keptLines(installation.files, row)).filter(
      ({ state }) => state === 'new' || state === 'changed',
    );
    const cells = lines.flatMap((line) => cellOfLine(line, row.organisationId) ?? []);
    const before = await currentEntries(tx, cells, { lock: true });
    refuseLaterEntries(lines, before, row);
    await recordFigures(tx, await figuresBefore(tx, lines, row), {
      newId: installation.newId,
      batchId: installation.newId(),
      by: { at: now, personId: by.personId, title: by.by },
      before,
    });
    await markUndone(tx, row, by, reason);
    note({ importId: row.id, file: row.fileName, undone: lines.length, reason });
    return presentImport(actor, found, { ...row, state: 'undone', undone: { at: now, by: by.by, reason } });
  },
});

function refuseLaterEntries(lines: readonly ExaminedLine[], before: readonly StoredValue[], row: ImportRow): void {
  const now = new Map(before.map((value) => [keyOf(value), value]));
  const errors = lines.flatMap((line) => {
    const cell = cellOfLine(line, row.organisationId);
    const current = cell && now.get(keyOf(cell));
    const isOurs = current !== undefined && 'entryId' in current.provenance && current.provenance.batchId === row.id;
    if (cell === undefined || isOurs) return [];
    const params = { unit: line.unit, element: cell.element, period: cell.period, by: current?.recordedBy ?? '' };
    return [{ pointer: line.cell, rule: 'figure-changed', params }];
  });
  if (errors.length > 0)
    throw new Problem('import-not-undoable', { errors: errors.slice(0, 200), count: errors.length });
}

/** What stood in the cells before the import; where nothing did, the figure is taken back. */
async function figuresBefore(tx: Tx, lines: readonly ExaminedLine[], row: ImportRow): Promise<NewFigure[]> {
  const asked = lines.flatMap(({ unitId, element, period, beforeEntry }) =>
    unitId === null || element === null || beforeEntry === null ? [] : [{ unitId, element, period, id: beforeEntry }],
  );
  const entries = await entriesByIds(tx, asked);
  return lines.flatMap((line): NewFigure[] => {
    const cell = cellOfLine(line, row.organisationId);
    if (cell === undefined) return [];
    const old = line.beforeEntry === null ? undefined : entries.get(line.beforeEntry);
    if (old === undefined || !('entryId' in old.provenance))
      return [{ ...cell, value: undefined, provenance: { kind: 'import' } }];
    const { entryId: _entry, batchId: _batch, ...provenance } = old.provenance;
    return [{ ...cell, value: old.value ?? undefined, provenance }];
  });
}
