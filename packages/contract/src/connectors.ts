import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, Instant, requiredText, Sha256, text, UnitId } from './scalars.ts';

const OfUnit = z.object({ unitId: UnitId });
const OfConnector = OfUnit.extend({ connectorId: Id });
const OfToken = OfUnit.extend({ tokenId: Id });
const ElementCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const SystemCode = z.string().regex(/^[a-z][a-z0-9_]{0,59}$/);
const Column = z.string().min(1).max(200);
const ClockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

export const Schedule = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('hours'), every: z.number().int().min(1).max(168) }),
  z.object({ kind: z.literal('daily'), at: ClockTime }),
  z.object({ kind: z.literal('weekly'), weekday: z.number().int().min(1).max(7), at: ClockTime }),
  z.object({ kind: z.literal('monthly'), day: z.number().int().min(1).max(31), at: ClockTime }),
]);

const FromColumn = z.object({ kind: z.literal('column'), column: Column });

/** How a reply becomes figures; core’s `ReplyMapping`. */
const ReplyMapping = z.object({
  format: z.enum(['json', 'csv']),
  rows: z.string().max(300),
  element: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('fixed'), element: ElementCode }),
    z.object({ kind: z.literal('column'), column: Column, codes: z.record(z.string().min(1).max(200), ElementCode) }),
  ]),
  unit: z.discriminatedUnion('kind', [z.object({ kind: z.literal('own') }), FromColumn]),
  period: z.discriminatedUnion('kind', [
    z.object({ kind: z.enum(['this-month', 'previous-month', 'this-year', 'previous-year']) }),
    FromColumn,
  ]),
  value: Column,
  numbers: z.enum(['vietnamese', 'plain']),
});

/** Where to fetch, how to read what comes, and when. The value of the secret header lies in a file, never here. */
export const ConnectorDefinition = z.object({
  url: z.string().min(1).max(2000),
  secretHeader: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,59}$/)
    .nullable(),
  mapping: ReplyMapping,
  schedule: Schedule,
});
export type ConnectorDefinition = z.output<typeof ConnectorDefinition>;

/** A reason with what stands in it; its words are `connectors.failure-<code>` of the phrases. */
const Failure = z.object({ code: z.string(), params: z.record(z.string(), z.union([z.string(), z.number()])) });
export type ConnectorFailure = z.output<typeof Failure>;

/** A value or row that was refused; words `connectors.fault-<rule>`. */
export const SaidFinding = z.object({
  rule: z.string(),
  /** «/data/3/so_moi», «C5», «/body/values/2». */
  at: z.string(),
  element: z.string().nullable(),
  unit: z.string().nullable(),
  period: z.string().nullable(),
  said: z.string().nullable(),
});
export type SaidFinding = z.output<typeof SaidFinding>;

const Counts = z.object({
  new: z.number().int(),
  changed: z.number().int(),
  unchanged: z.number().int(),
  refused: z.number().int(),
  /** Rows of codes that nobody mapped, or without a value. */
  passedOver: z.number().int(),
});
export type RunCounts = z.output<typeof Counts>;

export const ConnectorRun = z.object({
  id: Id,
  startedBy: z.enum(['schedule', 'hand']),
  by: z.string(),
  attempt: z.number().int(),
  state: z.enum(['waiting', 'running', 'done', 'retrying', 'failed']),
  askedAt: Instant,
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  counts: Counts.nullable(),
  /** The first 50. */
  findings: z.array(SaidFinding),
  failure: Failure.nullable(),
  replySha256: Sha256.nullable(),
  replyBytes: z.number().int().nullable(),
});
export type ConnectorRun = z.output<typeof ConnectorRun>;

export const ConnectorView = z.object({
  id: Id,
  system: SystemCode,
  systemName: z.string(),
  name: z.string(),
  definition: ConnectorDefinition,
  enabled: z.boolean(),
  version: z.number().int(),
  state: z.enum(['paused', 'new', 'working', 'retrying', 'failed']),
  failure: Failure.nullable(),
  failingSince: Instant.nullable(),
  nextRunAt: Instant.nullable(),
  lastRun: ConnectorRun.nullable(),
  /** Whether the administrator has placed the file of the secret header. */
  secret: z.enum(['none', 'there', 'missing']),
  editedAt: Instant,
  editedBy: z.string(),
});
export type ConnectorView = z.output<typeof ConnectorView>;

