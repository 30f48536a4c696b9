import type { RebaseRule } from '../elements/index.ts';
import { type ElementValue, type Level, rankOf, type Value, type ValueTable } from '../values/index.ts';
import { combine, type Found, type Piece } from './combine.ts';
import type { Derived, Made, NotDerived, Obstacle, Origin, Rebased, RebasedElement } from './model.ts';

/**
 * The values of a unit as they follow from those of the units that it was made of, each by the rule of its element. Nothing
 * follows while a part has no value: a smaller sum would be a wrong one. What follows is no surer than its least sure part.
 * The order of the parts does not matter.
 * @param made the unit and its parts; a part that is named twice counts once
 * @param elements what to derive
 * @param table values of the parts, viewed at one level (`tableOf`)
 */
export function rebase(made: Made, elements: readonly RebasedElement[], table: ValueTable): Rebased {
  const parts = inOrder(made.of);
  const derived: Derived[] = [];
  const notDerived: NotDerived[] = [];
  for (const { code, rebase: rule } of elements) {
    const found = derive({ unitId: made.unitId, parts, element: code, rule }, table);
    if ('obstacle' in found) notDerived.push(found);
    else derived.push(found);
  }
  return { derived, notDerived };
}

interface Asked {
  unitId: string;
  parts: readonly Origin[];
  element: string;
  rule: RebaseRule;
}

function derive({ unitId, parts, element, rule }: Asked, table: ValueTable): Derived | NotDerived {
  const valuesOf = (code: string) => parts.flatMap((part) => table.get(part.unitId)?.get(code) ?? []);
  const known = valuesOf(element);
  const refuse = (obstacle: Obstacle): NotDerived => ({ element, rule: rule.rule, obstacle, parts: known });
  const missing = without(parts, known);
  if (parts.length === 0) return refuse({ kind: 'no-parts' });
  if (missing.length > 0) return refuse({ kind: 'missing', units: missing });
  const carried = parts.length === 1 && parts[0]?.kind === 'whole';
  const weights = rule.rule === 'weighted_mean' && !carried ? valuesOf(rule.weight) : [];
  const mixed = offPeriod([...known, ...weights]);
  if (mixed.length > 0) return refuse({ kind: 'mixed-periods', units: mixed });
  const found = carried ? first(known) : follow(rule, { parts, known, weights });
  if ('kind' in found) return refuse(found);
  const inputs = [...known, ...weights];
  const how = carried ? 'carried' : rule.rule;
  return {
    element,
    rule: how,
    value: {
      unitId,
      element,
      period: known[0]?.period ?? '',
      level: leastSure(inputs),
      value: found.value,
      source: { kind: 'formula', formula: how, inputs: inputs.map(nameOf) },
    },
    parts: known,
    weights,
  };
}

/** The value that follows by a rule from parts that all have one, or what stands in the way. */
function follow(
  rule: RebaseRule,
  { parts, known, weights }: { parts: readonly Origin[]; known: readonly Value[]; weights: readonly Value[] },
): Found {
  if (rule.rule === 'none') return { kind: 'no-rule' };
  if (rule.rule === 'weighted_mean') {
    const unweighed = without(parts, weights);
    if (unweighed.length > 0) return { kind: 'missing-weight', weight: rule.weight, units: unweighed };
  }
  const pieces = known.map(
    (value, at): Piece => ({
      unitId: value.unitId,
      isWhole: parts[at]?.kind === 'whole',
      value: value.value,
      weight: weights[at]?.value,
    }),
  );
  return combine(rule, pieces);
}

const first = ([value]: readonly Value[]): Found => ({ value: value?.value as ElementValue });

/** Where an input comes from: `29335-2023/hamlets_total`. */
const nameOf = ({ unitId, element }: Value): string => `${unitId}/${element}`;

function inOrder(of: readonly Origin[]): Origin[] {
  const byUnit = new Map<string, Origin>();
  for (const origin of of) if (byUnit.get(origin.unitId)?.kind !== 'whole') byUnit.set(origin.unitId, origin);
  return [...byUnit.values()].sort((a, b) => (a.unitId < b.unitId ? -1 : 1));
}

function without(parts: readonly Origin[], values: readonly Value[]): string[] {
  const having = new Set(values.map((value) => value.unitId));
  return parts.flatMap(({ unitId }) => (having.has(unitId) ? [] : [unitId]));
}

/** Units whose value is of another period than the latest: figures of two years are not put together. */
function offPeriod(values: readonly Value[]): string[] {
  const latest = values.reduce((last, { period }) => (period > last ? period : last), '');
  return [...new Set(values.flatMap(({ unitId, period }) => (period === latest ? [] : [unitId])))];
}

function leastSure(values: readonly Value[]): Level {
  return values.reduce<Level>((low, { level }) => (rankOf(level) < rankOf(low) ? level : low), 'published');
}
