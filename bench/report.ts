import { reportDocx, reportPdf } from '@thuocdo/documents/reports';
import { shippedReports } from '../scripts/shipped-reports.ts';
import { type Figure, repeated } from './figures.ts';

/** The annual report with its first part twice, so that it has more than 300 figures: drafted, then as DOCX and PDF. */
export async function report(): Promise<Figure[]> {
  const reports = await shippedReports();
  const annual = await reports.template('2022');
  const template = { ...annual, sections: [...annual.sections, ...annual.sections.slice(0, 1)] };
  const { figures } = await reports.draft('2022', template);
  if (figures.length < 300) throw new Error(`only ${figures.length} figures`);
  return repeated(`report of ${figures.length} figures to DOCX and PDF`, 10, 1000, async (at) => {
    const draft = await reports.draft('2022', template);
    // Another number each time: Typst keeps what it has rendered.
    const paper = { draft, number: String(at + 10), owners: reports.owners };
    await reportDocx(paper);
    reportPdf(paper, '2022-12-20T02:00:00Z');
  });
}
