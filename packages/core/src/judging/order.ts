import { requirementsOf } from './overlay.ts';
import type { Ruleset } from './ruleset.ts';

/** Rulesets that others require first, else as given; for judging them one after another. Circles keep their order. */
export function inOrderOfRequires(rulesets: readonly Ruleset[]): Ruleset[] {
  const ordered: Ruleset[] = [];
  const visit = (ruleset: Ruleset, path: readonly string[]) => {
    if (ordered.includes(ruleset) || path.includes(ruleset.code)) return;
    for (const code of requiredBy(ruleset)) {
      const other = rulesets.find((one) => one.code === code) ?? rulesets.find((one) => one.series === code);
      if (other) visit(other, [...path, ruleset.code]);
    }
    ordered.push(ruleset);
  };
  for (const ruleset of rulesets) visit(ruleset, []);
  return ordered;
}

/** Codes (or series) of the rulesets whose result a ruleset asks for, as a whole or in one of its requirements. */
export function requiredBy(ruleset: Ruleset): string[] {
  const inside = requirementsOf(ruleset).flatMap(({ rule }) => (rule.kind === 'requires' ? [rule.ruleset] : []));
  return [...ruleset.requires, ...inside];
}
