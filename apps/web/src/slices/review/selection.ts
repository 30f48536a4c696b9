import { useMemo, useState } from 'react';
import { nameOf, type ProgressRow } from './progress.ts';

export interface Chosen {
  unitId: string;
  assignmentId: string;
  name: string;
  dueDay: string | null;
}

export interface Selection {
  chosen: readonly Chosen[];
  has: (row: ProgressRow) => boolean;
  /** Takes rows in or out; rows of other pages stay as they are. */
  set: (rows: readonly ProgressRow[], on: boolean) => void;
  clear: () => void;
}

/** A frozen list of ids: filters and pages that come later do not change what was chosen. */
export function useSelection(): Selection {
  const [byId, setById] = useState<ReadonlyMap<string, Chosen>>(new Map());
  return useMemo(
    () => ({
      chosen: [...byId.values()],
      has: (row) => byId.has(row.id),
      set: (rows, on) => setById((now) => changed(now, rows, on)),
      clear: () => setById(new Map()),
    }),
    [byId],
  );
}

function changed(
  now: ReadonlyMap<string, Chosen>,
  rows: readonly ProgressRow[],
  on: boolean,
): ReadonlyMap<string, Chosen> {
  const next = new Map(now);
  for (const row of rows) {
    if (on) {
      const { unitId, id: assignmentId, due } = row;
      next.set(row.id, { unitId, assignmentId, name: nameOf(row), dueDay: due?.day ?? null });
    } else next.delete(row.id);
  }
  return next;
}
