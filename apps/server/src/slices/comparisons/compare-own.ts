import { type Compared, compareJudgements, judgeUnder } from '@thuocdo/core/comparing';
import type { Attributes, Judgement } from '@thuocdo/core/judging';
import type { Rebased } from '@thuocdo/core/rebasing';
import type { Level, Value } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { attributesByDay, type RosterUnit } from './comparisons.queries.ts';
import { type Known, knownValues, type Reading } from './known-values.ts';
import type { Laws } from './read-laws.ts';

/** What is compared: a campaign's values at a level, under two laws. */
export interface Ask {
  db: Reader;
  campaign: CampaignRecord;
  laws: Laws;
  /** How its values are read. */
  reading: Reading;
}

/** An old commune in a new one, as its row tells it. */
export interface OriginRow {
  unitId: string;
  name: string;
  kind: 'whole' | 'part' | 'perhaps';
  state: 'has-values' | 'no-values' | 'off-roster' | 'not-visible';
  compared: Compared | null;
}

/** A commune judged under both laws, with all that its verdicts rest on. */
export interface ComparedUnit {
  unit: RosterUnit;
  level: Level | null;
  values: readonly Value[];
  a: Judgement;
  b: Judgement;
  compared: Compared;
  /** What its values were taken from: its own, or those of the communes that it was made of, by unit. */
  known: ReadonlyMap<string, Known>;
  /** Null on the boundaries of the roster itself. */
  made: { origins: readonly OriginRow[]; rebased: Rebased } | null;
}

const communesAtOnce = 400;

/** Communes on their own boundaries, judged under both laws, some hundred at a time so that others are served between. */
export async function* compareOwn(ask: Ask, units: readonly RosterUnit[]): AsyncGenerator<ComparedUnit> {
  for (const some of chunks(units, communesAtOnce)) {
    const ids = some.map(({ unitId }) => unitId);
    const known = await knownValues(ask.db, ids, ask.reading);
    const attributes = await ownAttributes(ask, some);
    for (const unit of some) {
      const own = known.get(unit.unitId) ?? { level: null, values: [], stored: [] };
      const judged = judgeBoth(ask.laws, own.values, (day) => attributes(unit.unitId, day));
      const { level, values } = own;
      yield { unit, level, values, ...judged, known: new Map([[unit.unitId, own]]), made: null };
    }
    await othersTurn();
  }
}

export type AttributesOn = (unitId: string, day: string) => Attributes;

/** The attributes by which units are judged, as declared on the day of each law. */
export async function ownAttributes(
  { db, laws }: Ask,
  units: readonly { unitId: string; path: string; kind: string }[],
): Promise<AttributesOn> {
  const ids = units.map(({ unitId }) => unitId);
  const declared = await attributesByDay(db, ids, [laws.a.asOf, laws.b.asOf]);
  const byId = new Map(units.map((unit) => [unit.unitId, unit]));
  return (unitId, day) => {
    const unit = byId.get(unitId);
    return {
      ...declared.get(day)?.get(unitId),
      ...(unit === undefined ? {} : { unit_path: unit.path, unit_kind: unit.kind }),
    };
  };
}

/** The same values under both laws, each on its own day. */
export function judgeBoth(
  { a, b, pairs }: Laws,
  values: readonly Value[],
  attributesOn: (day: string) => Attributes,
): { a: Judgement; b: Judgement; compared: Compared } {
  const [ofA, ofB] = [a, b].map((law) => judgeUnder(law, values, attributesOn(law.asOf), law.asOf)) as [
    Judgement,
    Judgement,
  ];
  return { a: ofA, b: ofB, compared: compareJudgements(ofA, ofB, pairs) };
}

export function* chunks<T>(items: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/** Lets requests that wait be answered between two parts of a long computation. */
export const othersTurn = (): Promise<void> => new Promise((resume) => setImmediate(resume));
