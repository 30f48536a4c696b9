import { getMinutes } from '@thuocdo/contract/confirmations';
import { can } from '@thuocdo/core/access';
import { minutesPaper } from '@thuocdo/documents/appraisals';
import { cited } from '@thuocdo/documents/letters';
import { toDocx, toPdf } from '@thuocdo/documents/official';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { groundsOf, letterheadOf } from '../dispatch/index.ts';
import { readAppraisal } from './appraisals.queries.ts';
import { presentAppraisal } from './present-appraisal.ts';
import { findRosterUnit } from './roster-unit.ts';
import { symbolOf } from './symbol-of.ts';

export const getMinutesRoute = query({
  endpoint: getMinutes,
  action: 'appraisal.read',
  subject: (db, { params }) => findRosterUnit(db, params.campaignId, params.unitId),
  async run({ db, actor, now }, unit, { params, query: { format } }) {
    const record = await readAppraisal(db, unit.id, params.campaignId, params.appraisalId);
    if (record.state === 'draft' && !can(actor.grants, 'appraisal.write', unit)) throw new Problem('not-found');
    const view = await presentAppraisal(db, unit, record, actor);
    const { campaign, name, districtName } = unit.row;
    const { content } = view;
    const letterhead = await letterheadOf(db, campaign);
    const notes = new Map(content.findings.map((one) => [one.code, one]));
    const { carriesOut, groundedOn } = groundsOf(campaign.draft.legalBasis);
    const paper = minutesPaper({
      ...content,
      ...letterhead,
      symbol: content.symbol || `BB-${symbolOf(letterhead.issuer)}`,
      number: content.number || undefined,
      date: content.endsOn,
      illustrative: campaign.illustrative,
      rulesetName: view.rulesetName,
      unit: name,
      district: districtName ?? undefined,
      year: campaign.period.slice(0, 4),
      meetingPlace: content.place,
      legalBasis: [...groundedOn, ...carriesOut].map((one) => `Căn cứ ${cited(one)}`),
      items: view.checklist.map((item) => ({
        ...item,
        finding: notes.get(item.code)?.finding,
        note: notes.get(item.code)?.note ?? '',
      })),
      dueDay: content.dueDay ?? undefined,
      endedAt: content.endedAt ?? undefined,
      isDraft: record.state === 'draft',
    });
    const title = `Biên bản thẩm định ${name} ${campaign.period}`;
    return format === 'docx'
      ? fileOf(title, 'docx', await toDocx(paper))
      : fileOf(title, 'pdf', toPdf(paper, record.concludedAt ?? now));
  },
});
