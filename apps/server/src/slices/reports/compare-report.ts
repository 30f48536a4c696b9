import { compareReport } from '@thuocdo/contract/reports';
import { can } from '@thuocdo/core/access';
import { label } from '@thuocdo/core/periods';
import { compareDrafts, type ReportDraft } from '@thuocdo/core/reports';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { wholeReport } from './present-report.ts';
import { findReport, type ReportRow } from './reports.queries.ts';
import { versionsOf } from './versions.queries.ts';

interface Side {
  name: string;
  draft: ReportDraft;
}

/** Two versions, a version and what stands now, or this report and another one of its series. */
export const compareReportRoute = query({
  endpoint: compareReport,
  action: 'report.read',
  subject: (db, { params }, { today }) => findReport(db, params.reportId, today),
  async run({ db, actor, today }, found, { query: asked }) {
    const after = await sideOf(db, found, asked.with);
    const before =
      asked.report === undefined
        ? await sideOf(db, found, asked.version)
        : await sideOf(db, await other(db, found, asked.report, { actor, today }), undefined);
    return { before: before.name, after: after.name, changes: compareDrafts(before.draft, after.draft) };
  },
});

async function sideOf(db: Reader, found: Found<ReportRow>, wanted: number | undefined): Promise<Side> {
  const versions = await versionsOf(db, found.row);
  const name = `${label(found.row.period)}, bản ${found.row.edition}`;
  if (wanted === undefined) return { name, draft: (await wholeReport(db, found, versions)).draft };
  const version = versions.find((one) => one.version === wanted);
  if (version === undefined) throw new Problem('not-found', { version: wanted });
  return { name: `${name}, lần trình ${wanted}`, draft: version.content.draft };
}

/** Another report that the viewer may read as well. @throws Problem `not-found` */
async function other(
  db: Reader,
  { row }: Found<ReportRow>,
  id: string,
  { actor, today }: { actor: Actor; today: string },
): Promise<Found<ReportRow>> {
  const found = await findReport(db, id, today);
  if (!can(actor.grants, 'report.read', found) || found.row.template !== row.template) throw new Problem('not-found');
  return found;
}
