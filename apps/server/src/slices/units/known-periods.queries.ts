import { type KnownPeriod, statedOn } from '@thuocdo/core/units';
import type { Reader } from '../../platform/db/open.ts';

export const knownPeriodsKey = 'units-known-periods';

/** Whether a source states the catalogue on a day, or the state before is carried on over a gap. */
export async function certaintyOn(db: Reader, day: string): Promise<'known' | 'carried'> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', knownPeriodsKey).executeTakeFirst();
  const knownPeriods = (row?.value ?? []) as KnownPeriod[];
  return statedOn({ versions: [], successions: [], knownPeriods }, day);
}
