import { roundTo } from '../text/index.ts';
import type {
  CriterionJudgement,
  RequirementJudgement,
  Score,
  SubcriterionJudgement,
  TotalScore,
} from './judgement.ts';
import { leavesOf } from './leaves.ts';
import type { Criterion, PillarRole, Scale, Subcriterion } from './ruleset.ts';

// Points of an index as ranges. `low` takes what is not known for nothing, `high` for everything; for what is taken off the
// total turns them round. Sums are cut to a billionth, so that 0,1 + 0,2 is 0,3 and the order of the lines does not matter.

const NOTHING: Score = { low: 0, high: 0, max: 0 };

/** What a leaf gave of what it can give. «Không xét» asks and gives nothing; a leaf whose points nobody knows gives no maximum. */
export function scoreOfLeaf(leaf: Pick<RequirementJudgement, 'verdict' | 'trace'>): Score {
  if (leaf.verdict === 'exempt') return NOTHING;
  const { max = null, points = NOTHING } = leaf.trace;
  return { low: points.low, high: points.high, max };
}

/** The leaves that count, together; a failed precondition takes everything, one that is not known may. */
export function scoreOfSubcriterion(
  subcriterion: Pick<Subcriterion, 'max'>,
  leaves: readonly RequirementJudgement[],
): Score {
  const counted = leaves.filter(({ informational }) => !informational);
  const exempted = counted.some(({ verdict }) => verdict === 'exempt');
  const sum = sumOf(counted.map(scoreOfLeaf), exempted ? undefined : subcriterion.max);
  return afterPreconditions(sum, counted.filter(({ precondition }) => precondition !== undefined).map(verdictOf));
}

/** A pillar: its sub-criteria together, with the weight of «không xét» shared among the rest or taken from its maximum. */
export function scoreOfCriterion(
  criterion: Pick<Criterion, 'max' | 'role' | 'exempted' | 'subcriteria'>,
  subcriteria: readonly SubcriterionJudgement[],
): Score {
  const leaves = subcriteria.flatMap(({ requirements }) => requirements.filter(({ informational }) => !informational));
  const exempt = leaves.filter(({ verdict }) => verdict === 'exempt');
  const lost = add(exempt.map(({ trace }) => trace.max ?? 0));
  const whole = exempt.length === 0 ? criterion.max : undefined;
  const own = sumOf(
    subcriteria.map(({ score }) => score ?? NOTHING),
    whole,
  );
  // What is taken off is not given back because the whole ruleset may fail: that is counted in the total.
  const kinds = criterion.role === 'deduction' ? ['criterion'] : ['criterion', 'ruleset'];
  const score = afterPreconditions(own, holdingBack(leaves, kinds));
  const full = fullOf(criterion, leaves);
  if (lost === 0 || criterion.exempted === 'lower' || full === null || full <= lost) return score;
  const factor = (shared: number) => full / (full - shared);
  const { sure, possible } = sharedWeight(subcriteria);
  return { low: exact(score.low * factor(sure)), high: exact(score.high * factor(possible)), max: full };
}

/** Weight of «không xét» that the rest takes over. In a sub-criterion that failed its precondition nothing is left to share. */
function sharedWeight(subcriteria: readonly SubcriterionJudgement[]): { sure: number; possible: number } {
  const weights = (excluded: Held) =>
    subcriteria.flatMap(({ requirements }) => {
      const counted = requirements.filter(({ informational }) => !informational);
      const held = counted.filter(({ precondition }) => precondition !== undefined).map(verdictOf);
      if (held.some((verdict) => excluded.includes(verdict))) return [];
      return counted.map(({ verdict, trace }) => (verdict === 'exempt' ? (trace.max ?? 0) : 0));
    });
  return { sure: add(weights(['unmet', 'unknown'])), possible: add(weights(['unmet'])) };
}

