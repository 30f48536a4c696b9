import { firstLineIndent, type PageBlock, type Paragraph, paragraphGap, type Run } from '../pages/index.ts';
import type { Block, OfficialPaper } from './model.ts';
import { endedLines, itemMark } from './wording.ts';

/** «Kính gửi: …» in one line, or one line each with a dash (box 9a). */
export function recipients(to: readonly string[]): PageBlock[] {
  const [only] = to;
  if (only === undefined) return [];
  const label = (align: 'center' | 'right', text: string): Paragraph => ({
    kind: 'paragraph',
    align,
    before: 12,
    runs: [{ text }],
  });
  if (to.length === 1) return [label('center', `Kính gửi: ${only.trim()}`)];
  const lines = endedLines(to).map(
    (text): Paragraph => ({ kind: 'paragraph', align: 'left', runs: [{ text: `- ${text}` }] }),
  );
  return [{ kind: 'columns', widths: [28, 72], before: 12, cells: [[label('right', 'Kính gửi:')].map(flat), lines] }];
}

/** Inside cells the space above belongs to the whole row. */
function flat(paragraph: Paragraph): Paragraph {
  return { ...paragraph, before: 0 };
}

/** Each ground in italics on its own line (box 6). */
export function grounds(legalBasis: readonly string[]): PageBlock[] {
  return endedLines(legalBasis).map((text, index) =>
    textParagraph([{ text, italic: true }], index === 0 ? 12 : undefined),
  );
}

/** A paragraph of the body: justified, first line indented, a gap of at least 6 pt. */
export function textParagraph(runs: readonly Run[], before: number = paragraphGap): Paragraph {
  return { kind: 'paragraph', align: 'justify', indent: firstLineIndent, before, runs };
}

export function bodyBlocks(blocks: readonly Block[]): PageBlock[] {
  return blocks.flatMap(pageBlocks);
}

function pageBlocks(block: Block): PageBlock[] {
  switch (block.kind) {
    case 'table':
      return [block];
    case 'heading':
      return [headingParagraph(block.text, block.align ?? 'justify')];
    case 'list':
      return block.items.map((runs, index) => textParagraph([{ text: itemMark(block.marker, index) }, ...runs]));
    case 'paragraph':
      return [bodyParagraph(block.runs, block.align ?? 'justify')];
  }
}

function bodyParagraph(runs: readonly Run[], align: 'justify' | 'center' | 'left'): Paragraph {
  return align === 'justify' ? textParagraph(runs) : { kind: 'paragraph', align, before: paragraphGap, runs };
}

function headingParagraph(text: string, align: 'justify' | 'center'): Paragraph {
  return { ...bodyParagraph([{ text, bold: true }], align), keepWithNext: true };
}

/** Stays with the signature, so that no page holds a signature alone. */
export function closing(paper: OfficialPaper): PageBlock[] {
  return paper.closing ? [{ ...textParagraph([{ text: paper.closing }]), keepWithNext: true }] : [];
}
