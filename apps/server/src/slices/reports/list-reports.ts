import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { listReports } from '@thuocdo/contract/reports';
import { can } from '@thuocdo/core/access';
import { query } from '../../platform/http/route.ts';
import { reportsOf } from './reports.queries.ts';
import { templatesFor } from './templates.ts';

export const listReportsRoute = query({
  endpoint: listReports,
  action: 'report.read',
  async run({ db, actor, today, visible }, _subject, { query: asked }) {
    const writers = actor.grants.filter((grant) => can([grant], 'report.write', grant));
    const begin: ReplyOf<typeof listReports>['begin'] = [];
    for (const { unitId, unitName } of writers) {
      const templates = (await templatesFor(db, unitId)).map(({ code, version, template }) => {
        return { code, version, title: template.title, kind: template.kind };
      });
      if (!begin.some((one) => one.unitId === unitId)) begin.push({ unitId, unitName, templates });
    }
    const titles = new Map(
      begin.flatMap(({ templates }) => templates.map(({ code, title }) => [code, title] as const)),
    );
    const seen = visible('report.read', { path: 'v.path', organisation: 'r.organisation_id' });
    return { items: await reportsOf(db, { ...asked, seen }, titles), begin, today };
  },
});
