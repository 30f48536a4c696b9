import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

export type PdfText = { text: string; x: number; y: number; size: number };
export type PdfPage = { width: number; height: number; items: PdfText[]; text: string };

/** The pages of a PDF as a reader sees them: texts with their places in points from the lower left corner. */
export async function readPdf(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const items = content.items.flatMap((item) =>
      'str' in item
        ? [{ text: item.str, x: item.transform[4] as number, y: item.transform[5] as number, size: item.height }]
        : [],
    );
    const text = content.items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : '')).join('');
    pages.push({ width, height, items, text: text.replaceAll('\u200b', '').replaceAll(/\s+/gu, ' ').normalize('NFC') });
  }
  await task.destroy();
  return pages;
}
