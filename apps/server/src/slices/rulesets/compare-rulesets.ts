import { getRulesetDifference } from '@thuocdo/contract/rulesets';
import { differenceOf, type Ruleset } from '@thuocdo/core/judging';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { elementNames, isOverlay, readRulesets } from '../definitions/index.ts';

/** Two published rulesets side by side, the other one first. */
export const rulesetDifferenceRoute = query({
  endpoint: getRulesetDifference,
  action: 'ruleset.read',
  async run({ db }, _subject, { params, query: asked }) {
    const names = await elementNames(db);
    return differenceOf(await rulesetOf(db, asked.before), await rulesetOf(db, params.code), names);
  },
});

async function rulesetOf(db: Reader, code: string): Promise<Ruleset> {
  const [row] = await readRulesets(db, [code]);
  if (row === undefined || isOverlay(row.ruleset)) throw new Problem('not-found', { ruleset: code });
  return row.ruleset as Ruleset;
}
