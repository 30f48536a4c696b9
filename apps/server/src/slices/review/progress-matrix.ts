import { type AssignmentState, type StepState, stepStates, type Tier } from '@thuocdo/core/campaigns';
import { foldMarks, withoutKind } from '@thuocdo/core/text';

/** What the matrix needs of an assignment to count, filter and sort it. */
export interface MatrixRow {
  id: string;
  unitId: string;
  state: AssignmentState;
  tier: number;
  late: boolean;
  dueDay: string | null;
  districtId: string | null;
  districtName: string | null;
  districtSortKey: string;
  sortKey: string;
  searchKey: string;
  code: string;
}

export interface MatrixFilter {
  state?: AssignmentState | undefined;
  tier?: number | undefined;
  district?: string | undefined;
  late?: 'true' | 'false' | undefined;
  q?: string | undefined;
}

export function filterMatrix(rows: readonly MatrixRow[], filter: MatrixFilter): MatrixRow[] {
  const key = filter.q ? withoutKind(foldMarks(filter.q)) : undefined;
  return rows.filter(
    (row) =>
      (filter.state === undefined || row.state === filter.state) &&
      (filter.tier === undefined || row.tier === filter.tier) &&
      (filter.district === undefined || row.districtId === filter.district) &&
      (filter.late === undefined || row.late === (filter.late === 'true')) &&
      (key === undefined || row.searchKey.includes(key) || row.code === key),
  );
}

const order: readonly AssignmentState[] = [
  'not_started',
  'returned',
  'drafting',
  'awaiting_confirmation',
  'submitted',
  'verified',
  'transmitted',
];

export function sortMatrix(rows: readonly MatrixRow[], by: 'name' | 'district' | 'state' | 'due'): MatrixRow[] {
  const keyOf: Record<typeof by, (row: MatrixRow) => string> = {
    name: (row) => row.sortKey,
    district: (row) => `${row.districtSortKey}\u0000${row.sortKey}`,
    state: (row) => `${order.indexOf(row.state)}\u0000${row.districtSortKey}\u0000${row.sortKey}`,
    due: (row) => `${row.dueDay ?? '9999'}\u0000${row.districtSortKey}\u0000${row.sortKey}`,
  };
  const keyed = rows.map((row) => ({ row, key: keyOf[by](row) }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ row }) => row);
}

/** Over the whole roster: not-started units are counted like all others. */
export function countsOf(rows: readonly MatrixRow[], chain: readonly Tier[]) {
  const byState: Record<string, number> = {};
  for (const row of rows) byState[row.state] = (byState[row.state] ?? 0) + 1;
  const states = rows.map((row) => stepStates(row, chain));
  const count = (tier: number, state: StepState) => states.filter((steps) => steps[tier] === state).length;
  return {
    roster: rows.length,
    byState,
    late: rows.filter((row) => row.late).length,
    byStep: chain.map((tier, at) => ({ tier: tier.key, done: count(at, 'done'), waiting: count(at, 'waiting') })),
  };
}

const handedIn = new Set<AssignmentState>(['submitted', 'verified', 'transmitted']);

export function districtsOf(rows: readonly MatrixRow[]) {
  const byDistrict = new Map<
    string,
    { unitId: string; name: string; key: string; roster: number; submitted: number; late: number }
  >();
  for (const row of rows) {
    if (row.districtId === null) continue;
    const before = byDistrict.get(row.districtId) ?? {
      unitId: row.districtId,
      name: row.districtName ?? '',
      key: row.districtSortKey,
      roster: 0,
      submitted: 0,
      late: 0,
    };
    before.roster += 1;
    before.submitted += handedIn.has(row.state) ? 1 : 0;
    before.late += row.late ? 1 : 0;
    byDistrict.set(row.districtId, before);
  }
  return [...byDistrict.values()]
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key: _key, ...district }) => district);
}
