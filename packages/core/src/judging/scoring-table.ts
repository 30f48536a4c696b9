import { foldMarks } from '../text/index.ts';
import { guessRule } from './guess-rule.ts';
import type { Rule } from './ruleset.ts';

/** A cell as a spreadsheet reader gives it. A formula’s result is nobody’s word, so only its text comes. */
export interface TableCell {
  address: string;
  column: number;
  kind: 'text' | 'formula' | 'error' | 'day' | 'number' | 'boolean';
  value: string | number | boolean;
}

export interface TableLine {
  number: number;
  cells: readonly TableCell[];
}

/** Why a whole table cannot be taken in, by its place. */
export interface TableFault {
  code: 'no-header' | 'merged-header' | 'formula-cell' | 'error-cell' | 'no-lines' | 'too-many-lines';
  where: string;
}

export const LINE_LEVELS = ['criterion', 'subcriterion', 'requirement', 'skip'] as const;
export type LineLevel = (typeof LINE_LEVELS)[number];

/** One line of a table as it is proposed; nothing of it stands in a ruleset before a person has confirmed it. */
export interface ProposedLine {
  /** Of the cell with the name, or of the first cell. */
  address: string;
  /** What stands in the first column: I, 1, 1.1 … */
  mark: string;
  level: LineLevel;
  code: string;
  name: string;
  role: 'base' | 'bonus' | 'deduction';
  max: number | null;
  rule: Rule;
  method: string;
  evidence: string;
  dataSource: string;
  verifier: string;
  /** Why a person should look twice: no mark, a number that is none, a rule that stays open. */
  doubts: ('no-mark' | 'no-name' | 'max-unread' | 'rule-open' | 'below-criterion' | 'too-deep')[];
}

export type TableProposal = { ok: true; lines: ProposedLine[] } | { ok: false; faults: TableFault[] };

export const TABLE_COLUMNS = [
  'mark',
  'code',
  'name',
  'max',
  'method',
  'evidence',
  'dataSource',
  'verifier',
  'elements',
] as const;
type TableColumn = (typeof TABLE_COLUMNS)[number];

// Titles met in tables in use; the first that fits counts.
const TITLES: readonly (readonly [TableColumn, RegExp])[] = [
  ['elements', /^ma so lieu$/],
  ['mark', /^(stt|tt|so tt|ma\/stt|stt\/ma)$/],
  ['code', /^ma( chi so| chi tieu| tieu chi)?$/],
  ['max', /^(so )?diem( toi da| chuan)?$/],
  ['method', /^cach (xac dinh|tinh|cham)/],
  ['evidence', /(tai lieu|minh chung|kiem chung)/],
  ['dataSource', /nguon/],
  ['verifier', /(xac minh|phoi hop)/],
  ['name', /^(ten )?(chi so|chi tieu|tieu chi|noi dung)/],
];
const MAX_LINES = 500;

/** A printed scoring table as proposals, line by line; or everything that stands in the way of reading it. */
export function proposeLines(rows: readonly TableLine[]): TableProposal {
  const at = rows.findIndex((row) => titlesOf(row).size >= 3 && [...titlesOf(row).values()].includes('name'));
  const header = rows[at];
  if (!header) return { ok: false, faults: [{ code: 'no-header', where: rows[0]?.cells[0]?.address ?? 'A1' }] };
  const titles = titlesOf(header);
  const body = rows.slice(at + 1);
  const faults = [...headerFaults(header, body[0], titles), ...cellFaults(body, titles)];
  if (body.length === 0) faults.push({ code: 'no-lines', where: header.cells[0]?.address ?? 'A1' });
  if (body.length > MAX_LINES) faults.push({ code: 'too-many-lines', where: body[MAX_LINES]?.cells[0]?.address ?? '' });
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, lines: withCodes(body.map((row) => lineOf(row, titles))) };
}

type Titles = ReadonlyMap<number, TableColumn>;

function titlesOf(row: TableLine): Titles {
  const found = new Map<number, TableColumn>();
  for (const { column, kind, value } of row.cells) {
    if (kind !== 'text') continue;
    const folded = foldMarks(String(value));
    const title = TITLES.find(([name, shape]) => shape.test(folded) && ![...found.values()].includes(name));
    if (title) found.set(column, title[0]);
  }
  return found;
}

/** A head of two rows (merged cells): the second has titles of its own and no mark. */
function headerFaults(header: TableLine, next: TableLine | undefined, titles: Titles): TableFault[] {
  const known = new Set(header.cells.map(({ column }) => column));
  const marked = [...titles].find(([, name]) => name === 'mark' || name === 'code')?.[0];
  const below = next?.cells.filter(({ column, kind }) => kind === 'text' && !known.has(column)) ?? [];
  const hasMark = next?.cells.some(({ column }) => column === marked) ?? false;
  const [first] = below;
  return first && !hasMark ? [{ code: 'merged-header', where: first.address }] : [];
}

function cellFaults(rows: readonly TableLine[], titles: Titles): TableFault[] {
  return rows.flatMap(({ cells }) =>
    cells.flatMap(({ column, kind, address }): TableFault[] => {
      if (!titles.has(column) || (kind !== 'formula' && kind !== 'error')) return [];
      return [{ code: kind === 'formula' ? 'formula-cell' : 'error-cell', where: address }];
    }),
  );
}