export const ConnectorsView = z.object({
  unit: z.object({ id: UnitId, name: z.string() }),
  items: z.array(ConnectorView),
  systems: z.array(z.object({ code: SystemCode, name: z.string() })),
  /** What may be fetched, with the system that it comes from where it comes from one. */
  elements: z.array(
    z.object({
      code: z.string(),
      name: z.string(),
      unitOfMeasure: z.string().nullable(),
      system: SystemCode.nullable(),
    }),
  ),
  /** From which the installation may fetch: «host» or «host:port». */
  hosts: z.array(z.string()),
  can: z.array(Action),
});
export type ConnectorsView = z.output<typeof ConnectorsView>;

export const listConnectors = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/connectors',
  summary: 'The systems that a unit’s figures are fetched from: state, last and next run, failure',
  params: OfUnit,
  reply: ConnectorsView,
});

const ConnectorContent = z.object({
  name: requiredText(200),
  definition: ConnectorDefinition,
  enabled: z.boolean(),
});

export const createConnector = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/connectors',
  summary: 'Set up a connector; `id` is the client’s, so that a second click makes no second one',
  params: OfUnit,
  body: ConnectorContent.extend({ id: Id, system: SystemCode }),
  reply: ConnectorView,
});

export const editConnector = endpoint({
  method: 'PUT',
  path: '/api/units/:unitId/connectors/:connectorId',
  summary: 'Change a connector, pause it or let it run again; its system stays',
  params: OfConnector,
  body: ConnectorContent.extend({ version: z.number().int() }),
  reply: ConnectorView,
});

export const deleteConnector = endpoint({
  method: 'DELETE',
  path: '/api/units/:unitId/connectors/:connectorId',
  summary: 'Remove a connector; what it fetched stays, with its runs',
  params: OfConnector,
  reply: z.object({ deleted: z.literal(true) }),
});

const ShownChange = z.object({
  element: z.string(),
  name: z.string(),
  unitId: UnitId,
  period: z.string(),
  before: z.string().nullable(),
  after: z.string().nullable(),
  kind: z.enum(['new', 'changed', 'unchanged']),
});

/** What a run would do now; nothing is written. */
export const ConnectorTrial = z.object({
  failure: Failure.nullable(),
  counts: Counts.nullable(),
  /** The first 200. */
  changes: z.array(ShownChange),
  findings: z.array(SaidFinding),
  replyBytes: z.number().int().nullable(),
});
export type ConnectorTrial = z.output<typeof ConnectorTrial>;

export const tryConnector = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/connector-trials',
  summary: 'Fetch by a definition, saved or not, and show what would change; nothing is written',
  params: OfUnit,
  body: z.object({ connectorId: Id.nullable(), system: SystemCode, definition: ConnectorDefinition }),
  reply: ConnectorTrial,
});

export const runConnector = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/connectors/:connectorId/runs',
  summary: 'Fetch as soon as possible; a run that waits or works already is answered instead of a second one',
  params: OfConnector,
  reply: ConnectorRun,
});

export const listConnectorRuns = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/connectors/:connectorId/runs',
  summary: 'The last 100 runs of a connector, newest first',
  params: OfConnector,
  reply: z.object({ items: z.array(ConnectorRun) }),
});

/** A right to send figures of one system for one unit; what it is opened with is shown once. */
export const PushToken = z.object({
  id: Id,
  system: SystemCode,
  systemName: z.string(),
  name: z.string(),
  /** Null: all elements of the system. */
  elements: z.array(ElementCode).nullable(),
  state: z.enum(['valid', 'expired', 'revoked']),
  issuedAt: Instant,
  issuedBy: z.string(),
  expiresOn: Day,
  lastUsedAt: Instant.nullable(),
  revokedAt: Instant.nullable(),
  revokedBy: z.string().nullable(),
});
export type PushToken = z.output<typeof PushToken>;

export const listPushTokens = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/push-tokens',
  summary: 'Who may send figures of a unit by program, until when, and when it last did',
  params: OfUnit,
  reply: z.object({ items: z.array(PushToken), can: z.array(Action) }),
});

export const issuePushToken = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/push-tokens',
  summary: 'Issue a token that may write figures of one system and read nothing; its text is answered this once',
  params: OfUnit,
  body: z.object({
    system: SystemCode,
    name: requiredText(200),
    elements: z.array(ElementCode).min(1).max(500).nullable(),
    /** The last day on which it opens; at most a year ahead. */
    expiresOn: Day,
  }),
  reply: z.object({ secret: z.string(), token: PushToken }),
});

export const revokePushToken = endpoint({
  method: 'POST',
  path: '/api/units/:unitId/push-tokens/:tokenId/revocation',
  summary: 'Revoke a token: the next call with it is refused',
  params: OfToken,
  reply: PushToken,
});

