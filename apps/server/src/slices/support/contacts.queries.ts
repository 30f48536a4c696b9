import type { Reader } from '../../platform/db/open.ts';
import type { PlanRow } from './support.queries.ts';

/**
 * «Đầu mối phối hợp»: who may be called about a plan, at the enterprise and at the commune's committee. People are told by their
 * position; the telephone is the one of the person who holds it now.
 */
export async function contactsOf(db: Reader, plan: PlanRow) {
  const rows = await db
    .selectFrom('organisations as o')
    .leftJoin('appointments as a', (join) => join.onRef('a.organisation_id', '=', 'o.id').on('a.valid_to', 'is', null))
    .leftJoin('people as p', 'p.id', 'a.person_id')
    .select(['o.id', 'o.name', 'a.title', 'p.phone'])
    .where('o.id', 'in', [plan.enterpriseId, `ubnd-${plan.unitId}`])
    .orderBy('o.id')
    .orderBy('a.title')
    .execute();
  const enterprise = rows.find((row) => row.id === plan.enterpriseId);
  const people = rows.flatMap(({ name, title, phone }) =>
    title === null ? [] : [{ organisationName: name, title, phone }],
  );
  const responsible =
    plan.offer === null
      ? []
      : [{ organisationName: enterprise?.name ?? '', title: plan.offer.responsible, phone: plan.offer.phone }];
  return {
    enterprise: { id: plan.enterpriseId, name: enterprise?.name ?? plan.enterpriseId },
    contacts: [...responsible, ...people].slice(0, 12),
  };
}
