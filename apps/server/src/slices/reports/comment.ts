import { addComment, resolveComment } from '@thuocdo/contract/reports';
import type { Reader } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { commentsOf, insertComment, setResolved } from './notes.queries.ts';
import { lockReport, type ReportRow } from './reports.queries.ts';

/** A remark about a block, or an answer to one; the same id again is the same remark. */
export const addCommentRoute = command({
  endpoint: addComment,
  action: 'report.comment',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, actor, acting, now, note, skipAudit }, { row: report }, { body }) {
    const known = await commentsOf(tx, report);
    const there = known.find(({ id }) => id === body.id);
    if (there !== undefined) {
      skipAudit();
      return there;
    }
    const parent = known.find(({ id }) => id === body.parentId);
    if (body.parentId !== undefined && parent === undefined) throw new Problem('not-found');
    const comment = {
      id: body.id,
      // Answers hang on the remark that began, and stand where it stands.
      place: parent?.place ?? body.place,
      parentId: parent === undefined ? null : (parent.parentId ?? parent.id),
      text: body.text,
    };
    await insertComment(tx, report, comment, { at: now, personId: actor.personId, title: acting.title });
    note({ comment: body.id, place: comment.place });
    return readComment(tx, report, body.id);
  },
});

export const resolveCommentRoute = command({
  endpoint: resolveComment,
  action: 'report.comment',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, acting, now, note, skipAudit }, { row: report }, { params, body }) {
    const known = await readComment(tx, report, params.commentId);
    if ((known.resolvedAt !== null) === body.resolved) {
      skipAudit();
      return known;
    }
    await setResolved(tx, report, known.id, body.resolved ? { at: now, by: acting.title } : null);
    note({ comment: known.id, resolved: body.resolved });
    return readComment(tx, report, known.id);
  },
});

async function readComment(db: Reader, report: ReportRow, id: string) {
  const comment = (await commentsOf(db, report)).find((one) => one.id === id);
  if (comment === undefined) throw new Problem('not-found');
  return comment;
}
