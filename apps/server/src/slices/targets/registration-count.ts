import { saveRegistrationCount } from '@thuocdo/contract/targets';
import { positionOf } from '../../platform/access/actor.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { faultAt, paperOf } from './paper.ts';
import { insertRegistrationCount, registrationCount } from './registration.queries.ts';
import { findYearUnit } from './year-unit.ts';

/** What a decision wants of a province as a whole; a change is the next revision, with its reason. */
export const saveRegistrationCountRoute = command({
  endpoint: saveRegistrationCount,
  action: 'target.write',
  readAction: 'target.read',
  subject: (tx, { params, body }) => findYearUnit(tx, params.unitId, body.year),
  async run(context, { row: unit, unitId, unitPath }, { body }) {
    const { tx, actor, acting, now, note } = context;
    if (unit.version.level !== 'province') throw faultAt('/params/unitId', 'province-only');
    const before = await registrationCount(tx, unitId, unit.year);
    const current = before?.revision ?? 0;
    if (current !== body.revision) throw new Problem('stale-version', { current, seen: body.revision });
    if (before !== undefined && body.reason === '')
      throw faultAt('/body/reason', 'reason-required', { before: before.communes });
    const basisId = await paperOf(context, unitPath, body);
    const made = {
      unitId,
      year: unit.year,
      revision: current + 1,
      communes: body.communes,
      basisId,
      reason: body.reason,
    };
    const title = positionOf(acting);
    await insertRegistrationCount(tx, made, { at: now, personId: actor.personId, title });
    note({ year: unit.year, communes: body.communes, reason: body.reason });
    return { communes: made.communes, revision: made.revision };
  },
});
