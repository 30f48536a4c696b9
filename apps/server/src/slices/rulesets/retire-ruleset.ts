import { retireRuleset } from '@thuocdo/contract/rulesets';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { isRetired, presentRuleset, readRulesets } from '../definitions/index.ts';
import { unitAtPath } from '../units/index.ts';
import { insertRetirement } from './drafts.queries.ts';

/** A published ruleset belongs to the unit whose own law it is. @throws Problem `not-found` */
async function findPublished(db: Reader, code: string): Promise<Found<{ name: string }>> {
  const [row] = await readRulesets(db, [code]);
  if (row === undefined) throw new Problem('not-found');
  const { scope } = row.ruleset;
  const unitId = (await unitAtPath(db, scope)) ?? 'VN';
  return { row: { name: row.name }, kind: 'ruleset', id: code, unitId, unitPath: scope };
}

/** From a day on no new campaign chooses it. Campaigns that did, and what was judged, stay as they are. */
export const retireRulesetRoute = command({
  endpoint: retireRuleset,
  action: 'ruleset.retire',
  readAction: 'ruleset.read',
  subject: (tx, { params }) => findPublished(tx, params.code),
  async run({ tx, actor, acting, now, note }, ruleset, { body }) {
    const { from, reason } = body;
    if (await isRetired(tx, ruleset.id, '9999-12-31')) throw new Problem('ruleset-retired');
    const saved = { at: now, personId: actor.personId, title: acting.title };
    await insertRetirement(tx, { code: ruleset.id, from, reason }, saved);
    note({ name: ruleset.row.name, from, reason });
    return presentRuleset(tx, ruleset.id, actor);
  },
});
