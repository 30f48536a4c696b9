import { examineImport } from '@thuocdo/contract/imports';
import {
  checkMapping,
  elementFinder,
  type ImportMapping,
  type LineState,
  type ReadLine,
  readLines,
  settleLine,
  unitFinder,
} from '@thuocdo/core/imports';
import type { Reader } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { currentEntries, figureKinds, keyOf } from '../figures/index.ts';
import { versionsForLookup } from '../units/index.ts';
import type { StoredValue } from '../values/index.ts';
import { cellOfLine, countFindings, countLines, type ExaminedLine, entryIdOf, keepLines } from './examined-lines.ts';
import { doerOf, lockImport, ownPosition } from './find-import.ts';
import { saveExamination } from './imports.queries.ts';
import { saveMapping } from './mappings.queries.ts';
import { presentImport } from './present-import.ts';
import { sheetsOf } from './read-file.ts';

/** Tries an import: every cell with what it would do or why it is refused. Nothing is recorded but the mapping, when it has a name. */
export const examineImportRoute = command({
  endpoint: examineImport,
  action: 'figure.import',
  readAction: 'figure.read',
  subject: (tx, input, { today }) => lockImport(tx, input, today),
  async run({ tx, actor, now, today, note, installation }, found, { body: { mapping } }) {
    const { row } = found;
    const position = ownPosition(actor, found);
    if (row.state === 'imported' || row.state === 'undone') throw new Problem('import-done');
    const sheets = await sheetsOf(installation, row);
    const kinds = await figureKinds(tx);
    const faults = checkMapping(mapping, sheets, new Set(kinds.keys()));
    const sheet = sheets.find(({ name }) => name === mapping.sheet);
    if (faults.length > 0 || sheet === undefined) throw new Problem('import-mapping-refused', { faults });
    const context = {
      elements: elementFinder(kinds.values()),
      units: unitFinder(await unitsFor(tx, mapping), found.unitPath),
      today,
    };
    const read = readLines(sheet, mapping, context);
    const lines = await besideCurrent(tx, read.lines, row.organisationId);
    const examination = {
      mapping,
      linesSha256: await keepLines(installation.files, lines),
      counts: countLines(lines, read.empty),
      findings: countFindings(lines),
    };
    await saveExamination(tx, row, examination);
    if (mapping.name !== '') await saveMapping(tx, row.organisationId, mapping, doerOf(actor, position, now));
    note({ importId: row.id, file: row.fileName, examined: examination.counts });
    return presentImport(actor, found, { ...row, ...examination, state: 'examined' });
  },
});

/** Names are looked up among all units at once; where the mapping names the one unit, only it is read. */
function unitsFor(db: Reader, { columns, unitId }: ImportMapping) {
  const hasColumn = columns.some(({ role }) => role === 'unit');
  return versionsForLookup(db, hasColumn ? undefined : (unitId ?? ''));
}

async function besideCurrent(db: Reader, lines: readonly ReadLine[], source: string): Promise<ExaminedLine[]> {
  const cells = lines.map((line) => cellOfLine(line, source));
  const asked = cells.filter((cell) => cell !== undefined);
  const now = new Map((await currentEntries(db, asked, { lock: false })).map((value) => [keyOf(value), value]));
  return lines.map((line, at) => {
    const cell = now.size === 0 ? undefined : cells[at];
    return examined(line, cell && now.get(keyOf(cell)));
  });
}

function examined(line: ReadLine, now: StoredValue | undefined): ExaminedLine {
  const beside = { before: now?.value ?? null, beforeEntry: entryIdOf(now) };
  // Laid onto the line that was just read: a hundred thousand copies would be thrown away at once.
  const settled = (state: LineState, finding = line.finding) => Object.assign(line, beside, { state, finding });
  if (line.finding !== null || line.value === undefined) return settled('refused');
  if (now !== undefined && !('entryId' in now.provenance))
    return settled('refused', { code: 'said-in-form', params: {} });
  const note = now !== undefined && 'entryId' in now.provenance ? (now.provenance.note ?? null) : null;
  return settled(settleLine({ value: line.value, note: line.note }, now && { value: now.value, note }));
}
