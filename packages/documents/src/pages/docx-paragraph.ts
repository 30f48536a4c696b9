import { AlignmentType, BorderStyle, FootnoteReferenceRun, Paragraph, TextRun } from 'docx';
import { lineSpacing } from './layout.ts';
import type { Align } from './model.ts';
import type { FullParagraph, FullRun } from './normalise.ts';
import { textLineWidth } from './text-width.ts';

export const fontName = 'Times New Roman';

export const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  justify: AlignmentType.JUSTIFIED,
} as const satisfies Record<Align, unknown>;

/** Collects footnotes while paragraphs are made: Word keeps them in a part of their own. */
export type Footnotes = { texts: string[] };

export function twips(cm: number): number {
  // Rounded: the library's own conversion cuts off, and 29.99 mm is outside the decree's range.
  return Math.round((cm * 1440) / 2.54);
}

/** Line height in Word's 240ths of a line; tables and headings stand on single lines. */
export function lineHeight(lines: number): number {
  return Math.round(240 * lines);
}

/** A paragraph, and a thin empty one that carries its rule; `width` is the place it has, in cm. */
export function docxParagraphs(paragraph: FullParagraph, width: number, notes: Footnotes, lines = 1): Paragraph[] {
  const text = new Paragraph({
    alignment: alignments[paragraph.align],
    indent: { firstLine: twips(paragraph.indent) },
    spacing: { before: paragraph.before * 20, after: 0, line: lineHeight(lines), lineRule: 'auto' },
    keepNext: paragraph.keepWithNext || paragraph.rule > 0,
    children: paragraph.runs.flatMap((run) => docxRuns(run, paragraph.size, notes)),
  });
  return paragraph.rule > 0 ? [text, ruleUnder(paragraph, width)] : [text];
}

/** Body paragraphs stand a little looser than headings. */
export function bodyLines(paragraph: FullParagraph): number {
  return paragraph.align === 'justify' ? lineSpacing : 1;
}

export function docxRuns(run: FullRun, size: number, notes: Footnotes): (TextRun | FootnoteReferenceRun)[] {
  const lines = run.text.split('\n').map(
    (text, index) =>
      new TextRun({
        text,
        bold: run.bold,
        italics: run.italic,
        size: size * 2,
        font: fontName,
        ...(index > 0 ? { break: 1 } : {}),
      }),
  );
  if (run.note === '') return lines;
  notes.texts.push(run.note);
  return [...lines, new FootnoteReferenceRun(notes.texts.length)];
}

function ruleUnder(paragraph: FullParagraph, width: number): Paragraph {
  const text = paragraph.runs.map((run) => run.text).join('');
  const longest = Math.max(...text.split('\n').map((line) => textLineWidth(line, paragraph.size)));
  const rule = Math.min(longest, width) * paragraph.rule;
  const side = twips(Math.max(0, (width - rule) / 2));
  const indent = paragraph.align === 'center' ? { left: side, right: side } : { right: side * 2 };
  return new Paragraph({
    indent,
    spacing: { before: 20, after: 0, line: 60, lineRule: 'exact' },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    children: [],
  });
}
