import { type Value, view, type Wanted } from '@thuocdo/core/values';
import { givenIn, type StoredValue, toValue } from './values.queries.ts';

/**
 * One value for each element of a unit, as seen at a level. The commune's own committee speaks first; an element that only
 * others give is added up over them where its form says so (subscribers of several enterprises), and is taken from one of
 * them only when there is no other to disagree. Values that stand side by side are never mixed.
 */
export function settleSources(stored: readonly StoredValue[], ownSource: string, wanted: Wanted): Value[] {
  const own = view(stored.filter((value) => value.source === ownSource).map(toValue), wanted);
  const known = new Set(own.map((value) => value.element));
  const others = stored.filter((value) => value.source !== ownSource && !known.has(value.element));
  const byElement = groupBy(others);
  return [...own, ...[...byElement.values()].flatMap((values) => fromOthers(values, wanted))];
}

function groupBy(values: readonly StoredValue[]): Map<string, StoredValue[]> {
  const groups = new Map<string, StoredValue[]>();
  for (const value of values) groups.set(value.element, [...(groups.get(value.element) ?? []), value]);
  return groups;
}

function fromOthers(values: readonly StoredValue[], wanted: Wanted): Value[] {
  const sources = [...new Set(values.map((value) => value.source))];
  const each = sources.flatMap((source) =>
    view(values.filter((value) => value.source === source).map(toValue), wanted),
  );
  const [first] = each;
  if (first === undefined) return [];
  if (each.length === 1) return [first];
  const adds =
    values.every((value) => value.provenance.combine === 'sum') &&
    each.every((value) => typeof value.value === 'number');
  return adds ? [sumOf(each, first)] : [];
}

/** The sum stands at the lowest level of its parts: it is no surer than the least sure of them. */
function sumOf(each: readonly Value[], first: Value): Value {
  const total = each.reduce((sum, value) => sum + Number(value.value), 0);
  const level =
    (['self', 'checked', 'verified', 'published'] as const).find((one) => each.some((value) => value.level === one)) ??
    first.level;
  const inputs = each.map((value) => givenIn(value.source) ?? '');
  return { ...first, level, value: total, source: { kind: 'formula', formula: 'sum', inputs } };
}
