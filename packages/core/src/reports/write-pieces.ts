import { growthParts } from '../indicators/index.ts';
import { asValue, type FoundFigure, findFigure, findList } from './find.ts';
import type { DraftRun, ListRow, Missing, Piece, ReportMaterial, UsedFigure } from './model.ts';
import { periodOf, periodWord } from './period-words.ts';
import { NOT_KNOWN, printed } from './print.ts';
import { type Segment, segmentsOf, type Tag } from './tags.ts';

/** Where a draft is being written: what is known, and what has been used and found missing so far. */
export type Desk = {
  material: ReportMaterial;
  section: string;
  owner: string | undefined;
  figures: UsedFigure[];
  missing: Missing[];
};

/** The runs of a sentence. */
export function writePieces(pieces: readonly Piece[], desk: Desk): DraftRun[] {
  const runs: DraftRun[] = [];
  for (const piece of pieces) {
    if (typeof piece !== 'string' && piece.kind === 'note') addNote(runs, writePieces(piece.pieces, desk));
    else runs.push(...writePiece(piece, desk));
  }
  return runs;
}

function addNote(runs: DraftRun[], note: DraftRun[]): void {
  const last = runs.pop() ?? { text: '' };
  runs.push({ ...last, note });
}

function writePiece(piece: Exclude<Piece, { kind: 'note' }>, desk: Desk): DraftRun[] {
  if (typeof piece === 'string') return writeText(piece, desk);
  return piece.kind === 'choose' ? writeText(chosen(piece, desk), desk) : writeList(piece, desk);
}

type Choice = Extract<Piece, { kind: 'choose' }>;

function chosen(choice: Choice, { material }: Desk): string {
  const found = findFigure(material, choice.of, material.period);
  if (!found.ok) return choice.missing ?? choice.other;
  const { value } = found;
  const forms: [boolean, string | undefined][] = [
    [value === 0, choice.zero],
    [value === 1, choice.one],
    [typeof value === 'number' && value > 0, choice.positive],
    [typeof value === 'number' && value < 0, choice.negative],
  ];
  return forms.find(([fits, form]) => fits && form !== undefined)?.[1] ?? choice.other;
}

/** The runs of tagged words. */
export function writeText(text: string, desk: Desk): DraftRun[] {
  return segmentsOf(text).flatMap((segment) => writeSegment(segment, desk));
}

function writeSegment(segment: Segment, desk: Desk): DraftRun[] {
  switch (segment.kind) {
    case 'words':
      return [{ text: segment.text }];
    case 'period':
      return [{ text: periodWord(segment.word, desk.material.period) }];
    case 'group':
      return segment.segments.flatMap((inner) => writeSegment(inner, desk));
    case 'figure':
      return writeFigure(segment.tag, desk);
  }
}

function writeFigure(tag: Tag, desk: Desk): DraftRun[] {
  const { material, section, owner } = desk;
  const period = periodOf(tag.when, material.period);
  const found = findFigure(material, tag.code, period);
  const name = nameOf(tag.code, material);
  if (!found.ok) {
    desk.missing.push({ kind: 'figure', code: tag.code, name, period, section, ...(owner ? { owner } : {}) });
    return [{ text: NOT_KNOWN, missing: true }];
  }
  const { before, text, after } = wordsFor(tag, found, desk);
  const { value, from, sources } = found;
  desk.figures.push({
    code: tag.code,
    name,
    period,
    section,
    text,
    value,
    from,
    sources,
    ...statedOtherwise(tag, found, desk),
  });
  const runs: DraftRun[] = [{ text: before }, { text, figure: desk.figures.length - 1 }, { text: after }];
  return runs.filter((run) => run.text !== '');
}

type Known = Extract<FoundFigure, { ok: true }>;

function wordsFor(
  tag: Tag,
  { value, said }: Known,
  { material }: Desk,
): { before: string; text: string; after: string } {
  const about = tag.about !== undefined && said?.approximate !== undefined ? `${tag.about} ` : '';
  const indicator = material.indicators.indicators.get(tag.code);
  const isChange = tag.format === 'change' || tag.format === 'rise';
  if (!isChange || indicator === undefined || typeof value !== 'number')
    return { before: about, text: printed(value, tag.format, indicator?.decimals), after: '' };
  const { direction, size, than } = growthParts(indicator, value, periodOf(tag.when, material.period));
  const after = tag.format === 'change' ? ` ${than}` : '';
  return size === '' ? { before: '', text: direction, after } : { before: `${direction} `, text: size, after };
}

/** What a paper states of an indicator, where the figures give another number. */
function statedOtherwise(tag: Tag, { value, from, said }: Known, desk: Desk): Pick<UsedFigure, 'stated'> {
  if (from !== 'indicator' || typeof said?.value !== 'number' || said.value === value) return {};
  const text =
    said.printed ?? printed(said.value, tag.format, desk.material.indicators.indicators.get(tag.code)?.decimals);
  return { stated: { text, value: said.value } };
}

type ListPiece = Extract<Piece, { kind: 'list' }>;

function writeList(piece: ListPiece, desk: Desk): DraftRun[] {
  const { material, section, owner } = desk;
  const period = periodOf(piece.when ?? 'this', material.period);
  const found = findList(material, piece.of, period);
  const name = nameOf(piece.of, material);
  if (found === undefined) {
    desk.missing.push({ kind: 'figure', code: piece.of, name, period, section, ...(owner ? { owner } : {}) });
    return [{ text: NOT_KNOWN, missing: true }];
  }
  const { from, sources } = found;
  const rows = found.rows.filter((row) => isWanted(row, piece.only));
  const item = segmentsOf(piece.item);
  const texts = rows.map((row) => itemText(item, row) ?? '').filter((text) => text !== '');
  const text = texts.length > 0 ? texts.join(piece.separator ?? '; ') : (piece.empty ?? 'không có');
  desk.figures.push({ code: piece.of, name, period, section, text, value: asValue(rows), from, sources });
  return [{ text, figure: desk.figures.length - 1 }];
}

function isWanted(row: ListRow, only: ListPiece['only']): boolean {
  return only === undefined || (cellOf(row, only.cell) ?? '').startsWith(only.startsWith);
}

/** Words of one row; undefined when a cell that a group needs is not there. A row that is a name is the cell `name`. */
export function itemText(segments: readonly Segment[], row: ListRow): string | undefined {
  let text = '';
  for (const segment of segments) {
    const part = segment.kind === 'group' ? (itemText(segment.segments, row) ?? '') : cellText(segment, row);
    if (part === undefined) return undefined;
    text += part;
  }
  return text;
}

function cellText(segment: Exclude<Segment, { kind: 'group' }>, row: ListRow): string | undefined {
  if (segment.kind === 'words') return segment.text;
  if (segment.kind === 'period') return undefined;
  const cell = cellOf(row, segment.tag.code);
  return cell === undefined ? undefined : printed(cell, segment.tag.format);
}

/** What a row says of a cell; a row that is a name is the cell `name`. */
export function cellOf(row: ListRow, cell: string): string | undefined {
  if (typeof row === 'string') return cell === 'name' ? row : undefined;
  const value = Object.hasOwn(row, cell) ? row[cell] : undefined;
  return value === undefined || value === null || value === '' ? undefined : String(value);
}

/** The name of an element or indicator, else its code. */
export function nameOf(code: string, { names }: ReportMaterial): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
