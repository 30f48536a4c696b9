import { requirementsUnder } from './explain.ts';
import { type Step, taskOf } from './gap.ts';
import type { Judgement, RequirementJudgement } from './judgement.ts';

/** How hard a line is to bring to its fullest, by requirement code: 1 (a paper) to 5 (a building). 3 where nothing is said. */
export type Efforts = Readonly<Record<string, number>>;

export const EFFORT_CLASSES = [1, 2, 3, 4, 5] as const;
export const ORDINARY_EFFORT = 3;

export function effortOf({ code }: Pick<RequirementJudgement, 'code'>, efforts: Efforts): number {
  return (Object.hasOwn(efforts, code) ? efforts[code] : undefined) ?? ORDINARY_EFFORT;
}

/** Leaves that decide and are neither met nor out of question, in order. */
export function openLeaves(judgement: Judgement): RequirementJudgement[] {
  return requirementsUnder(judgement).filter(
    ({ informational, verdict }) => !informational && (verdict === 'unmet' || verdict === 'unknown'),
  );
}

/** What a leaf wants, with its name; nothing where nothing can be said. */
export function stepOf(leaf: RequirementJudgement): Step[] {
  const task = taskOf(leaf);
  return task ? [{ code: leaf.code, name: leaf.name, ...task } as Step] : [];
}
