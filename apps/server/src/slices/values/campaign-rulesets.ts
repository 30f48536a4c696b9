import {
  applyOverlay,
  dependsOn,
  inOrderOfRequires,
  type Overlay,
  type Ruleset,
  requiredBy,
} from '@thuocdo/core/judging';
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
  const ordered = inOrderOfRequires(rulesets.map((ruleset) => overlays.reduce(applyOverlay, ruleset)));
  known.set(key, ordered);
  return ordered;
}

/** The same in the order in which the campaign names them: the first is the one that people mean. */
export async function rulesetsAsNamed(db: Reader, campaign: CampaignRecord): Promise<Ruleset[]> {
  const rulesets = await campaignRulesets(db, campaign);
  return campaign.draft.rulesets.flatMap((code) => rulesets.filter((ruleset) => ruleset.code === code));
}

/** `all` where it is not one number that changed but what can be judged at all. */
export type ChangedElements = ReadonlySet<string> | 'all';

/** Codes of the rulesets whose result may be another after these elements changed: those that read one, and those that require these. */
export function touchedRulesets(rulesets: readonly Ruleset[], changed: ChangedElements): ReadonlySet<string> {
  const touched = new Set<Ruleset>();
  for (const ruleset of rulesets) {
    const readers = dependsOn(ruleset);
    const reads = changed === 'all' || [...changed].some((element) => readers.has(element));
    if (reads || [...touched].some((other) => requires(ruleset, other))) touched.add(ruleset);
  }
  return new Set([...touched].map(({ code }) => code));
}

/** These rulesets and all whose results they read, in the order of judging. */
export function neededFor(rulesets: readonly Ruleset[], wanted: ReadonlySet<string>): readonly Ruleset[] {
  const needed = new Set(rulesets.filter(({ code }) => wanted.has(code)));
  for (const ruleset of [...rulesets].reverse())
    if (needed.has(ruleset)) for (const other of rulesets) if (requires(ruleset, other)) needed.add(other);
  return rulesets.filter((ruleset) => needed.has(ruleset));
}

/** By its code, or by its series whatever the version. */
function requires(ruleset: Ruleset, other: Ruleset): boolean {
  return requiredBy(ruleset).some((code) => code === other.code || code === other.series);
}
