import { declareUnitAttribute, getUnit, listUnitAttributes, searchUnits } from '@thuocdo/contract/units';
import type { Reader } from '../../platform/db/open.ts';
import { command, type Found, query, type Route } from '../../platform/http/route.ts';
import { attributesOf, declareAttribute } from './attributes.queries.ts';
import { certaintyOn } from './known-periods.queries.ts';
import {
  childrenOf,
  presentUnit,
  searchUnitRows,
  successions,
  unitOn,
  type VersionRow,
  versionsOf,
} from './units.queries.ts';

const searchUnitsRoute = query({
  endpoint: searchUnits,
  action: 'unit.read',
  run: async ({ db }, _subject, { query: asked }) => ({ items: (await searchUnitRows(db, asked)).map(presentUnit) }),
});

const getUnitRoute = query({
  endpoint: getUnit,
  action: 'unit.read',
  async run({ db, today }, _subject, { params, query: asked }) {
    const day = asked.asOf ?? today;
    const unit = await unitOn(db, params.unitId, day);
    const versions = await versionsOf(db, params.unitId);
    const children = await childrenOf(db, params.unitId, day);
    return {
      unit: presentUnit(unit),
      versions: versions.map(presentUnit),
      children: children.map(presentUnit),
      ...(await successions(db, params.unitId)),
      certainty: await certaintyOn(db, day),
    };
  },
});

/** A unit as the subject of an action, on a day. */
export async function findUnitSubject(db: Reader, unitId: string, day: string): Promise<Found<VersionRow>> {
  const row = await unitOn(db, unitId, day);
  return { row, kind: 'unit', id: row.id, unitId: row.id, unitPath: row.path };
}

const listAttributesRoute = query({
  endpoint: listUnitAttributes,
  action: 'attribute.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  run: async ({ db }, unit) => ({ items: await attributesOf(db, unit.id) }),
});

const declareAttributeRoute = command({
  endpoint: declareUnitAttribute,
  action: 'attribute.declare',
  readAction: 'attribute.read',
  subject: (tx, { params, body }) => findUnitSubject(tx, params.unitId, body.validFrom),
  async run({ tx, note }, unit, { body }) {
    note({ ...body });
    return declareAttribute(tx, unit.id, body);
  },
});

/** The registry of units in time. */
export const unitRoutes: Route[] = [searchUnitsRoute, getUnitRoute, listAttributesRoute, declareAttributeRoute];
