import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { communesWithin, type VersionRow, versionsOf } from '../units/index.ts';

/** A unit in a year, read on the last day of the year on which it was there. */
export interface YearUnit {
  version: VersionRow;
  year: number;
  asOf: string;
}

/**
 * The catalogue begins on a day; what was there on that day is carried back to the years before it.
 * @throws Problem `not-found`, `unit-not-in-force` when the unit was not there in that year
 */
export async function findYearUnit(db: Reader, unitId: string, year: number): Promise<Found<YearUnit>> {
  const versions = await versionsOf(db, unitId);
  if (versions.length === 0) throw new Problem('not-found');
  const day = lastDayIn(versions, year, await catalogueStart(db));
  const version = (await versionsOf(db, unitId, day)).find((row) => day !== undefined && holds(row, day));
  if (day === undefined || version === undefined) throw new Problem('unit-not-in-force', { unitId, year });
  return { row: { version, year, asOf: day }, kind: 'unit', id: unitId, unitId, unitPath: version.path };
}

const holds = (row: { valid_from: string; valid_to: string | null }, day: string) =>
  row.valid_from <= day && (row.valid_to === null || row.valid_to > day);

function lastDayIn(versions: readonly VersionRow[], year: number, start: string): string | undefined {
  const [first, last] = [`${year}-01-01`, `${year}-12-31`];
  const overlapping = versions.filter(
    (row) => row.valid_from <= last && (row.valid_to === null || row.valid_to > first),
  );
  const latest = overlapping.at(-1);
  if (latest === undefined) return last < start && versions[0]?.valid_from === start ? start : undefined;
  return latest.valid_to === null || latest.valid_to > last ? last : dayBefore(latest.valid_to);
}

const dayBefore = (day: string) => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);

async function catalogueStart(db: Reader): Promise<string> {
  const row = await db
    .selectFrom('unit_versions')
    .select((eb) => eb.fn.min('valid_from').as('day'))
    .where('unit_id', '<>', 'VN')
    .executeTakeFirst();
  return String(row?.day ?? '');
}

/** The communes of a unit in a year, in the order of their names. */
export const communesOf = (db: Reader, { version, asOf }: YearUnit) => communesWithin(db, version.id, asOf);

/** The unit of a path's province: «VN/2023/38/396» → «38-2023»; undefined for the country. */
export function provinceOf(path: string): { unitId: string; path: string } | undefined {
  const [country, era, province] = path.split('/');
  return province === undefined ? undefined : { unitId: `${province}-${era}`, path: `${country}/${era}/${province}` };
}
