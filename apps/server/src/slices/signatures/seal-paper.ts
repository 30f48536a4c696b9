import { getSealKey, sealPaper } from '@thuocdo/contract/signatures';
import { readWhole } from '../../platform/files/accept.ts';
import { command, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { findOrganisationSubject } from '../organisations/index.ts';
import { attachSignedPaper } from './attach-signed-paper.ts';
import { readSealKey } from './key-files.ts';
import { presentKey } from './present.ts';
import { sealFor } from './seal-for.ts';
import { signedPaper } from './signed-papers.queries.ts';

/** Seals a PDF that the department made. The audit entry ties what came in to what went out and to the certificate. */
export const sealPaperRoute = command({
  endpoint: sealPaper,
  action: 'signature.seal',
  readAction: 'signature.check',
  subject: (tx, { params }) => findOrganisationSubject(tx, params.organisationId),
  async run(context, { id: organisationId, unitId }, { body: { id, reason, place }, file }) {
    const { tx, acting, now, installation, note, skipAudit } = context;
    if (file === undefined) throw new Problem('file-missing', { field: 'file' });
    const before = await signedPaper(tx, unitId, id);
    if (before !== undefined) {
      skipAudit();
      return before;
    }
    const pdf = await readWhole(file.content, file.name, installation.config.maxFileBytes);
    const sealed = await sealFor(installation, { organisationId, pdf, reason, place, position: acting.title, at: now });
    const { bytes, ...trace } = sealed;
    const subject = { unitId, id, subjectKind: 'seal', subjectId: id, origin: 'sealed' as const };
    const paper = await attachSignedPaper(context, { ...subject, name: sealedName(file.name), bytes });
    note({ paperId: id, name: paper.name, reason, ...trace });
    return paper;
  },
});

/** «Báo cáo.pdf» → «Báo cáo (đã ký số).pdf»: nobody confuses the two. */
const sealedName = (name: string): string => name.replace(/(\.pdf)?$/i, ' (đã ký số).pdf');

export const getSealKeyRoute = query({
  endpoint: getSealKey,
  action: 'signature.seal',
  subject: (db, { params }) => findOrganisationSubject(db, params.organisationId),
  run: async ({ installation, now }, { row }) =>
    presentKey(row, await readSealKey(installation.config.keysFolder, row.id, now), now),
});
