import { elementsOf } from './gather.ts';
import { requirementsOf } from './overlay.ts';
import type { Ruleset } from './ruleset.ts';

/** Element → codes of the requirements that read it, for judging again only what a changed value touches. */
export function dependsOn(ruleset: Ruleset): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { code, rule, layers = [] } of requirementsOf(ruleset)) {
    // An overlay may have given another rule than the law, for some units and days.
    const rules = [rule, ...layers.flatMap((layer) => layer.rule ?? [])];
    const elements = new Set(rules.flatMap(elementsOf));
    for (const element of elements) readers.set(element, [...(readers.get(element) ?? []), code]);
  }
  return readers;
}
