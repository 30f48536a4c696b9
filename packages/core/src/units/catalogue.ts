import { toneFree } from '../text/index.ts';
import type { StateFile, SuccessionFile, UnitChange, UnitFiles, UnitRow } from './files.ts';
import {
  type Catalogue,
  countryId,
  type Era,
  fullNameOf,
  levelOfCode,
  type Succession,
  type UnitVersion,
  unitIdOf,
} from './model.ts';

/**
 * The catalogue of the parsed files of `data/units`. A unit that two states of an era give alike is one version; one
 * that differs in kind, name (tone placement aside) or path is two, split on the first day of the later state.
 */
export function catalogueFromFiles(files: UnitFiles): Catalogue {
  const [first, second, third] = [files['state-2024.json'], files['state-2025-06.json'], files['state-2025-07.json']];
  const before = joinStates(versionsOf(first), versionsOf(second));
  const after = applyChanges(versionsOf(third), files['changes-2026.json'].changes);
  return {
    versions: [country(first.from), ...before, ...after],
    successions: successionsOf(files['succession-2025.json']),
    knownPeriods: [first, second, third].map((state) => ({ from: state.from, to: state.knownUntil })),
  };
}

function country(validFrom: string): UnitVersion {
  const named = {
    code: countryId,
    level: 'country',
    kind: 'quoc_gia',
    name: 'Việt Nam',
    fullName: 'Việt Nam',
  } as const;
  return { unitId: countryId, era: '2023', ...named, parentId: null, path: countryId, validFrom, validTo: null };
}

function versionsOf(state: StateFile): UnitVersion[] {
  const byCode = new Map(state.units.map((row) => [row[0], row]));
  return state.units.map(([code, parentCode, kind, name]) => ({
    unitId: unitIdOf(code, state.era),
    era: state.era,
    code,
    level: levelOfCode(code),
    kind,
    name,
    fullName: fullNameOf(kind, name),
    parentId: parentCode === '' ? countryId : unitIdOf(parentCode, state.era),
    path: pathOf(code, state.era, byCode),
    validFrom: state.from,
    validTo: state.until,
  }));
}

function pathOf(code: string, era: Era, byCode: ReadonlyMap<string, UnitRow>): string {
  const parentCode = byCode.get(code)?.[1] ?? '';
  return parentCode === '' ? `${countryId}/${era}/${code}` : `${pathOf(parentCode, era, byCode)}/${code}`;
}

function joinStates(earlier: readonly UnitVersion[], later: readonly UnitVersion[]): UnitVersion[] {
  const laterById = new Map(later.map((version) => [version.unitId, version]));
  const earlierIds = new Set(earlier.map((version) => version.unitId));
  const joined = earlier.flatMap((version) => {
    const next = laterById.get(version.unitId);
    if (next === undefined) return [version];
    return isSame(version, next) ? [{ ...version, validTo: next.validTo }] : [version, next];
  });
  return [...joined, ...later.filter((version) => !earlierIds.has(version.unitId))];
}

function isSame(a: UnitVersion, b: UnitVersion): boolean {
  return a.kind === b.kind && a.path === b.path && isSameName(a.name, b.name);
}

function isSameName(a: string, b: string): boolean {
  return a === b || toneFree(a) === toneFree(b);
}

function applyChanges(versions: readonly UnitVersion[], changes: readonly UnitChange[]): UnitVersion[] {
  const byCode = new Map(changes.map((change) => [change.code, change]));
  return versions.flatMap((version) => {
    const change = byCode.get(version.code);
    if (change === undefined) return [version];
    const { kind, name, from } = change;
    return [
      { ...version, validTo: from },
      { ...version, kind, name, fullName: fullNameOf(kind, name), validFrom: from },
    ];
  });
}

function successionsOf({ day, pairs }: SuccessionFile): Succession[] {
  return pairs.map(([oldCode, newCode, kind]) => ({
    from: unitIdOf(oldCode, '2023'),
    to: unitIdOf(newCode, '2025'),
    kind: kind ?? 'whole',
    day,
  }));
}
