import type { CommandContext } from '../../platform/http/route.ts';
import type { NewRevision } from './targets.queries.ts';

/** Each commune finds in its own audit chain that its targets changed; the command's entry tells of the whole. */
export function noteCommunes(
  { note, alsoAudit, skipAudit }: CommandContext,
  made: readonly NewRevision[],
  detail: Readonly<Record<string, unknown>>,
): void {
  if (made.length === 0) {
    skipAudit();
    return;
  }
  note({ ...detail, targets: made.length });
  const byUnit = new Map<string, NewRevision[]>();
  for (const one of made) byUnit.set(one.unitId, [...(byUnit.get(one.unitId) ?? []), one]);
  for (const [unitId, own] of byUnit) {
    const targets = own.map(({ subject, revision, value, taken }) => ({
      subject,
      revision,
      value: taken === 'back' ? null : value,
    }));
    alsoAudit({
      unitId,
      action: 'target.write',
      subjectKind: 'unit',
      subjectId: unitId,
      detail: { ...detail, targets },
    });
  }
}
