import { getIncomingPaper, getOutgoingPaper } from '@thuocdo/contract/dispatch';
import { documentIdOf, type EdxmlDocument, writeEdxml } from '@thuocdo/documents/edxml';
import { type OfficialPaper, toDocx, toPdf } from '@thuocdo/documents/official';
import type { Installation } from '../../platform/context.ts';
import type { Db, Reader } from '../../platform/db/open.ts';
import { type FileReply, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { organIdsOf, readOrganisation } from '../organisations/index.ts';
import { type AxisParty, axisParties } from './axis-parties.queries.ts';
import { filesOf } from './dispatch-files.queries.ts';
import { type Dispatch, findDispatchSubject } from './dispatches.queries.ts';
import { findIncomingSubject } from './incoming.queries.ts';

const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

export const getOutgoingPaperRoute = query({
  endpoint: getOutgoingPaper,
  action: 'outgoing.read',
  subject: (db, { params }) => findDispatchSubject(db, params.dispatchId),
  async run({ db, installation }, { row: dispatch }, { query: { format } }) {
    if (format === 'edxml') return edxmlFile(db, installation, dispatch, await axisParties(db, dispatch.id));
    return paperFile(dispatch, format);
  },
});

export const getIncomingPaperRoute = query({
  endpoint: getIncomingPaper,
  action: 'incoming.read',
  subject: (db, { params }) => findIncomingSubject(db, params),
  async run({ db, installation }, { row }, { query: { format } }) {
    // Of another system there are the files that came with it, and no paper of ours.
    const { row: dispatch } = await findDispatchSubject(db, row.dispatch_id);
    if (format === 'edxml') {
      const parties = await axisParties(db, dispatch.id, { unitId: row.unit_id, id: row.id });
      return edxmlFile(db, installation, dispatch, parties);
    }
    return paperFile(dispatch, format);
  },
});

/** «Công văn 812-STTTT-BCVTCNTT.pdf» */
export function paperName({ number, letter, draftedAt }: Dispatch, format: string): string {
  const sign = `${number ?? draftedAt.slice(0, 10)}-${letter.symbol}`.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-');
  return `Công văn ${sign}.${format}`;
}

async function paperFile(dispatch: Dispatch, format: 'docx' | 'pdf'): Promise<FileReply> {
  const name = paperName(dispatch, format);
  if (format === 'docx') return { name, mediaType: docxType, content: await toDocx(dispatch.letter) };
  return { name, mediaType: 'application/pdf', content: pdfOf(dispatch), inline: true };
}

/** The same bytes whenever it is asked: what was sent is what is read later. */
export const pdfOf = ({ letter, draftedAt, sentAt }: Dispatch): Uint8Array => toPdf(letter, sentAt ?? draftedAt);

async function edxmlFile(
  db: Db,
  installation: Installation,
  dispatch: Dispatch,
  to: readonly AxisParty[],
): Promise<FileReply> {
  const document = await edxmlOf(db, dispatch, to);
  const files = await filesOf(db, dispatch.id);
  const attachments = [
    { name: paperName(dispatch, 'pdf'), contentType: 'application/pdf', content: pdfOf(dispatch) },
    ...(await Promise.all(
      files.map(async ({ name, mediaType, sha256 }) => ({
        name,
        contentType: mediaType,
        content: new Uint8Array(await installation.files.read(sha256)),
      })),
    )),
  ];
  const content = writeEdxml({ ...document, attachments });
  return { name: paperName(dispatch, 'edxml'), mediaType: 'application/xml', content };
}

async function edxmlOf(
  db: Reader,
  dispatch: Dispatch,
  to: readonly AxisParty[],
): Promise<Omit<EdxmlDocument, 'attachments'>> {
  const { letter, number, date, sentAt } = dispatch;
  if (sentAt === null || number === null || date === null) throw new Problem('dispatch-not-sent');
  const sender = await readOrganisation(db, dispatch.organisationId);
  const [organId] = await organIdsOf(db, sender.id);
  if (organId === undefined) throw new Problem('organ-id-unknown', { organisation: sender.name });
  if (to.length === 0) throw new Problem('organ-id-unknown', { recipients: true });
  return {
    documentId: dispatch.documentId ?? documentIdOf(organId, date, number, letter.symbol),
    from: { organId, name: sender.name },
    to,
    number,
    notation: letter.symbol,
    place: letter.place,
    date,
    type: officialType(letter),
    subject: letter.subject,
    signer: {
      competence: letter.signature.authority.slice(0, -1).join(' ') || undefined,
      position: letter.signature.authority.at(-1),
      fullName: letter.signature.signerName,
    },
    dueDay: dispatch.dueDay ?? undefined,
    places: letter.distribution,
    annexes: (letter.annexes ?? []).map(({ title }) => title),
    traces: [{ organId, at: vietnamTime(sentAt) }],
    business: { kind: 0, paper: false },
  };
}

/** 18 is a công văn in the builders met in the field; other kinds go by their name. */
function officialType({ docType }: OfficialPaper): EdxmlDocument['type'] {
  return docType ? { name: docType } : { code: '18', name: 'Công văn' };
}

/** `YYYY-MM-DD HH:mm:ss` in Vietnam. */
function vietnamTime(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}
