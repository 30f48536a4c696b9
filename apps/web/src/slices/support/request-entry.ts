import type { SupportLine } from '@thuocdo/contract/support';

/** What a commune is about to ask for. */
export interface RequestEntry {
  /** Codes of the lines that are ticked. */
  codes: readonly string[];
  otherName: string;
  otherGap: string;
  enterpriseId: string;
  request: string;
  answerBy: string;
}

export type NeededField = 'items' | 'enterpriseId' | 'request' | 'answerBy';

/** Lines of the gap list that are ticked, and the one that is typed. */
export function itemsOf({ codes, otherName, otherGap }: RequestEntry, lines: readonly SupportLine[]) {
  const ticked = lines.filter(({ code }) => codes.includes(code));
  const items = ticked.map(({ code, name, gap, elements }) => ({ code, name, gap, elements }));
  const other = { code: 'muc-khac', name: otherName.trim(), gap: otherGap.trim(), elements: [] };
  return other.name === '' ? items : [...items, other];
}

/** Fields that must not stay empty. */
export function neededBy(entry: RequestEntry, lines: readonly SupportLine[]): NeededField[] {
  const empty: Record<NeededField, boolean> = {
    items: itemsOf(entry, lines).length === 0,
    enterpriseId: entry.enterpriseId === '',
    request: entry.request.trim() === '',
    answerBy: entry.answerBy === '',
  };
  return (Object.keys(empty) as NeededField[]).filter((field) => empty[field]);
}
