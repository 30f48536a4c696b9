/** A stretch of words that both texts have, that only the earlier has, or that only the later has. */
export type WordChange = { kind: 'same' | 'gone' | 'new'; text: string };

// Beyond this many comparisons two texts are shown one after the other: nobody reads such a difference word by word.
const LIMIT = 4_000_000;

/**
 * How one text became the other, word by word (longest common row of words). Joining what is not `new` gives the earlier text,
 * joining what is not `gone` the later one.
 */
export function wordChanges(before: string, after: string): WordChange[] {
  const [a, b] = [wordsOf(before), wordsOf(after)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  const [innerA, innerB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  const changes: WordChange[] = [
    { kind: 'same', text: a.slice(0, start).join('') },
    ...(innerA.length * innerB.length > LIMIT ? replaced(innerA, innerB) : between(innerA, innerB)),
    { kind: 'same', text: a.slice(a.length - end).join('') },
  ];
  return merged(changes);
}

/** Words with the space that follows them, so that joining gives the text back. */
function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/gu) ?? [];
}

function replaced(a: readonly string[], b: readonly string[]): WordChange[] {
  return [
    { kind: 'gone', text: a.join('') },
    { kind: 'new', text: b.join('') },
  ];
}

function between(a: readonly string[], b: readonly string[]): WordChange[] {
  const length = commonLengths(a, b);
  const width = b.length + 1;
  const changes: WordChange[] = [];
  let [at, to] = [0, 0];
  while (at < a.length && to < b.length) {
    if (a[at] === b[to]) {
      changes.push({ kind: 'same', text: a[at] ?? '' });
      at += 1;
      to += 1;
    } else if ((length[(at + 1) * width + to] ?? 0) >= (length[at * width + to + 1] ?? 0)) {
      changes.push({ kind: 'gone', text: a[at] ?? '' });
      at += 1;
    } else {
      changes.push({ kind: 'new', text: b[to] ?? '' });
      to += 1;
    }
  }
  return [...changes, ...replaced(a.slice(at), b.slice(to))];
}

/** How many words two ends have in common, for every pair of places. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint32Array {
  const width = b.length + 1;
  const length = new Uint32Array((a.length + 1) * width);
  for (let at = a.length - 1; at >= 0; at -= 1)
    for (let to = b.length - 1; to >= 0; to -= 1)
      length[at * width + to] =
        a[at] === b[to]
          ? (length[(at + 1) * width + to + 1] ?? 0) + 1
          : Math.max(length[(at + 1) * width + to] ?? 0, length[at * width + to + 1] ?? 0);
  return length;
}

function merged(changes: readonly WordChange[]): WordChange[] {
  const result: WordChange[] = [];
  for (const change of changes.filter(({ text }) => text !== '')) {
    const last = result.at(-1);
    if (last?.kind === change.kind) result[result.length - 1] = { kind: last.kind, text: last.text + change.text };
    else result.push(change);
  }
  return result;
}
