import {
  type Answer,
  type Answers,
  type Context,
  type Finding,
  type Inspection,
  inspect,
  reopened,
} from '@thuocdo/core/forms';
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
  /** Ids of the files that each question has. */
  evidence: ReadonlyMap<string, readonly string[]>;
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
    evidence: await evidenceIds(db, by),
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

async function evidenceIds(
  db: Reader,
  { unitId, assignmentId }: { unitId: string; assignmentId: string },
): Promise<Map<string, string[]>> {
  const rows = await db
    .selectFrom('evidence_files')
    .select(['question', 'id'])
    .where('unit_id', '=', unitId)
    .where('assignment_id', '=', assignmentId)
    .where('removed_at', 'is', null)
    .execute();
  const byQuestion = new Map<string, string[]>();
  for (const { question, id } of rows) byQuestion.set(question, [...(byQuestion.get(question) ?? []), id]);
  return byQuestion;
}

export function inspectForm(
  working: WorkingForm,
  today: string,
  stored: ReadonlyMap<string, StoredAnswer> = working.stored,
): Inspection {
  const inspection = inspect(working.compiled, plainAnswers(stored), {
    today,
    context: working.context,
    reasons: reasonsOf(stored),
    evidence: Object.fromEntries([...working.evidence].map(([question, ids]) => [question, ids.length])),
    ...(working.units.size > 0 ? { units: working.units } : {}),
  });
  const stray = [...stored.values()].flatMap(({ question, value }): Finding[] => {
    const said = inspection.relevant[question] ? strayFile(working, question, value) : undefined;
    return said === undefined ? [] : [{ question, rule: 'unknown-file', severity: 'error', params: { said } }];
  });
  if (stray.length === 0) return inspection;
  return { ...inspection, findings: [...inspection.findings, ...stray], canSubmit: false };
}

/** The first file named by an answer of type `file` that is not there for this question: taken off, or somebody else's. */
export function strayFile({ compiled, evidence }: WorkingForm, question: string, answer: Answer): string | undefined {
  if (compiled.questions.get(question)?.question.type !== 'file' || !Array.isArray(answer)) return undefined;
  const there = evidence.get(question) ?? [];
  return answer.map(String).find((id) => !there.includes(id));
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
