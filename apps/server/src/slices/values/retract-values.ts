import type { Tx } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import { changedElements } from './changed-elements.ts';
import { judgeChanges } from './judge-changes.ts';
import { deleteValuesOf } from './values.queries.ts';

/**
 * Takes back what a response gave, at every level, and judges the communes it spoke of again: who withdraws a submission
 * has not said its numbers. What other respondents said stays.
 */
export async function retractResponseValues(
  { tx, now }: { tx: Tx; now: string },
  { assignment, campaign }: AssignmentSubject,
): Promise<void> {
  const given = { assignmentId: assignment.id, source: assignment.organisationId, period: campaign.period };
  const taken = await deleteValuesOf(tx, given, ['self', 'checked', 'verified']);
  await judgeChanges(tx, changedElements(taken, []), { period: campaign.period, now });
}
