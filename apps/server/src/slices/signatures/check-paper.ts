import { checkPaper, downloadSignedPaper, listSignedPapers, verifySignedPaper } from '@thuocdo/contract/signatures';
import { readWhole } from '../../platform/files/accept.ts';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findOrganisationSubject } from '../organisations/index.ts';
import { attachSignedPaper } from './attach-signed-paper.ts';
import { presentVerification } from './present.ts';
import { findSignedPaper, papersOfOrganisation, signedPaper } from './signed-papers.queries.ts';
import { verifyBytes } from './verify-bytes.ts';

/** Checks a PDF from anywhere and keeps it with the result, for the organisation that asked. */
export const checkPaperRoute = command({
  endpoint: checkPaper,
  action: 'signature.check',
  readAction: 'signature.check',
  subject: (tx, { params }) => findOrganisationSubject(tx, params.organisationId),
  async run(context, { unitId }, { body: { id }, file }) {
    const { tx, installation, note, skipAudit } = context;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const before = await signedPaper(tx, unitId, id);
    if (before !== undefined) {
      skipAudit();
      return before;
    }
    const bytes = await readWhole(file.content, file.name, installation.config.maxFileBytes);
    const subject = { unitId, id, subjectKind: 'check', subjectId: id, origin: 'brought' as const };
    const paper = await attachSignedPaper(context, { ...subject, name: file.name, bytes });
    note({ paperId: id, name: paper.name, sha256: paper.sha256, state: paper.verification.state });
    return paper;
  },
});

export const listSignedPapersRoute = query({
  endpoint: listSignedPapers,
  action: 'signature.check',
  subject: (db, { params }) => findOrganisationSubject(db, params.organisationId),
  run: ({ db }, organisation, { query: asked }) => papersOfOrganisation(db, organisation.id, asked),
});

export const verifySignedPaperRoute = query({
  endpoint: verifySignedPaper,
  action: 'signature.check',
  subject: (db, { params }) => findSignedPaper(db, params.unitId, params.paperId),
  async run({ installation, now }, { row }) {
    const bytes = await installation.files.read(row.sha256);
    return presentVerification(await verifyBytes(installation, { name: row.name, bytes, at: now }), now);
  },
});

export const downloadSignedPaperRoute = query({
  endpoint: downloadSignedPaper,
  action: 'signature.check',
  subject: (db, { params }) => findSignedPaper(db, params.unitId, params.paperId),
  run: async ({ installation }, { row }) => ({
    name: row.name,
    mediaType: 'application/pdf',
    content: installation.files.stream(row.sha256),
  }),
});
