import { z } from 'zod';
import { DispatchCounts } from './dispatch.ts';
import { endpoint } from './endpoint.ts';
import {
  Action,
  Day,
  Id,
  Instant,
  Level,
  Paging,
  page,
  requiredText,
  SaidAt,
  Sha256,
  text,
  UnitId,
} from './scalars.ts';

const ByCampaign = z.object({ campaignId: Id });

/** Which trust level is read: a level (the highest reached up to it), or the highest reached of all. */
export const LevelView = z.enum(['self', 'checked', 'verified', 'highest']);
export const Verdict = z.enum(['met', 'unmet', 'unknown', 'exempt']);

export const ElementValueView = z.object({
  element: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  level: Level,
  value: z.json(),
  sourceName: z.string(),
  said: SaidAt,
  assignmentId: Id.nullable(),
  recordedAt: Instant,
  recordedBy: z.string(),
});

export const getUnitValues = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/values',
  summary: 'The values of a unit in a period: levels and sources side by side',
  params: z.object({ unitId: UnitId }),
  query: z.object({ period: z.string().max(20) }),
  reply: z.object({ items: z.array(ElementValueView) }),
});

export const getJudgements = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/units/:unitId/judgements',
  summary: 'Results of a commune under the campaign’s rulesets, with their traces, sentences and gaps',
  params: ByCampaign.extend({ unitId: UnitId }),
  query: z.object({ level: LevelView.default('highest') }),
  reply: z.object({
    level: LevelView,
    judgements: z.array(
      z.object({ ruleset: z.string(), name: z.string(), judgement: z.unknown(), sentences: z.array(z.string()) }),
    ),
  }),
});

export const judgeCampaign = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/judgement',
  summary: 'Judge the whole roster again from the values that are there; doing it twice changes nothing',
  params: ByCampaign,
  reply: z.object({
    /** Communes on the roster, started or not. */
    roster: z.number().int(),
    /** Communes that have values of their own and therefore results. */
    judged: z.number().int(),
    /** Results kept: one a commune, ruleset and level. */
    results: z.number().int(),
    /** Results that are new, other than before, or gone. */
    changed: z.number().int(),
  }),
});

/** Points of an index as a table shows them; the total has a grade: the certain one, or the two it lies between. */
export const PointsView = z.object({
  low: z.number(),
  high: z.number(),
  max: z.number().nullable(),
  grade: z.object({ low: z.string(), high: z.string() }).optional(),
});
export type PointsView = z.output<typeof PointsView>;

export const RollupRow = z.object({
  unitId: UnitId,
  code: z.string(),
  name: z.string(),
  assignmentId: Id,
  state: z.string(),
  levelReached: Level.nullable(),
  /** By `<ruleset>:<sub-criterion>`; of an index also `<ruleset>`, its total. */
  verdicts: z.record(z.string(), Verdict),
  points: z.record(z.string(), PointsView),
  figures: z.record(z.string(), z.number().nullable()),
  confirmed: z.array(z.string()),
});
export const RollupTotals = z.object({
  roster: z.number().int(),
  withData: z.number().int(),
  verdicts: z.record(
    z.string(),
    z.object({ met: z.number().int(), unmet: z.number().int(), unknown: z.number().int(), exempt: z.number().int() }),
  ),
  /** Sums, and Σ numerator / Σ denominator in percent for ratios; `units` is how many communes the figure rests on. */
  figures: z.record(z.string(), z.object({ value: z.number().nullable(), units: z.number().int() })),
});
export const RollupView = z.object({
  campaign: z.object({ id: Id, title: z.string(), period: z.string(), illustrative: z.boolean() }),
  level: LevelView,
  columns: z.object({
    verdicts: z.array(
      z.object({
        key: z.string(),
        code: z.string(),
        name: z.string(),
        ruleset: z.string(),
        /** Cells of an index show points. */
        kind: z.enum(['criteria', 'index']),
      }),
    ),
    figures: z.array(
      z.object({ key: z.string(), name: z.string(), unit: z.string().nullable(), kind: z.enum(['sum', 'ratio']) }),
    ),
  }),
  groups: z.array(z.object({ unitId: UnitId, name: z.string(), rows: z.array(RollupRow), totals: RollupTotals })),
  totals: RollupTotals,
  computedAt: Instant,
  can: z.array(Action),
});
export type RollupView = z.output<typeof RollupView>;

