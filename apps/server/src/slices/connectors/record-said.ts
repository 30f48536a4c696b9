import type { RunCounts } from '@thuocdo/contract/connectors';
import type { Tx } from '../../platform/db/open.ts';
import { type By, currentEntries, keyOf, recordFigures } from '../figures/index.ts';
import type { Admitted } from './admit-said.ts';

/** Records what a system says, and counts what is new, changed and as it was. */
export async function recordSaid(
  tx: Tx,
  figures: Admitted['figures'],
  { kind, batchId, by, newId }: { kind: 'push' | 'pull'; batchId: string; by: By; newId: () => string },
): Promise<Pick<RunCounts, 'new' | 'changed' | 'unchanged'>> {
  const before = new Set((await currentEntries(tx, figures)).map(keyOf));
  const { entries, unchanged } = await recordFigures(
    tx,
    figures.map(({ said, ...figure }) => ({
      ...figure,
      provenance: {
        kind,
        ...(kind === 'pull' ? { cell: said.at } : {}),
        ...(typeof said.value === 'string' ? { printed: said.value.slice(0, 200) } : {}),
        ...(said.note ? { note: said.note } : {}),
      },
    })),
    { newId, batchId, by },
  );
  const changed = entries.filter((entry) => before.has(keyOf(entry))).length;
  return { new: entries.length - changed, changed, unchanged };
}
