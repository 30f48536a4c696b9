import type { BranchRule, Rule, Threshold } from '@thuocdo/core/judging';

const percent: Threshold = { unit: '%', value: null };

/** What a rule of a kind begins with; elements that the one before read are kept where the new one reads some. */
export function startOf(kind: Rule['kind'], before: Rule): Rule {
  const [first = '', second = ''] = elementsKept(before);
  const ratio = { numerator: first, denominator: second, zeroDenominator: 'unknown' as const };
  const threshold = 'threshold' in before && before.threshold ? before.threshold : percent;
  switch (kind) {
    case 'yes_no':
      return { kind, element: first, expected: true };
    case 'threshold':
      return {
        kind,
        element: first,
        op: '>=',
        threshold: threshold.unit === '%' ? { ...threshold, unit: 'số' } : threshold,
      };
    case 'ratio':
      return { kind, ...ratio, op: '>=', threshold };
    case 'k_of_n':
      return { kind, of: [first, second].filter(Boolean), threshold: { unit: 'điều kiện', value: 1 } };
    case 'requires':
      return { kind, ruleset: '' };
    case 'rows':
      return { kind, element: first, where: '', columns: {}, quantifier: 'all', empty: 'unknown' };
    case 'open':
      return { kind };
    case 'cel':
    case 'points':
      return { kind, source: '', variables: {} };
    case 'tiers':
      return { kind, of: second === '' ? { element: first } : ratio, steps: firstSteps };
    case 'proportional':
      return { kind, ...ratio, full: 100, floor: 0, decimals: 2 };
    case 'choice':
      return { kind, element: first, points: {}, exempt: [] };
    case 'each':
      return { kind, element: first, points: 1 };
    case 'expert':
      return { kind, element: first, reason: second };
    case 'branch':
      return { kind, element: first, yes: { kind: 'open' }, no: { kind: 'open' } };
  }
}

const firstSteps = [
  { min: 1, minOpen: false, max: null, maxOpen: true, points: 1 },
  { min: null, minOpen: false, max: 1, maxOpen: true, points: 0 },
];

/** Kinds that a branch may lead to. */
export function isBranchKind(kind: Rule['kind']): kind is BranchRule['kind'] {
  return kind !== 'branch' && kind !== 'requires' && kind !== 'cel';
}

function elementsKept(rule: Rule): string[] {
  if ('numerator' in rule) return [rule.numerator, rule.denominator];
  if (rule.kind === 'tiers') return 'element' in rule.of ? [rule.of.element] : [rule.of.numerator, rule.of.denominator];
  if (rule.kind === 'expert') return [rule.element, rule.reason];
  if (rule.kind === 'k_of_n') return [...rule.of];
  return 'element' in rule ? [rule.element] : [];
}

/** Names of known elements that a CEL source reads, outside of its texts, each with its kind. */
export function variablesIn(
  source: string,
  kindOf: (name: string) => 'number' | 'bool' | 'string' | undefined,
): Record<string, 'number' | 'bool' | 'string'> {
  const bare = source.replaceAll(/"[^"]*"|'[^']*'/g, ' ');
  const found: Record<string, 'number' | 'bool' | 'string'> = {};
  for (const [name] of bare.matchAll(/[A-Za-z_]\w*/g)) {
    const kind = kindOf(name);
    if (kind !== undefined) found[name] = kind;
  }
  return found;
}

/** Columns that a condition on rows reads: `row.fixed || row.mobile`. */
export function columnsIn(where: string): string[] {
  return [...new Set([...where.matchAll(/\brow\.([A-Za-z_]\w*)/g)].map(([, name = '']) => name))];
}
