import type { TargetBoard, TargetEntry, TargetItemView } from '@thuocdo/contract/targets';
import { type Direction, faultOf, REGISTRATION, readTargetCell } from '@thuocdo/core/targets';

/** What was typed, by unit and subject; an absent key is untouched. */
export type EditDraft = Readonly<Record<string, string>>;
export const draftKey = (unitId: string, subject: string) => `${unitId} ${subject}`;

export interface Typed {
  entries: TargetEntry[];
  /** Fault by key. */
  faults: Readonly<Record<string, string>>;
}

type Items = readonly TargetItemView[];

type Directions = Readonly<Record<string, Direction>>;

/** Entries of the cells that say something else than before; what is no target of its item is a fault. */
export function typedEntries(board: TargetBoard, items: Items, draft: EditDraft, directions: Directions): Typed {
  const faults: Record<string, string> = {};
  const entries = board.items.flatMap((row) =>
    items.flatMap((item) => {
      const key = draftKey(row.unitId, item.subject);
      const said = draft[key];
      if (said === undefined) return [];
      const typed = typedAmount(said, item);
      if ('fault' in typed) faults[key] = typed.fault;
      return 'fault' in typed ? [] : changedEntry(row, item, typed.value, directionOf(board, item, directions));
    }),
  );
  return { entries, faults };
}

function typedAmount(said: string, item: TargetItemView): { value: number | null } | { fault: string } {
  const read = readTargetCell({ kind: 'text', value: said }, item);
  if (!read.ok) return { fault: read.fault };
  const fault = read.value === null ? undefined : faultOf(read.value, item);
  return fault === undefined ? { value: read.value } : { fault };
}

function changedEntry(
  row: TargetBoard['items'][number],
  { subject }: TargetItemView,
  value: number | null,
  direction: Direction,
): TargetEntry[] {
  const before = standingOf(row, subject);
  if ((before.value ?? null) === value && (value === null || before.direction === direction)) return [];
  return [{ unitId: row.unitId, subject, value, direction, revision: before.revision }];
}

/** Chosen now, else that of a target that stands, else «ít nhất». */
export function directionOf(board: TargetBoard, item: TargetItemView, chosen: Directions): Direction {
  if (item.measure === 'yes_no') return 'yes';
  const standing = board.items.flatMap(({ cells }) => cells).find(({ subject }) => subject === item.subject);
  return chosen[item.subject] ?? standing?.direction ?? 'at_least';
}

function standingOf({ registration, cells }: TargetBoard['items'][number], subject: string) {
  if (subject === REGISTRATION) {
    const { registered, revision } = registration;
    return { value: registered ? 1 : undefined, revision, direction: 'yes' as const };
  }
  const cell = cells.find((one) => one.subject === subject);
  return { value: cell?.value, revision: cell?.revision ?? 0, direction: cell?.direction };
}
