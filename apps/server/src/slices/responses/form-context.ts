import type { Context } from '@thuocdo/core/forms';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { type AssignmentSubject, handingContext } from '../campaigns/index.ts';
import { unitOn } from '../units/index.ts';

/** What a form may compute from and propose, so that nobody types what the registry knows (WCAG 3.3.7). */
export async function formContext(db: Reader, subject: AssignmentSubject, actor?: Actor): Promise<Context> {
  const { assignment, campaign } = subject;
  const unit = await unitOn(db, assignment.unitId, campaign.draft.scope.asOf);
  const organisation = await db
    .selectFrom('organisations')
    .select('name')
    .where('id', '=', assignment.organisationId)
    .executeTakeFirst();
  const held = actor?.grants.find((grant) => grant.organisationId === assignment.organisationId);
  return {
    unit_code: unit.code,
    unit_name: unit.full_name,
    ...(unit.district_name && unit.level === 'commune' ? { district_name: unit.district_name } : {}),
    ...(unit.province_name
      ? { province_name: unit.province_name }
      : unit.level === 'province'
        ? { province_name: unit.full_name }
        : {}),
    ...(organisation ? { organisation_name: organisation.name } : {}),
    ...handingContext(subject),
    ...(held ? { respondent_name: actor?.displayName ?? '', respondent_position: held.title } : {}),
  };
}
