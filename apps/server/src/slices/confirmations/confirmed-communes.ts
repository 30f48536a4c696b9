import type { ConfirmationView } from '@thuocdo/contract/confirmations';
import type { ConfirmedCommune } from '@thuocdo/core/appraisals';
import type { Ruleset } from '@thuocdo/core/judging';
import { dayOf } from '@thuocdo/core/text';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { readRulesets } from '../definitions/index.ts';
import { confirmationsOf } from './confirmations.queries.ts';
import { communeOf, kindsOf } from './confirmed-list.ts';

/** Communes below a path that were confirmed in these days (of the paper, else of the confirmation), in the order of their days. */
export async function confirmedCommunes(
  db: Reader,
  { path, from, to }: { path: string; from: string; to: string },
): Promise<ConfirmedCommune[]> {
  const seen = sql<boolean>`r.path like ${`${path}/%`}`;
  const views = (await confirmationsOf(db, { state: 'issued', seen }))
    .filter((view) => dayOfView(view) >= from && dayOfView(view) <= to)
    .sort((a, b) => (dayOfView(a) < dayOfView(b) ? -1 : 1));
  if (views.length === 0) return [];
  const codes = [...new Set(views.map(({ ruleset }) => ruleset))];
  const rulesets = (await readRulesets(db, codes)).map((row) => row.ruleset as Ruleset);
  const kinds = new Map<string, Awaited<ReturnType<typeof kindsOf>>>();
  for (const { campaignId } of views) if (!kinds.has(campaignId)) kinds.set(campaignId, await kindsOf(db, campaignId));
  return views.map((view) => {
    const ruleset = rulesets.find((one) => one.code === view.ruleset);
    return communeOf(view, ruleset, kinds.get(view.campaignId)?.get(view.unitId) ?? 'xa');
  });
}

const dayOfView = ({ documentDate, at }: ConfirmationView) => documentDate ?? dayOf(at);
