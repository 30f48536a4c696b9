import { applyOverlay, dependsOn, type Overlay, type Ruleset, requirementsOf } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets, rulesetDigests } from '../definitions/index.ts';

// A published ruleset never changes, so what was laid together from these SHA-256 holds for the whole process, and an
// expression in it is compiled once.
const known = new Map<string, readonly Ruleset[]>();

/** The campaign's rulesets with its overlays laid on, those that others require first. */
export async function campaignRulesets(db: Reader, { draft }: CampaignRecord): Promise<readonly Ruleset[]> {
  const digests = await rulesetDigests(db, [...draft.rulesets, ...draft.overlays]);
  const key = digests.join(' ');
  const before = known.get(key);
  if (before !== undefined) return before;
  const rulesets = (await readRulesets(db, draft.rulesets)).map((row) => row.ruleset as Ruleset);
  const overlays = (await readRulesets(db, draft.overlays)).map((row) => row.ruleset as Overlay);
  const ordered = requiredFirst(rulesets.map((ruleset) => overlays.reduce(applyOverlay, ruleset)));
  known.set(key, ordered);
  return ordered;
}

/** Codes of the other rulesets whose results this one reads. */
function requiredBy(ruleset: Ruleset): string[] {
  const byRequirement = requirementsOf(ruleset).flatMap(({ rule }) => (rule.kind === 'requires' ? [rule.ruleset] : []));
  return [...ruleset.requires, ...byRequirement];
}

/** A circle was refused when the rulesets were published; here it only must not go round for ever. */
function requiredFirst(rulesets: readonly Ruleset[]): readonly Ruleset[] {
  const ordered = new Set<Ruleset>();
  const begun = new Set<Ruleset>();
  const place = (ruleset: Ruleset) => {
    if (begun.has(ruleset)) return;
    begun.add(ruleset);
    const required = requiredBy(ruleset);
    for (const other of rulesets) if (required.includes(other.code)) place(other);
    ordered.add(ruleset);
  };
  for (const ruleset of rulesets) place(ruleset);
  return [...ordered];
}

/** `all` where it is not one number that changed but what can be judged at all. */
export type ChangedElements = ReadonlySet<string> | 'all';

/** Codes of the rulesets whose result may be another after these elements changed: those that read one, and those that require these. */
export function touchedRulesets(rulesets: readonly Ruleset[], changed: ChangedElements): ReadonlySet<string> {
  const touched = new Set<string>();
  for (const ruleset of rulesets) {
    const reads = changed === 'all' || [...changed].some((element) => dependsOn(ruleset).has(element));
    if (reads || requiredBy(ruleset).some((code) => touched.has(code))) touched.add(ruleset.code);
  }
  return touched;
}

/** These rulesets and all whose results they read, in the order of judging. */
export function neededFor(rulesets: readonly Ruleset[], wanted: ReadonlySet<string>): readonly Ruleset[] {
  const needed = new Set(wanted);
  for (const ruleset of [...rulesets].reverse())
    if (needed.has(ruleset.code)) for (const code of requiredBy(ruleset)) needed.add(code);
  return rulesets.filter((ruleset) => needed.has(ruleset.code));
}
