import { exportSupportMonitoring, getSupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { toDocx, toPdf } from '@thuocdo/documents/official';
import { toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { type FileReply, type QueryContext, query } from '../../platform/http/route.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { makeMonitoring } from './make-monitoring.ts';
import { monitoringBook } from './monitoring-book.ts';
import { monitoringReport } from './monitoring-report.ts';
import { reportingOffice } from './reporting-office.ts';

const offered: readonly Action[] = ['support.read', 'outgoing.write'];

export const supportMonitoringRoute = query({
  endpoint: getSupportMonitoring,
  action: 'support.monitor',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'support.monitor'),
  async run(context, campaign, { query: asked }) {
    return {
      ...(await monitoringOf(context, campaign.row, asked)),
      computedAt: context.now,
      can: allowedActions(context.actor.grants, offered, campaign),
    };
  },
});

/** What the viewer sees on the screen, as a workbook or as a report in the name of the viewer's office. */
export const exportSupportMonitoringRoute = query({
  endpoint: exportSupportMonitoring,
  action: 'support.monitor',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'support.monitor'),
  async run(context, campaign, { query: { format, ...asked } }): Promise<FileReply> {
    const { db, now } = context;
    const monitoring = await monitoringOf(context, campaign.row, asked);
    const office = await reportingOffice(db, campaign.organisationId ?? campaign.row.organisationId);
    const title = `Báo cáo hỗ trợ ${campaign.row.period} ${office.head.place}`;
    if (format === 'xlsx')
      return fileOf(title, format, await toXlsx(monitoringBook(monitoring, office.head, now), now));
    const report = monitoringReport(monitoring, office, now);
    return fileOf(title, format, format === 'pdf' ? toPdf(report, now) : await toDocx(report));
  },
});

function monitoringOf(
  { db, actor, today, visible }: QueryContext,
  campaign: CampaignRecord,
  asked: { against?: string | undefined },
) {
  return makeMonitoring(db, campaign, asked, {
    actor,
    communes: visible('support.monitor', { path: 'r.path' }),
    plans: visible('support.monitor', { path: 'p.unit_path' }),
    today,
  });
}
