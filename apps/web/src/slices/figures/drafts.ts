import type { FigureChange, FigureRow, FiguresView } from '@thuocdo/contract/figures';
import { type FigureElement, readFigureText } from '@thuocdo/core/figures';
import type { FieldProblem } from '../../api.ts';

/** What a colleague entered in a cell after the writer had looked at it. */
interface Theirs {
  entryId: string | null;
  /** Null: taken back. */
  text: string | null;
  by: string;
  at: string;
}

/** What stands in a cell and is not saved yet. Nothing typed is lost: a refused text stays until its writer drops it. */
export interface Draft {
  text: string;
  /** The entry that the writer saw. */
  seen: string | null;
  /** What is typed goes by itself a moment later; a pasted block waits for a click. */
  by: 'typed' | 'pasted';
  /** Why it cannot be saved; the words are in phrases by this code. */
  fault: string | null;
  theirs: Theirs | null;
}

/** By element. */
export type Drafts = ReadonlyMap<string, Draft>;

export const noDrafts: Drafts = new Map();

/** What the viewer's organisation says now in a row: its entry and how it reads. */
export function ownOf(row: FigureRow, source: FiguresView['source']): { entryId: string | null; text: string } {
  const cell = row.cells.find((one) => one.source === source?.id && one.level === 'self');
  return { entryId: cell?.entryId ?? null, text: cell?.text ?? '' };
}

/** Why a text is no figure of the row; null when it is one. An empty text takes the figure back. */
export function faultIn(row: Pick<FigureRow, 'element' | 'type' | 'fault'>, text: string): string | null {
  if (row.fault !== null) return row.fault;
  const element: FigureElement = { code: row.element, type: row.type as FigureElement['type'], scope: 'province' };
  const read = readFigureText(element, text);
  return read.ok ? null : read.fault;
}

export interface Written {
  row: FigureRow;
  text: string;
}

/** Drafts after texts were written into cells. A text that says what is saved already leaves no draft. */
export function write(
  drafts: Drafts,
  written: readonly Written[],
  { source, by }: { source: FiguresView['source']; by: Draft['by'] },
): Drafts {
  const next = new Map(drafts);
  for (const { row, text } of written) {
    const own = ownOf(row, source);
    const before = drafts.get(row.element);
    const said = text.trim();
    if (said === own.text && before?.theirs == null) next.delete(row.element);
    else
      next.set(row.element, {
        text: said,
        seen: before?.seen ?? own.entryId,
        by,
        fault: faultIn(row, said),
        theirs: before?.theirs ?? null,
      });
  }
  return next;
}

const isReady = ({ fault, theirs }: Draft): boolean => fault === null && theirs === null;

/** What can be saved: only what was typed, or what was pasted too. */
export function readyOf(drafts: Drafts, which: 'typed' | 'all'): [string, Draft][] {
  return [...drafts].filter(([, draft]) => isReady(draft) && (which === 'all' || draft.by === 'typed'));
}

export const cellsOf = (ready: readonly (readonly [string, Draft])[], period: string): FigureChange[] =>
  ready.map(([element, { text, seen }]) => ({ element, period, text, seen }));

/** After a save: what went is gone; what was written over it meanwhile stays and has seen the new entry. */
export function afterSaved(
  drafts: Drafts,
  sent: readonly FigureChange[],
  saved: readonly { element: string; entryId: string | null }[],
): Drafts {
  const next = new Map(drafts);
  for (const { element, text } of sent) {
    const draft = drafts.get(element);
    if (draft === undefined) continue;
    const entry = saved.find((one) => one.element === element);
    if (draft.text === text) next.delete(element);
    else next.set(element, { ...draft, seen: entry === undefined ? draft.seen : entry.entryId });
  }
  return next;
}

/** After a refusal: each cell that the server named bears its reason; the others are as they were. */
export function afterRefused(drafts: Drafts, errors: readonly FieldProblem[]): Drafts {
  const next = new Map(drafts);
  for (const { rule, params = {} } of errors) {
    const element = String(params['element'] ?? '');
    const draft = drafts.get(element);
    if (draft === undefined) continue;
    next.set(element, rule === 'figure-changed' ? { ...draft, theirs: theirsIn(params) } : { ...draft, fault: rule });
  }
  return next;
}

function theirsIn(params: Readonly<Record<string, unknown>>): Theirs {
  const textOf = (name: string) => (typeof params[name] === 'string' ? (params[name] as string) : null);
  return { entryId: textOf('entryId'), text: textOf('text'), by: textOf('by') ?? '', at: textOf('at') ?? '' };
}

/** A person chose between the colleague's figure and the own one. */
export function settle(drafts: Drafts, element: string, choice: 'mine' | 'theirs'): Drafts {
  const draft = drafts.get(element);
  if (draft?.theirs == null) return drafts;
  const next = new Map(drafts);
  if (choice === 'theirs') next.delete(element);
  else next.set(element, { ...draft, seen: draft.theirs.entryId, theirs: null, by: 'typed' });
  return next;
}

export function drop(drafts: Drafts, element: string): Drafts {
  const next = new Map(drafts);
  next.delete(element);
  return next;
}
