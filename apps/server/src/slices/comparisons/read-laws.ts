import { dayUnder, type Law, pairSubcriteria, type SubcriterionPair } from '@thuocdo/core/comparing';
import {
  applyOverlay,
  dependsOn,
  inOrderOfRequires,
  type Overlay,
  type Ruleset,
  requiredBy,
} from '@thuocdo/core/judging';
import { sql } from 'kysely';
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
  const found = (await withRequired(db, [code])).map((ruleset) => overlays.reduce(applyOverlay, ruleset));
  const chain = inOrderOfRequires(found);
  const ruleset = chain.find((one) => one.code === code) as Ruleset;
  const requires = chain.filter((one) => one.code !== code);
  return { ruleset, requires, asOf: dayUnder(ruleset, campaign.draft.scope.asOf) };
}

/**
 * Rulesets with all that they require, by code or by series (then the latest version). One that is not there is left out:
 * judging names it as missing.
 */
async function withRequired(db: Reader, wanted: readonly string[], seen = new Set<string>()): Promise<Ruleset[]> {
  const rows = await db
    .selectFrom('rulesets')
    .select(['code', sql<string | null>`ruleset ->> 'series'`.as('series')])
    .where('overlay', '=', false)
    .where((eb) => eb.or([eb('code', 'in', wanted), eb(sql`ruleset ->> 'series'`, 'in', wanted)]))
    .orderBy('version', 'desc')
    .execute();
  const codes = wanted.flatMap(
    (one) => (rows.find(({ code }) => code === one) ?? rows.find(({ series }) => series === one))?.code ?? [],
  );
  const fresh = [...new Set(codes)].filter((code) => !seen.has(code));
  for (const code of fresh) seen.add(code);
  const read = (await readRulesets(db, fresh)).map((row) => row.ruleset as Ruleset);
  const next = [...new Set(read.flatMap(requiredBy))].filter((code) => !seen.has(code));
  return next.length === 0 ? read : [...read, ...(await withRequired(db, next, seen))];
}
