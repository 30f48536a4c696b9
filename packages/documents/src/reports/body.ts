import { type DraftBlock, type DraftRun, joined } from '@thuocdo/core/reports';
import type { Block, Run } from '../official/index.ts';

const MARKS = { dash: '- ', plus: '+ ' } as const;

/** The body of a report: headings, paragraphs with their marks and footnotes, tables. Numbered paragraphs count within a section. */
export function reportBody(blocks: readonly DraftBlock[]): Block[] {
  let numbered = 0;
  return blocks.map((block): Block => {
    if (block.kind === 'heading') {
      numbered = 0;
      return { kind: 'heading', text: block.text };
    }
    if (block.kind === 'table')
      return { kind: 'table', head: block.head, rows: block.rows.map((row) => row.map(joined)) };
    if (block.mark === 'number') numbered += 1;
    const mark = block.mark === 'number' ? `${numbered}. ` : block.mark === undefined ? '' : MARKS[block.mark];
    return { kind: 'paragraph', runs: printedRuns(mark, block.runs) };
  });
}

function printedRuns(mark: string, runs: readonly DraftRun[]): Run[] {
  const all: Run[] = runs.map(({ text, missing, note }) => ({
    text,
    ...(missing ? { italic: true } : {}),
    ...(note ? { note: joined(note) } : {}),
  }));
  return mark === '' ? all : [{ text: mark }, ...all];
}
