import type { Db } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import type { WorkingForm } from './working-form.ts';

/** Last period's answers to the same questions of this form, newest earlier period first; shown beside each field. */
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
    .where('c.period', '<', campaign.period)
    .orderBy('c.period', 'desc')
    .orderBy('r.revision', 'desc')
    .limit(1)
    .executeTakeFirst();
  const answers = (earlier?.answers ?? {}) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(answers).filter(([question]) => working.compiled.questions.has(question)));
}
