import type { ReviewItem } from '@thuocdo/contract/responses';
import { can } from '@thuocdo/core/access';
import { levelOf } from '@thuocdo/core/campaigns';
import type { z } from 'zod';
import type { Actor } from '../../platform/access/actor.ts';
import type { Db } from '../../platform/db/open.ts';
import type { Found } from '../../platform/http/route.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';

type Review = z.output<typeof ReviewItem>;

/** The level at which somebody still works on the newest revision, if that is not for this viewer to see. */
export function hiddenReviews(
  subject: Found<AssignmentSubject>,
  actor: Actor,
): { level: 'checked' | 'verified'; revision: number } | undefined {
  const { assignment, chain } = subject.row;
  if (assignment.state !== 'submitted' || can(actor.grants, 'response.check', subject)) return undefined;
  const level = levelOf(chain[assignment.tier]?.act ?? 'receive');
  return level === 'checked' || level === 'verified' ? { level, revision: assignment.revision } : undefined;
}

/**
 * The values that checkers and verifiers set beside the answers. A reviewer's unfinished work is not the respondent's to
 * see: it is shown when that tier has handed the response on or given it back.
 */
export async function shownReviews(db: Db, subject: Found<AssignmentSubject>, actor: Actor): Promise<Review[]> {
  const { assignment } = subject.row;
  const rows = await db
    .selectFrom('reviews')
    .selectAll()
    .where('unit_id', '=', assignment.unitId)
    .where('assignment_id', '=', assignment.id)
    .orderBy('revision', 'desc')
    .orderBy('question')
    .execute();
  const hidden = hiddenReviews(subject, actor);
  return rows
    .filter((row) => row.revision !== hidden?.revision || row.level !== hidden.level)
    .map((row) => ({
      question: row.question,
      level: row.level as Review['level'],
      decision: row.decision as Review['decision'],
      value: row.value as never,
      reason: row.reason,
      revision: row.revision,
      at: row.at,
      by: row.by_title,
    }));
}
