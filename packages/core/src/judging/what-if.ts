import type { Day } from '../periods/index.ts';
import type { Amount, Layer, Requirement, Ruleset, Threshold } from './ruleset.ts';
import { inForce, layersFor } from './thresholds.ts';

/** A threshold as it holds in a place on a day, and which overlay gave it (undefined: the ruleset itself). */
export interface AmountInForce {
  threshold: Threshold;
  amount: Amount;
  layer?: Layer;
}

/** The threshold of a requirement for the communes of a unit; undefined where its rule has none. */
export function amountInForce(requirement: Requirement, unitPath: string, asOf: Day): AmountInForce | undefined {
  const { rule } = requirement;
  if (!('threshold' in rule) || rule.threshold === undefined) return undefined;
  const { threshold } = rule;
  const layer = layersFor(requirement, { unit_path: unitPath }, asOf)?.find(({ amount }) => amount !== undefined);
  if (layer?.amount) return { threshold, amount: layer.amount, layer };
  return { threshold, amount: threshold.dated?.find((one) => inForce(one, asOf)) ?? threshold };
}

/** The classes of communes that any text gives a threshold of this requirement for. */
export function classesOf({ rule, layers = [] }: Requirement): string[] {
  if (!('threshold' in rule) || rule.threshold === undefined) return [];
  const amounts = [rule.threshold, ...(rule.threshold.dated ?? []), ...layers.flatMap(({ amount }) => amount ?? [])];
  return [...new Set(amounts.flatMap(({ valueByClass = {} }) => Object.keys(valueByClass)))];
}

const tried = { name: 'ngưỡng đang thử', illustrative: true };

/**
 * The ruleset as it would be with other thresholds, by requirement code: they hold everywhere and on every day, whatever other
 * texts say. Nothing else changes; the given ruleset is left as it was.
 */
export function withThresholds(ruleset: Ruleset, changed: Readonly<Record<string, Amount>>): Ruleset {
  const replaced = (requirement: Requirement): Requirement => {
    const amount = Object.hasOwn(changed, requirement.code) ? changed[requirement.code] : undefined;
    if (!amount) return requirement;
    const others = (requirement.layers ?? []).map(({ amount: _other, ...layer }) => layer);
    const layer = { text: tried, validFrom: null, validTo: null, scope: 'VN', amount };
    return { ...requirement, layers: [...others, layer] };
  };
  const criteria = ruleset.criteria.map((criterion) => ({
    ...criterion,
    subcriteria: criterion.subcriteria.map((sub) => ({ ...sub, requirements: sub.requirements.map(replaced) })),
  }));
  return { ...ruleset, criteria };
}
