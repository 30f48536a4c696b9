import { isDay } from '../periods/index.ts';
import type { ElementValue, RowValue } from '../values/index.ts';
import { finding } from './findings.ts';
import { VERDICTS } from './judgement.ts';
import { fieldOf, type Json, type Notes, readChoice, readNumber, readObject, readText, under } from './read-json.ts';
import { EXAMPLE_KINDS, type Example, type ExpectedResult } from './ruleset.ts';

/** A worked-out case; what it names is checked against the ruleset afterwards. */
export function readExample(value: unknown, place: string, notes: Notes): Example {
  const json = readObject(value, place, notes);
  const asOf = fieldOf(json, 'asOf');
  if (typeof asOf !== 'string' || !isDay(asOf)) notes.push(finding('not-a-day', under(place, 'asOf')));
  const expect = entriesOf(json, 'expect', { place, notes }, (item, at) => readExpected(item, at, notes));
  if (Object.keys(expect).length === 0) notes.push(finding('example-expects-nothing', under(place, 'expect')));
  return {
    name: readText(json, 'name', place, notes),
    kind: readChoice(json, 'kind', EXAMPLE_KINDS, { place, notes }),
    values: entriesOf(json, 'values', { place, notes }, (item, at) => readElementValue(item, at, notes)),
    attributes: entriesOf(json, 'attributes', { place, notes }, (item, at) => readPlain(item, at, notes)),
    asOf: typeof asOf === 'string' ? asOf : '',
    expect,
  };
}

function readExpected(value: unknown, place: string, notes: Notes): ExpectedResult {
  const json = readObject(value, place, notes);
  const expected: ExpectedResult = {};
  if (fieldOf(json, 'verdict') !== undefined)
    expected.verdict = readChoice(json, 'verdict', VERDICTS, { place, notes });
  const points = readNumber(fieldOf(json, 'points'), under(place, 'points'), notes);
  if (points !== null) expected.points = points;
  if (Object.keys(expected).length === 0) notes.push(finding('example-expects-nothing', place));
  return expected;
}

function readElementValue(value: unknown, place: string, notes: Notes): ElementValue {
  if (!Array.isArray(value)) return readPlain(value, place, notes);
  if (value.every((item) => typeof item === 'string')) return value.slice(0, 500) as string[];
  return value.slice(0, 500).map((item, at) => {
    const row = readObject(item, under(place, at), notes);
    const cells = Object.keys(row).map((key) => [
      key,
      row[key] === null ? null : readPlain(row[key], under(place, at), notes),
    ]);
    return Object.fromEntries(cells) as RowValue;
  });
}

function readPlain(value: unknown, place: string, notes: Notes): string | number | boolean {
  if (typeof value === 'string') return value.normalize('NFC');
  if (typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return value;
  notes.push(finding('text-missing', place));
  return '';
}

function entriesOf<T>(
  json: Json,
  key: string,
  { place, notes }: { place: string; notes: Notes },
  read: (item: unknown, place: string) => T,
): Record<string, T> {
  const object = readObject(fieldOf(json, key) ?? {}, under(place, key), notes);
  const names = Object.keys(object).filter((name) => !(name in {}));
  return Object.fromEntries(
    names.slice(0, 500).map((name) => [name, read(object[name], under(under(place, key), name))]),
  );
}
