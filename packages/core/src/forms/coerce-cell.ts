import { parseDay, parseVietnameseNumber } from '../text/index.ts';
import type { Cell, Column, Finding, Rule } from './model.ts';

export const MAX_TEXT = 4000;
const MAX_NUMBER = 1e15;

/** Thrown and caught within coercion: the first thing wrong with an answer, with its place. */
export class Refusal extends Error {
  readonly rule: Rule;
  readonly params: Finding['params'];
  row: number | undefined;
  column: string | undefined;
  constructor(rule: Rule, params: Finding['params'] = {}) {
    super(rule);
    this.rule = rule;
    this.params = params;
  }
}

/** Adds the place to a refusal on its way out. */
export function placed<Result>(read: () => Result, row?: number, column?: string): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) {
      error.row ??= row;
      error.column ??= column;
    }
    throw error;
  }
}

/** Not answered: null, absent or blank. */
export const isEmpty = (raw: unknown) =>
  raw === null || raw === undefined || (typeof raw === 'string' && raw.length <= MAX_TEXT && raw.trim() === '');

export type Field = Pick<Column, 'type' | 'options' | 'min' | 'max' | 'maxLength'>;

/** One cell, or null when it is empty. Throws a Refusal. */
export function scalar(field: Field, raw: unknown): Cell {
  if (isEmpty(raw)) return null;
  switch (field.type) {
    case 'integer':
    case 'decimal':
    case 'percent':
      return numeric(field, raw);
    case 'yes_no':
      if (typeof raw !== 'boolean') throw new Refusal('wrong-type', { expected: field.type });
      return raw;
    case 'date':
      return day(raw);
    case 'one_of':
      return option(field, raw);
    case 'unit':
      return unit(raw);
    default:
      return words(raw, field.maxLength ?? MAX_TEXT);
  }
}

function numeric(field: Field, raw: unknown): number {
  const value = toNumber(raw);
  if (field.type === 'integer' && !Number.isInteger(value)) throw new Refusal('not-whole', { value });
  const min = field.min ?? (field.type === 'percent' ? 0 : -MAX_NUMBER);
  const max = field.max ?? (field.type === 'percent' ? 100 : MAX_NUMBER);
  if (value < min) throw new Refusal('too-small', { min, value });
  if (value > max) throw new Refusal('too-large', { max, value });
  return value;
}

function toNumber(raw: unknown): number {
  if (typeof raw === 'number' && Number.isFinite(raw)) return raw === 0 ? 0 : raw;
  if (typeof raw !== 'string') throw new Refusal('wrong-type', { expected: 'number' });
  if (raw.length > 60) throw new Refusal('not-a-number', { said: raw.slice(0, 60) });
  const parsed = parseVietnameseNumber(raw);
  if (!parsed.ok) throw new Refusal('not-a-number', { said: raw, reason: parsed.reason });
  return parsed.value;
}

function day(raw: unknown): string {
  const said = words(raw, 60);
  const parsed = parseDay(said);
  if (!parsed.ok) throw new Refusal('not-a-day', { said });
  return parsed.value;
}

/** The code of one of the field's options. */
export function option(field: Field, raw: unknown): string {
  if (typeof raw !== 'string') throw new Refusal('unknown-option', { said: '' });
  const known = (field.options ?? []).some((one) => one.code === raw);
  if (!known) throw new Refusal('unknown-option', { said: raw.slice(0, 60) });
  return raw;
}

function unit(raw: unknown): string {
  if (typeof raw !== 'string' || !/^[A-Za-z0-9-]{1,40}$/.test(raw)) throw new Refusal('unknown-unit');
  return raw;
}

function words(raw: unknown, limit: number): string {
  if (typeof raw !== 'string') throw new Refusal('wrong-type', { expected: 'text' });
  if (raw.length > limit) throw new Refusal('too-long', { limit, length: raw.length });
  return raw.normalize('NFC');
}
