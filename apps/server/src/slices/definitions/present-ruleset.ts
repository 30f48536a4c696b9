import type { RulesetSummary } from '@thuocdo/contract/definitions';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { incompleteRequirements, type Ruleset } from '@thuocdo/core/judging';
import type { Actor } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { readRulesets } from './definitions.queries.ts';
import { retirements, scopeNames } from './rulesets.queries.ts';

type Row = Awaited<ReturnType<typeof readRulesets>>[number];

const offered = ['ruleset.retire'] as const satisfies readonly Action[];

/** Published rulesets and overlays as lists show them: versions, state, what is incomplete, what the viewer may do. */
export async function presentRulesets(db: Reader, codes: readonly string[], actor: Actor): Promise<RulesetSummary[]> {
  const rows = await readRulesets(db, codes);
  const retired = await retirements(db);
  const names = await scopeNames(
    db,
    rows.map(({ ruleset }) => ruleset.scope),
  );
  return rows.map((row) => {
    const { scope } = row.ruleset;
    const retirement = retired.get(row.code);
    return {
      code: row.code,
      version: row.version,
      name: row.name,
      kind: row.kind as RulesetSummary['kind'],
      overlay: row.overlay,
      illustrative: row.illustrative,
      validFrom: row.valid_from,
      validTo: row.valid_to,
      series: 'series' in row.ruleset ? row.ruleset.series : row.code,
      scope,
      scopeName: names.get(scope) ?? scope,
      incomplete: incompleteIn(row),
      retired: retirement ? { from: retirement.from, reason: retirement.reason, by: retirement.by } : null,
      can: retirement ? [] : allowedActions(actor.grants, offered, { unitPath: scope }),
    };
  });
}

/** One of them. @throws Problem `not-found` */
export async function presentRuleset(db: Reader, code: string, actor: Actor): Promise<RulesetSummary> {
  const [summary] = await presentRulesets(db, [code], actor);
  return summary as RulesetSummary;
}

function incompleteIn(row: Row): number {
  return row.overlay ? 0 : incompleteRequirements(row.ruleset as Ruleset).length;
}
