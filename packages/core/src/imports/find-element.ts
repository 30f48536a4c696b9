import type { FigureElement } from '../figures/index.ts';
import { foldMarks } from '../text/index.ts';

/** What an import needs of an element. */
export type ImportElement = FigureElement & { name: string };

export type FoundElement =
  | { kind: 'found'; element: ImportElement }
  | { kind: 'ambiguous'; among: readonly ImportElement[] }
  | { kind: 'unknown' };

export type ElementFinder = (said: string) => FoundElement;

const codeInside = /\[([a-z][a-z0-9_]{0,59})\]/;

/** Finds elements by code, by a code in square brackets («Kế hoạch [vb_plans]»), or by name with or without marks. */
export function elementFinder(elements: Iterable<ImportElement>): ElementFinder {
  const byCode = new Map<string, ImportElement>();
  const byName = new Map<string, ImportElement[]>();
  for (const element of elements) {
    byCode.set(element.code, element);
    const key = foldMarks(element.name);
    byName.set(key, [...(byName.get(key) ?? []), element]);
  }
  return (said) => {
    const text = said.trim();
    const coded = byCode.get(text) ?? byCode.get(codeInside.exec(text)?.[1] ?? '');
    if (coded !== undefined) return { kind: 'found', element: coded };
    const named = byName.get(foldMarks(text)) ?? [];
    const [only] = named;
    if (only === undefined) return { kind: 'unknown' };
    return named.length === 1 ? { kind: 'found', element: only } : { kind: 'ambiguous', among: named };
  };
}
