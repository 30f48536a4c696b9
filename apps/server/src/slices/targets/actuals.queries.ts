import type { Reached } from '@thuocdo/core/targets';
import { parseSubject, partSubject } from '@thuocdo/core/targets';
import { type ElementValue, LEVELS, type Level } from '@thuocdo/core/values';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { settledFigures } from './settled-figures.ts';
import { anyOf } from './targets.queries.ts';

/** A figure that a target is measured by, with the period and the level that it truly has. */
export interface Actual extends Reached {
  period: string;
  level: Level;
}

/** Figures by unit and subject, the earliest first. */
export type Actuals = ReadonlyMap<string, readonly Actual[]>;
export const actualKey = (unitId: string, subject: string) => `${unitId} ${subject}`;

interface Asked {
  unitIds: readonly string[];
  subjects: readonly string[];
  /** Figures of this year and before. */
  year: number;
  today: string;
}

/**
 * Figures of whole years: of elements the value that counts at the highest level, of parts of rulesets the kept points or
 * verdicts. The year that runs is measured up to today.
 */
export async function readActuals(db: Reader, asked: Asked): Promise<Actuals> {
  const subjects = [...new Set(asked.subjects)].flatMap((text) => parseSubject(text) ?? []);
  const elements = subjects.flatMap((one) => (one.kind === 'element' ? [one.element] : []));
  const parts = subjects.flatMap((one) => (one.kind === 'part' ? [{ ruleset: one.ruleset, part: one.part }] : []));
  const found = [...(await elementActuals(db, asked, elements)), ...(await partActuals(db, asked, parts))];
  const byKey = new Map<string, Actual[]>();
  for (const { key, ...actual } of found) byKey.set(key, [...(byKey.get(key) ?? []), actual]);
  for (const actuals of byKey.values()) actuals.sort((one, other) => (one.day < other.day ? -1 : 1));
  return byKey;
}

type Keyed = Actual & { key: string };

const measuredOn = (year: string, today: string) => (`${year}-12-31` < today ? `${year}-12-31` : today);

async function elementActuals(db: Reader, asked: Asked, elements: readonly string[]): Promise<Keyed[]> {
  if (elements.length === 0 || asked.unitIds.length === 0) return [];
  const rows = await db
    .selectFrom('unit_values')
    .select(['unit_id', 'element', 'period', 'level', 'source', 'value'])
    .select(sql<string | null>`provenance ->> 'combine'`.as('combine'))
    .where('unit_id', '=', anyOf(asked.unitIds))
    .where('element', '=', anyOf(elements))
    .where('period', '~', '^[0-9]{4}$')
    .where('period', '<=', String(asked.year))
    .where('period', '<=', asked.today.slice(0, 4))
    .execute();
  const values = rows.map((row) => ({
    ...row,
    unitId: row.unit_id,
    level: row.level as Level,
    value: row.value as ElementValue,
  }));
  return settledFigures(values).flatMap(({ unitId, element, period, level, value }) => {
    const amount = typeof value === 'boolean' ? Number(value) : value;
    if (typeof amount !== 'number') return [];
    const day = measuredOn(period, asked.today);
    return [{ key: actualKey(unitId, `element:${element}`), low: amount, high: amount, period, level, day }];
  });
}

interface PartRow {
  unitId: string;
  ruleset: string;
  part: string;
  period: string;
  level: Level;
  kind: 'criteria' | 'index';
  low: number | null;
  high: number | null;
  max: number | null;
  verdict: string | null;
}

/** Of a year: the campaign that looks at the latest day, at the highest level reached. */
async function partActuals(
  db: Reader,
  asked: Asked,
  parts: readonly { ruleset: string; part: string }[],
): Promise<Keyed[]> {
  if (parts.length === 0 || asked.unitIds.length === 0) return [];
  const { rows } = await sql<PartRow>`
    select distinct on (j.unit_id, p.ruleset, p.part, left(c.period, 4))
      j.unit_id as "unitId", p.ruleset, p.part, left(c.period, 4) as period, j.level, r.kind,
      case when p.part = 'total' then j.score_low else (j.scores -> p.part ->> 0)::numeric end as low,
      case when p.part = 'total' then j.score_high else (j.scores -> p.part ->> 1)::numeric end as high,
      case when p.part = 'total' then j.score_max else (j.scores -> p.part ->> 2)::numeric end as max,
      case when p.part = 'total' then j.verdict else j.verdicts ->> p.part end as verdict
    from jsonb_to_recordset(${JSON.stringify(parts)}::jsonb) as p(ruleset text, part text)
    join rulesets r on r.code = p.ruleset
    join judgements j on j.ruleset = p.ruleset and j.unit_id = ${anyOf(asked.unitIds)}
    join campaigns c on c.id = j.campaign_id
    where left(c.period, 4) <= ${String(asked.year)} and left(c.period, 4) <= ${asked.today.slice(0, 4)}
    order by j.unit_id, p.ruleset, p.part, left(c.period, 4), c.draft -> 'scope' ->> 'asOf' desc,
      array_position(${sql.val([...LEVELS])}::text[], j.level) desc, c.id`.execute(db);
  return rows.flatMap((row) => {
    const range = rangeOf(row);
    if (range === undefined) return [];
    const { unitId, ruleset, part, period, level } = row;
    const day = measuredOn(period, asked.today);
    return [{ key: actualKey(unitId, partSubject(ruleset, part)), ...range, period, level, day }];
  });
}

function rangeOf({ kind, low, high, max, verdict }: PartRow): { low: number; high: number } | undefined {
  if (kind === 'criteria') {
    if (verdict === 'met') return { low: 1, high: 1 };
    return verdict === 'unmet' ? { low: 0, high: 0 } : undefined;
  }
  if (low === null || high === null) return undefined;
  return { low: Number(low), high: max === null ? Number.POSITIVE_INFINITY : Number(high) };
}
