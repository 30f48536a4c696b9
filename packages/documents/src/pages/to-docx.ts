import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type Table,
  TextRun,
} from 'docx';
import { bodyLines, docxParagraphs, type Footnotes, fontName, twips } from './docx-paragraph.ts';
import { docxColumns, docxTable } from './docx-table.ts';
import { bodySize, markSize, page, pageNumberSize, textWidth } from './layout.ts';
import type { PrintedPaper } from './model.ts';
import { type FullBlock, type FullSheet, normalise } from './normalise.ts';
import { printable } from './printable.ts';

/** An editable DOCX of the same paper, in Times New Roman. */
export async function toDocx(paper: PrintedPaper): Promise<Uint8Array> {
  const full = normalise(paper, printable);
  const notes: Footnotes = { texts: [] };
  const sections = full.sheets.map((sheet) => section(sheet, full.marks, notes));
  const document = new Document({
    title: full.title,
    creator: 'Thước Đo',
    styles: { default: { document: { run: { font: fontName, size: bodySize * 2 } } } },
    footnotes: footnoteParts(notes),
    sections,
  });
  return Packer.toBuffer(document);
}

function section(sheet: FullSheet, marks: readonly string[], notes: Footnotes): ISectionOptions {
  const width = textWidth(sheet.landscape);
  const footer = () => new Footer({ children: [markLine(marks)] });
  return {
    properties: {
      titlePage: true,
      page: {
        // The library turns width and height itself when the orientation is landscape.
        size: {
          width: twips(page.width),
          height: twips(page.height),
          orientation: sheet.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(page.margin.top),
          bottom: twips(page.margin.bottom),
          left: twips(page.margin.left),
          right: twips(page.margin.right),
          header: twips(0.9),
          footer: twips(0.9),
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: {
      default: new Header({ children: [numberLine()] }),
      first: new Header({ children: [new Paragraph({})] }),
    },
    ...(marks.length > 0 ? { footers: { default: footer(), first: footer() } } : {}),
    children: sheet.blocks.flatMap((block) => docxBlock(block, width, notes)),
  };
}

function docxBlock(block: FullBlock, width: number, notes: Footnotes): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'paragraph':
      return docxParagraphs(block, width, notes, bodyLines(block));
    case 'columns':
      return [...gap(block.before), docxColumns(block, width, notes)];
    case 'table':
      // Two tables that touch become one in Word.
      return [...gap(4), docxTable(block, width, notes), ...gap(4)];
    case 'together':
      return block.blocks.flatMap((inner) => docxBlock(inner, width, notes));
  }
}

function gap(points: number): Paragraph[] {
  if (points === 0) return [];
  return [new Paragraph({ spacing: { before: 0, after: 0, line: points * 20, lineRule: 'exact' }, children: [] })];
}

function numberLine(): Paragraph {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: pageNumberSize * 2, font: fontName });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [number] });
}

function markLine(marks: readonly string[]): Paragraph {
  const text = new TextRun({ text: marks.join(' · '), bold: true, size: markSize * 2, font: fontName });
  return new Paragraph({ alignment: AlignmentType.CENTER, children: [text] });
}

function footnoteParts(notes: Footnotes): Record<string, { children: Paragraph[] }> {
  return Object.fromEntries(
    notes.texts.map((text, index) => [
      String(index + 1),
      { children: [new Paragraph({ children: [new TextRun({ text, size: 22, font: fontName })] })] },
    ]),
  );
}
