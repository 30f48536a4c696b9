import { LINE_LEVELS } from '@thuocdo/core/judging';
import { z } from 'zod';
import { RulesetSummary } from './definitions.ts';
import { endpoint } from './endpoint.ts';
import { Action, Day, Id, requiredText, UnitId } from './scalars.ts';

/** Something wrong or missing in a draft: where, what, and how to mend it (Vietnamese, for the specialist). */
export const RulesetFindingView = z.object({
  place: z.string(),
  code: z.string(),
  severity: z.enum(['error', 'warning']),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  mend: z.string(),
});

export const DraftSummary = z.object({
  id: Id,
  kind: z.enum(['criteria', 'index', 'overlay']),
  code: z.string(),
  name: z.string(),
  unitId: z.string(),
  scope: z.string(),
  scopeName: z.string(),
  basedOn: z.string().nullable(),
  revision: z.number().int(),
  updatedAt: z.string(),
  updatedBy: z.string(),
  can: z.array(Action),
});
export type DraftSummary = z.infer<typeof DraftSummary>;

/** A draft whole; `content` is core’s ruleset or overlay as JSON, and may still be wrong. */
export const DraftView = DraftSummary.extend({ content: z.unknown() });
export type DraftView = z.infer<typeof DraftView>;

export const listRulesetDrafts = endpoint({
  method: 'GET',
  path: '/api/ruleset-drafts',
  summary: 'Drafts of rulesets and overlays that the viewer may work on, the newest first',
  reply: z.object({ items: z.array(DraftSummary) }),
});

const Code = requiredText(80).pipe(z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_.-]*$/));

export const createRulesetDraft = endpoint({
  method: 'POST',
  path: '/api/ruleset-drafts',
  summary:
    'Begin a draft for a unit: empty, or from a published ruleset as its next version or as a frame without rules',
  body: z.object({
    unitId: UnitId,
    start: z.discriminatedUnion('from', [
      z.object({
        from: z.literal('nothing'),
        kind: z.enum(['criteria', 'index', 'overlay']),
        code: Code,
        name: requiredText(300),
      }),
      z.object({ from: z.literal('copy'), of: Code }),
      z.object({ from: z.literal('frame'), of: Code }),
    ]),
  }),
  reply: DraftView,
  status: 201,
});

const draft = z.object({ draftId: Id });

export const getRulesetDraft = endpoint({
  method: 'GET',
  path: '/api/ruleset-drafts/:draftId',
  summary: 'A draft, whole',
  params: draft,
  reply: DraftView,
});

export const saveRulesetDraft = endpoint({
  method: 'PUT',
  path: '/api/ruleset-drafts/:draftId',
  summary: 'Keep the whole draft; refused with `stale-version` when somebody else saved since `revision`',
  params: draft,
  body: z.object({ content: z.record(z.string(), z.unknown()), revision: z.number().int().min(1) }),
  reply: DraftSummary,
});

export const deleteRulesetDraft = endpoint({
  method: 'DELETE',
  path: '/api/ruleset-drafts/:draftId',
  summary: 'Throw a draft away: whoever began it, or whoever may publish it',
  params: draft,
  reply: z.object({ id: Id }),
});

export const checkRulesetDraft = endpoint({
  method: 'GET',
  path: '/api/ruleset-drafts/:draftId/check',
  summary: 'Everything wrong in the draft, and everything else that stands in the way of publishing it',
  params: draft,
  reply: z.object({ findings: z.array(RulesetFindingView), obstacles: z.array(RulesetFindingView) }),
});

/** One ruleset judged by way of trial; `judgement` is core’s judgement as JSON. Nothing of it is stored. */
export const TrialResult = z.object({
  ruleset: z.string(),
  name: z.string(),
  judgement: z.unknown(),
  sentences: z.array(z.string()),
});

export const tryRulesetDraft = endpoint({
  method: 'GET',
  path: '/api/ruleset-drafts/:draftId/trial',
  summary: 'Judge a commune of a campaign by the draft; nothing is stored',
  params: draft,
  query: z.object({
    campaignId: Id,
    unitId: UnitId,
    level: z.enum(['self', 'checked', 'verified', 'highest']).default('highest'),
    asOf: Day.optional(),
  }),
  reply: z.object({
    asOf: z.string(),
    /** What was known: elements with their values, and the attributes of the commune. */
    values: z.record(z.string(), z.unknown()),
    attributes: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    results: z.array(TrialResult),
  }),
});

export const publishRulesetDraft = endpoint({
  method: 'POST',
  path: '/api/ruleset-drafts/:draftId/publication',
  summary: 'Publish the draft; from then on it never changes',
  params: draft,
  body: z.object({ revision: z.number().int().min(1) }),
  reply: RulesetSummary,
  status: 201,
});

export const ProposedLineView = z.object({
  address: z.string(),
  mark: z.string(),
  level: z.enum(LINE_LEVELS),
  code: z.string(),
  name: z.string(),
  role: z.enum(['base', 'bonus', 'deduction']),
  max: z.number().nullable(),
  rule: z.unknown(),
  method: z.string(),
  evidence: z.string(),
  dataSource: z.string(),
  verifier: z.string(),
  doubts: z.array(z.enum(['no-mark', 'no-name', 'max-unread', 'rule-open', 'below-criterion', 'too-deep'])),
});

export const readScoringTable = endpoint({
  method: 'POST',
  path: '/api/ruleset-drafts/:draftId/table',
  summary: 'Read a scoring table (XLSX, CSV) as proposed lines; nothing is stored before each line is confirmed',
  params: draft,
  body: z.object({}),
  upload: true,
  reply: z.object({ sheet: z.string(), lines: z.array(ProposedLineView) }),
});

export const downloadDraftTable = endpoint({
  method: 'GET',
  path: '/api/ruleset-drafts/:draftId/table',
  summary: 'The draft as a scoring table (XLSX)',
  params: draft,
  reply: 'file',
});

const ruleset = z.object({ code: z.string() });

export const downloadRulesetTable = endpoint({
  method: 'GET',
  path: '/api/rulesets/:code/table',
  summary: 'A published ruleset as a scoring table (XLSX)',
  params: ruleset,
  reply: 'file',
});

const ChangedField = z.object({ field: z.string(), before: z.string(), after: z.string() });
const node = { code: z.string(), level: z.enum(['criterion', 'subcriterion', 'requirement']), name: z.string() };

export const getRulesetDifference = endpoint({
  method: 'GET',
  path: '/api/rulesets/:code/difference',
  summary: 'A ruleset beside another version, by code, field by field',
  params: ruleset,
  query: z.object({ before: z.string() }),
  reply: z.object({
    head: z.array(ChangedField),
    nodes: z.array(
      z.discriminatedUnion('kind', [
        z.object({ kind: z.enum(['added', 'removed']), ...node }),
        z.object({ kind: z.enum(['changed', 'redefined']), ...node, fields: z.array(ChangedField) }),
      ]),
    ),
  }),
});

export const retireRuleset = endpoint({
  method: 'POST',
  path: '/api/rulesets/:code/retirement',
  summary: 'From a day on no new campaign chooses it; what was judged by it stays',
  params: ruleset,
  body: z.object({ from: Day, reason: requiredText(500) }),
  reply: RulesetSummary,
  status: 201,
});
