import { holdsOn, type Succession } from './model.ts';
import type { UnitIndex } from './unit-index.ts';

/** A unit that followed or preceded another: all of it, or a part. */
export interface Heir {
  unitId: string;
  kind: Succession['kind'];
}

/** The units that took over a unit: one `whole`, or several `part`. */
export function successorsOf(index: UnitIndex, unitId: string): Heir[] {
  return (index.successors.get(unitId) ?? []).map(({ to, kind }) => ({ unitId: to, kind }));
}

/** The units that a unit was made of, each whole or in part. */
export function predecessorsOf(index: UnitIndex, unitId: string): Heir[] {
  return (index.predecessors.get(unitId) ?? []).map(({ from, kind }) => ({ unitId: from, kind }));
}

/**
 * The units that stand for a unit on a day: itself while it exists, else its heirs and theirs. `part` as soon as one
 * step of the way was. Empty when it is not yet made, or dissolved without a known heir (the changes of 2024).
 */
export function lookupSucceeding(index: UnitIndex, unitId: string, day: string): Heir[] {
  const found = new Map<string, Heir>();
  for (const heir of follow(index, { unitId, kind: 'whole' }, day)) {
    if (found.get(heir.unitId)?.kind !== 'whole') found.set(heir.unitId, heir);
  }
  return [...found.values()];
}

function follow(index: UnitIndex, heir: Heir, day: string): Heir[] {
  if (index.versions.get(heir.unitId)?.some((version) => holdsOn(version, day))) return [heir];
  return (index.successors.get(heir.unitId) ?? [])
    .filter((next) => next.day <= day)
    .flatMap((next) => follow(index, { unitId: next.to, kind: heir.kind === 'part' ? 'part' : next.kind }, day));
}
