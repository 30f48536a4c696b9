import type { Efforts } from '@thuocdo/core/judging';
import type { Reader, Tx } from '../../platform/db/open.ts';

export interface EffortRow {
  unitId: string;
  requirement: string;
  effort: number;
  note: string;
  at: string;
  by: string;
}

/** The units whose word counts for a unit, itself first: 'VN/2023/84/845/29335' → 29335-2023, 845-2023, 84-2023, VN. */
export function unitsAbove(path: string): string[] {
  const [country = 'VN', era, ...codes] = path.split('/');
  return [...codes.reverse().map((code) => `${code}-${era}`), country];
}

/** What is said of each line for a unit: its own word, else that of the nearest unit above. */
export async function effortRows(
  db: Reader,
  { unitPath, ruleset }: { unitPath: string; ruleset: string },
): Promise<Map<string, EffortRow>> {
  const units = unitsAbove(unitPath);
  const rows = await db
    .selectFrom('effort_classes')
    .select(['unit_id', 'requirement', 'effort', 'note', 'at', 'by_title'])
    .where('unit_id', 'in', units)
    .where('ruleset', '=', ruleset)
    .execute();
  const nearest = new Map<string, EffortRow>();
  for (const row of rows) {
    const other = nearest.get(row.requirement);
    if (other !== undefined && units.indexOf(other.unitId) < units.indexOf(row.unit_id)) continue;
    nearest.set(row.requirement, {
      unitId: row.unit_id,
      requirement: row.requirement,
      effort: row.effort,
      note: row.note,
      at: row.at,
      by: row.by_title,
    });
  }
  return nearest;
}

/** Effort classes as `cheapestPath` takes them. */
export async function effortsFor(db: Reader, asked: { unitPath: string; ruleset: string }): Promise<Efforts> {
  const rows = await effortRows(db, asked);
  return Object.fromEntries([...rows.values()].map(({ requirement, effort }) => [requirement, effort]));
}

export async function saveEfforts(
  tx: Tx,
  { unitId, ruleset }: { unitId: string; ruleset: string },
  said: readonly { requirement: string; effort: number; note: string }[],
  by: { at: string; personId: string; title: string },
): Promise<void> {
  if (said.length === 0) return;
  await tx
    .insertInto('effort_classes')
    .values(
      said.map(({ requirement, effort, note }) => ({
        unit_id: unitId,
        ruleset,
        requirement,
        effort,
        note,
        at: by.at,
        person_id: by.personId,
        by_title: by.title,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['unit_id', 'ruleset', 'requirement']).doUpdateSet((eb) => ({
        effort: eb.ref('excluded.effort'),
        note: eb.ref('excluded.note'),
        at: eb.ref('excluded.at'),
        person_id: eb.ref('excluded.person_id'),
        by_title: eb.ref('excluded.by_title'),
      })),
    )
    .execute();
}

export async function deleteEfforts(
  tx: Tx,
  { unitId, ruleset }: { unitId: string; ruleset: string },
  requirements: readonly string[],
): Promise<void> {
  if (requirements.length === 0) return;
  await tx
    .deleteFrom('effort_classes')
    .where('unit_id', '=', unitId)
    .where('ruleset', '=', ruleset)
    .where('requirement', 'in', requirements)
    .execute();
}
