import { dayUnder, type Law, pairSubcriteria, type SubcriterionPair } from '@thuocdo/core/comparing';
import { applyOverlay, dependsOn, type Overlay, type Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';

/** A law with the day as of which it is applied to the campaign's data. */
export interface AppliedLaw extends Law {
  asOf: string;
}

export interface Laws {
  a: AppliedLaw;
  b: AppliedLaw;
  pairs: readonly SubcriterionPair[];
  /** The elements that either law, or one that it requires, reads. */
  elements: readonly string[];
}

/** Both laws as the campaign applies them, its overlays laid on. @throws Problem `input-invalid` naming the field */
export async function readLaws(
  db: Reader,
  campaign: CampaignRecord,
  asked: { ruleset: string; against: string },
): Promise<Laws> {
  const overlays = (await readRulesets(db, campaign.draft.overlays)).map((row) => row.ruleset as Overlay);
  const a = await readLaw(db, campaign, { code: asked.ruleset, field: 'ruleset', overlays });
  const b = await readLaw(db, campaign, { code: asked.against, field: 'against', overlays });
  const read = [a, b].flatMap((law) => [...law.requires, law.ruleset].flatMap((one) => [...dependsOn(one).keys()]));
  return { a, b, pairs: pairSubcriteria(a.ruleset, b.ruleset), elements: [...new Set(read)] };
}

interface Wanted {
  code: string;
  field: string;
  overlays: readonly Overlay[];
}

async function readLaw(db: Reader, campaign: CampaignRecord, { code, field, overlays }: Wanted): Promise<AppliedLaw> {
  const row = await db.selectFrom('rulesets').select('overlay').where('code', '=', code).executeTakeFirst();
  if (row === undefined || row.overlay)
    throw new Problem('input-invalid', {
      errors: [{ pointer: `/query/${field}`, rule: 'unknown-ruleset', params: {} }],
    });
  const chain = (await withRequired(db, [code])).map((ruleset) => overlays.reduce(applyOverlay, ruleset));
  const ruleset = chain.at(-1) as Ruleset;
  return { ruleset, requires: chain.slice(0, -1), asOf: dayUnder(ruleset, campaign.draft.scope.asOf) };
}

/** Rulesets with all that they require, each before the one that requires it; publishing refuses circles. */
async function withRequired(db: Reader, codes: readonly string[], seen = new Set<string>()): Promise<Ruleset[]> {
  const found: Ruleset[] = [];
  for (const row of await readRulesets(
    db,
    codes.filter((code) => !seen.has(code)),
  )) {
    seen.add(row.code);
    const ruleset = row.ruleset as Ruleset;
    found.push(...(await withRequired(db, ruleset.requires, seen)), ruleset);
  }
  return found;
}
