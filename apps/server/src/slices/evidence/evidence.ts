import { addEvidence, getEvidence, removeEvidence } from '@thuocdo/contract/responses';
import { visibleTo } from '../../platform/access/visible.ts';
import { acceptFile } from '../../platform/files/accept.ts';
import { type CommandContext, command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { type AssignmentSubject, findAssignmentSubject, requireOpen } from '../campaigns/index.ts';
import { publishedForm } from '../definitions/index.ts';
import { evidenceOf, evidenceRow, evidenceTotals } from './evidence.queries.ts';

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
      const totals = await evidenceTotals(tx, params);
      if (totals.files >= mostFiles || totals.bytes >= mostBytes)
        throw new Problem('quota-exceeded', { mostFiles, mostBytes });
      const kept = await acceptFile(installation, file);
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
          on_behalf: body.onBehalf === 'true',
          added_at: now,
          added_by: actor.personId,
          added_by_title: acting.title,
          removed_at: null,
        })
        .execute();
      note({ question: body.question, name: kept.name, size: kept.size, sha256: kept.sha256 });
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

/** Evidence may be added to and taken off only what is open: all while drafted, the returned items after a return. */
async function requireOpenQuestion(
  { tx }: CommandContext,
  { row }: Found<AssignmentSubject>,
  question: string,
): Promise<void> {
  const { assignment, campaign } = row;
  requireOpen(campaign);
  const { compiled } = await publishedForm(tx, assignment.formCode, assignment.formVersion);
  if (!compiled.questions.has(question))
    throw new Problem('input-invalid', {
      errors: [{ pointer: '/body/question', rule: 'unknown-question', params: {} }],
    });
  if (assignment.state === 'not_started' || assignment.state === 'drafting') return;
  const returned = await tx
    .selectFrom('returned_items')
    .select('question')
    .where('unit_id', '=', assignment.unitId)
    .where('assignment_id', '=', assignment.id)
    .where('question', '=', question)
    .where('resolved_at', 'is', null)
    .executeTakeFirst();
  if (assignment.state !== 'returned' || returned === undefined)
    throw new Problem('item-not-open', { question, state: assignment.state });
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

export const removeEvidenceRoute = command({
  endpoint: removeEvidence,
  action: 'evidence.remove',
  readAction: 'response.read',
  subject: (tx, { params }) => findAssignmentSubject(tx, params, { lock: true }),
  async run(context, subject, { params }) {
    const { tx, now, note, skipAudit } = context;
    const row = await evidenceRow(tx, params, params.evidenceId);
    if (row === undefined) throw new Problem('not-found');
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
