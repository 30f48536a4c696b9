import { getExplanationFile } from '@thuocdo/contract/explanations';
import { explanationDocx, explanationPdf } from '@thuocdo/documents/explanations';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readCampaign } from '../campaigns/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { explainUnit } from './explain-unit.ts';
import { seenBy } from './explanations.ts';

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** «Phụ lục giải trình kết quả»; what the viewer may not read is not in it. @throws Problem `not-found` without a result */
export const explanationFileRoute = query({
  endpoint: getExplanationFile,
  action: 'judgement.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run(context, unit, { params, query: { format, ...asked } }) {
    const { db, now } = context;
    const campaign = await readCampaign(db, params.campaignId);
    const explained = await explainUnit(db, campaign, { unitId: unit.unitId, ...asked }, seenBy(context));
    const { tree, level } = explained;
    if (tree === null || level === null) throw new Problem('not-found');
    const { name: issuer } = await readOrganisation(db, campaign.organisationId);
    const annex = { ...explained, tree, level, issuer, madeAt: now };
    const name = `Phụ lục giải trình – ${explained.unit.name} – ${campaign.period}.${format}`;
    if (format === 'docx') return { name, mediaType: docx, content: await explanationDocx(annex) };
    return { name, mediaType: 'application/pdf', content: explanationPdf(annex) };
  },
});
