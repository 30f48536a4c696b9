import { sameValue } from '@thuocdo/core/figures';
import type { ElementValue } from '@thuocdo/core/values';
import type { Tx } from '../../platform/db/open.ts';
import { type EntryProvenance, judgeFigureChanges, type Provenance, type StoredValue } from '../values/index.ts';
import {
  type By,
  type CellOfSource,
  cellOf,
  currentEntries,
  deleteCurrent,
  type Entry,
  insertEntries,
  keyOf,
} from './figures.queries.ts';

/** What is said of an element for a period by a source; `value` undefined takes back what it said before. */
export interface NewFigure extends CellOfSource {
  value: ElementValue | undefined;
  provenance: Entry['provenance'];
}

export interface Recorded {
  /** New entries in the order given; what said nothing new has none. */
  entries: Entry[];
  unchanged: number;
}

/**
 * Records figures: appends an entry for each that says something new, makes it what its source says now, and judges communes again
 * where that changes what is known. The only way in which figures are written; values are admitted by the caller (core
 * `readFigureText`, `admitValue`). A cell comes once.
 * @param before what the cells say now, when the caller has read and locked them (`currentEntries`)
 */
export async function recordFigures(
  tx: Tx,
  figures: readonly NewFigure[],
  { newId, batchId, by, before: known }: { newId: () => string; batchId?: string; by: By; before?: StoredValue[] },
): Promise<Recorded> {
  const before = known ?? (await currentEntries(tx, figures, { lock: true }));
  const entries = newlySaid(figures, before).map(
    ({ unitId, element, period, source, value, provenance }): Entry => ({
      unitId,
      element,
      period,
      source,
      id: newId(),
      value,
      provenance,
    }),
  );
  await insertEntries(tx, entries, { batchId, by });
  await deleteCurrent(tx, entries.filter(({ value }) => value === undefined).map(cellOf));
  await judgeFigureChanges(tx, before, entries, by.at);
  return { entries, unchanged: figures.length - entries.length };
}

/** Those of the figures that say something else than the cells say now: what recording them would write. */
export function newlySaid<F extends NewFigure>(figures: readonly F[], before: readonly StoredValue[]): F[] {
  const now = new Map(before.map((value) => [keyOf(value), value]));
  return figures.filter((figure) => saysOtherwise(figure, now.size === 0 ? undefined : now.get(keyOf(figure))));
}

function saysOtherwise(
  { value, provenance }: NewFigure,
  now: { value: ElementValue; provenance: Provenance } | undefined,
): boolean {
  if (now === undefined || value === undefined) return (now === undefined) !== (value === undefined);
  const words = ({ approximate, certainty, note }: Partial<EntryProvenance>) =>
    JSON.stringify([approximate, certainty, note]);
  const noteBefore = 'entryId' in now.provenance ? words(now.provenance) : words({});
  return !sameValue(now.value, value) || noteBefore !== words(provenance);
}
