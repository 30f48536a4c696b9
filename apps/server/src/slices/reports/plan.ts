import type { PlanItemView } from '@thuocdo/contract/report-views';
import { previous } from '@thuocdo/core/periods';
import { planItems, planLine } from '@thuocdo/core/reports';
import type { Reader } from '../../platform/db/open.ts';
import { planMarks } from './notes.queries.ts';
import type { WholeReport } from './prepare-report.ts';
import { type ReportRow, reportsOf } from './reports.queries.ts';
import { editionOf, versionsOf } from './versions.queries.ts';

/** The reports of the period before in the same series, newest edition first. */
export async function reportsBefore(db: Reader, report: ReportRow) {
  return reportsOf(db, { series: report, period: previous(report.period) }, new Map());
}

/** What an issued report says, or undefined while it is not issued. */
export async function issuedContent(
  db: Reader,
  report: Pick<ReportRow, 'unitId' | 'id'>,
): Promise<WholeReport | undefined> {
  const edition = await editionOf(db, report);
  if (edition === undefined) return undefined;
  return (await versionsOf(db, report)).find(({ version }) => version === edition.version)?.content;
}

/** What the report before planned, as it was last issued, with what was said of it since. */
export async function planOf(db: Reader, report: ReportRow): Promise<PlanItemView[]> {
  const before = (await reportsBefore(db, report)).find(({ state }) => state === 'issued');
  const content = before === undefined ? undefined : await issuedContent(db, before);
  if (content === undefined) return [];
  const marks = new Map((await planMarks(db, report)).map((mark) => [mark.text, mark]));
  return planItems(content.template.template, content.draft).map(({ key, text, from, owner }) => {
    const mark = marks.get(text);
    const { outcome = 'open', note = '', reference = '', at = null, by = null } = mark ?? {};
    const line = planLine({ text, outcome, note, reference });
    return { key, text, origin: from, owner: owner ?? null, outcome, note, reference, line, at, by };
  });
}
