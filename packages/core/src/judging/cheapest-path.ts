import type { Step } from './gap.ts';

/** One change of the path, with the effort it takes and, in an index, the points the line has before and after. */
export interface PathStep {
  step: Step;
  effort: number;
  from: number;
  to: number;
}

export interface Path {
  /** True when the steps lead to the goal for certain: nothing on the way is unknown. */
  reached: boolean;
  /** Cheapest first. */
  steps: PathStep[];
  effort: number;
  /** Points of an index, certain ones. */
  before: number | undefined;
  after: number | undefined;
  /** What is not known and should be said first: it may bring the goal without any work, or show more to do. */
  provide: Step[];
  /** What nobody can do anything about here: rules that are not complete, points that a person gives, what another ruleset asks. */
  blocked: Step[];
}
