import type { EffortsView, EffortView } from '@thuocdo/contract/efforts';

/** What a person changed of a line: a class, or null to take back what this unit said. */
export interface EffortChange {
  effort: number | null;
  note: string;
}

export type EffortDraft = Readonly<Record<string, EffortChange>>;

/** What this unit itself says of a line; nothing where nobody or only a unit above does. */
export function ownWord(line: EffortView, unitId: string): EffortChange {
  const own = line.set?.unitId === unitId ? line.set : undefined;
  return { effort: own === undefined ? null : line.effort, note: own?.note ?? '' };
}

/** The draft with a line changed; a line that is again as it was leaves the draft. */
export function withChange(draft: EffortDraft, line: EffortView, unitId: string, change: EffortChange): EffortDraft {
  const { [line.code]: _, ...rest } = draft;
  const own = ownWord(line, unitId);
  const isSame = own.effort === change.effort && (change.effort === null || own.note === change.note);
  return isSame ? rest : { ...rest, [line.code]: change };
}

/** The body of the request. A note without a class says nothing and is left out. */
export function itemsOf(draft: EffortDraft): { requirement: string; effort: number | null; note: string }[] {
  return Object.entries(draft).map(([requirement, { effort, note }]) => ({
    requirement,
    effort,
    note: effort === null ? '' : note,
  }));
}

/** Lines by sub-criterion, in the ruleset’s order. */
export function linesBySubcriterion({ items }: Pick<EffortsView, 'items'>): { code: string; lines: EffortView[] }[] {
  const groups: { code: string; lines: EffortView[] }[] = [];
  for (const line of items) {
    const last = groups.at(-1);
    if (last?.code === line.subcriterion) last.lines.push(line);
    else groups.push({ code: line.subcriterion, lines: [line] });
  }
  return groups;
}
