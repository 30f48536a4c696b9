import { answerFinding } from '@thuocdo/contract/reports';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { saveAnswer } from './notes.queries.ts';
import { requireOpen } from './open-report.ts';
import { prepareReport } from './prepare-report.ts';
import { lockReport } from './reports.queries.ts';

/** Giải trình: the reason stands in the working sheet beside the finding. */
export const answerFindingRoute = command({
  endpoint: answerFinding,
  action: 'report.write',
  readAction: 'report.read',
  subject: (tx, { params }, { today }) => lockReport(tx, params.reportId, today),
  async run({ tx, actor, acting, now, note }, found, { params, body }) {
    const { row: report } = found;
    requireOpen(report);
    const { findings } = await prepareReport(tx, found);
    const finding = findings.find(({ key }) => key === params.finding);
    if (finding === undefined) throw new Problem('not-found');
    const by = { at: now, personId: actor.personId, title: acting.title };
    await saveAnswer(tx, report, { finding: finding.key, sentence: finding.sentence, reason: body.reason }, by);
    note({ finding: finding.key, reason: body.reason });
    return { ...finding, answer: { reason: body.reason, at: now, by: acting.title } };
  },
});
