import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { bodySize, markSize, page, pageNumberSize } from './layout.ts';
import type { PrintedPaper } from './model.ts';
import { normalise } from './normalise.ts';
import { drawable, fontFolders } from './pdf-font.ts';
import { pdfTemplate } from './pdf-template.ts';
import { printable, wrappable } from './printable.ts';

const layout = JSON.stringify({ bodySize, pageNumberSize, markSize, margin: page.margin });

let compiler: NodeCompiler | undefined;
let rendered = 0;

/** Typst keeps results of earlier papers; without eviction a bulk of receipts grows without end. */
function freshCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders() }] });
  rendered += 1;
  if (rendered % 20 === 0) compiler.evictCache(2);
  return compiler;
}

/**
 * PDF/A-2b with embedded fonts. `madeAt` (an instant) is written into the file's properties; the same paper and
 * instant give the same bytes. Throws when Typst refuses, which is a fault of ours and never of the data.
 */
export function toPdf(paper: PrintedPaper, madeAt: string): Uint8Array {
  const full = normalise(paper, (text) => wrappable(drawable(printable(text))));
  const typst = freshCompiler();
  const compiled = typst.compile({
    mainFileContent: pdfTemplate,
    inputs: { paper: JSON.stringify(full), layout },
  });
  if (!compiled.result) {
    const failure = compiled.takeDiagnostics();
    throw new Error(`Typst: ${failure ? JSON.stringify(typst.fetchDiagnostics(failure)) : 'no document'}`);
  }
  return typst.pdf(compiled.result, {
    pdfStandard: 'a-2b',
    creationTimestamp: Math.floor(Date.parse(madeAt) / 1000),
  });
}
