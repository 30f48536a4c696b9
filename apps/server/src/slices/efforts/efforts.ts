import { type EffortsView, getEffortClasses, putEffortClasses } from '@thuocdo/contract/efforts';
import { type Action, allowedActions } from '@thuocdo/core/access';
import { ORDINARY_EFFORT, type Requirement, type Ruleset } from '@thuocdo/core/judging';
import { type Actor, positionOf } from '../../platform/access/actor.ts';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found, query } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readRulesets } from '../definitions/index.ts';
import { findUnitSubject, type VersionRow } from '../units/index.ts';
import { deleteEfforts, effortRows, saveEfforts } from './efforts.queries.ts';

const offered: readonly Action[] = ['effort.edit'];

export const getEffortClassesRoute = query({
  endpoint: getEffortClasses,
  action: 'effort.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  run: async ({ db, actor }, unit, { query: asked }) => present(db, unit, await readRuleset(db, asked.ruleset), actor),
});

/** Lines that are not named stay as they are; the word of a unit above stays that unit's. */
export const putEffortClassesRoute = command({
  endpoint: putEffortClasses,
  action: 'effort.edit',
  readAction: 'effort.read',
  subject: (tx, { params }, { today }) => findUnitSubject(tx, params.unitId, today),
  async run({ tx, actor, acting, now, note }, unit, { query: asked, body }) {
    const ruleset = await readRuleset(tx, asked.ruleset);
    requireLines(ruleset, body.items);
    const place = { unitId: unit.unitId, ruleset: ruleset.code };
    const said = body.items.flatMap(({ effort, ...rest }) => (effort === null ? [] : [{ ...rest, effort }]));
    const takenBack = body.items.filter(({ effort }) => effort === null).map(({ requirement }) => requirement);
    await deleteEfforts(tx, place, takenBack);
    await saveEfforts(tx, place, said, {
      at: now,
      personId: actor.personId,
      title: positionOf(acting),
    });
    note({ ruleset: ruleset.code, items: body.items });
    return present(tx, unit, ruleset, actor);
  },
});

/** @throws Problem `not-found` for an overlay as well: it has no lines of its own */
async function readRuleset(db: Reader, code: string): Promise<Ruleset> {
  const [row] = await readRulesets(db, [code]);
  if (row === undefined || row.overlay) throw new Problem('not-found', { ruleset: code });
  return row.ruleset as Ruleset;
}

/** A line once, and of this ruleset; nothing is written when one is not. */
function requireLines(ruleset: Ruleset, items: readonly { requirement: string }[]): void {
  const known = new Set(linesOf(ruleset).map(({ requirement }) => requirement.code));
  const seen = new Set<string>();
  const errors = items.flatMap(({ requirement }, at) => {
    const rule = !known.has(requirement) ? 'unknown-requirement' : seen.has(requirement) ? 'twice' : undefined;
    seen.add(requirement);
    return rule === undefined ? [] : [{ pointer: `/body/items/${at}/requirement`, rule, params: { requirement } }];
  });
  if (errors.length > 0) throw new Problem('input-invalid', { errors });
}

function linesOf({ criteria }: Ruleset): { subcriterion: string; requirement: Requirement }[] {
  return criteria.flatMap(({ subcriteria }) =>
    subcriteria.flatMap(({ code, requirements }) =>
      requirements.map((requirement) => ({ subcriterion: code, requirement })),
    ),
  );
}

async function present(db: Reader, unit: Found<VersionRow>, ruleset: Ruleset, actor: Actor): Promise<EffortsView> {
  const rows = await effortRows(db, { unitPath: unit.unitPath, ruleset: ruleset.code });
  return {
    unit: { id: unit.unitId, name: unit.row.full_name },
    ruleset: { code: ruleset.code, name: ruleset.name, kind: ruleset.kind },
    items: linesOf(ruleset).map(({ subcriterion, requirement: { code, name } }) => {
      const row = rows.get(code);
      const set = row && { unitId: row.unitId, note: row.note, at: row.at, by: row.by };
      return { code, name, subcriterion, effort: row?.effort ?? ORDINARY_EFFORT, set: set ?? null };
    }),
    can: allowedActions(actor.grants, offered, unit),
  };
}