export const getRollup = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/rollup',
  summary: 'Province table: communes × sub-criteria and figures by district',
  params: ByCampaign,
  query: z.object({ level: LevelView.default('highest') }),
  reply: RollupView,
});
export const exportRollup = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/rollup/export',
  summary: 'The province table as XLSX, with a sheet of sources',
  params: ByCampaign,
  query: z.object({ level: LevelView.default('highest') }),
  reply: 'file',
});

export const PackageView = z.object({
  id: Id,
  direction: z.enum(['built', 'received']),
  campaignTitle: z.string(),
  period: z.string(),
  unitName: z.string(),
  fromInstallation: z.string(),
  units: z.number().int(),
  values: z.number().int(),
  size: z.number().int(),
  sha256: Sha256,
  illustrative: z.boolean(),
  at: Instant,
  by: z.string(),
});
export const buildPackage = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/packages',
  summary: 'Build the package for the institute from verified values',
  params: ByCampaign,
  reply: PackageView,
  status: 201,
});
export const listPackages = endpoint({
  method: 'GET',
  path: '/api/packages',
  summary: 'Packages built here and received from other installations',
  query: Paging,
  reply: page(PackageView),
});
export const downloadPackage = endpoint({
  method: 'GET',
  path: '/api/packages/:packageId/file',
  summary: 'The package as a file (JSON)',
  params: z.object({ packageId: Id }),
  reply: 'file',
});
export const importPackage = endpoint({
  method: 'POST',
  path: '/api/packages/import',
  summary: 'Take in a package of another installation; nothing is stored unless all of it is right',
  body: z.object({}),
  upload: true,
  reply: PackageView,
  status: 201,
});
export const getReceivedPackage = endpoint({
  method: 'GET',
  path: '/api/packages/:packageId',
  summary: 'What a package holds: units, verdicts and values as received',
  params: z.object({ packageId: Id }),
  query: Paging,
  reply: z.object({
    package: PackageView,
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        district: z.string().nullable(),
        state: z.string(),
        verdicts: z.record(z.string(), Verdict),
        values: z.number().int(),
      }),
    ),
    total: z.number().int(),
  }),
});

export const DispatchView = z.object({
  id: Id,
  campaignId: Id,
  kind: z.enum(['survey-letter', 'reminder-letter']),
  subject: z.string(),
  number: z.string().nullable(),
  date: Day.nullable(),
  draftedAt: Instant,
  by: z.string(),
  sentAt: Instant.nullable(),
  counts: DispatchCounts,
});
export const listDispatches = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/dispatches',
  summary: 'Letters drafted from the campaign',
  params: ByCampaign,
  reply: z.object({ items: z.array(DispatchView) }),
});
export const draftDispatch = endpoint({
  method: 'POST',
  path: '/api/campaigns/:campaignId/dispatches',
  summary: 'Draft a letter from the campaign’s data; number and day may stay open',
  params: ByCampaign,
  body: z.object({
    kind: z.enum(['survey-letter', 'reminder-letter']),
    symbol: requiredText(60),
    number: text(20).optional(),
    date: Day.optional(),
    recipients: z.array(requiredText(200)).min(1).max(50),
    distribution: z.array(requiredText(200)).max(20),
    authority: z.array(requiredText(100)).min(1).max(3),
    signerName: text(100).optional(),
    newDue: z.object({ wording: requiredText(200), day: Day }).optional(),
  }),
  reply: DispatchView,
  status: 201,
});
export const getDispatchFile = endpoint({
  method: 'GET',
  path: '/api/campaigns/:campaignId/dispatches/:dispatchId/file',
  summary: 'The letter as DOCX or PDF in the layout of Decree 30/2020/NĐ-CP',
  params: ByCampaign.extend({ dispatchId: Id }),
  query: z.object({ format: z.enum(['docx', 'pdf']) }),
  reply: 'file',
});

export const verifyAudit = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/audit/verification',
  summary: 'Recompute a unit’s audit chain and say whether it is whole',
  params: z.object({ unitId: UnitId }),
  reply: z.object({ entries: z.number().int(), whole: z.boolean(), brokenAt: z.number().int().nullable() }),
});
