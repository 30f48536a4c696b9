import type { Absent } from '../figures/index.ts';
import { exactSum } from '../values/index.ts';
import type { Against, Formula, Found, Outcome } from './model.ts';

/** The three ways a formula looks at figures. */
export type Looks = {
  at: (code: string) => Found;
  against: (code: string, against: Against) => Found;
  toDate: (code: string) => Found;
};

type Fixed = Exclude<Formula, { kind: 'cel' }>;

/** Applies a formula other than CEL. Whatever is missing makes it unknown and is named. */
export function applyFormula(formula: Fixed, looks: Looks): Outcome {
  switch (formula.kind) {
    case 'share':
      return quotient([formula.part.map(looks.at), formula.whole.map(looks.at)], 100);
    case 'target_share':
      return quotient([[looks.at(formula.of)], [looks.at(formula.target)]], 100);
    case 'average':
      return quotient([[looks.at(formula.total)], [looks.at(formula.count)]], 1);
    case 'growth':
      return growth(looks.at(formula.of), looks.against(formula.of, formula.against));
    case 'points_growth':
      return together([looks.at(formula.of), looks.against(formula.of, formula.against)], ([now = 0, then = 0]) =>
        exactSum([now, -then]),
      );
    case 'cumulative':
      return together([looks.toDate(formula.of)], exactSum);
    case 'sum':
      return sum(formula, looks);
  }
}

function quotient([parts, wholes]: [Found[], Found[]], times: number): Outcome {
  return together([...parts, ...wholes], (values) => {
    const denominator = exactSum(values.slice(parts.length));
    return denominator === 0 ? undefined : (exactSum(values.slice(0, parts.length)) * times) / denominator;
  });
}

function growth(now: Found, then: Found): Outcome {
  return together([now, then], ([value = 0, base = 0]) => (base === 0 ? undefined : (value / base - 1) * 100));
}

function sum({ of, ifSaid = [] }: Extract<Formula, { kind: 'sum' }>, looks: Looks): Outcome {
  const optional = ifSaid.map(looks.at);
  const leftOut = optional.flatMap((found) => (found.ok ? [] : found.missing));
  return { ...together([...of.map(looks.at), ...optional.filter((found) => found.ok)], exactSum), leftOut };
}

/** All numbers together; undefined from `combine` is a denominator of 0. */
function together(found: readonly Found[], combine: (values: number[]) => number | undefined): Outcome {
  const inputs = found.flatMap((one) => (one.ok ? [one.input] : []));
  const missing = distinct(found.flatMap((one) => (one.ok ? [] : one.missing)));
  if (missing.length > 0) return { known: false, reason: 'missing', missing, inputs, leftOut: [] };
  const exact = combine(inputs.map((input) => input.value));
  if (exact === undefined) return { known: false, reason: 'zero-denominator', missing: [], inputs, leftOut: [] };
  return { known: true, exact, inputs, leftOut: [] };
}

function distinct(missing: readonly Absent[]): Absent[] {
  return [...new Map(missing.map((one) => [`${one.element} ${one.period}`, one])).values()];
}
