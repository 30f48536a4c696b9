import type { Element } from '../elements/index.ts';
import type { Expression } from '../expressions/index.ts';
import { byWord, code, type FileFinding, list, object, type Shape, text, whole, word } from '../shapes/index.ts';
import { codesOf, inspectFormula } from './inspect-formula.ts';
import type { Indicator, IndicatorBook, IndicatorFile } from './model.ts';
import { compileOver, type Vocabulary, vocabularyOf } from './vocabulary.ts';

export type ParsedIndicators =
  | { ok: true; file: IndicatorFile; book: IndicatorBook; words: Vocabulary }
  | { ok: false; findings: FileFinding[] };

const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);
const codes = list(anyCode, 1, 60);
const against = word('previous', 'same_last_year', 'last_year');

/** The shape of a formula; checks that carry a formula of their own use it too. */
export const formulaShape: Shape = byWord('kind', {
  share: [{ part: codes, whole: codes }],
  growth: [{ of: anyCode, against }],
  points_growth: [{ of: anyCode, against }],
  target_share: [{ of: anyCode, target: anyCode }],
  cumulative: [{ of: anyCode }],
  average: [{ total: anyCode, count: anyCode }],
  sum: [{ of: codes }, { ifSaid: codes }],
  cel: [{ expression: text(4000) }],
});

const file = object(
  {
    code: anyCode,
    title: text(300),
    indicators: list(
      object(
        {
          code: anyCode,
          name: text(300),
          unit: text(60),
          decimals: whole(0, 6),
          formula: formulaShape,
          source: text(500),
          certainty: word('full', 'excerpt', 'inferred', 'unknown'),
        },
        {
          rounding: word('half_up', 'cut'),
          definition: text(1000),
          system: anyCode,
          owner: anyCode,
          section: text(40),
          note: text(1000),
        },
      ),
      1,
      5000,
    ),
  },
  { note: text(2000) },
);

/**
 * Reads indicators from JSON of unknown origin and makes them ready to run: structure, unique codes that no element has,
 * formulas over known numbers, no circle, and never a sum or mean of percentages. Never throws.
 */
export function parseIndicators(json: unknown, elements: readonly Element[]): ParsedIndicators {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const read = json as IndicatorFile;
  const words = vocabularyOf(elements, read.indicators);
  const programs = new Map<string, Expression>();
  const taken = new Set(elements.map((element) => element.code));
  for (const indicator of read.indicators) {
    if (taken.has(indicator.code))
      findings.push({ path: indicator.code, code: 'code-twice', params: { code: indicator.code } });
    taken.add(indicator.code);
    findings.push(...compiled(indicator, words, programs));
    findings.push(...inspectFormula(indicator, words, programs.get(indicator.code)));
  }
  findings.push(...circles(read.indicators, programs));
  if (findings.length > 0) return { ok: false, findings };
  return { ok: true, file: read, words, book: bookOf(read.indicators, programs, elements) };
}

function bookOf(
  indicators: readonly Indicator[],
  programs: ReadonlyMap<string, Expression>,
  elements: readonly Element[],
): IndicatorBook {
  return {
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
    programs,
    overTime: new Map(elements.map(({ code: name, overTime }) => [name, overTime ?? 'none'])),
  };
}

function compiled({ code: name, formula }: Indicator, words: Vocabulary, into: Map<string, Expression>): FileFinding[] {
  if (formula.kind !== 'cel') return [];
  const result = compileOver(words, formula.expression);
  if (result.ok) into.set(name, result.expression);
  if (result.ok) return [];
  const { code: rule, params, position } = result.finding;
  return [{ path: `${name}.formula.expression`, code: rule, params, ...(position ? { position } : {}) }];
}

/** Indicators that come round to themselves through others, each named once. */
function circles(indicators: readonly Indicator[], programs: ReadonlyMap<string, Expression>): FileFinding[] {
  const reads = new Map(indicators.map((one) => [one.code, codesOf(one.formula, programs.get(one.code))]));
  const done = new Set<string>();
  const found: FileFinding[] = [];
  const visit = (name: string, above: readonly string[]): void => {
    if (above.includes(name)) {
      if (above.length > 1) found.push({ path: name, code: 'formula-circle', params: { codes: above.join(', ') } });
      return;
    }
    if (done.has(name)) return;
    for (const next of reads.get(name) ?? []) visit(next, [...above, name]);
    done.add(name);
  };
  for (const name of reads.keys()) visit(name, []);
  return found;
}
