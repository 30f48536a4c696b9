import { type Answers, type Context, type Inspection, inspect, reopened } from '@thuocdo/core/forms';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import type { AssignmentSubject } from '../campaigns/index.ts';
import { type PublishedForm, publishedForm } from '../definitions/index.ts';
import { answersOf, plainAnswers, reasonsOf, type StoredAnswer } from './answers.queries.ts';
import { formContext } from './form-context.ts';
import { openReturns } from './returned-items.queries.ts';

/** A response as its form sees it now. */
export interface WorkingForm extends PublishedForm {
  context: Context;
  stored: Map<string, StoredAnswer>;
  /** Codes that an answer of type `unit` may name. */
  units: ReadonlySet<string>;
  evidence: Record<string, number>;
  returned: string[];
}

export async function readWorkingForm(db: Reader, subject: AssignmentSubject, actor?: Actor): Promise<WorkingForm> {
  const { assignment, campaign } = subject;
  const by = { unitId: assignment.unitId, assignmentId: assignment.id };
  const published = await publishedForm(db, assignment.formCode, assignment.formVersion);
  return {
    ...published,
    context: await formContext(db, subject, actor),
    stored: await answersOf(db, by),
    units: namesUnits(published) ? await unitsOf(db, campaign.id) : new Set(),
    evidence: await evidenceCounts(db, by),
    returned: (await openReturns(db, by)).map((item) => item.question),
  };
}

export const namesUnits = ({ form }: PublishedForm) =>
  form.sections.some((section) =>
    section.questions.some((one) => one.type === 'unit' || one.columns?.some((column) => column.type === 'unit')),
  );

/** Communes of the roster and their districts: what forms of districts, provinces and enterprises may name. */
async function unitsOf(db: Reader, campaignId: string): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('roster_units')
    .select(['unit_id', 'district_id'])
    .where('campaign_id', '=', campaignId)
    .execute();
  return new Set(rows.flatMap((row) => (row.district_id === null ? [row.unit_id] : [row.unit_id, row.district_id])));
}

async function evidenceCounts(
  db: Reader,
  { unitId, assignmentId }: { unitId: string; assignmentId: string },
): Promise<Record<string, number>> {
  const rows = await db
    .selectFrom('evidence_files')
    .select((eb) => ['question', eb.fn.countAll<number>().as('n')])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('removed_at', 'is', null)
    .groupBy('question')
    .execute();
  return Object.fromEntries(rows.map((row) => [row.question, Number(row.n)]));
}

export function inspectForm(
  working: WorkingForm,
  today: string,
  stored: ReadonlyMap<string, StoredAnswer> = working.stored,
): Inspection {
  return inspect(working.compiled, plainAnswers(stored), {
    today,
    context: working.context,
    reasons: reasonsOf(stored),
    evidence: working.evidence,
    ...(working.units.size > 0 ? { units: working.units } : {}),
  });
}

/** The questions that may be edited now: all while it is drafted, only what was given back (and hangs on it) after a return. */
export function editableQuestions(subject: AssignmentSubject, working: WorkingForm, today: string): string[] {
  const { assignment, campaign } = subject;
  if (campaign.state !== 'open') return [];
  if (assignment.state === 'not_started' || assignment.state === 'drafting') {
    return [...working.compiled.questions].filter(([, question]) => !question.calculate).map(([code]) => code);
  }
  if (assignment.state !== 'returned') return [];
  return reopened(working.compiled, working.returned, inspectForm(working, today)).editable;
}

export function answersForPaper(working: WorkingForm): Answers {
  return plainAnswers(working.stored);
}
