import type { PageBlock, PrintedPaper, Sheet } from '../pages/index.ts';
import { toDocx as pagesToDocx, toPdf as pagesToPdf } from '../pages/index.ts';
import { bodyBlocks, closing, grounds, recipients } from './body.ts';
import { centred, nationalHeading, numberAndDay, titleOf } from './heading.ts';
import type { Annex, OfficialPaper } from './model.ts';
import { signatureBlock, signaturesBlock } from './signature.ts';
import { annexName, attachedTo, capitals } from './wording.ts';

export type { HeadCell, Run, Table, TableCell } from '../pages/index.ts';
export type { Annex, Block, ListMarker, OfficialPaper, PaperDate, Signature } from './model.ts';
export { illustrativeMark, longDate } from './wording.ts';

/** DOCX that the department may still edit before it is signed. */
export function toDocx(paper: OfficialPaper): Promise<Uint8Array> {
  return pagesToDocx(printedPaper(paper));
}

/** PDF/A-2b; `madeAt` is the instant written into the file's properties. */
export function toPdf(paper: OfficialPaper, madeAt: string): Uint8Array {
  return pagesToPdf(printedPaper(paper), madeAt);
}

/** The pages of an official paper: the paper itself, then each annex with its own page numbers. */
export function printedPaper(paper: OfficialPaper): PrintedPaper {
  const annexes = paper.annexes ?? [];
  return {
    title: (paper.docType ? `${paper.docType} ${paper.subject}` : paper.subject).replaceAll('\n', ' '),
    marks: paper.marks ?? [],
    sheets: [{ blocks: mainBlocks(paper) }, ...annexes.map((annex, index) => annexSheet(paper, annex, index))],
  };
}

function mainBlocks(paper: OfficialPaper): PageBlock[] {
  return [
    nationalHeading(paper.parentOrg, paper.issuer),
    numberAndDay(paper),
    ...titleOf(paper),
    ...recipients(paper.to),
    ...grounds(paper.legalBasis),
    ...bodyBlocks(paper.blocks),
    ...closing(paper),
    paper.signatures ? signaturesBlock(paper.signatures) : signatureBlock(paper.distribution, paper.signature),
  ];
}

function annexSheet(paper: OfficialPaper, annex: Annex, index: number): Sheet {
  return {
    landscape: annex.landscape ?? false,
    blocks: [
      centred(annexName(paper.annexes ?? [], index), 14, { bold: true }),
      centred(capitals(annex.title), 14, { bold: true }),
      centred(attachedTo(paper), 14, { italic: true }),
      ...bodyBlocks(annex.blocks),
    ],
  };
}
