import type { Element } from '../elements/index.ts';
import type { Expression } from '../expressions/index.ts';
import { compileOver, type IndicatorBook, inspectFormula, type Vocabulary } from '../indicators/index.ts';
import { isPeriod } from '../periods/index.ts';
import { type FileFinding, flag, list, number, object, type Shape, text, word } from '../shapes/index.ts';
import type { Check, CheckBook, CheckFile } from './model.ts';
import { expressionsOf, namesOf, readsOfRule } from './reads.ts';
import { anyCode, ruleShape } from './rule-shapes.ts';

export type ParsedChecks = { ok: true; file: CheckFile; book: CheckBook } | { ok: false; findings: FileFinding[] };

/** What checks may name: the dictionary, the indicators, and the words of formulas over both. */
export type CheckWords = { elements: readonly Element[]; book: IndicatorBook; words: Vocabulary };

const period: Shape = (value, path, found) => {
  if (typeof value !== 'string' || !isPeriod(value)) found.push({ path, code: 'not-a-period', params: {} });
};

const checkCase = object(
  { id: text(20), period, status: word('holds', 'fails', 'unknown') },
  { stated: number, computed: number, note: text(500) },
);

const file = object(
  {
    code: anyCode,
    title: text(300),
    checks: list(
      object(
        {
          code: anyCode,
          title: text(300),
          severity: word('error', 'warning'),
          owner: anyCode,
          missing: word('skip', 'fail'),
          when: list(word('entry', 'import', 'issue'), 1, 3),
          basis: word('stated', 'inferred', 'read'),
          rule: ruleShape,
        },
        { section: text(60), reason: text(500), stopsImport: flag, cases: list(checkCase, 1, 20) },
      ),
      1,
      2000,
    ),
  },
  { note: text(2000) },
);

/**
 * Reads checks from JSON of unknown origin and makes them ready to run: structure, unique codes, names that exist,
 * expressions that give numbers, a rule that can fail at all. Never throws.
 */
export function parseChecks(json: unknown, known: CheckWords): ParsedChecks {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const read = json as CheckFile;
  const programs = new Map<string, Expression>();
  const taken = new Set<string>();
  for (const check of read.checks) {
    if (taken.has(check.code)) findings.push({ path: check.code, code: 'code-twice', params: { code: check.code } });
    taken.add(check.code);
    findings.push(...compiled(check, known, programs), ...inspected(check, known, programs));
  }
  if (findings.length > 0) return { ok: false, findings };
  const reads = new Map(read.checks.map((one) => [one.code, readsOfRule(one.rule, programs, known.book)]));
  const names = new Map(read.checks.map((one) => [one.code, namesOf(one.rule, programs)]));
  return { ok: true, file: read, book: { checks: read.checks, programs, names, reads } };
}

function compiled({ code, rule }: Check, { words }: CheckWords, into: Map<string, Expression>): FileFinding[] {
  return expressionsOf(rule).flatMap((source) => {
    const result = into.has(source) ? undefined : compileOver(words, source);
    if (result === undefined) return [];
    if (result.ok) into.set(source, result.expression);
    return result.ok ? [] : [{ path: `${code}.rule`, code: result.finding.code, params: result.finding.params }];
  });
}

function inspected(
  { code, rule, when, stopsImport }: Check,
  known: CheckWords,
  programs: ReadonlyMap<string, Expression>,
): FileFinding[] {
  const defined = new Set([...known.elements.map((element) => element.code), ...known.book.indicators.keys()]);
  const found: FileFinding[] = [];
  const note = (name: string, params: FileFinding['params'] = {}) =>
    found.push({ path: `${code}.rule`, code: name, params });
  for (const name of namesOf(rule, programs)) if (!defined.has(name)) note('unknown-element', { element: name });
  if (rule.kind === 'stated' && rule.formula === undefined && !known.book.indicators.has(rule.figure))
    note('no-formula', { element: rule.figure });
  if (stopsImport && !when.includes('import')) note('stops-unlooked');
  if (rule.kind === 'range' && rule.min === undefined && rule.max === undefined) note('no-limit');
  if (rule.kind === 'jump' && rule.atLeast === undefined && rule.atMost === undefined) note('no-limit');
  if (rule.kind === 'jump' && rule.against === 'earlier' && !isStock(rule.of, known)) note('earlier-of-no-stock');
  if (rule.kind === 'stated' && rule.formula) found.push(...formulaFaults(code, rule.formula, known, programs));
  return found;
}

function formulaFaults(
  code: string,
  formula: Parameters<typeof inspectFormula>[0]['formula'],
  { words }: CheckWords,
  programs: ReadonlyMap<string, Expression>,
): FileFinding[] {
  const program = formula.kind === 'cel' ? programs.get(formula.expression) : undefined;
  return inspectFormula({ code, formula }, words, program);
}

/** Figures of unlike periods (a month, a year) compare only where each is what stood at the end. */
function isStock(code: string, { elements }: CheckWords): boolean {
  return elements.some((element) => element.code === code && element.overTime === 'last');
}
