import type { Evaluated, Expression, ExpressionValue } from './model.ts';

const MAX_ITEMS = 2000;
/** Loops within loops take the square of the time. */
const MAX_ITEMS_NESTED = 300;
const MAX_TEXT = 20_000;
const MAX_NESTING = 6;

class TooLarge extends Error {}

/**
 * Runs an expression over a scope. A variable or cell that is absent, null, NaN or of another type makes the result unknown
 * unless the logic does not need it (`true || x` is true). Never false and never 0 for want of data; never throws.
 */
export function evaluate(expression: Expression, scope: Readonly<Record<string, unknown>>): Evaluated {
  const given: Record<string, unknown> = {};
  const missing: string[] = [];
  const limit = expression.loops > 1 ? MAX_ITEMS_NESTED : MAX_ITEMS;
  try {
    for (const name of expression.uses) {
      const value = Object.hasOwn(scope, name) ? known(scope[name], limit, 0) : undefined;
      if (value === undefined) missing.push(name);
      else given[name] = value;
    }
    return resultOf(expression.program(given), missing);
  } catch (error) {
    const reason = error instanceof TooLarge ? 'too-large' : missing.length > 0 ? 'missing' : 'not-computable';
    return { ok: false, unknown: true, missing, reason };
  }
}

function resultOf(raw: unknown, missing: string[]): Evaluated {
  const value = plain(raw);
  if (value !== undefined) return { ok: true, value };
  return { ok: false, unknown: true, missing, reason: typeof raw === 'number' ? 'not-finite' : 'not-computable' };
}

/** Leaves out what is not known, at every depth, so that reading it is an error and not a silent false. */
function known(value: unknown, limit: number, depth: number): unknown {
  if (value === null || value === undefined) return undefined;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'string') return value.length > MAX_TEXT ? tooLarge() : value;
  if (typeof value !== 'object') return undefined;
  if (depth >= MAX_NESTING) return tooLarge();
  return Array.isArray(value) ? knownList(value, limit, depth) : knownMap(value, limit, depth);
}

function knownList(list: readonly unknown[], limit: number, depth: number): unknown[] {
  if (list.length > limit) return tooLarge();
  // An empty map stands for an unknown item: it still counts as a row, and reading it is unknown.
  return list.map((item) => known(item, limit, depth + 1) ?? {});
}

function knownMap(map: object, limit: number, depth: number): Record<string, unknown> {
  const entries = Object.entries(map);
  if (entries.length > MAX_ITEMS) return tooLarge();
  const found: Record<string, unknown> = {};
  for (const [key, item] of entries) {
    const value = key === '__proto__' ? undefined : known(item, limit, depth + 1);
    if (value !== undefined) found[key] = value;
  }
  return found;
}

function tooLarge(): never {
  throw new TooLarge();
}

/** CEL's result as plain values; undefined when any part of it is null, not finite or not data. */
function plain(raw: unknown): ExpressionValue | undefined {
  if (typeof raw === 'bigint') return Number(raw);
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw : undefined;
  if (typeof raw === 'string' || typeof raw === 'boolean') return raw;
  if (raw === null || typeof raw !== 'object' || raw instanceof Error) return undefined;
  return Array.isArray(raw) ? plainList(raw) : plainMap(raw);
}

function plainList(raw: readonly unknown[]): ExpressionValue[] | undefined {
  const list = raw.map(plain);
  return list.every((item) => item !== undefined) ? (list as ExpressionValue[]) : undefined;
}

function plainMap(raw: object): { [key: string]: ExpressionValue } | undefined {
  if (Object.getPrototypeOf(raw) !== Object.prototype) return undefined;
  const entries = Object.entries(raw).map(([key, item]) => [key, plain(item)] as const);
  if (entries.some(([, item]) => item === undefined)) return undefined;
  return Object.fromEntries(entries) as { [key: string]: ExpressionValue };
}
