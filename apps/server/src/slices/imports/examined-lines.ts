import type { ImportCounts } from '@thuocdo/contract/imports';
import type { LineFault, LineState, ReadLine } from '@thuocdo/core/imports';
import type { ElementValue } from '@thuocdo/core/values';
import type { Files } from '../../platform/files/disk.ts';
import type { CellOfSource, NewFigure } from '../figures/index.ts';
import type { StoredValue } from '../values/index.ts';
import type { ImportRow } from './imports.queries.ts';
import { keepJsonLines, piecesOf, readJsonLines } from './json-lines.ts';

/** A cell as it was examined: what it would do, and what the same source said when it was examined. */
export interface ExaminedLine extends ReadLine {
  state: LineState;
  before: ElementValue | null;
  /** The entry that stood there; an import is recorded only while it still does. */
  beforeEntry: string | null;
}

/** The place of a word in its piece: hundreds of cells are of one unit, and ten thousand of one element. */
type Word = number;

type Packed = [
  cell: string,
  unitId: Word | null,
  unit: Word,
  element: Word | null,
  elementSaid: Word,
  period: Word,
  value: ElementValue | null,
  printed: string,
  note: string | null,
  finding: [LineFault, Readonly<Record<string, string>>] | null,
  state: Word,
  before: ElementValue | null,
  beforeEntry: string | null,
];

interface Piece {
  words: readonly string[];
  lines: readonly Packed[];
}

/** Keeps the lines of an examination as one file: there may be a hundred thousand, and they are read whole or by the page. */
export function keepLines(files: Files, lines: readonly ExaminedLine[]): Promise<string> {
  return keepJsonLines(files, packed(lines));
}

function* packed(lines: readonly ExaminedLine[]): Generator<Piece> {
  for (const piece of piecesOf(lines)) {
    const places = new Map<string, Word>();
    const place = (word: string): Word => {
      const known = places.get(word) ?? places.size;
      places.set(word, known);
      return known;
    };
    const rows = piece.map((line) => pack(line, place));
    yield { words: [...places.keys()], lines: rows };
  }
}

const pack = (line: ExaminedLine, place: (word: string) => Word): Packed => [
  line.cell,
  line.unitId === null ? null : place(line.unitId),
  place(line.unit),
  line.element === null ? null : place(line.element),
  place(line.elementSaid),
  place(line.period),
  line.value ?? null,
  line.printed,
  line.note,
  line.finding === null ? null : [line.finding.code, line.finding.params],
  place(line.state),
  line.before,
  line.beforeEntry,
];

/** The lines as they were kept; none before an examination. */
export async function keptLines(files: Files, { linesSha256 }: ImportRow): Promise<ExaminedLine[]> {
  if (linesSha256 === null) return [];
  const pieces = (await readJsonLines(files, linesSha256)) as (Piece | Packed[])[];
  // Until 11/2026 all lines were one list, with their words in them.
  return pieces.flatMap((piece) => unpacked(Array.isArray(piece) ? { words: [], lines: piece } : piece));
}

function unpacked({ words, lines }: Piece): ExaminedLine[] {
  const word = (place: Word | string) => (typeof place === 'string' ? place : (words[place] ?? ''));
  return lines.map((line) => unpack(line, word));
}

function unpack(
  [cell, unitId, unit, element, elementSaid, period, value, printed, note, finding, state, before, beforeEntry]: Packed,
  word: (place: Word) => string,
): ExaminedLine {
  return {
    cell,
    unitId: unitId === null ? null : word(unitId),
    unit: word(unit),
    element: element === null ? null : word(element),
    elementSaid: word(elementSaid),
    period: word(period),
    value: value ?? undefined,
    printed,
    note,
    finding: finding === null ? null : { code: finding[0], params: finding[1] },
    state: word(state) as LineState,
    before,
    beforeEntry,
  };
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
export function cellOfLine(
  { unitId, element, period, finding, value }: ReadLine,
  source: string,
): CellOfSource | undefined {
  if (finding !== null || unitId === null || element === null || value === undefined) return undefined;
  return { unitId, element, period, source };
}

/** What a line would record, with its cell as the place where it is said; none for a line that changes nothing. */
export function figureOfLine(line: ExaminedLine, { organisationId, mapping }: ImportRow): NewFigure | undefined {
  const cell = cellOfLine(line, organisationId);
  if (cell === undefined || line.state === 'unchanged') return undefined;
  const provenance = {
    kind: 'import' as const,
    sheet: mapping?.sheet ?? '',
    cell: line.cell,
    printed: line.printed,
    ...(line.note === null ? {} : { note: line.note }),
  };
  return { ...cell, value: line.value, provenance };
}

/** The entry that a value comes from; none for a value of a form. */
export function entryIdOf(now: Pick<StoredValue, 'provenance'> | undefined): string | null {
  return now !== undefined && 'entryId' in now.provenance ? now.provenance.entryId : null;
}
