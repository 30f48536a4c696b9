import { elementsOf } from './gather.ts';
import { requirementsOf } from './overlay.ts';
import type { Ruleset } from './ruleset.ts';

/** Element → codes of the requirements that read it, for judging again only what a changed value touches. */
export function dependsOn(ruleset: Ruleset): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { code, rule } of requirementsOf(ruleset)) {
    for (const element of elementsOf(rule)) readers.set(element, [...(readers.get(element) ?? []), code]);
  }
  return readers;
}
