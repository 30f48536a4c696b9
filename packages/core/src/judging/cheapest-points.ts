import { roundTo } from '../text/index.ts';
import type { Path, PathStep } from './cheapest-path.ts';
import { type Efforts, effortOf, openLeaves, stepOf } from './cheapest-steps.ts';
import { chooseCheapest, type Offer } from './choose-offers.ts';
import type { Step } from './gap.ts';
import { type Improvement, improvementsOf } from './improvements.ts';
import type { CriterionJudgement, Judgement, RequirementJudgement } from './judgement.ts';
import { leavesOf } from './leaves.ts';
import type { PillarRole, Ruleset } from './ruleset.ts';
import { atPoints, withLeaves } from './what-if-leaves.ts';

/** One leaf brought to more points. */
interface Change {
  leaf: RequirementJudgement;
  improvement: Improvement;
  effort: number;
}

/**
 * The cheapest way to a number of points. Preconditions that stand in the way come first; of the rest each line offers its next
 * steps, and the cheapest set of offers is chosen within the caps of the scale. What was taken off is not won back.
 */
export function cheapestPoints(ruleset: Ruleset, judgement: Judgement, efforts: Efforts, goal: number): Path {
  const open = openLeaves(judgement);
  const known = open.filter(({ verdict }) => verdict === 'unmet');
  const first = known
    .filter(({ precondition }) => precondition !== undefined)
    .flatMap((leaf) => fullest(leaf, efforts));
  const pointsWith = (changes: readonly Change[]) => withChanges(ruleset, judgement, changes).score?.low ?? 0;
  const before = judgement.score?.low ?? 0;
  const needed = before >= goal ? [] : plan(ruleset, judgement, { first, known, efforts, goal });
  const changes = withoutNeedless(needed, (some) => pointsWith(some) >= goal - 1e-9);
  const after = pointsWith(changes);
  const steps = changes.map(presented).sort((a, b) => a.effort - b.effort || b.to - b.from - (a.to - a.from));
  return {
    reached: after >= goal - 1e-9,
    steps,
    effort: roundTo(
      steps.reduce((sum, { effort }) => sum + effort, 0),
      2,
    ),
    before,
    after,
    provide: open.filter((leaf) => leaf.verdict === 'unknown' && !isBlocked(leaf)).flatMap(stepOf),
    blocked: open.filter((leaf) => isBlocked(leaf) || isPersonal(leaf)).flatMap(stepOf),
  };
}

interface Planning {
  first: readonly Change[];
  known: readonly RequirementJudgement[];
  efforts: Efforts;
  goal: number;
}

function plan(ruleset: Ruleset, judgement: Judgement, { first, known, efforts, goal }: Planning): Change[] {
  const opened = withChanges(ruleset, judgement, first);
  const missing = goal - (opened.score?.low ?? 0);
  if (missing <= 0) return [...first];
  const taken = new Set(first.map(({ leaf }) => leaf.code));
  const offers = known.filter(({ code }) => !taken.has(code)).flatMap((leaf) => offersOf(leaf, opened, efforts));
  const room = { base: roomOf('base', ruleset, opened), bonus: roomOf('bonus', ruleset, opened) };
  // Shared weights make gains of more decimals than are counted: when the choice falls short, a little more is asked for.
  for (const more of [0, 0.01, 0.03, 0.1]) {
    const changes = [...first, ...chooseCheapest(offers, missing + more, room)];
    if ((withChanges(ruleset, judgement, changes).score?.low ?? 0) >= goal - 1e-9) return changes;
  }
  return [...first, ...chooseCheapest(offers, Number.POSITIVE_INFINITY, room)];
}

type OfferedChange = Offer<Change>;

/** What a line offers: points that reach the total, through the weight that «không xét» of its pillar hands on. */
function offersOf(leaf: RequirementJudgement, judgement: Judgement, efforts: Efforts): OfferedChange[] {
  const pillar = judgement.criteria.find((criterion) => leavesOf([criterion]).some(({ code }) => code === leaf.code));
  const role = pillar?.role ?? 'base';
  if (!pillar || role === 'deduction') return [];
  const low = leaf.score?.low ?? 0;
  const factor = factorOf(pillar);
  return improvementsOf(leaf).map((improvement) => ({
    line: leaf.code,
    role,
    gain: (improvement.points - low) * factor,
    effort: effortOf(leaf, efforts) * improvement.share,
    what: { leaf, improvement, effort: roundTo(effortOf(leaf, efforts) * improvement.share, 2) },
  }));
}

/** How much a point of a line is worth in its pillar when the weight of «không xét» is shared among the rest. */
function factorOf(pillar: CriterionJudgement): number {
  const applicable = leavesOf([pillar]).filter(({ informational, verdict }) => !informational && verdict !== 'exempt');
  const own = applicable.reduce((sum, { trace }) => sum + (trace.max ?? 0), 0);
  const whole = pillar.score?.max ?? own;
  return own > 0 && whole > own ? whole / own : 1;
}

/** Points that a role may still add before its cap. */
function roomOf(role: Exclude<PillarRole, 'deduction'>, { scale }: Ruleset, judgement: Judgement): number {
  const had = judgement.criteria
    .filter((criterion) => (criterion.role ?? 'base') === role)
    .reduce((sum, { score }) => sum + (score?.low ?? 0), 0);
  const cap = scale?.caps[role];
  return cap === undefined ? Number.POSITIVE_INFINITY : Math.max(0, cap - had);
}

function fullest(leaf: RequirementJudgement, efforts: Efforts): Change[] {
  const improvement = improvementsOf({ trace: { ...leaf.trace, max: leaf.trace.max || 1 } }).at(-1);
  return improvement ? [{ leaf, improvement, effort: effortOf(leaf, efforts) }] : [];
}

function withChanges(ruleset: Ruleset, judgement: Judgement, changes: readonly Change[]): Judgement {
  const changed = changes.map(
    ({ leaf, improvement }) => [leaf.code, atPoints(leaf, Math.min(improvement.points, leaf.trace.max ?? 0))] as const,
  );
  return withLeaves(ruleset, judgement, new Map(changed));
}

/** Leaves out, the hardest first, every change without which the goal is still reached. */
function withoutNeedless(changes: readonly Change[], reaches: (some: readonly Change[]) => boolean): Change[] {
  let kept = [...changes];
  if (!reaches(kept)) return kept;
  for (const change of [...changes].sort((a, b) => b.effort - a.effort)) {
    const rest = kept.filter((one) => one !== change);
    if (reaches(rest)) kept = rest;
  }
  return kept;
}

function presented({ leaf, improvement, effort }: Change): PathStep {
  const step = { code: leaf.code, name: leaf.name, ...improvement.task } as Step;
  return { step, effort, from: leaf.score?.low ?? 0, to: Math.min(improvement.points, leaf.trace.max ?? 0) };
}

function isBlocked({ trace }: RequirementJudgement): boolean {
  return trace.rule.kind === 'requires' || trace.reason?.kind === 'incomplete-rule';
}

// Points that a person gives or an expression computes cannot be planned.
function isPersonal({ verdict, trace }: RequirementJudgement): boolean {
  return verdict === 'unmet' && (trace.rule.kind === 'expert' || trace.rule.kind === 'points');
}
