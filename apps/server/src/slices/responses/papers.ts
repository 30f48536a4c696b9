import { getPaperForm, getReceipt } from '@thuocdo/contract/responses';
import { paperModel } from '@thuocdo/core/forms';
import { label, parsePeriod } from '@thuocdo/core/periods';
import { toDocx, toPdf } from '@thuocdo/documents/paper-form';
import { receiptPdf } from '@thuocdo/documents/receipt';
import { type QueryContext, query } from '../../platform/http/route.ts';
import { type AssignmentSubject, findAssignmentSubject } from '../campaigns/index.ts';
import { reasonsOf } from './answers.queries.ts';
import { evidenceToSeal, presentRevision, revisionRow, type SealedEvidence } from './revisions.queries.ts';
import { answersForPaper, inspectForm, readWorkingForm } from './working-form.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** The form as official paper. While the respondent works on it, it says «Chưa nộp» and nobody stands for it. */
export const paperFormRoute = query({
  endpoint: getPaperForm,
  action: 'response.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run(context, subject, { query: asked }) {
    const form = await printedForm(context, subject.row);
    const name = `${form.form.title} – ${form.unit.name}`;
    if (asked.format === 'docx') return { name: `${name}.docx`, mediaType: docxType, content: await toDocx(form) };
    return { name: `${name}.pdf`, mediaType: 'application/pdf', content: toPdf(form, context.now), inline: true };
  },
});

async function printedForm({ db, today }: QueryContext, subject: AssignmentSubject) {
  const { campaign, assignment } = subject;
  const by = { unitId: assignment.unitId, assignmentId: assignment.id };
  const working = await readWorkingForm(db, subject);
  const inspection = inspectForm(working, today);
  const revision = await printedRevision(db, assignment);
  const { unit_name = '', unit_code = '', district_name, province_name } = working.context;
  return {
    form: paperModel(working.form, answersForPaper(working), inspection, {
      reasons: reasonsOf(working.stored),
      unitNames: await unitNames(db, campaign.id),
    }),
    unit: {
      name: unit_name,
      code: unit_code,
      parents: [district_name, province_name].filter((name) => name !== undefined && name !== unit_name) as string[],
    },
    campaign: campaign.title,
    period: periodLabel(campaign.period),
    revision: revision?.revision ?? 0,
    filledBy: revision?.submittedBy,
    approvedBy: revision?.confirmedBy ?? undefined,
    onBehalfBy: revision?.onBehalf ? revision.submittedBy : undefined,
    evidence: namesByQuestion(await evidenceToSeal(db, by)),
    confirmation: { place: unit_name, drawnUpBy: 'NGƯỜI LẬP BIỂU', authority: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'] },
    illustrative: campaign.illustrative,
  };
}

/** The revision whose answers these are: none while they may still change, or were changed after it was sealed. */
async function printedRevision(db: QueryContext['db'], { unitId, id, state }: AssignmentSubject['assignment']) {
  if (state === 'not_started' || state === 'drafting' || state === 'returned') return undefined;
  return presentRevision(await revisionRow(db, { unitId, assignmentId: id }));
}

function periodLabel(period: string): string {
  const parsed = parsePeriod(period);
  return parsed === undefined ? period : label(period as never);
}

async function unitNames(db: QueryContext['db'], campaignId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('roster_units')
    .select(['unit_id', 'full_name', 'district_id', 'district_name'])
    .where('campaign_id', '=', campaignId)
    .execute();
  const names = rows.flatMap((row) => [
    [row.unit_id, row.full_name],
    ...(row.district_id ? [[row.district_id, row.district_name ?? '']] : []),
  ]);
  return Object.fromEntries(names);
}

function namesByQuestion(evidence: readonly SealedEvidence[]): Record<string, string[]> {
  const byQuestion: Record<string, string[]> = {};
  for (const file of evidence) byQuestion[file.question] = [...(byQuestion[file.question] ?? []), file.name];
  return byQuestion;
}

/** Receipt of a submitted revision: time, SHA-256 and the sentence to send. */
export const receiptRoute = query({
  endpoint: getReceipt,
  action: 'response.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run({ db }, subject, { params, query: asked }) {
    const { campaign } = subject.row;
    const row = await revisionRow(db, params, asked.revision);
    const working = await readWorkingForm(db, subject.row);
    const receiver = await db
      .selectFrom('organisations')
      .select('name')
      .where('id', '=', campaign.organisationId)
      .executeTakeFirstOrThrow();
    const unit = working.context.unit_name ?? '';
    const content = receiptPdf({
      receiver: receiver.name,
      campaign: campaign.title,
      form: working.form.title,
      unit,
      parentUnit: working.context.district_name,
      unitCode: working.context.unit_code ?? '',
      revision: row.revision,
      submittedAt: row.submitted_at,
      submittedBy: row.submitted_by_title,
      onBehalfBy: row.on_behalf ? row.submitted_by_title : undefined,
      confirmedBy: row.confirmed_by_title ?? undefined,
      sha256: row.sha256,
      evidence: (row.evidence as SealedEvidence[]).map(({ name, size, sha256 }) => ({ name, size, sha256 })),
      illustrative: campaign.illustrative,
    });
    return {
      name: `Biên nhận – ${unit} – lần ${row.revision}.pdf`,
      mediaType: 'application/pdf',
      content,
      inline: true,
    };
  },
});
