import type { FigureRow } from '@thuocdo/contract/figures';
import type { Words } from '../../ui/words.tsx';
import { ownOf } from './drafts.ts';
import { groupTitle } from './group-title.ts';
import type { RowGroup } from './register-rows.ts';
import { stateWords } from './state-words.ts';
import type { Book } from './use-book.ts';

/** A row of the grid: its cells as text, and what the cells look like. A group’s head has only a name. */
export interface GridRow {
  /** Undefined: the head of a group. */
  row: FigureRow | undefined;
  /** Stands for the row among all: the element, or the group. */
  key: string;
  section: string;
  name: string;
  unit: string;
  mine: string;
  counts: string;
  state: string;
  tone: string;
  others: string;
  previous: string;
  change: string;
  lastYear: string;
  changeOfYear: string;
  owner: string;
  system: string;
  note: string;
  isRefused: boolean;
  isUnsaved: boolean;
}

const head = { row: undefined, section: '', unit: '', mine: '', counts: '', state: '', tone: '', others: '' };
const rest = { previous: '', change: '', lastYear: '', changeOfYear: '', owner: '', system: '', note: '' };

type Said = Pick<Words, 't' | 'lang'>;

/** The rows of the grid in order, each group under its head. */
export function gridRows(groups: readonly RowGroup[], book: Pick<Book, 'view' | 'drafts'>, words: Said): GridRow[] {
  return groups.flatMap((group) => [
    ...(group.by === 'none'
      ? []
      : [
          {
            ...head,
            ...rest,
            key: `group ${group.key}`,
            name: groupTitle(group, words),
            isRefused: false,
            isUnsaved: false,
          },
        ]),
    ...group.rows.map((row) => gridRow(row, book, words)),
  ]);
}

function gridRow(row: FigureRow, { view, drafts }: Pick<Book, 'view' | 'drafts'>, words: Said): GridRow {
  const draft = drafts.get(row.element);
  const own = view.source === null ? undefined : ownOf(row, view.source);
  const state = stateWords(row, draft, words);
  const others = row.cells.filter(({ source }) => source !== view.source?.id);
  return {
    row,
    key: row.element,
    section: row.section ?? '',
    name: row.name,
    unit: row.unitOfMeasure ?? '',
    mine: draft?.text ?? own?.text ?? '',
    counts: row.text ?? '',
    state: state.text,
    tone: state.tone,
    others: others.map(({ sourceName, text }) => `${sourceName}: ${text}`).join('; '),
    previous: row.previous ?? '',
    change: row.change ?? '',
    lastYear: row.lastYear ?? '',
    changeOfYear: row.changeOfYear ?? '',
    owner: view.owners.find(({ code }) => code === row.owner)?.shortName ?? '',
    system: view.systems.find(({ code }) => code === row.system)?.name ?? '',
    note: row.cells.find(({ source }) => source === view.source?.id)?.note ?? '',
    isRefused: draft !== undefined && (draft.fault !== null || draft.theirs !== null),
    isUnsaved: draft !== undefined,
  };
}

/** A row into which nobody types: a head, a list, what is not said for this period. */
export const isClosed = ({ row }: Pick<GridRow, 'row'>): boolean =>
  row === undefined || row.type === 'rows' || row.fault !== null;
