import { balancedLines, type Columns, type PageBlock, type Paragraph, textWidth } from '../pages/index.ts';
import type { OfficialPaper } from './model.ts';
import { capitals, motto, nationalName, numberLine, placeDateLine } from './wording.ts';

/** A centred line of a heading. */
export function centred(
  text: string,
  size: number,
  look: { bold?: boolean; italic?: boolean; rule?: number; before?: number } = {},
): Paragraph {
  const { bold = false, italic = false, rule = 0, before = 0 } = look;
  return { kind: 'paragraph', align: 'center', size, rule, before, runs: [{ text, bold, italic }] };
}

const headingWidths = [42, 58];
/** What the issuer's name may take, less the inner margins of its cell. */
const issuerWidth = (textWidth(false) * 42) / 100 - 0.3;

/** Issuer on the left, national name and motto on the right (Annex I, boxes 1 and 2). */
export function nationalHeading(parentOrg: string | undefined, issuer: string): Columns {
  const parent = parentOrg ? [centred(balancedLines(capitals(parentOrg), 13, issuerWidth), 13)] : [];
  return {
    kind: 'columns',
    widths: headingWidths,
    cells: [
      [...parent, centred(balancedLines(capitals(issuer), 13, issuerWidth), 13, { bold: true, rule: 0.4 })],
      [centred(nationalName, 12, { bold: true }), centred(motto, 13, { bold: true, rule: 1 })],
    ],
  };
}

/** Number and, for a công văn, its subject; place and day on the right (boxes 3, 4, 5b). */
export function numberAndDay(paper: OfficialPaper): Columns {
  const subject = paper.docType ? [] : [centred(`V/v ${paper.subject}`, 12, { before: 6 })];
  const stage = paper.stage === undefined ? [] : [centred(paper.stage, 13, { bold: true, before: 6 })];
  return {
    kind: 'columns',
    widths: headingWidths,
    before: 4,
    cells: [
      [centred(numberLine(paper), 13), ...subject, ...stage],
      [centred(placeDateLine(paper.place, paper.date), 14, { italic: true })],
    ],
  };
}

/** «BÁO CÁO» and its subject with a line under it (box 5a); nothing for a công văn. */
export function titleOf(paper: OfficialPaper): PageBlock[] {
  if (!paper.docType) return [];
  return [
    centred(capitals(paper.docType), 14, { bold: true, before: 18 }),
    centred(paper.subject, 14, { bold: true, rule: 0.4 }),
    ...(paper.subtitle === undefined ? [] : [centred(paper.subtitle, 13, { italic: true, before: 6 })]),
  ];
}
