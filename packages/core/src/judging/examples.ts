import type { ElementValue, Value } from '../values/index.ts';
import { judge } from './judge.ts';
import type { Earlier, Judgement, Score } from './judgement.ts';
import { EXAMPLE_KINDS, type Example, type ExampleKind, type Ruleset } from './ruleset.ts';
import { resultsOf } from './verdicts.ts';

/** What came of one worked-out case: empty `differences` when everything is as expected. */
export interface ExampleResult {
  name: string;
  kind: ExampleKind;
  judgement: Judgement;
  differences: { code: string; expected: string; found: string }[];
}

/** Runs the cases that the specialist worked out by hand. What other rulesets gave is said with the case’s own values. */
export function runExamples(ruleset: Ruleset, required: readonly Ruleset[] = []): ExampleResult[] {
  return ruleset.examples.map((example) => {
    const judgement = judgeExample(ruleset, example, required);
    return { name: example.name, kind: example.kind, judgement, differences: differencesOf(example, judgement) };
  });
}

/** Kinds of cases (met, unmet, borderline, missing) that a ruleset still lacks before it may be published. */
export function missingExamples({ examples }: Ruleset): ExampleKind[] {
  return EXAMPLE_KINDS.filter((kind) => !examples.some((example) => example.kind === kind));
}

function judgeExample(
  ruleset: Ruleset,
  { values, attributes, asOf }: Example,
  required: readonly Ruleset[],
): Judgement {
  const given = Object.entries(values).map(([element, value]) => exampleValue(element, value, asOf));
  const earlier: Record<string, Judgement> = {};
  for (const one of required) earlier[one.code] = judge(one, given, attributes, asOf, earlier);
  return judge(ruleset, given, attributes, asOf, earlier as Earlier);
}

function exampleValue(element: string, value: ElementValue, asOf: string): Value {
  const source = { kind: 'import', importId: 'example' } as const;
  return { unitId: 'example', element, period: asOf.slice(0, 4), level: 'verified', value, source };
}

function differencesOf({ expect }: Example, judgement: Judgement): ExampleResult['differences'] {
  const results = resultsOf(judgement);
  return Object.entries(expect).flatMap(([code, { verdict, points }]) => {
    const found = results.get(code);
    const differences = [];
    if (verdict !== undefined && found?.verdict !== verdict)
      differences.push({ code, expected: verdict, found: found?.verdict ?? 'absent' });
    if (points !== undefined && !isSame(found?.score, points))
      differences.push({ code, expected: String(points), found: rangeOf(found?.score) });
    return differences;
  });
}

function isSame(score: Score | undefined, points: number): boolean {
  return score !== undefined && Math.abs(score.low - points) < 1e-6 && Math.abs(score.high - points) < 1e-6;
}

function rangeOf(score: Score | undefined): string {
  if (!score) return 'absent';
  return score.low === score.high ? String(score.low) : `${score.low}–${score.high}`;
}
