import type { Layer, Overlay, Requirement, Ruleset, TextReference } from './ruleset.ts';

/**
 * A ruleset as sharpened by an overlay: every requirement that the overlay names carries its threshold as a layer, with the
 * text, its dates and its units; judging uses it where and while it holds. The given ruleset is left as it was. Requirements
 * that the overlay does not name, and rulesets it does not speak of, stay the same. Overlays may be applied one after another.
 */
export function applyOverlay(ruleset: Ruleset, overlay: Overlay): Ruleset {
  const spoken = Object.hasOwn(overlay.rulesets, ruleset.code) ? overlay.rulesets[ruleset.code] : undefined;
  if (!spoken) return ruleset;
  const layered = (requirement: Requirement): Requirement => {
    const { code } = requirement;
    const amount = Object.hasOwn(spoken.thresholds, code) ? spoken.thresholds[code] : undefined;
    const rules = spoken.rules ?? {};
    const rule = Object.hasOwn(rules, code) ? rules[code] : undefined;
    if (!amount && !rule && !spoken.confirms.includes(code)) return requirement;
    const layer = layerOf(overlay);
    if (amount) layer.amount = amount;
    if (rule) layer.rule = rule;
    return { ...requirement, layers: [...(requirement.layers ?? []), layer] };
  };
  const criteria = ruleset.criteria.map((criterion) => ({
    ...criterion,
    subcriteria: criterion.subcriteria.map((sub) => ({ ...sub, requirements: sub.requirements.map(layered) })),
  }));
  return { ...ruleset, criteria };
}

/** Requirements that decide and that nobody has completed: no rule, points, threshold or confirming text for any day or unit. */
export function incompleteRequirements(ruleset: Ruleset): Requirement[] {
  return requirementsOf(ruleset).filter(
    (requirement) =>
      !requirement.informational &&
      (isIncomplete(requirement) || (ruleset.kind === 'index' && typeof requirement.max !== 'number')),
  );
}

export function requirementsOf(ruleset: Ruleset): Requirement[] {
  return ruleset.criteria.flatMap(({ subcriteria }) => subcriteria.flatMap(({ requirements }) => requirements));
}

function isIncomplete({ rule, normative, layers = [] }: Requirement): boolean {
  if (layers.some((layer) => layer.rule)) return false;
  if (rule.kind === 'open' || (!normative && layers.length === 0)) return true;
  if (!('threshold' in rule) || rule.threshold === undefined) return false;
  const amounts = [rule.threshold, ...(rule.threshold.dated ?? []), ...layers.map((layer) => layer.amount ?? {})];
  return !amounts.some(({ value, valueByClass }) =>
    [value, ...Object.values(valueByClass ?? {})].some((number) => typeof number === 'number'),
  );
}

function layerOf(overlay: Overlay): Layer {
  const { name, illustrative, legalBasis, validFrom, validTo, scope } = overlay;
  const text: TextReference = { name, illustrative };
  if (legalBasis) Object.assign(text, { kind: legalBasis.kind, number: legalBasis.number, date: legalBasis.date });
  return { text, validFrom, validTo, scope };
}
