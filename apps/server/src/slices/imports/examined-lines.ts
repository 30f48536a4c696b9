import { Readable } from 'node:stream';
import type { ImportCounts } from '@thuocdo/contract/imports';
import type { LineFault, LineState, ReadLine } from '@thuocdo/core/imports';
import type { ElementValue } from '@thuocdo/core/values';
import type { Files } from '../../platform/files/disk.ts';
import type { NewFigure } from '../figures/index.ts';
import type { StoredValue } from '../values/index.ts';
import type { ImportRow } from './imports.queries.ts';

/** A cell as it was examined: what it would do, and what the same source said when it was examined. */
export interface ExaminedLine extends ReadLine {
  state: LineState;
  before: ElementValue | null;
  /** The entry that stood there; an import is recorded only while it still does. */
  beforeEntry: string | null;
}

type Packed = [
  cell: string,
  unitId: string | null,
  unit: string,
  element: string | null,
  elementSaid: string,
  period: string,
  value: ElementValue | null,
  printed: string,
  note: string | null,
  finding: [LineFault, Readonly<Record<string, string>>] | null,
  state: LineState,
  before: ElementValue | null,
  beforeEntry: string | null,
];

const largest = 200 * 1024 * 1024;

/** Keeps the lines of an examination as one file: there may be a hundred thousand, and they are read whole or by the page. */
export async function keepLines(files: Files, lines: readonly ExaminedLine[]): Promise<string> {
  return (await files.keep(Readable.from(written(lines)), largest)).sha256;
}

const piece = 2000;

/** One JSON list, in pieces: whole it would stand in memory three times over. */
function* written(lines: readonly ExaminedLine[]): Generator<string> {
  for (let at = 0; at < lines.length; at += piece) {
    const packed = JSON.stringify(lines.slice(at, at + piece).map(pack));
    yield `${at === 0 ? '[' : ','}${packed.slice(1, -1)}`;
  }
  yield lines.length === 0 ? '[]' : ']';
}

const pack = (line: ExaminedLine): Packed => [
  line.cell,
  line.unitId,
  line.unit,
  line.element,
  line.elementSaid,
  line.period,
  line.value ?? null,
  line.printed,
  line.note,
  line.finding === null ? null : [line.finding.code, line.finding.params],
  line.state,
  line.before,
  line.beforeEntry,
];

/** The lines as they were kept; none before an examination. */
export async function keptLines(files: Files, { linesSha256 }: ImportRow): Promise<ExaminedLine[]> {
  if (linesSha256 === null) return [];
  const packed = JSON.parse(Buffer.from(await files.read(linesSha256)).toString('utf8')) as Packed[];
  return packed.map(
    ([
      cell,
      unitId,
      unit,
      element,
      elementSaid,
      period,
      value,
      printed,
      note,
      finding,
      state,
      before,
      beforeEntry,
    ]) => ({
      cell,
      unitId,
      unit,
      element,
      elementSaid,
      period,
      value: value ?? undefined,
      printed,
      note,
      finding: finding === null ? null : { code: finding[0], params: finding[1] },
      state,
      before,
      beforeEntry,
    }),
  );
}

export function countLines(lines: readonly ExaminedLine[], empty: number): ImportCounts {
  const counts = { new: 0, changed: 0, unchanged: 0, refused: 0, empty };
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

/** How many lines have each finding, most first. */
export function countFindings(lines: readonly ExaminedLine[]): { code: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { finding } of lines) if (finding !== null) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}

/** The cell of the register that a line says something of; none for a line that is refused. */
export function cellOfLine({ unitId, element, period, finding, value }: ReadLine, source: string) {
  if (finding !== null || unitId === null || element === null || value === undefined) return [];
  return [{ unitId, element, period, source }];
}

/** What a line would record, with its cell as the place where it is said; none for a line that changes nothing. */
export function figureOfLine(line: ExaminedLine, { organisationId, mapping }: ImportRow): NewFigure[] {
  const [cell] = cellOfLine(line, organisationId);
  if (cell === undefined || line.state === 'unchanged') return [];
  const provenance = {
    kind: 'import' as const,
    sheet: mapping?.sheet ?? '',
    cell: line.cell,
    printed: line.printed,
    ...(line.note === null ? {} : { note: line.note }),
  };
  return [{ ...cell, value: line.value, provenance }];
}

/** The entry that a value comes from; none for a value of a form. */
export function entryIdOf(now: Pick<StoredValue, 'provenance'> | undefined): string | null {
  return now !== undefined && 'entryId' in now.provenance ? now.provenance.entryId : null;
}
