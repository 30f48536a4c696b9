// `npm run demo:report -- 2021-05` (or 2022; both without a period): drafts a report from the figures that ship and writes it
// and its working sheet as DOCX and PDF into out/, then says one by one where it differs from the printed paper on purpose.
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { ReportDraft } from '@thuocdo/core/reports';
import { type ReportPaper, reportDocx, reportPdf, workingSheetDocx, workingSheetPdf } from '@thuocdo/documents/reports';
import { type ShippedPeriod, shippedPeriods, shippedReports } from './shipped-reports.ts';

const out = resolve('out');
const asked = process.argv.slice(2);
const unknown = asked.filter((period) => !Object.hasOwn(shippedPeriods, period));
if (unknown.length > 0) {
  console.error(
    `Không có số liệu kèm theo cho kỳ ${unknown.join(', ')}; có: ${Object.keys(shippedPeriods).join(', ')}.`,
  );
  process.exit(1);
}
const reports = await shippedReports();
await mkdir(out, { recursive: true });
for (const period of (asked.length > 0 ? asked : Object.keys(shippedPeriods)) as ShippedPeriod[]) {
  const draft = await reports.draft(period, await reports.template(period));
  const files = await write(period, { draft, owners: reports.owners, illustrative: true });
  console.log(`\nBáo cáo ${period}: ${draft.figures.length} số liệu, thiếu ${draft.missing.length}`);
  for (const file of files) console.log(`  ${file}`);
  console.log('Khác văn bản đã in một cách có chủ ý, hoặc phải xem lại trước khi phát hành:');
  differences(draft).forEach((line, at) => {
    console.log(`  ${at + 1}. ${line}`);
  });
}

async function write(period: string, paper: ReportPaper): Promise<string[]> {
  const madeAt = new Date().toISOString();
  const files: [string, Uint8Array][] = [
    [`bao-cao-${period}.docx`, await reportDocx(paper)],
    [`bao-cao-${period}.pdf`, reportPdf(paper, madeAt)],
    [`phieu-kiem-tra-${period}.docx`, await workingSheetDocx(paper)],
    [`phieu-kiem-tra-${period}.pdf`, workingSheetPdf(paper, madeAt)],
  ];
  for (const [name, bytes] of files) await writeFile(join(out, name), bytes);
  return files.map(([name, bytes]) => `${join(out, name)}  ${bytes.length} byte`);
}

function differences({ figures, findings }: ReportDraft): string[] {
  return [
    ...figures.flatMap(({ name, section, text, stated }) =>
      stated ? [`[in số tính lại] mục ${section}, ${name}: văn bản in ${stated.text}, báo cáo này in ${text}`] : [],
    ),
    ...figures.flatMap((figure) => otherForm(figure)),
    ...findings.map(({ severity, sentence }) => `[${severity === 'error' ? 'lỗi' : 'cảnh báo'}] ${sentence}`),
  ];
}

/** The same number written in another way: 5773 and 5.773. */
function otherForm({ code, name, period, section, text, stated, value }: ReportDraft['figures'][number]): string[] {
  const said = reports.figures.find((figure) => figure.element === code && figure.period === period);
  if (stated || said?.printed === undefined || typeof value !== 'number' || text.includes(said.printed)) return [];
  if (said.printed === `${text}đ` || said.printed.toLowerCase() === text.toLowerCase()) return [];
  return [`[cách viết] mục ${section}, ${name}: văn bản in ${said.printed}, báo cáo này in ${text}`];
}
