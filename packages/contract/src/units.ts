import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Day, requiredText, text, UnitId } from './scalars.ts';

export const UnitLevel = z.enum(['country', 'province', 'district', 'commune']);

/** A unit as it stands on a day, with the period in which this name, kind and parent hold: [validFrom, validTo). */
export const UnitView = z.object({
  id: UnitId,
  code: z.string(),
  level: UnitLevel,
  kind: z.string(),
  name: z.string(),
  fullName: z.string(),
  parentId: UnitId.nullable(),
  path: z.string(),
  districtName: z.string().nullable(),
  provinceName: z.string().nullable(),
  era: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
});
export type UnitView = z.output<typeof UnitView>;

export const searchUnits = endpoint({
  method: 'GET',
  path: '/api/units',
  summary: 'Find units by name (with or without marks) or code, in every period or on one day',
  query: z.object({
    q: requiredText(100),
    asOf: Day.optional(),
    level: UnitLevel.optional(),
    within: UnitId.optional(),
    limit: z.coerce.number().int().min(1).max(100).default(20),
  }),
  reply: z.object({ items: z.array(UnitView) }),
});

/** Where a unit came from or went to: `whole`, or `part` of a split unit. */
export const Succession = z.object({ unit: UnitView, kind: z.enum(['whole', 'part']) });

export const getUnit = endpoint({
  method: 'GET',
  path: '/api/units/:unitId',
  summary: 'A unit with its history, predecessors, successors and children on a day',
  params: z.object({ unitId: UnitId }),
  query: z.object({ asOf: Day.optional() }),
  reply: z.object({
    unit: UnitView,
    versions: z.array(UnitView),
    children: z.array(UnitView),
    predecessors: z.array(Succession),
    successors: z.array(Succession),
    certainty: z.enum(['known', 'carried']),
  }),
});

/** A dated attribute of a unit that thresholds need, such as `commune_class`. */
export const UnitAttribute = z.object({
  unitId: UnitId,
  attribute: z.string(),
  value: z.string(),
  validFrom: Day,
  validTo: Day.nullable(),
  basis: z.string(),
});

export const listUnitAttributes = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/attributes',
  summary: 'Dated attributes of a unit',
  params: z.object({ unitId: UnitId }),
  reply: z.object({ items: z.array(UnitAttribute) }),
});

export const declareUnitAttribute = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/attributes',
  summary: 'Declare a dated attribute with its legal basis; an open one of the same name ends the day it begins',
  params: z.object({ unitId: UnitId }),
  body: z.object({ attribute: requiredText(60), value: requiredText(60), validFrom: Day, basis: text(300) }),
  reply: UnitAttribute,
  status: 201,
});
