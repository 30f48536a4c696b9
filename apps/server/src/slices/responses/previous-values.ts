import { type SqlBool, sql } from 'kysely';
import type { Db } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import type { WorkingForm } from './working-form.ts';

const lookedAt = sql<string>`c.draft -> 'scope' ->> 'asOf'`;

/**
 * Last round's answers to the same questions of this form, the newest first; shown beside each field. Rounds follow one another by
 * the day that they look at: half a year and the whole year have no order of their own.
 */
export async function previousValues(
  db: Db,
  { assignment, campaign }: AssignmentSubject,
  working: WorkingForm,
): Promise<Record<string, unknown>> {
  const earlier = await db
    .selectFrom('revisions as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.id', '=', 'r.assignment_id'),
    )
    .innerJoin('campaigns as c', 'c.id', 'a.campaign_id')
    .select('r.answers')
    .where('r.unit_id', '=', assignment.unitId)
    .where('a.organisation_id', '=', assignment.organisationId)
    .where('a.respondent', '=', assignment.respondent)
    .where(sql<SqlBool>`(${lookedAt}, c.period) < (${campaign.draft.scope.asOf}, ${campaign.period})`)
    .orderBy(lookedAt, 'desc')
    .orderBy('c.period', 'desc')
    .orderBy('r.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const answers = (earlier?.answers ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(answers).filter(([question]) => working.compiled.questions.has(question)));
}
