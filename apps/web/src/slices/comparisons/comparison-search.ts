import type { Boundaries } from '@thuocdo/contract/comparisons';

export const levelViews = ['self', 'checked', 'verified', 'highest'] as const;
export type LevelView = (typeof levelViews)[number];

/** Both laws, boundaries, level, filter and page: all in the address, so that a link shows the same table. */
export interface ComparisonSearch {
  a?: string;
  b?: string;
  diaGioi?: Boundaries;
  muc?: LevelView;
  khac?: boolean;
  tu?: number;
}

/** Keeps what is known and leaves the rest; a mistyped address shows the table as it begins and not an error. */
export function readComparisonSearch(search: Record<string, unknown>): ComparisonSearch {
  const found: ComparisonSearch = {};
  const [a, b] = [codeOf(search['a']), codeOf(search['b'])];
  if (a !== undefined) found.a = a;
  if (b !== undefined) found.b = b;
  const boundaries = (['2023', '2025'] as const).find((one) => one === String(search['diaGioi']));
  if (boundaries !== undefined) found.diaGioi = boundaries;
  const level = levelViews.find((one) => one === search['muc']);
  if (level !== undefined && level !== 'highest') found.muc = level;
  if (search['khac'] === true) found.khac = true;
  const from = search['tu'];
  if (typeof from === 'number' && Number.isInteger(from) && from > 0) found.tu = from;
  return found;
}

function codeOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined;
}

/** A new choice begins at the first page. */
export function chosen(search: ComparisonSearch, change: Partial<Record<keyof ComparisonSearch, unknown>>) {
  return readComparisonSearch({ ...search, tu: undefined, ...change });
}

interface Ruleset {
  code: string;
  overlay: boolean;
}

/** The two laws to show: as the address says where they are there, else the campaign's first and the next one. */
export function lawsFor(
  search: ComparisonSearch,
  rulesets: readonly Ruleset[],
  ofCampaign: readonly string[],
): { a: string; b: string } | undefined {
  const codes = rulesets.filter(({ overlay }) => !overlay).map(({ code }) => code);
  const inOrder = [...ofCampaign.filter((code) => codes.includes(code)), ...codes];
  const a = [search.a, ...inOrder].find((code) => code !== undefined && codes.includes(code));
  if (a === undefined) return undefined;
  const b = [search.b, ...inOrder.filter((code) => code !== a), a].find(
    (code) => code !== undefined && codes.includes(code),
  );
  return { a, b: b ?? a };
}
