import type { Element } from '../elements/index.ts';
import { type Compiled, compile, type Variables } from '../expressions/index.ts';

/** The maps through which an expression reads other periods. */
export const PERIOD_MAPS = ['previous', 'same_last_year', 'last_year', 'year_to_date'] as const;
export type PeriodMap = (typeof PERIOD_MAPS)[number];

export function isPeriodMap(name: string): name is PeriodMap {
  return (PERIOD_MAPS as readonly string[]).includes(name);
}

/** What formulas may name: numbers, and of those the percentages and what can be added over time. */
export type Vocabulary = {
  numbers: ReadonlySet<string>;
  percents: ReadonlySet<string>;
  flows: ReadonlySet<string>;
  variables: Variables;
};

/** The words of formulas over a dictionary and the indicators beside it. */
export function vocabularyOf(
  elements: readonly Element[],
  indicators: readonly { code: string; unit: string }[],
): Vocabulary {
  const counted = elements.filter(({ type }) => type === 'integer' || type === 'decimal' || type === 'percent');
  const numbers = new Set([...counted.map(({ code }) => code), ...indicators.map(({ code }) => code)]);
  const percents = new Set([
    ...counted.filter(({ type }) => type === 'percent').map(({ code }) => code),
    ...indicators.filter(({ unit }) => unit === '%').map(({ code }) => code),
  ]);
  const flows = new Set(counted.filter(({ overTime }) => overTime === 'sum').map(({ code }) => code));
  const names = [...numbers].map((code) => [code, 'number'] as const);
  const maps = PERIOD_MAPS.map((map) => [map, 'map'] as const);
  return { numbers, percents, flows, variables: Object.fromEntries([...names, ...maps]) };
}

/** Compiles an expression over the vocabulary. `expected` is the kind it must give. */
export function compileOver(
  { variables }: Vocabulary,
  expression: string,
  expected: 'number' | 'bool' = 'number',
): Compiled {
  return compile(expression, variables, expected);
}

/** Everything an expression reads: `ioffice_docs_out`, `previous.bc_volume`. */
export function readsOf(expression: { uses: string[]; fields: Record<string, string[]> }): {
  map?: PeriodMap;
  code: string;
}[] {
  return expression.uses.flatMap((name) =>
    isPeriodMap(name) ? (expression.fields[name] ?? []).map((code) => ({ map: name, code })) : [{ code: name }],
  );
}
