import type { RunCounts } from '@thuocdo/contract/connectors';
import type { Tx } from '../../platform/db/open.ts';
import { type By, currentEntries, keyOf, type NewFigure, newlySaid, recordFigures } from '../figures/index.ts';
import type { Admitted } from './admit-said.ts';

interface Recording {
  kind: 'push' | 'pull';
  batchId: string;
  by: By;
  newId: () => string;
  /** Count only. */
  dryRun?: boolean;
}

/** Records what a system says, and counts what is new, changed and as it was. */
export async function recordSaid(
  tx: Tx,
  figures: Admitted['figures'],
  { kind, batchId, by, newId, dryRun = false }: Recording,
): Promise<Pick<RunCounts, 'new' | 'changed' | 'unchanged'>> {
  const before = await currentEntries(tx, figures, { lock: true });
  const said = figures.map((figure) => withProvenance(figure, kind));
  const other = newlySaid(said, before);
  if (!dryRun) await recordFigures(tx, said, { newId, batchId, by, before });
  const stood = new Set(before.map(keyOf));
  const changed = other.filter((figure) => stood.has(keyOf(figure))).length;
  return { new: other.length - changed, changed, unchanged: figures.length - other.length };
}

function withProvenance({ said, ...figure }: Admitted['figures'][number], kind: Recording['kind']): NewFigure {
  return {
    ...figure,
    provenance: {
      kind,
      ...(kind === 'pull' ? { cell: said.at } : {}),
      ...(typeof said.value === 'string' ? { printed: said.value.slice(0, 200) } : {}),
      ...(said.note ? { note: said.note } : {}),
    },
  };
}
