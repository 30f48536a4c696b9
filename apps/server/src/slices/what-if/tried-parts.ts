import type { TriedCommune, TriedPart } from '@thuocdo/contract/what-if';
import { type Judgement, type Result, type Ruleset, resultsOf } from '@thuocdo/core/judging';
import type { z } from 'zod';

type Change = z.output<typeof TriedCommune>['changes'][number];
type Part = z.output<typeof TriedPart>;

/** Counts what a try does, commune by commune; whole judgements are not kept. */
export interface Tried {
  /** @returns what changes in this commune */
  add(before: readonly Judgement[], after: readonly Judgement[]): Change[];
  /** Parts that were asked about, and every other that a commune changes in; in the order of the rulesets. */
  parts(): Part[];
}

/** @param asked by ruleset the codes that are always shown, changed or not */
export function tallyTried(rulesets: readonly Ruleset[], asked: ReadonlyMap<string, ReadonlySet<string>>): Tried {
  const parts = new Map(rulesets.flatMap((ruleset) => partsOf(ruleset).map((part) => [keyOf(part), part] as const)));
  return {
    add(before, after) {
      return before.flatMap((judgement, at) => {
        const other = after[at];
        if (other === undefined) return [];
        const then = resultsOf(other);
        return [...resultsOf(judgement)].flatMap(([code, was]) => {
          const part = parts.get(keyOf({ ruleset: judgement.ruleset, code }));
          const is = then.get(code);
          return part === undefined || is === undefined ? [] : count(part, was, is);
        });
      });
    },
    parts: () =>
      [...parts.values()].filter((part) => part.changed > 0 || asked.get(part.ruleset)?.has(part.code) === true),
  };
}

const keyOf = ({ ruleset, code }: { ruleset: string; code: string }) => `${ruleset}\n${code}`;

function count(part: Part, was: Result, is: Result): Change[] {
  part.before[was.verdict] += 1;
  part.after[is.verdict] += 1;
  if (was.score) part.pointsBefore = (part.pointsBefore ?? 0) + was.score.low;
  if (is.score) part.pointsAfter = (part.pointsAfter ?? 0) + is.score.low;
  const [fromScore, toScore] = [rangeOf(was), rangeOf(is)];
  if (was.verdict === is.verdict && fromScore?.low === toScore?.low && fromScore?.high === toScore?.high) return [];
  part.changed += 1;
  const { ruleset, code } = part;
  return [{ ruleset, code, from: was.verdict, to: is.verdict, fromScore, toScore }];
}

function rangeOf({ score }: Result): Change['fromScore'] {
  return score ? { low: score.low, high: score.high } : null;
}

function partsOf(ruleset: Ruleset): Part[] {
  const one = (code: string, name: string, part: Part['part']): Part => ({
    ruleset: ruleset.code,
    code,
    name,
    part,
    before: { met: 0, unmet: 0, unknown: 0, exempt: 0 },
    after: { met: 0, unmet: 0, unknown: 0, exempt: 0 },
    pointsBefore: null,
    pointsAfter: null,
    changed: 0,
  });
  return [
    one('total', ruleset.name, 'ruleset'),
    ...ruleset.criteria.flatMap((criterion) => [
      one(criterion.code, criterion.name, 'criterion'),
      ...criterion.subcriteria.flatMap((sub) => [
        one(sub.code, sub.name, 'subcriterion'),
        ...sub.requirements.map((requirement) => one(requirement.code, requirement.name, 'requirement')),
      ]),
    ]),
  ];
}

/** A requirement with everything that it is a part of. */
export function codesAbove(ruleset: Ruleset, requirements: readonly string[]): Set<string> {
  const codes = new Set(['total']);
  for (const criterion of ruleset.criteria)
    for (const sub of criterion.subcriteria)
      for (const { code } of sub.requirements)
        if (requirements.includes(code)) for (const one of [criterion.code, sub.code, code]) codes.add(one);
  return codes;
}
