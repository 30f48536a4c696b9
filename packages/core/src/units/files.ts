import type { Era, UnitKind } from './model.ts';

/** [code, parent's code ('' under the country), kind, name]. */
export type UnitRow = readonly [code: string, parentCode: string, kind: UnitKind, name: string];

/** One state of the catalogue: it holds in [from, until); a source states it in [from, knownUntil). */
export interface StateFile {
  era: Era;
  from: string;
  until: string | null;
  knownUntil: string | null;
  units: readonly UnitRow[];
}

/** [old code, new code] is a unit taken over whole, [old, new, 'part'] one of several heirs. */
export type SuccessionRow = readonly [oldCode: string, newCode: string, kind?: 'part'];

export interface SuccessionFile {
  day: string;
  pairs: readonly SuccessionRow[];
}

/** A unit of the era 2025 that is of another kind or name from a day on; its code and parent stay. */
export interface UnitChange {
  code: string;
  from: string;
  kind: UnitKind;
  name: string;
  source: string;
}

export interface ChangesFile {
  changes: readonly UnitChange[];
}

/** The parsed files of `data/units`, by name. */
export interface UnitFiles {
  'state-2024.json': StateFile;
  'state-2025-06.json': StateFile;
  'state-2025-07.json': StateFile;
  'succession-2025.json': SuccessionFile;
  'changes-2026.json': ChangesFile;
}

/** The files that a reader has to parse for `catalogueFromFiles`. */
export const unitFileNames = [
  'state-2024.json',
  'state-2025-06.json',
  'state-2025-07.json',
  'succession-2025.json',
  'changes-2026.json',
] as const satisfies readonly (keyof UnitFiles)[];
