import type { Day } from '../periods/index.ts';
import { foldMarks } from '../text/index.ts';
import {
  countryId,
  isOneEditAway,
  readUnitQuery,
  type UnitLevel,
  type UnitSearchKeys,
  type UnitVersion,
} from '../units/index.ts';

/** A version of a unit with the keys of its name. */
export type ImportUnit = Omit<UnitVersion, 'era' | 'parentId'> & UnitSearchKeys;

export type FoundUnit =
  | { kind: 'found'; unit: ImportUnit }
  | { kind: 'outside'; unit: ImportUnit }
  | { kind: 'not-then'; unit: ImportUnit }
  | { kind: 'other-level'; unit: ImportUnit }
  | { kind: 'ambiguous'; among: readonly ImportUnit[] }
  | { kind: 'unknown'; near: readonly ImportUnit[] };

export interface AskedUnit {
  said: string;
  /** What the unit lies in, when a column says so. */
  above: string | undefined;
  /** The day on which it must be in force. */
  day: Day;
  level: UnitLevel;
}

export type UnitFinder = (asked: AskedUnit) => FoundUnit;

const mostNear = 5;
/** A file full of names that nobody knows does not keep the server busy. */
const mostProposed = 200;

/**
 * Finds units by code or name within an area: first those of the area, then those of the country (which are then `outside`). A name
 * typed with marks must have those marks; one without any finds what is alone under it. What is only near is proposed, never taken.
 * Before the day from which the country itself is known its first state is carried back.
 */
export function unitFinder(units: readonly ImportUnit[], areaPath: string): UnitFinder {
  const { byKey, byId } = indexOf(units);
  const knownFrom = byId.get(countryId)?.validFrom ?? '';
  const known = new Map<string, FoundUnit>();
  let proposed = 0;
  return (asked) => {
    const key = `${asked.said}\n${asked.above ?? ''}\n${asked.day}\n${asked.level}`;
    const found = known.get(key) ?? find({ ...asked, day: asked.day < knownFrom ? knownFrom : asked.day });
    known.set(key, found);
    return found;
  };

  function find(asked: AskedUnit): FoundUnit {
    const all = candidates(asked.said, byKey);
    const named = all.filter((unit) => unit.level === asked.level);
    if (named.length === 0 && all[0] !== undefined) return { kind: 'other-level', unit: all[0] };
    const { above } = asked;
    const placed = above === undefined ? named : named.filter((unit) => liesIn(unit, above, byId));
    const found = choose(placed, asked.day, areaPath);
    if (found !== undefined) return found;
    proposed += 1;
    return { kind: 'unknown', near: proposed > mostProposed ? [] : near(asked, units, areaPath) };
  }
}

function indexOf(units: readonly ImportUnit[]) {
  const byKey = new Map<string, ImportUnit[]>();
  const byId = new Map<string, ImportUnit>();
  for (const unit of units) {
    for (const key of new Set([unit.unitId, unit.code, unit.searchKey])) {
      const list = byKey.get(key);
      if (list === undefined) byKey.set(key, [unit]);
      else list.push(unit);
    }
    byId.set(unit.unitId, unit);
  }
  return { byKey, byId };
}

/** Of units of one name: the one of the area that is in force, else why it is none. */
function choose(placed: readonly ImportUnit[], day: Day, areaPath: string): FoundUnit | undefined {
  const inForce = placed.filter((unit) => holds(unit, day));
  const isOwn = ({ path }: ImportUnit) => isWithin(path, areaPath);
  const [own, ...others] = inForce.filter(isOwn);
  if (own !== undefined)
    return others.length === 0 ? { kind: 'found', unit: own } : { kind: 'ambiguous', among: [own, ...others] };
  const once = placed.find(isOwn);
  if (once !== undefined) return { kind: 'not-then', unit: once };
  const [elsewhere] = inForce;
  if (elsewhere !== undefined)
    return inForce.length === 1 ? { kind: 'outside', unit: elsewhere } : { kind: 'ambiguous', among: inForce };
  const [never] = placed;
  return never && { kind: 'not-then', unit: never };
}

function candidates(said: string, byKey: ReadonlyMap<string, readonly ImportUnit[]>): ImportUnit[] {
  const text = said.trim();
  const coded = /^\d{2,5}(-20\d{2})?$/.test(text) ? byKey.get(text) : undefined;
  if (coded !== undefined) return [...coded];
  const { readings } = readUnitQuery(text);
  const found = readings.flatMap((reading) =>
    (byKey.get(reading.folded) ?? []).filter(
      ({ toneKey, kind }) =>
        (reading.kinds === undefined || reading.kinds.includes(kind)) &&
        (toneKey === reading.toneKey || reading.toneKey === reading.folded),
    ),
  );
  return [...new Set(found)];
}

function liesIn(unit: ImportUnit, above: string, names: ReadonlyMap<string, ImportUnit>): boolean {
  const said = readUnitQuery(above);
  const codes = unit.path.split('/').slice(2, -1);
  if (said.digits !== undefined) return codes.includes(said.digits);
  const era = unit.unitId.slice(-4);
  const aboveUnits = codes.flatMap((code) => names.get(`${code}-${era}`) ?? []);
  return aboveUnits.some(({ searchKey }) => said.readings.some(({ folded }) => folded === searchKey));
}

const holds = ({ validFrom, validTo }: ImportUnit, day: Day) => validFrom <= day && (validTo === null || day < validTo);
const isWithin = (path: string, top: string) => path === top || path.startsWith(`${top}/`);

/** Units that may have been meant: the same letters with other marks, one typing error, or a code that lost its zeros. */
function near({ said, day, level }: AskedUnit, units: readonly ImportUnit[], areaPath: string): ImportUnit[] {
  const text = foldMarks(said);
  const isNumber = /^\d{1,5}$/.test(text);
  const folded = new Set(readUnitQuery(said).readings.map((reading) => reading.folded));
  const isNear = ({ searchKey, code }: ImportUnit) =>
    isNumber
      ? code === text.padStart(code.length, '0')
      : [...folded].some((key) => key === searchKey || (key.length >= 4 && isOneEditAway(key, searchKey)));
  const found: ImportUnit[] = [];
  for (const unit of units) {
    if (found.length === mostNear) break;
    if (unit.level === level && isWithin(unit.path, areaPath) && holds(unit, day) && isNear(unit)) found.push(unit);
  }
  return found;
}
