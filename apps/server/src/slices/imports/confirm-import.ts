import { confirmImport } from '@thuocdo/contract/imports';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { currentEntries, keyOf, recordFigures } from '../figures/index.ts';
import type { StoredValue } from '../values/index.ts';
import { checksAfter } from './check-import.ts';
import { cellOfLine, type ExaminedLine, entryIdOf, figureOfLine, keptLines } from './examined-lines.ts';
import { doerOf, lockImport, ownPosition } from './find-import.ts';
import { type ImportRow, markImported } from './imports.queries.ts';
import { presentImport } from './present-import.ts';

/**
 * Records what was examined, all of it in one transaction, as long as the register still says what it said then. Cells that are
 * refused are left out only when the person agrees to leave out exactly so many.
 */
export const confirmImportRoute = command({
  endpoint: confirmImport,
  action: 'figure.import',
  readAction: 'figure.read',
  subject: (tx, input, { today }) => lockImport(tx, input, today),
  async run({ tx, actor, now, note, skipAudit, installation }, found, { body: { skipRefused } }) {
    const { row } = found;
    const by = doerOf(actor, ownPosition(actor, found), now);
    if (row.state === 'imported') {
      skipAudit();
      return presentImport(actor, found, row);
    }
    refuseUnready(row, skipRefused);
    const lines = (await keptLines(installation.files, row)).filter(({ state }) => state !== 'refused');
    const cells = lines.flatMap((line) => cellOfLine(line, row.organisationId) ?? []);
    const before = await currentEntries(tx, cells, { lock: true });
    refuseStale(lines, before, row);
    await refuseStopped(tx, lines, row);
    const figures = lines.flatMap((line) => figureOfLine(line, row) ?? []);
    if (figures.length === 0) throw new Problem('import-nothing');
    await recordFigures(tx, figures, {
      newId: installation.newId,
      batchId: row.id,
      by: { at: now, personId: by.personId, title: by.by },
      before,
    });
    await markImported(tx, row, by);
    note({ importId: row.id, file: row.fileName, sha256: row.fileSha256, counts: row.counts });
    return presentImport(actor, found, { ...row, state: 'imported', imported: { at: now, by: by.by } });
  },
});

function refuseUnready({ state, counts }: ImportRow, skipRefused: number): void {
  if (state === 'undone') throw new Problem('import-done');
  if (state === 'received' || counts === null) throw new Problem('import-not-examined');
  if (counts.refused !== skipRefused) throw new Problem('import-refused-cells', { refused: counts.refused });
}

/** Names the cells of which somebody said something since the examination. */
function refuseStale(lines: readonly ExaminedLine[], before: readonly StoredValue[], row: ImportRow): void {
  const now = new Map(before.map((value) => [keyOf(value), value]));
  const errors = lines.flatMap((line) => {
    const cell = cellOfLine(line, row.organisationId);
    const current = cell && now.size > 0 ? now.get(keyOf(cell)) : undefined;
    if (cell === undefined || entryIdOf(current) === line.beforeEntry) return [];
    const params = { unit: line.unit, element: cell.element, period: cell.period, by: current?.recordedBy ?? '' };
    return [{ pointer: line.cell, rule: 'figure-changed', params }];
  });
  if (errors.length > 0) throw new Problem('import-stale', { errors: errors.slice(0, 200), count: errors.length });
}

/** An import after which a rule would fail that says it stops imports is not recorded. */
async function refuseStopped(tx: Tx, lines: readonly ExaminedLine[], row: ImportRow): Promise<void> {
  const stopping = (await checksAfter(tx, lines, row)).filter(({ stops }) => stops);
  const errors = stopping.map(({ code, elements, sentence }) => ({
    pointer: elements.flatMap(({ cell }) => cell ?? []).join(', '),
    rule: 'check-stops',
    params: { check: code, sentence },
  }));
  if (errors.length > 0) throw new Problem('import-stopped', { errors: errors.slice(0, 200), count: errors.length });
}
