import { submitReport } from '@thuocdo/contract/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { unanswered } from './findings.ts';
import { fingerprintOf, prepareReport, type WholeReport } from './prepare-report.ts';
import { presentReport } from './present-report.ts';
import { findReport, lockReport } from './reports.queries.ts';
import { takeStep } from './take-step.ts';
import { insertVersion, versionsOf } from './versions.queries.ts';

/** Hands in exactly what was seen; from here on figures and words stand still until it is given back. */
export const submitReportRoute = command({
  endpoint: submitReport,
  action: 'report.submit',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run(context, found, { params, body }) {
    const { tx, actor, acting, now, today, note, skipAudit } = context;
    const { row: report } = found;
    const versions = await versionsOf(tx, report);
    const isReplay = report.state === 'submitted' && versions.at(-1)?.sha256 === body.fingerprint;
    if (isReplay) {
      skipAudit();
      return presentReport(tx, found, { actor, now, today });
    }
    if (report.state !== 'drafting') throw new Problem('report-step-closed', { state: report.state });
    const content = await prepareReport(tx, found);
    const sha256 = fingerprintOf(content);
    requireReady(content, sha256, body);
    const version = versions.length + 1;
    const by = { at: now, personId: actor.personId, title: acting.title };
    await insertVersion(tx, report, { version, content, sha256 }, by);
    await takeStep(context, report, { step: 'submit', version, comment: '' });
    note({ version, sha256, missing: content.draft.missing.length });
    return presentReport(tx, await findReport(tx, params.reportId, today), { actor, now, today });
  },
});

/** @throws Problem `report-changed`, `report-unanswered`, `report-missing-not-accepted` */
function requireReady(
  { findings, draft }: WholeReport,
  sha256: string,
  asked: { fingerprint: string; acceptedMissing: number },
): void {
  if (sha256 !== asked.fingerprint) throw new Problem('report-changed');
  const open = unanswered(findings);
  if (open.length > 0) throw new Problem('report-unanswered', { findings: open.map(({ key }) => key) });
  const missing = draft.missing.length;
  if (missing !== asked.acceptedMissing) throw new Problem('report-missing-not-accepted', { missing });
}
