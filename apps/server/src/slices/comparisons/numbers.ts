import type { ComparedNumber } from '@thuocdo/contract/comparisons';
import {
  type Derived,
  explainDerived,
  explainNotDerived,
  type NotDerived,
  type RebaseNames,
} from '@thuocdo/core/rebasing';
import type { Value } from '@thuocdo/core/values';
import type { Reader } from '../../platform/db/open.ts';
import { listElementRows } from '../definitions/index.ts';
import type { StoredValue } from '../values/index.ts';
import { ownSourceOf, saidAt } from '../values/index.ts';
import type { ComparedUnit } from './compare-own.ts';
import { storedBehind } from './known-values.ts';

/** What elements are called and measured in. */
export interface ElementWords {
  elements: Readonly<Record<string, string>>;
  measures: ReadonlyMap<string, string | null>;
}

/** What is needed to say numbers in words; `organisations` are those that gave them. */
export interface Words extends ElementWords, RebaseNames {
  organisations: ReadonlyMap<string, string>;
}

export async function elementWords(db: Reader): Promise<ElementWords> {
  const rows = await listElementRows(db);
  return {
    elements: Object.fromEntries(rows.map((row) => [row.code, row.name])),
    measures: new Map(rows.map((row) => [row.code, row.unit_of_measure])),
  };
}

/** Names of a commune and of those that it was made of. */
export function unitNames({ unit, made }: ComparedUnit): Map<string, string> {
  return new Map([
    [unit.unitId, unit.name],
    ...(made?.origins ?? []).map(({ unitId, name }) => [unitId, name] as const),
  ]);
}

/** The organisations that gave its numbers. */
export function sourceIds({ known }: ComparedUnit): string[] {
  return [...new Set([...known.values()].flatMap(({ stored }) => stored.map(({ source }) => source)))];
}

/** Numbers of a commune: what each is, how it follows, and who gave it; what is missing says why. */
export function numbersOf(unit: ComparedUnit, elements: readonly string[], words: Words): ComparedNumber[] {
  const given = new Map(unit.values.map((value) => [value.element, value]));
  const derived = new Map((unit.made?.rebased.derived ?? []).map((one) => [one.element, one]));
  const refused = new Map((unit.made?.rebased.notDerived ?? []).map((one) => [one.element, one]));
  return elements.map((element) => {
    const value = given.get(element);
    const found = derived.get(element) ?? refused.get(element);
    return {
      element,
      name: words.elements[element] ?? element,
      unitOfMeasure: words.measures.get(element) ?? null,
      value: (value?.value ?? null) as ComparedNumber['value'],
      level: value?.level ?? null,
      sentence: found === undefined ? null : sentenceOf(found, words),
      origins: partsOf(value, found).flatMap((part) => originsOfPart(part, unit, words)),
    };
  });
}

function sentenceOf(found: Derived | NotDerived, words: Words): string {
  return 'obstacle' in found ? explainNotDerived(found, words) : explainDerived(found, words);
}

/** The values that were given: the commune’s own, or those of the old communes with what weighs them. */
function partsOf(value: Value | undefined, found: Derived | NotDerived | undefined): readonly Value[] {
  if (found === undefined) return value === undefined ? [] : [value];
  return 'obstacle' in found ? found.parts : [...found.parts, ...found.weights];
}

function originsOfPart(part: Value, unit: ComparedUnit, words: Words): ComparedNumber['origins'] {
  const known = unit.known.get(part.unitId);
  return (known === undefined ? [] : storedBehind(part, known)).map((row) => presentOrigin(row, words));
}

function presentOrigin(row: StoredValue, words: Words): ComparedNumber['origins'][number] {
  const isOwn = row.source === ownSourceOf(row.unitId);
  return {
    unitId: row.unitId,
    unitName: words.units.get(row.unitId) ?? row.unitId,
    value: row.value as ComparedNumber['origins'][number]['value'],
    level: row.level,
    sourceName: words.organisations.get(row.source) ?? row.source,
    said: saidAt(row.provenance),
    recordedAt: row.recordedAt,
    recordedBy: row.recordedBy,
    assignmentId: isOwn && 'assignmentId' in row.provenance ? row.provenance.assignmentId : null,
  };
}
