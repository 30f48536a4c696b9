import type { Day } from '../periods/index.ts';
import type { Attributes, Reason } from './judgement.ts';
import type { Amount, Layer, Requirement, Threshold } from './ruleset.ts';

const EVERYWHERE = 'VN';

export type Found = { value: number; class?: string; layer?: Layer } | { obstacle: Reason };

/** True when `day` lies in [validFrom, validTo). */
export function inForce(dated: { validFrom: Day | null; validTo: Day | null }, day: Day): boolean {
  return (dated.validFrom === null || dated.validFrom <= day) && (dated.validTo === null || day < dated.validTo);
}

/**
 * Overlays that hold for this unit on this day, the one that speaks most closely (deepest unit, then newest) first. Undefined
 * when the unit's path is needed and not known: a stricter text of its province must not be lost by not knowing where it lies.
 */
export function layersFor(requirement: Requirement, attributes: Attributes, asOf: Day): Layer[] | undefined {
  const dated = (requirement.layers ?? []).filter((layer) => inForce(layer, asOf));
  const path = attributes['unit_path'];
  if (path === undefined && dated.some(({ scope }) => scope !== EVERYWHERE)) return undefined;
  const holding = dated.filter((layer) => covers(layer.scope, String(path)));
  return holding.sort(
    (a, b) => depth(b.scope) - depth(a.scope) || ((a.validFrom ?? '' < (b.validFrom ?? '')) ? 1 : -1),
  );
}

/** The number that must be reached by this unit on this day: an overlay's where one speaks, else the ruleset's own. */
export function resolveThreshold(
  threshold: Threshold,
  layers: readonly Layer[],
  attributes: Attributes,
  asOf: Day,
): Found {
  for (const layer of layers) {
    const found = layer.amount && amountFor(layer.amount, attributes);
    if (found && !('obstacle' in found)) return { ...found, layer };
    if (found && found.obstacle.kind === 'missing-attribute') return found;
  }
  const own = threshold.dated ? threshold.dated.find((amount) => inForce(amount, asOf)) : threshold;
  return own ? amountFor(own, attributes) : { obstacle: { kind: 'incomplete-rule' } };
}

function amountFor(amount: Amount, attributes: Attributes): Found {
  if (!amount.valueByClass) return known(amount.value);
  const attribute = amount.attribute ?? 'commune_class';
  if (!Object.hasOwn(attributes, attribute)) return { obstacle: { kind: 'missing-attribute', attribute } };
  const unitClass = String(attributes[attribute]);
  const value = Object.hasOwn(amount.valueByClass, unitClass) ? amount.valueByClass[unitClass] : null;
  return known(value, unitClass);
}

function known(value: number | null | undefined, unitClass?: string): Found {
  if (typeof value !== 'number') return { obstacle: { kind: 'incomplete-rule' } };
  return unitClass === undefined ? { value } : { value, class: unitClass };
}

function covers(scope: string, path: string): boolean {
  return scope === EVERYWHERE || path === scope || path.startsWith(`${scope}/`);
}

function depth(scope: string): number {
  return scope.split('/').length;
}
