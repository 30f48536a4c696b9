import type { BodyOf } from '@thuocdo/contract/endpoint';
import type { saveTargets, TargetEntry, TargetItemView } from '@thuocdo/contract/targets';
import { faultOf } from '@thuocdo/core/targets';
import type { Reader } from '../../platform/db/open.ts';
import { versionsOf } from '../units/index.ts';
import { itemsBySubject } from './items.ts';
import { communesOf, type YearUnit } from './year-unit.ts';

export interface EntryFault {
  pointer: string;
  rule: string;
  params: Record<string, unknown>;
}

/** What is wrong with typed targets: every entry with its field. */
export async function checkEntries(
  db: Reader,
  unit: YearUnit,
  { entries, year }: BodyOf<typeof saveTargets>,
): Promise<EntryFault[]> {
  const items = await itemsBySubject(db, unit.version.path);
  const communes = new Set((await communesOf(db, unit)).map(({ id }) => id));
  const seen = new Set<string>();
  const faults: EntryFault[] = [];
  for (const [at, entry] of entries.entries()) {
    const add = (field: string, rule: string, params: Record<string, unknown> = {}) =>
      faults.push({ pointer: `/body/entries/${at}/${field}`, rule, params });
    if (!communes.has(entry.unitId)) add('unitId', await missingWhy(db, entry.unitId, unit), { year });
    const key = `${entry.unitId} ${entry.subject}`;
    if (seen.has(key)) add('value', 'twice');
    seen.add(key);
    const item = items.get(entry.subject);
    if (item === undefined) add('subject', 'unknown-item');
    else for (const [field, rule] of faultsOf(entry, item, year)) add(field, rule, { max: item.max });
  }
  return faults;
}

/** Not there in that year, or there but not of this unit. */
export async function missingWhy(db: Reader, unitId: string, { asOf }: YearUnit): Promise<string> {
  const versions = await versionsOf(db, unitId);
  const isThere = versions.some((row) => row.valid_from <= asOf && (row.valid_to === null || row.valid_to > asOf));
  return isThere ? 'outside-unit' : 'not-that-year';
}

function faultsOf(entry: TargetEntry, item: TargetItemView, year: number): [string, string][] {
  const { value, direction, dueOn = `${year}-12-31`, base, milestones = [] } = entry;
  const faults: [string, string][] = [];
  const fault = value === null ? undefined : faultOf(value, item);
  if (fault !== undefined) faults.push(['value', fault]);
  if ((direction === 'yes') !== (item.measure === 'yes_no')) faults.push(['direction', 'direction-of-item']);
  if (dueOn.slice(0, 4) !== String(year)) faults.push(['dueOn', 'year-outside']);
  if (base && base.day >= dueOn) faults.push(['base', 'base-after-due']);
  const days = [base?.day ?? '', ...milestones.map(({ day }) => day), dueOn];
  if (days.some((day, at) => at > 0 && day <= (days[at - 1] ?? ''))) faults.push(['milestones', 'milestone-order']);
  return faults;
}
