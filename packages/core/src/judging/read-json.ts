import { type Day, isDay } from '../periods/index.ts';
import { finding, type RulesetFinding } from './findings.ts';

// Reads unknown JSON part by part: every reader gives a usable value and notes what was wrong, so that all faults are told at once.

export type Json = Readonly<Record<string, unknown>>;
export type Notes = RulesetFinding[];

const MAX_TEXT = 2000;
const MAX_LIST = 500;
const EMPTY: Json = Object.freeze(Object.create(null) as Json);

export function readObject(value: unknown, place: string, notes: Notes): Json {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Json;
  notes.push(finding('not-an-object', place));
  return EMPTY;
}

export function fieldOf(object: Json, key: string): unknown {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

export function under(place: string, key: string | number): string {
  if (typeof key === 'number') return `${place}[${key}]`;
  return place ? `${place}.${key}` : key;
}

/** A list read item by item; absent is empty. */
export function readList<T>(
  object: Json,
  key: string,
  at: { place: string; notes: Notes },
  read: (item: unknown, place: string) => T,
): T[] {
  const value = fieldOf(object, key);
  const place = under(at.place, key);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    at.notes.push(finding('not-a-list', place));
    return [];
  }
  if (value.length > MAX_LIST) at.notes.push(finding('list-too-long', place, { limit: MAX_LIST }));
  return value.slice(0, MAX_LIST).map((item, index) => read(item, under(place, index)));
}

export function readText(object: Json, key: string, place: string, notes: Notes): string {
  return readAnyText(fieldOf(object, key), under(place, key), notes);
}

export function readAnyText(value: unknown, place: string, notes: Notes): string {
  if (typeof value !== 'string' || value.trim() === '') {
    notes.push(finding('text-missing', place));
    return '';
  }
  if (value.length > MAX_TEXT) notes.push(finding('text-too-long', place, { limit: MAX_TEXT }));
  return value.slice(0, MAX_TEXT).normalize('NFC');
}

/** A code of a ruleset, criterion, requirement or element: ASCII, at most 80 characters. */
export function readCode(object: Json, key: string, place: string, notes: Notes): string {
  return readAnyCode(fieldOf(object, key), under(place, key), notes);
}

export function readAnyCode(value: unknown, place: string, notes: Notes): string {
  const text = readAnyText(value, place, notes);
  if (text && (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,79}$/.test(text) || text in {})) notes.push(finding('code-shape', place));
  return text.slice(0, 80);
}

export function readOptionalText(object: Json, key: string, place: string, notes: Notes): string | undefined {
  const value = fieldOf(object, key);
  return value === undefined || value === null ? undefined : readText(object, key, place, notes);
}

export function readNumber(value: unknown, place: string, notes: Notes): number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  notes.push(finding('not-a-number', place));
  return null;
}

export function readDay(object: Json, key: string, place: string, notes: Notes): Day | null {
  const value = fieldOf(object, key);
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' && isDay(value)) return value;
  notes.push(finding('not-a-day', under(place, key)));
  return null;
}

export function readYesNo(object: Json, key: string, otherwise: boolean, at: { place: string; notes: Notes }): boolean {
  const value = fieldOf(object, key);
  if (value === undefined) return otherwise;
  if (typeof value === 'boolean') return value;
  at.notes.push(finding('not-yes-no', under(at.place, key)));
  return otherwise;
}

export function readChoice<T extends string>(
  object: Json,
  key: string,
  choices: readonly [T, ...T[]],
  at: { place: string; notes: Notes },
): T {
  const value = fieldOf(object, key);
  if (typeof value === 'string' && (choices as readonly string[]).includes(value)) return value as T;
  const found = typeof value === 'string' ? value.slice(0, 40) : typeof value;
  at.notes.push(finding('not-a-choice', under(at.place, key), { found, choices: choices.join(', ') }));
  return choices[0];
}

/** [validFrom, validTo); refused when it holds no day. */
export function readValidity(
  object: Json,
  place: string,
  notes: Notes,
): { validFrom: Day | null; validTo: Day | null } {
  const validFrom = readDay(object, 'validFrom', place, notes);
  const validTo = readDay(object, 'validTo', place, notes);
  if (validFrom !== null && validTo !== null && validTo <= validFrom) notes.push(finding('validity-empty', place));
  return { validFrom, validTo };
}

export function readTexts(object: Json, key: string, place: string, notes: Notes): string[] {
  return readList(object, key, { place, notes }, (item, itemPlace) => readAnyText(item, itemPlace, notes));
}
