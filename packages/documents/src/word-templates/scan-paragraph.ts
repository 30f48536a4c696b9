import type { PlacedTag, WordFinding } from '@thuocdo/core/reports';

/** A way to repeat that Word’s own layout does not show; the words are the library’s. */
const option = /\s*\[\s*loopOver\s*:\s*["“”]?(row|paragraph|content)["“”]?\s*\]\s*$/u;
const reach = 60;

/** The tags of a paragraph’s words, and braces that have no partner. */
export function scanParagraph(text: string): { tags: PlacedTag[]; broken: WordFinding[] } {
  const tags: PlacedTag[] = [];
  const broken: WordFinding[] = [];
  let begin: number | undefined;
  const fault = (code: string, at: number) =>
    broken.push({
      code,
      severity: 'error',
      params: { at: text.slice(at, at + reach) },
      around: wordsAround(text, at, at + 1),
    });
  for (const found of text.matchAll(/[{}]/gu)) {
    const at = found.index;
    if (found[0] === '{') {
      if (begin !== undefined) fault('tag-not-closed', begin);
      begin = at;
    } else if (begin === undefined) fault('tag-not-opened', at);
    else {
      const written = text
        .slice(begin + 1, at)
        .replace(option, '')
        .trim()
        .replace(/^([#/])\s+/u, '$1');
      tags.push({ written, around: wordsAround(text, begin, at + 1) });
      begin = undefined;
    }
  }
  if (begin !== undefined) fault('tag-not-closed', begin);
  return { tags, broken };
}

/** Enough of the paragraph to find the place by. */
function wordsAround(text: string, from: number, to: number): string {
  const start = Math.max(0, from - reach);
  const end = Math.min(text.length, to + reach);
  return `${start > 0 ? '…' : ''}${text.slice(start, end)}${end < text.length ? '…' : ''}`.trim();
}
