import { requirementsUnder } from './explain.ts';
import { assemble } from './judge.ts';
import type { Judgement, RequirementJudgement } from './judgement.ts';
import type { Ruleset } from './ruleset.ts';
import { scoreOfLeaf } from './scores.ts';

/** The judgement as it would be with some leaves at other points or verdicts. What other rulesets gave stays. */
export function withLeaves(
  ruleset: Ruleset,
  judgement: Judgement,
  changed: ReadonlyMap<string, RequirementJudgement>,
): Judgement {
  const leaves = new Map(requirementsUnder(judgement).map((leaf) => [leaf.code, leaf]));
  const again = assemble(ruleset, { asOf: judgement.asOf, earlier: {} }, ({ code, name }) => {
    const leaf = changed.get(code) ?? leaves.get(code);
    return (
      leaf ?? {
        code,
        name,
        informational: true,
        verdict: 'unknown',
        trace: { clause: { code, place: '' }, rule: { kind: 'open' }, numbers: [] },
      }
    );
  });
  return { ...again, preconditions: judgement.preconditions };
}

/** A leaf of an index at other points. */
export function atPoints(leaf: RequirementJudgement, points: number): RequirementJudgement {
  const { reason: _, ...trace } = leaf.trace;
  const verdict = points >= (trace.max ?? Number.POSITIVE_INFINITY) ? 'met' : 'unmet';
  const changed: RequirementJudgement = {
    ...leaf,
    verdict,
    trace: { ...trace, points: { low: points, high: points } },
  };
  return { ...changed, score: scoreOfLeaf(changed) };
}
