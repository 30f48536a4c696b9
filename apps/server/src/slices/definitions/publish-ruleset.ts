import {
  type Overlay,
  overlayPublishable,
  publishable,
  type Ruleset,
  type RulesetFinding,
  readDraftOverlay,
  readDraftRuleset,
} from '@thuocdo/core/judging';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { insertRuleset, listElementRows, type Publication } from './definitions.queries.ts';
import { lockRulesets, publishedRulesets } from './rulesets.queries.ts';

/** What became of a content when it was looked at: `obstacles` only when nothing is wrong in it. */
export interface Examined {
  content: Ruleset | Overlay;
  findings: RulesetFinding[];
  obstacles: RulesetFinding[];
}

/** Looks at a ruleset or overlay as it would be published: its own faults, then whatever else stands in the way. */
export async function examineRuleset(db: Reader, json: unknown): Promise<Examined> {
  const published = await publishedRulesets(db);
  const { rulesets, overlays } = published;
  if (isOverlay(json)) {
    const { overlay, findings } = readDraftOverlay(json, rulesets);
    const codes = overlays.map(({ code }) => code);
    return {
      content: overlay,
      findings,
      obstacles: sound(findings) ? overlayPublishable(overlay, rulesets, codes) : [],
    };
  }
  const elements = (await listElementRows(db)).map((row) => row.code);
  const { ruleset, findings } = readDraftRuleset(json, elements);
  const taken = overlays.some(({ code }) => code === ruleset.code) ? [{ ...ruleset }] : [];
  return {
    content: ruleset,
    findings,
    obstacles: sound(findings) ? publishable(ruleset, [...rulesets, ...taken]) : [],
  };
}

/**
 * Publishes a content; from then on it never changes.
 * @throws Problem `ruleset-invalid` or `ruleset-not-publishable`, each with everything that must be mended
 */
export async function publishContent(
  tx: Tx,
  json: unknown,
  publicationOf: (content: Ruleset | Overlay) => Publication,
): Promise<Ruleset | Overlay> {
  await lockRulesets(tx);
  const { content, findings, obstacles } = await examineRuleset(tx, json);
  if (!sound(findings)) throw new Problem('ruleset-invalid', { findings });
  if (obstacles.length > 0) throw new Problem('ruleset-not-publishable', { findings: obstacles });
  await insertRuleset(tx, content, publicationOf(content));
  return content;
}

export function isOverlay(json: unknown): boolean {
  return typeof json === 'object' && json !== null && 'rulesets' in json;
}

function sound(findings: readonly RulesetFinding[]): boolean {
  return !findings.some(({ severity }) => severity === 'error');
}