/** The total within the caps of the scale. Without a maximum (somebody's points are not known) `high` is only what is known. */
export function totalScore(scale: Scale, criteria: readonly CriterionJudgement[]): TotalScore {
  const base = pillars('base', scale, criteria);
  const bonus = pillars('bonus', scale, criteria);
  const deduction = pillars('deduction', scale, criteria);
  const leaves = leavesOf(criteria);
  const within = (points: number) =>
    roundTo(Math.min(Math.max(points, 0), scale.max ?? Number.POSITIVE_INFINITY), scale.decimals);
  const range = afterPreconditions(
    {
      low: within(base.low + bonus.low - deduction.high),
      high: within(base.high + bonus.high - deduction.low),
      // Somebody's points are open: the range is not closed, whatever the scale says.
      max: [base, bonus, deduction].some(({ max }) => max === null) ? null : scale.max,
    },
    holdingBack(leaves, ['ruleset']),
  );
  const grade = gradeOf(scale, range);
  return { ...range, base, bonus, deduction, ...(grade ? { grade } : {}) };
}

/** True when the points are known to the last: both ends equal and nobody's points open. */
export function isDefinite(score: Score): boolean {
  return score.low === score.high && score.max !== null;
}

/** The grade from a number of points on; the lowest grade below all of them. */
export function gradeFor({ grades }: Pick<Scale, 'grades'>, points: number): string | undefined {
  return (grades.find(({ min }) => points >= min) ?? grades.at(-1))?.grade;
}

function gradeOf(scale: Scale, { low, high, max }: Score): TotalScore['grade'] {
  const lowest = gradeFor(scale, low);
  const highest = gradeFor(scale, max === null ? Number.POSITIVE_INFINITY : high);
  return lowest === undefined || highest === undefined ? undefined : { low: lowest, high: highest };
}

function pillars(role: PillarRole, { caps }: Scale, criteria: readonly CriterionJudgement[]): Score {
  const scores = criteria.filter((one) => (one.role ?? 'base') === role).map(({ score }) => score ?? NOTHING);
  const sum = sumOf(scores, undefined);
  const cap = caps[role] ?? Number.POSITIVE_INFINITY;
  if (sum.max !== null)
    return { low: Math.min(sum.low, cap), high: Math.min(sum.high, cap), max: Math.min(sum.max, cap) };
  // Points that nobody has read may fill the role up to its cap; without one there is no telling.
  const known = caps[role];
  return { low: Math.min(sum.low, cap), high: known ?? sum.high, max: known ?? null };
}

/** A stated whole holds more than its known parts: the rest is points that nobody knows yet, reachable but not had. */
function sumOf(parts: readonly Score[], whole: number | null | undefined): Score {
  const known = add(parts.map(({ max }) => max ?? 0));
  const low = add(parts.map((part) => part.low));
  const high = add(parts.map((part) => part.high));
  const isOpen = parts.some(({ max }) => max === null);
  if (typeof whole !== 'number') return { low, high, max: isOpen ? null : known };
  return { low, high: exact(high + (isOpen ? Math.max(0, whole - known) : 0)), max: whole };
}

type Held = readonly RequirementJudgement['verdict'][];

function afterPreconditions(score: Score, verdicts: Held): Score {
  if (verdicts.includes('unmet')) return { ...score, low: 0, high: 0 };
  return verdicts.includes('unknown') ? { ...score, low: 0 } : score;
}

function holdingBack(leaves: readonly RequirementJudgement[], kinds: readonly string[]): Held {
  return leaves.filter(({ precondition = '' }) => kinds.includes(precondition)).map(verdictOf);
}

/** The stated maximum of a pillar, or that of all its leaves; null while somebody's points are open. */
function fullOf(criterion: Pick<Criterion, 'max'>, leaves: readonly RequirementJudgement[]): number | null {
  if (typeof criterion.max === 'number') return criterion.max;
  const each = leaves.map(({ trace }) => trace.max ?? null);
  return each.includes(null) ? null : add(each.map(Number));
}

function verdictOf({ verdict }: RequirementJudgement) {
  return verdict;
}

function add(numbers: readonly number[]): number {
  return exact(numbers.reduce((sum, number) => sum + number, 0));
}

function exact(number: number): number {
  return roundTo(number, 9);
}
