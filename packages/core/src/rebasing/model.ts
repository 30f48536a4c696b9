import type { RebaseRule } from '../elements/index.ts';
import type { Value } from '../values/index.ts';

/**
 * A unit that another was made of: all of it, a part of it (it was split), or perhaps (it was dissolved before and nobody
 * says into which unit).
 */
export interface Origin {
  unitId: string;
  kind: 'whole' | 'part' | 'perhaps';
}

/** A unit and what it was made of. */
export interface Made {
  unitId: string;
  of: readonly Origin[];
}

/** An element that is re-based, with its rule. */
export interface RebasedElement {
  code: string;
  rebase: RebaseRule;
}

/** Why nothing follows. `units` are the parts that stand in the way. */
export type Obstacle =
  /** The rule of the element is `none`, and there is more than one part. */
  | { kind: 'no-rule' }
  /** Nobody knows what the unit was made of. */
  | { kind: 'no-parts' }
  | { kind: 'missing'; units: readonly string[] }
  /** They give the weight no value: the mean has nothing to weigh by. */
  | { kind: 'missing-weight'; weight: string; units: readonly string[] }
  | { kind: 'zero-weight'; weight: string }
  /** Split, or perhaps taken over: how much of them lies in the unit is not known. */
  | { kind: 'split'; units: readonly string[] }
  /** They do not say the same. */
  | { kind: 'differing'; units: readonly string[] }
  | { kind: 'unreadable'; units: readonly string[] }
  | { kind: 'mixed-periods'; units: readonly string[] };

/** A value that follows from those of the parts; `parts` has all of them, weights too. */
export interface Derived {
  element: string;
  /** `carried`: the unit is one whole unit under another code, so that nothing is put together. */
  rule: RebaseRule['rule'] | 'carried';
  value: Value;
  parts: readonly Value[];
  weights: readonly Value[];
}

export interface NotDerived {
  element: string;
  rule: RebaseRule['rule'];
  obstacle: Obstacle;
  /** What is known all the same. */
  parts: readonly Value[];
}

/** What is known of a unit by re-basing, element by element. */
export interface Rebased {
  derived: readonly Derived[];
  notDerived: readonly NotDerived[];
}
