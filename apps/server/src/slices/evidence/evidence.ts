import { addEvidence, getEvidence, removeEvidence } from '@thuocdo/contract/responses';
import { visibleTo } from '../../platform/access/visible.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import { type CommandContext, command, type Found, query, type Upload } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type AssignmentSubject, findAssignmentSubject, requireOpen } from '../campaigns/index.ts';
import { editableQuestions, evidenceOf, readWorkingForm } from '../responses/index.ts';
import { evidenceRow, evidenceTotals } from './evidence.queries.ts';

const mostFiles = 200;
const mostBytes = 500 * 1024 * 1024;

/** One file to one question. Answers are not touched: an upload that fails leaves them as they were. */
export const addEvidenceRoute = command({
  endpoint: addEvidence,
  action: ({ body }) => (body.onBehalf === 'true' ? 'response.answer-on-behalf' : 'evidence.add'),
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params, body, file }) {
    const { tx, actor, acting, now, installation, note, skipAudit } = context;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    if ((await evidenceRow(tx, params, body.evidenceId)) !== undefined) skipAudit();
    else {
      await requireOpenQuestion(context, subject, body.question);
      await requireRoom(context, params, file);
      const kept = await acceptFile(installation, file);
      const onBehalf = acting.organisationId !== subject.organisationId;
      await tx
        .insertInto('evidence_files')
        .values({
          unit_id: params.unitId,
          id: body.evidenceId,
          assignment_id: params.assignmentId,
          question: body.question,
          name: kept.name,
          media_type: kept.mediaType,
          size: kept.size,
          sha256: kept.sha256,
          document_number: body.documentNumber || null,
          document_date: body.documentDate ?? null,
          issuer: body.issuer || null,
          on_behalf: onBehalf,
          added_at: now,
          added_by: actor.personId,
          added_by_title: acting.title,
          removed_at: null,
        })
        .execute();
      note({ question: body.question, name: kept.name, size: kept.size, sha256: kept.sha256, onBehalf });
    }
    const visible = visibleTo(actor.grants, 'evidence.read', {
      path: 'a.unit_path',
      organisation: 'a.organisation_id',
    });
    const view = (await evidenceOf(tx, params, visible)).find((one) => one.id === body.evidenceId);
    if (view === undefined) throw new Problem('not-found');
    return view;
  },
});

/** What is there already counts with what comes: a response holds 200 files and 500 MB at most. */
async function requireRoom(
  { tx }: CommandContext,
  params: { unitId: string; assignmentId: string },
  file: Upload,
): Promise<void> {
  const totals = await evidenceTotals(tx, params);
  if (totals.files >= mostFiles || totals.bytes + file.size > mostBytes)
    throw new Problem('quota-exceeded', { name: file.name, mostFiles, mostBytes });
}

/** Evidence may be added to and taken off what may be answered now: also what a returned item opens with it. */
async function requireOpenQuestion(
  { tx, today }: CommandContext,
  { row }: Found<AssignmentSubject>,
  question: string,
): Promise<void> {
  requireOpen(row.campaign);
  const working = await readWorkingForm(tx, row);
  if (!working.compiled.questions.has(question))
    throw new Problem('input-invalid', {
      errors: [{ pointer: '/body/question', rule: 'unknown-question', params: {} }],
    });
  if (!editableQuestions(row, working, today).includes(question))
    throw new Problem('item-not-open', { question, state: row.assignment.state });
}

export const getEvidenceRoute = query({
  endpoint: getEvidence,
  action: 'evidence.read',
  subject: (db, { params }) => findAssignmentSubject(db, params),
  async run({ db, installation }, _subject, { params }) {
    const row = await evidenceRow(db, params, params.evidenceId);
    if (row === undefined) throw new Problem('not-found');
    return { name: row.name, mediaType: row.media_type, content: installation.files.stream(row.sha256), inline: true };
  },
});

/** Sealed revisions keep what is taken off. Who enters on behalf takes off what was entered on behalf, nothing else. */
export const removeEvidenceRoute = command({
  endpoint: removeEvidence,
  action: 'evidence.remove',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params }) {
    const { tx, acting, now, note, skipAudit } = context;
    const row = await evidenceRow(tx, params, params.evidenceId);
    if (row === undefined) throw new Problem('not-found');
    const isOwn = acting.organisationId === subject.organisationId;
    if (!isOwn && !row.on_behalf) throw new Problem('not-allowed');
    if (row.removed_at !== null) {
      skipAudit();
      return { removed: true as const };
    }
    await requireOpenQuestion(context, subject, row.question);
    await tx
      .updateTable('evidence_files')
      .set({ removed_at: now })
      .where('unit_id', '=', params.unitId)
      .where('id', '=', params.evidenceId)
      .execute();
    note({ question: row.question, name: row.name, sha256: row.sha256 });
    return { removed: true as const };
  },
});
