import {
  illustrativeMark,
  type OfficialPaper,
  toDocx as officialDocx,
  toPdf as officialPdf,
} from '../official/index.ts';
import { toDocx as pagesDocx, toPdf as pagesPdf } from '../pages/index.ts';
import { reportBody } from './body.ts';
import type { ReportPaper } from './model.ts';
import { sourceAnnex } from './source-annex.ts';
import { workingSheet } from './working-sheet.ts';

export type { ReportPaper, SheetPart } from './model.ts';

/** The report by Decree 30/2020/NĐ-CP with its annex «Bảng nguồn số liệu»; still editable. */
export function reportDocx(paper: ReportPaper): Promise<Uint8Array> {
  return officialDocx(officialReport(paper));
}

/** PDF/A-2b of the same; `madeAt` is the instant written into the file's properties. */
export function reportPdf(paper: ReportPaper, madeAt: string): Uint8Array {
  return officialPdf(officialReport(paper), madeAt);
}

/** What to mend and what is missing, for those who write; not part of the issued paper. */
export function workingSheetDocx(paper: ReportPaper): Promise<Uint8Array> {
  return pagesDocx(workingSheet(paper));
}

export function workingSheetPdf(paper: ReportPaper, madeAt: string): Uint8Array {
  return pagesPdf(workingSheet(paper), madeAt);
}

function officialReport({ draft, number, date, illustrative, stage, subtitle, edition }: ReportPaper): OfficialPaper {
  const { authority, distribution, closing, ...frame } = draft.paper;
  return {
    ...frame,
    number,
    date,
    stage,
    subtitle,
    to: [],
    legalBasis: [],
    blocks: reportBody(draft.blocks),
    closing,
    distribution,
    signature: { authority },
    annexes: [sourceAnnex(draft.figures, edition)],
    marks: illustrative ? [illustrativeMark] : [],
  };
}
