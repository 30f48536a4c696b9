import { correctReport } from '@thuocdo/contract/reports';
import { type CommandContext, command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { saveAnswer, saveOverride, savePlanMark } from './notes.queries.ts';
import { issuedContent } from './plan.ts';
import { summaryOf } from './present-report.ts';
import { insertReport, lockReport, type ReportRow } from './reports.queries.ts';
import { saveSlot } from './slots.queries.ts';

/** Đính chính: the next edition begins with what the issued one says and with the figures of today; the issued one stays. */
export const correctReportRoute = command({
  endpoint: correctReport,
  action: 'report.correct',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run(context, found, { body }) {
    const { tx, note, skipAudit } = context;
    const { row: report } = found;
    if (report.state !== 'issued') throw new Problem('report-step-closed', { state: report.state });
    const { correctedBy } = await summaryOf(tx, report);
    if (correctedBy !== null) {
      skipAudit();
      return summaryOf(tx, { id: correctedBy, unitId: report.unitId });
    }
    const id = await beginEdition(context, found, body.reason);
    note({ correction: id, edition: report.edition + 1, reason: body.reason });
    return summaryOf(tx, { id, unitId: report.unitId });
  },
});

async function beginEdition(
  { tx, actor, acting, now, installation }: CommandContext,
  { row: report }: Found<ReportRow>,
  reason: string,
): Promise<string> {
  const id = installation.newId();
  const by = { at: now, personId: actor.personId, title: acting.title };
  const { unitId, organisationId, template, period } = report;
  const series = { id, unitId, organisationId, template, period, edition: report.edition + 1 };
  const begun = { corrects: report.id, correctionReason: reason, at: now, personId: by.personId, by: by.title };
  await insertReport(tx, { ...series, ...begun });
  const content = await issuedContent(tx, report);
  const place = { unitId, id };
  for (const { slot, text, state } of content?.slots ?? [])
    if (text !== '') await saveSlot(tx, place, { slot, text, state, revision: 1 }, by);
  for (const override of content?.overrides ?? []) await saveOverride(tx, place, override, by);
  for (const { key, sentence, answer } of content?.findings ?? [])
    if (answer !== null) await saveAnswer(tx, place, { finding: key, sentence, reason: answer.reason }, by);
  for (const { key, text, outcome, note, reference, by: marked } of content?.plan ?? [])
    if (outcome !== 'open')
      await savePlanMark(tx, place, { key, text, outcome, note, reference, at: now, by: marked ?? by.title });
  return id;
}