function lineOf(row: TableLine, titles: Titles): ProposedLine {
  const cellOf = (name: TableColumn) => row.cells.find(({ column }) => titles.get(column) === name);
  const textOf = (name: TableColumn) =>
    String(cellOf(name)?.value ?? '')
      .normalize('NFC')
      .trim();
  const max = maxOf(cellOf('max'));
  const method = textOf('method');
  const rule = withElements(guessRule(method, max ?? null), textOf('elements'));
  const line = { name: textOf('name'), mark: textOf('mark') || textOf('code') };
  return {
    ...line,
    address: (cellOf('name') ?? row.cells[0])?.address ?? '',
    level: 'skip',
    code: textOf('code'),
    role: roleOf(line.name),
    max: max ?? null,
    rule,
    method,
    evidence: textOf('evidence'),
    dataSource: textOf('dataSource'),
    verifier: textOf('verifier'),
    doubts: [
      ...(depthOf(line.mark) === undefined ? (['no-mark'] as const) : []),
      ...(line.name === '' ? (['no-name'] as const) : []),
      ...(max === undefined ? (['max-unread'] as const) : []),
    ],
  };
}

/** `null` where the cell is empty, undefined where it is no number. «−5» of deductions is 5: their pillar takes it off. */
function maxOf(cell: TableCell | undefined): number | null | undefined {
  if (cell === undefined) return null;
  const number = typeof cell.value === 'number' ? cell.value : Number(String(cell.value).replace(',', '.').trim());
  return Number.isFinite(number) ? Math.abs(number) : undefined;
}

function roleOf(name: string): ProposedLine['role'] {
  const folded = foldMarks(name);
  if (/diem (thuong|cong)/.test(folded)) return 'bonus';
  return /diem tru/.test(folded) ? 'deduction' : 'base';
}

/** Codes of elements in the order of the rule, between slashes or semicolons: «households_online / households». */
function withElements(rule: Rule, said: string): Rule {
  const [first = '', second = ''] = said.split(/[/;,]/).map((code) => code.trim());
  if (first === '') return rule;
  if (rule.kind === 'yes_no') return { ...rule, element: first };
  if (rule.kind === 'proportional') return { ...rule, numerator: first, denominator: second };
  if (rule.kind !== 'tiers') return rule;
  const of = 'element' in rule.of ? { element: first } : { ...rule.of, numerator: first, denominator: second };
  return { ...rule, of };
}

/** How deep a mark stands: I is 0, 1 is 1, 1.1 is 2, 1.1.1 is 3. */
function depthOf(mark: string): number | undefined {
  const plain = mark.replace(/\.$/, '');
  if (/^[IVX]+$/.test(plain)) return 0;
  if (/^[IVX]+(\.\d+)+$/.test(plain)) return plain.split('.').length - 1;
  return /^\d+(\.\d+)*$/.test(plain) ? plain.split('.').length : undefined;
}

/** Levels from the marks that the table has, and codes that are one of a kind: parts of a pillar bear its mark in front. */
function withCodes(lines: readonly ProposedLine[]): ProposedLine[] {
  const depths = [...new Set(lines.flatMap(({ mark }) => depthOf(mark) ?? []))].sort();
  const parents: Placed[] = [];
  return lines.map((line, index) => {
    const depth = depthOf(line.mark);
    const rank = depth === undefined ? -1 : depths.indexOf(depth);
    const next = lines.slice(index + 1).find(({ mark }) => depthOf(mark) !== undefined);
    const hasParts = depth !== undefined && (depthOf(next?.mark ?? '') ?? -1) > depth;
    const level = levelOf(rank, depths.length, hasParts);
    const plain = line.mark.replace(/\.$/, '');
    const code = line.code || codeFor(plain, parents[rank - 1]);
    if (rank >= 0) parents.splice(rank, parents.length, { mark: plain, code });
    return withDoubts({ ...line, level, code: level === 'skip' && rank < 0 ? '' : code }, rank, depths.length);
  });
}

interface Placed {
  mark: string;
  code: string;
}

/** Within pillar I, part 1 is I.1 and its line 1.2 is I.1.2. */
function codeFor(mark: string, parent: Placed | undefined): string {
  if (mark === '' || parent === undefined || mark.startsWith(`${parent.code}.`)) return mark;
  const own = mark.startsWith(`${parent.mark}.`) ? mark.slice(parent.mark.length + 1) : mark;
  return `${parent.code}.${own}`;
}

function levelOf(rank: number, depths: number, hasParts: boolean): LineLevel {
  if (rank < 0) return 'skip';
  if (depths === 1) return 'requirement';
  if (rank === 0) return 'criterion';
  if (rank === 1 && depths > 2 && hasParts) return 'subcriterion';
  return hasParts && depths > 3 && rank < depths - 1 ? 'skip' : 'requirement';
}

function withDoubts(line: ProposedLine, rank: number, depths: number): ProposedLine {
  if (line.level === 'skip') return rank < 0 ? line : { ...line, doubts: [...line.doubts, 'too-deep'] };
  if (line.level !== 'requirement') return line;
  const open = line.rule.kind === 'open' ? (['rule-open'] as const) : [];
  const high = rank === 1 && depths > 2 ? (['below-criterion'] as const) : [];
  return { ...line, doubts: [...line.doubts, ...open, ...high] };
}
