/** Rows by the unit that they tell of, in their own order. */
export function groupByUnit<T extends { unitId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.unitId);
    if (group === undefined) groups.set(row.unitId, [row]);
    else group.push(row);
  }
  return groups;
}
