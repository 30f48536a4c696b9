import type { TargetBoard, TargetItemView, TargetRow, TargetState } from '@thuocdo/contract/targets';
import { can, type Grant } from '@thuocdo/core/access';
import { REGISTRATION } from '@thuocdo/core/targets';
import { foldMarks } from '@thuocdo/core/text';
import type { Reader } from '../../platform/db/open.ts';
import { unitOn, type VersionRow } from '../units/index.ts';
import { basesFor } from './bases.queries.ts';
import { itemsBySubject } from './items.ts';
import { registeredWithin, registrationCount } from './registration.queries.ts';
import { inForce, presentCell, stateOfTargets } from './standing.ts';
import { latestTargets, type TargetRecord } from './targets.queries.ts';
import { communesOf, provinceOf, type YearUnit } from './year-unit.ts';

export type Board = Omit<TargetBoard, 'can'>;

export interface Shown {
  q?: string | undefined;
  state?: TargetState | undefined;
  registered?: 'yes' | 'no' | undefined;
  subject?: string | undefined;
  limit: number;
  offset: number;
}

/** Communes × items of a year. Communes without a target stand there too: they are what is still to be entered. */
export async function makeBoard(
  db: Reader,
  unit: YearUnit,
  shown: Shown,
  { grants, today }: { grants: readonly Grant[]; today: string },
): Promise<Board> {
  const communes = await communesOf(db, unit);
  const { rows, subjects, counts, here } = await rowsOf(db, unit, communes, today);
  const items = await itemsBySubject(db);
  const chosen = rows.filter((row) => isShown(row, shown));
  const { version, year, asOf } = unit;
  return {
    unit: { id: version.id, name: version.full_name, level: version.level as Board['unit']['level'] },
    year,
    asOf,
    columns: subjects.map((subject) => items.get(subject) ?? unknownItem(subject)),
    bases: await basesFor(db, version.path),
    counts,
    communes: communes.length,
    registration: { here, province: await provinceCount(db, unit, grants) },
    items: chosen.slice(shown.offset, shown.offset + shown.limit),
    total: chosen.length,
  };
}

/** An item of a ruleset that is not there any more keeps its code. */
export const unknownItem = (subject: string): TargetItemView => ({
  subject,
  name: subject,
  measure: 'decimal',
  unit: null,
  max: null,
  ruleset: null,
});

async function rowsOf(db: Reader, { year }: YearUnit, communes: readonly VersionRow[], today: string) {
  const latest = await latestTargets(db, { unitIds: communes.map(({ id }) => id), year });
  const standing = await stateOfTargets(db, inForce(latest), today);
  const cells = new Map<string, TargetRow['cells']>();
  const counts: Board['counts'] = { reached: 0, on_path: 0, off_path: 0, unknown: 0 };
  for (const one of standing) {
    counts[one.standing.state] += 1;
    const cell = presentCell(one);
    const known = cells.get(one.target.unitId);
    if (known) known.push(cell);
    else cells.set(one.target.unitId, [cell]);
  }
  const registrations = new Map(latest.filter(isRegistration).map((one) => [one.unitId, one]));
  const rows = communes.map((commune): TargetRow => {
    const said = registrations.get(commune.id);
    return {
      unitId: commune.id,
      code: commune.code,
      name: commune.full_name,
      districtName: commune.district_name,
      registration: { registered: (said?.value ?? null) !== null, revision: said?.revision ?? 0 },
      cells: cells.get(commune.id) ?? [],
    };
  });
  const subjects = [...new Set(standing.map(({ target }) => target.subject))].sort(bySubject);
  return { rows, subjects, counts, here: rows.filter((row) => row.registration.registered).length };
}

const isRegistration = ({ subject }: TargetRecord) => subject === REGISTRATION;

/** «1.2» before «1.10». */
const bySubject = (one: string, other: string) => one.localeCompare(other, 'en', { numeric: true });

function isShown(row: TargetRow, { q, state, registered, subject }: Shown): boolean {
  if (q !== undefined && q !== '' && !foldMarks(`${row.name} ${row.code}`).includes(foldMarks(q))) return false;
  if (registered !== undefined && row.registration.registered !== (registered === 'yes')) return false;
  const cells = subject === undefined ? row.cells : row.cells.filter((cell) => cell.subject === subject);
  return state === undefined || cells.some((cell) => cell.state === state);
}

/** What the decision wants of the whole province, and what is entered of it, where the viewer sees the province. */
async function provinceCount(
  db: Reader,
  { version, year, asOf }: YearUnit,
  grants: readonly Grant[],
): Promise<Board['registration']['province']> {
  const province = provinceOf(version.path);
  if (province === undefined) return null;
  const count = await registrationCount(db, province.unitId, year);
  const isSeen = can(grants, 'target.read', { unitPath: province.path });
  return {
    unitId: province.unitId,
    name: (await unitOn(db, province.unitId, asOf)).full_name,
    entered: isSeen ? await registeredWithin(db, province.path, year, asOf) : null,
    decided: count?.communes ?? null,
    revision: count?.revision ?? 0,
    basisId: count?.basisId ?? null,
  };
}
