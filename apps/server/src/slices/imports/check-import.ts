import { type ImportCheck, listImportChecks } from '@thuocdo/contract/imports';
import type { FigureTable } from '@thuocdo/core/figures';
import type { ReportKit } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import type { Files } from '../../platform/files/disk.ts';
import { query } from '../../platform/http/route.ts';
import { reportKit } from '../definitions/index.ts';
import { sceneWith } from '../figures/index.ts';
import { checkFigures } from '../indicators/index.ts';
import type { StoredValue } from '../values/index.ts';
import { type ExaminedLine, figureOfLine, keptLines } from './examined-lines.ts';
import { findImport } from './find-import.ts';
import type { ImportRow } from './imports.queries.ts';

const most = 500;

/** A line that says something new, and the value as it would be stored. */
interface SaidLine {
  line: ExaminedLine;
  stored: StoredValue;
}

/**
 * The rules of an import on what would stand after it, in each unit and period that it says something new of: those that its figures
 * can change and that are raised. What stops the import comes first, then errors. Units of which no rule speaks cost nothing.
 */
export async function checksAfter(db: Reader, lines: readonly ExaminedLine[], row: ImportRow): Promise<ImportCheck[]> {
  const kit = await reportKit(db);
  const sheet = row.mapping?.sheet ?? '';
  const found: ImportCheck[] = [];
  for (const [unitId, said] of byUnit(lines, row, readOnImport(kit))) {
    const values = said.map(({ stored }) => stored);
    const { table } = await sceneWith(db, unitId, values);
    found.push(...raisedIn(kit, table, { unitId, said, sheet }));
  }
  const place = ({ stops, severity }: ImportCheck) => (stops ? 0 : severity === 'error' ? 1 : 2);
  return found.sort((a, b) => place(a) - place(b));
}

/** What the lines say anew of the figures that rules read, unit by unit. */
function byUnit(lines: readonly ExaminedLine[], row: ImportRow, read: ReadonlySet<string>): Map<string, SaidLine[]> {
  const units = new Map<string, SaidLine[]>();
  for (const line of lines) {
    const figure = line.element !== null && read.has(line.element) ? figureOfLine(line, row) : undefined;
    if (figure?.value === undefined) continue;
    const { value, provenance } = figure;
    const { at: recordedAt, by: recordedBy } = row.received;
    const entry = { ...provenance, entryId: '' };
    const stored: StoredValue = { ...figure, value, level: 'self', provenance: entry, recordedAt, recordedBy };
    const own = units.get(figure.unitId);
    if (own === undefined) units.set(figure.unitId, [{ line, stored }]);
    else own.push({ line, stored });
  }
  return units;
}

/** Codes of the figures that can change a rule of an import. */
function readOnImport({ checks }: ReportKit): ReadonlySet<string> {
  const asked = checks.checks.filter(({ when }) => when.includes('import'));
  return new Set(asked.flatMap(({ code }) => [...(checks.reads.get(code) ?? [])]));
}

function raisedIn(
  kit: ReportKit,
  table: FigureTable,
  { unitId, said, sheet }: { unitId: string; said: readonly SaidLine[]; sheet: string },
): ImportCheck[] {
  const stopping = new Set(kit.checks.checks.flatMap(({ code, stopsImport }) => (stopsImport ? [code] : [])));
  const periods = new Set(said.map(({ stored }) => stored.period));
  return [...periods].flatMap((period) => {
    const ofPeriod = said.filter(({ stored }) => stored.period === period);
    const cells = new Map(ofPeriod.map(({ line, stored }) => [stored.element, `${sheet}!${line.cell}`]));
    const checked = checkFigures(kit, table, { unitId, period, moment: 'import', touched: new Set(cells.keys()) });
    return checked
      .filter(({ raised }) => raised)
      .map((check) => ({
        ...check,
        unitId,
        unit: ofPeriod[0]?.line.unit ?? unitId,
        period,
        stops: check.status === 'fails' && stopping.has(check.code),
        elements: check.elements.map((element) => ({ ...element, cell: cells.get(element.code) ?? null })),
      }));
  });
}

/** The raised checks of an import that waits to be recorded or was recorded; none once it is undone. */
export const listImportChecksRoute = query({
  endpoint: listImportChecks,
  action: 'figure.read',
  subject: (db, input, { today }) => findImport(db, input, today),
  async run({ db, installation }, { row }) {
    const checks = await checksOf(db, installation.files, row);
    const of = (severity: ImportCheck['severity']) => checks.filter((check) => check.severity === severity).length;
    return {
      errors: of('error'),
      warnings: of('warning'),
      stops: checks.filter(({ stops }) => stops).length,
      items: checks.slice(0, most),
    };
  },
});

/** The checks of an import as its page and its sheet of findings show them. */
export async function checksOf(db: Reader, files: Files, row: ImportRow): Promise<ImportCheck[]> {
  return row.state === 'undone' ? [] : checksAfter(db, await keptLines(files, row), row);
}
