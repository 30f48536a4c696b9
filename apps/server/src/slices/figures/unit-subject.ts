import { endOf, isPeriod } from '@thuocdo/core/periods';
import type { Reader } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findUnitSubject, type VersionRow } from '../units/index.ts';

/** A unit as it was in a period: the figures of 2022 are those of the province of 2022. @throws Problem `input-invalid` for what is no period */
export function unitInPeriod(
  db: Reader,
  unitId: string,
  { period, today }: { period: string; today: string },
): Promise<Found<VersionRow>> {
  return findUnitSubject(db, unitId, dayIn(period, today));
}

/** The last day of a period that is over, else today. */
function dayIn(period: string, today: string): string {
  if (!isPeriod(period))
    throw new Problem('input-invalid', { errors: [{ pointer: '/period', rule: 'not-a-period', params: { period } }] });
  const end = endOf(period);
  return end < today ? end : today;
}
