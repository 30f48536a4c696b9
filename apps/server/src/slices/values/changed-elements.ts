import { canonicalJson } from '@thuocdo/core/forms';
import type { Changes } from './judge-changes.ts';
import { ownSourceOf } from './judge-known.ts';
import type { NewValue, Provenance } from './values.queries.ts';

export type SaidValue = Pick<NewValue, 'unitId' | 'element' | 'level' | 'source' | 'value'> & {
  provenance: Pick<Provenance, 'combine'>;
};

/**
 * What one source says otherwise than before, by commune. Where the commune's own values reach other levels than before,
 * or a text changed (a text may stand for an attribute that chooses a threshold), everything may be judged otherwise.
 */
export function changedElements(before: readonly SaidValue[], after: readonly SaidValue[]): Changes {
  const was = new Map(before.map((value) => [keyOf(value), value]));
  const changes = new Map<string, Set<string> | 'all'>();
  const change = ({ unitId, element }: SaidValue, isText: boolean) => {
    const known = changes.get(unitId);
    if (known === 'all') return;
    if (isText) changes.set(unitId, 'all');
    else if (known === undefined) changes.set(unitId, new Set([element]));
    else known.add(element);
  };
  for (const now of after) {
    const key = was.size === 0 ? '' : keyOf(now);
    const old = was.get(key);
    was.delete(key);
    if (old !== undefined && sameAs(old) === sameAs(now)) continue;
    change(now, typeof now.value === 'string' || typeof old?.value === 'string');
  }
  for (const gone of was.values()) change(gone, typeof gone.value === 'string');
  const [levelsBefore, levelsAfter] = [ownLevels(before), ownLevels(after)];
  for (const unitId of changes.keys())
    if (wordOf(levelsBefore.get(unitId)) !== wordOf(levelsAfter.get(unitId))) changes.set(unitId, 'all');
  return changes;
}

const keyOf = ({ unitId, element, level }: SaidValue) => `${unitId}\n${element}\n${level}`;
const sameAs = ({ value, provenance }: SaidValue) => canonicalJson([value, provenance.combine ?? null]);

/** The levels that communes' own values reach, in one pass: an import may hold all communes of the country. */
function ownLevels(values: readonly SaidValue[]): Map<string, Set<string>> {
  const levels = new Map<string, Set<string>>();
  for (const { unitId, source, level } of values) {
    if (source !== ownSourceOf(unitId)) continue;
    const known = levels.get(unitId);
    if (known === undefined) levels.set(unitId, new Set([level]));
    else known.add(level);
  }
  return levels;
}

const wordOf = (levels: ReadonlySet<string> | undefined): string => [...(levels ?? [])].sort().join(' ');
