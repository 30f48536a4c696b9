import { label } from '@thuocdo/core/periods';
import { isOpen, type PlanOutcome } from '@thuocdo/core/reports';
import { formatDay } from '@thuocdo/core/text';
import type { ReportPaper, SheetPart } from '@thuocdo/documents/reports';
import { phrase } from '@thuocdo/phrases';
import type { Reader } from '../../platform/db/open.ts';
import { readSetting } from '../identity/index.ts';
import type { WholeReport } from './prepare-report.ts';
import { findReport, type ReportRow } from './reports.queries.ts';
import { editionOf } from './versions.queries.ts';

/** A report on its way to paper: marked «DỰ THẢO» until it has its number. */
export async function paperOf(
  db: Reader,
  report: ReportRow,
  whole: WholeReport,
  issued: { number?: string; symbol?: string; day?: string; today: string },
): Promise<ReportPaper> {
  const { draft, owners } = whole;
  const symbol = issued.symbol ?? draft.paper.symbol;
  const correction = await correctionLine(db, report, issued.today);
  return {
    draft: { ...draft, paper: { ...draft.paper, symbol } },
    number: issued.number,
    date: issued.day,
    owners: Object.fromEntries(owners.map(({ code, shortName }) => [code, shortName])),
    illustrative: (await readSetting<boolean>(db, 'illustrative')) === true,
    ...(issued.number === undefined ? { stage: 'DỰ THẢO' } : {}),
    ...(correction === undefined ? {} : { subtitle: correction }),
    edition: editionLine(report, issued.number !== undefined),
    answers: Object.fromEntries(
      whole.findings.flatMap(({ sentence, answer }) => (answer ? [[sentence, answer.reason]] : [])),
    ),
    parts: sheetParts(whole),
  };
}

/** «(Đính chính Báo cáo số 12/BC-STTTT ngày 20/12/2022)». */
async function correctionLine(db: Reader, report: ReportRow, today: string): Promise<string | undefined> {
  if (report.corrects === null) return undefined;
  const { row } = await findReport(db, report.corrects, today);
  const edition = await editionOf(db, row);
  if (edition === undefined) return undefined;
  return `(Đính chính Báo cáo số ${edition.number}/${edition.symbol} ngày ${formatDay(edition.day)})`;
}

function editionLine({ edition, state }: ReportRow, isIssued: boolean): string {
  const which = edition === 1 ? 'bản đầu' : `bản đính chính lần ${edition - 1}`;
  const stage = isIssued ? 'Bản phát hành' : isOpen(state) ? 'Dự thảo đang viết' : 'Dự thảo đã trình';
  return `${stage}, ${which}. Mức số liệu: mức cao nhất hiện có của từng số liệu.`;
}

/** What the working sheet says besides findings: sources that differ, sentences by hand, what became of the plan. */
function sheetParts({ conflicts, overrides, plan }: WholeReport): SheetPart[] {
  return [
    {
      title: 'Nguồn nói khác nhau, chưa chọn',
      rows: conflicts.map(({ name, period, said }) => [
        '',
        `${name} (${label(period)}): ${said.map(({ source, text }) => `${source}: ${text}`).join('; ')}`,
        '',
      ]),
    },
    {
      title: 'Câu sửa tay',
      rows: overrides.map(({ text, insteadOf, reason, by }) => [
        '',
        `${text} – thay cho: ${insteadOf} – lý do: ${reason}`,
        by,
      ]),
    },
    {
      title: 'Kế hoạch kỳ trước',
      rows: plan.map(({ text, outcome, note, reference }) => [
        outcomeWords(outcome),
        [text, note, reference].filter((part) => part !== '').join(' – '),
        '',
      ]),
    },
  ].filter(({ rows }) => rows.length > 0);
}

const outcomeWords = (outcome: PlanOutcome) => phrase('vi', `reports.outcome-${outcome}`);
