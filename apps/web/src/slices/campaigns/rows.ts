/** Changes of a list without touching the old one. */
export function replacedAt<T>(rows: readonly T[], at: number, part: Partial<NoInfer<T>>): T[] {
  return rows.map((row, index) => (index === at ? { ...row, ...part } : row));
}

export function removedAt<T>(rows: readonly T[], at: number): T[] {
  return rows.filter((_, index) => index !== at);
}

/** The row moved by `step` places; at the edges nothing changes. */
export function movedBy<T>(rows: readonly T[], at: number, step: -1 | 1): T[] {
  const [row, other] = [rows[at], rows[at + step]];
  if (row === undefined || other === undefined) return [...rows];
  return rows.map((one, index) => (index === at ? other : index === at + step ? row : one));
}
