import type { Ruleset, RulesetFinding } from '@thuocdo/core/judging';
import { createContext, useContext } from 'react';
import type { Dictionary } from './names.ts';
import type { Place } from './outline.ts';

/** What every part of the ruleset editor shares. */
export interface Editing {
  ruleset: Ruleset;
  change: (next: Ruleset) => void;
  dictionary: Dictionary;
  /** Everything wrong in the draft as it stands, found by the same rules as on the server. */
  findings: readonly RulesetFinding[];
  selected: Place;
  select: (place: Place) => void;
}

export const EditingContext = createContext<Editing | undefined>(undefined);

export function useEditing(): Editing {
  const editing = useContext(EditingContext);
  if (editing === undefined) throw new Error('useEditing outside the ruleset editor');
  return editing;
}

/** Faults within a place (a field and what lies in it), for the message under it. */
export function useFindingsIn(place: string): RulesetFinding[] {
  const { findings } = useEditing();
  return findingsIn(findings, place);
}

export function findingsIn(findings: readonly RulesetFinding[], place: string): RulesetFinding[] {
  return findings.filter(({ place: at }) => at === place || at.startsWith(`${place}.`) || at.startsWith(`${place}[`));
}
