import { Environment } from '@marcbachmann/cel-js';
import { isDay } from '../periods/index.ts';
import { daysBetween, roundTo } from '../text/index.ts';

/** The only functions and macros an expression may call. `matches` runs a JavaScript pattern without limit: never. */
export const ALLOWED_FUNCTIONS: ReadonlySet<string> = new Set([
  'has',
  'all',
  'exists',
  'exists_one',
  'map',
  'filter',
  'size',
  'count',
  'contains',
  'startsWith',
  'endsWith',
  'sum',
  'sumOf',
  'distinct',
  'fold',
  'min',
  'max',
  'abs',
  'round',
  'daysBetween',
  'isUrl',
  'digitRuns',
]);

/** Macros that walk a list; how deep they may stand in one another is limited. */
export const LOOPS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter']);

const LIMITS = { maxAstNodes: 1000, maxDepth: 32, maxListElements: 200, maxMapEntries: 20, maxCallArguments: 8 };

class NotComputable extends Error {}

/**
 * The language of forms and rules: CEL with plain numbers and, over lists of rows,
 * `sumOf(rows, "column")`, `sum(list)`, `distinct(list)` (by folded text), `size(list)`; over numbers `min`, `max`, `abs`,
 * `round(x, digits)`; over days `daysBetween(from, to)`, below 0 when `to` is earlier; over text `fold` (case and spaces), `isUrl`, `digitRuns`.
 * Whatever a function cannot compute makes the whole unknown, never 0 or false.
 */
export function newEnvironment(): Environment {
  const environment = new Environment({ limits: LIMITS, homogeneousAggregateLiterals: false });
  environment.registerOperator('double % double', divide);
  for (const type of ['list', 'map', 'string']) {
    environment.registerFunction(`count(${type}): double`, countOf);
    environment.registerFunction(`${type}.count(): double`, countOf);
  }
  environment.registerFunction('sum(list): double', sum);
  environment.registerFunction('sumOf(list, string): double', (rows: unknown[], column: string) =>
    sum(rows.map((row) => cell(row, column))),
  );
  environment.registerFunction('distinct(list): list', distinct);
  environment.registerFunction('fold(string): string', fold);
  environment.registerFunction('min(double, double): double', (a: number, b: number) => Math.min(a, b));
  environment.registerFunction('max(double, double): double', (a: number, b: number) => Math.max(a, b));
  environment.registerFunction('abs(double): double', (a: number) => Math.abs(a));
  environment.registerFunction('round(double): double', (a: number) => round(a, 0));
  environment.registerFunction('round(double, double): double', round);
  environment.registerFunction('daysBetween(string, string): double', wholeDays);
  environment.registerFunction('isUrl(string): bool', isUrl);
  environment.registerFunction('digitRuns(string): list<string>', (text: string) => text.match(/\d+/g) ?? []);
  return environment;
}

function divide(dividend: number, divisor: number): number {
  if (divisor === 0) throw new NotComputable('division by zero');
  return dividend / divisor;
}

function countOf(value: unknown): number {
  if (typeof value === 'string') return [...value].length;
  if (Array.isArray(value)) return value.length;
  return Object.keys(value as object).length;
}

function sum(list: unknown[]): number {
  let total = 0;
  for (const item of list) {
    if (typeof item !== 'number') throw new NotComputable('a number is missing');
    total += item;
  }
  return total;
}

function cell(row: unknown, column: string): unknown {
  return row !== null && typeof row === 'object' && Object.hasOwn(row, column)
    ? (row as Record<string, unknown>)[column]
    : undefined;
}

function distinct(list: unknown[]): unknown[] {
  const seen = new Map<unknown, unknown>();
  for (const item of list) {
    if (item === null || typeof item === 'object') throw new NotComputable('only plain values are told apart');
    const key = typeof item === 'string' ? fold(item) : item;
    if (!seen.has(key)) seen.set(key, item);
  }
  return [...seen.values()];
}

/** The same words in another case or spacing are the same; marks count, for «Ấp Lá» is not «Ấp La». */
function fold(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}

function round(value: number, digits: number): number {
  if (!Number.isInteger(digits) || digits < 0 || digits > 10) throw new NotComputable('digits out of range');
  return roundTo(value, digits);
}

function wholeDays(from: string, to: string): number {
  if (!isDay(from) || !isDay(to)) throw new NotComputable('not a day');
  return daysBetween(from, to);
}

function isUrl(text: string): boolean {
  return (
    text.length <= 500 &&
    /^(?:https?:\/\/)?[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}(?::\d{1,5})?(?:[/?#]\S*)?$/i.test(text)
  );
}