/** For programs: `Authorization: Bearer …`, `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). */
export const pushFigures = endpoint({
  method: 'POST',
  path: '/api/push/figures',
  summary: 'For programs: send figures of a system for a period; all of them or, when one is refused, none',
  body: z.object({
    /** «2021-05», «2022-Q3», «2022». */
    period: z.string().min(4).max(10),
    values: z
      .array(
        z.object({
          element: z.string().min(1).max(60),
          /** Id («29335-2023») or code («29335»); absent: the unit of the token. */
          unit: z.string().min(1).max(20).optional(),
          /** Null takes the figure back. */
          value: z.json(),
          note: text(1000).optional(),
        }),
      )
      .min(1)
      .max(5000),
  }),
  reply: z.object({
    callId: Id,
    new: z.number().int(),
    changed: z.number().int(),
    unchanged: z.number().int(),
  }),
});

const theirCode = z.string().max(60);

/** The shape of DHIS2’s `dataValueSets`; codes are ours (`dataElementIdScheme=code`, `orgUnitIdScheme=code`). */
export const DataValueSet = z.object({
  dataSet: theirCode.optional(),
  completeDate: z.string().max(40).optional(),
  period: z.string().max(20).optional(),
  orgUnit: theirCode.optional(),
  attributeOptionCombo: theirCode.optional(),
  dataValues: z
    .array(
      z.object({
        dataElement: z.string().min(1).max(60),
        period: z.string().max(20).optional(),
        orgUnit: theirCode.optional(),
        categoryOptionCombo: theirCode.optional(),
        attributeOptionCombo: theirCode.optional(),
        /** May be left out where `importStrategy` is DELETE. */
        value: z.string().max(2000).optional(),
        comment: text(1000).optional(),
        storedBy: z.string().max(200).optional(),
        created: z.string().max(40).optional(),
        lastUpdated: z.string().max(40).optional(),
        followup: z.boolean().optional(),
      }),
    )
    .min(1)
    .max(5000),
});

/** What is taken of DHIS2's parameters, the default first. Other values are refused by name: none is passed over in silence. */
export const dataValueSetParameters = {
  dryRun: ['false', 'true'],
  importStrategy: ['CREATE_AND_UPDATE', 'CREATE', 'UPDATE', 'DELETE'],
  dataElementIdScheme: ['CODE', 'code'],
  orgUnitIdScheme: ['CODE', 'code'],
  idScheme: ['CODE', 'code'],
  async: ['false'],
} as const;

const parameter = (name: keyof typeof dataValueSetParameters, description: string) =>
  z.string().max(60).optional().meta({ enum: dataValueSetParameters[name], description });

const DataValueSetParameters = z.object({
  dryRun: parameter('dryRun', 'true: nothing is written, the counts are those of the import'),
  importStrategy: parameter(
    'importStrategy',
    'CREATE writes only where the system says nothing yet, UPDATE only where it does, DELETE takes back what it says',
  ),
  dataElementIdScheme: parameter('dataElementIdScheme', 'Elements are named by their codes only'),
  orgUnitIdScheme: parameter('orgUnitIdScheme', 'Units are named by their codes only'),
  idScheme: parameter('idScheme', 'The same for both'),
  async: parameter('async', 'The reply is the outcome: nothing is imported later'),
});

const ImportConflict = z.object({
  object: z.string(),
  objects: z.record(z.string(), z.string()),
  property: z.string(),
  value: z.string(),
  errorCode: z.string(),
  indexes: z.array(z.number().int()),
});

export const ImportSummary = z.object({
  httpStatus: z.enum(['OK', 'Conflict']),
  httpStatusCode: z.union([z.literal(200), z.literal(409)]),
  status: z.enum(['OK', 'WARNING']),
  message: z.string(),
  response: z.object({
    responseType: z.literal('ImportSummary'),
    status: z.enum(['SUCCESS', 'ERROR']),
    description: z.string(),
    importCount: z.object({
      imported: z.number().int(),
      updated: z.number().int(),
      ignored: z.number().int(),
      deleted: z.number().int(),
    }),
    conflicts: z.array(ImportConflict),
    rejectedIndexes: z.array(z.number().int()),
    reference: Id,
  }),
});
export type ImportSummary = z.output<typeof ImportSummary>;

export const pushDataValueSets = endpoint({
  method: 'POST',
  path: '/api/push/dataValueSets',
  summary:
    'For programs that speak DHIS2: send a dataValueSet; answered by an import summary, 409 when nothing was taken',
  query: DataValueSetParameters,
  body: DataValueSet,
  reply: ImportSummary,
});
