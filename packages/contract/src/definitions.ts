import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Action } from './scalars.ts';

/** A published form version; `form` is core’s form model as JSON. */
export const FormSummary = z.object({
  code: z.string(),
  version: z.number().int(),
  title: z.string(),
  respondent: z.enum(['commune', 'district', 'province', 'enterprise']),
  questions: z.number().int(),
  publishedAt: z.string(),
  sha256: z.string(),
});

export const listForms = endpoint({
  method: 'GET',
  path: '/api/forms',
  summary: 'Published form versions',
  reply: z.object({ items: z.array(FormSummary) }),
});

export const getForm = endpoint({
  method: 'GET',
  path: '/api/forms/:code/:version',
  summary: 'One form version, whole',
  params: z.object({ code: z.string(), version: z.coerce.number().int().min(1) }),
  reply: z.object({ summary: FormSummary, form: z.unknown() }),
});

export const publishForm = endpoint({
  method: 'POST',
  path: '/api/forms',
  summary: 'Publish a form version; it never changes afterwards',
  body: z.object({ form: z.record(z.string(), z.unknown()) }),
  reply: FormSummary,
  status: 201,
});

/** An element of the dictionary: one defined quantity. */
export const ElementView = z.object({
  code: z.string(),
  name: z.string(),
  unitOfMeasure: z.string().nullable(),
  type: z.string(),
  scope: z.string(),
  aggregation: z.string(),
  /** How the value of a unit made of others follows from theirs. */
  rebase: z.object({ rule: z.string(), weight: z.string().optional() }),
  source: z.string(),
  certainty: z.string(),
  subcriteria: z.array(z.string()),
  /** Worked out from rows, not asked. */
  computed: z.boolean(),
  note: z.string().nullable(),
  definition: z.string().nullable(),
  method: z.string().nullable(),
  /** For which kinds of period it is said; empty: any. */
  periods: z.array(z.enum(['year', 'half', 'quarter', 'month', 'day'])),
  overTime: z.enum(['sum', 'last', 'ratio', 'none']).nullable(),
  system: z.string().nullable(),
  owner: z.string().nullable(),
  section: z.string().nullable(),
  legalBasis: z.string().nullable(),
  planned: z.boolean(),
  targetOf: z.string().nullable(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  replacedBy: z.array(z.string()),
});
export type ElementView = z.output<typeof ElementView>;

export const listElements = endpoint({
  method: 'GET',
  path: '/api/elements',
  summary: 'The dictionary of elements, with the systems they come from and who answers for them',
  reply: z.object({
    items: z.array(ElementView),
    systems: z.array(z.object({ code: z.string(), name: z.string() })),
    owners: z.array(z.object({ code: z.string(), name: z.string(), shortName: z.string() })),
  }),
});

export const RulesetSummary = z.object({
  code: z.string(),
  version: z.number().int(),
  name: z.string(),
  kind: z.enum(['criteria', 'index']),
  overlay: z.boolean(),
  illustrative: z.boolean(),
  validFrom: z.string().nullable(),
  validTo: z.string().nullable(),
  /** Versions of one law share the series; an overlay is its own. */
  series: z.string(),
  scope: z.string(),
  scopeName: z.string(),
  /** Requirements that nobody has completed: they judge «chưa đủ quy tắc» for every commune. */
  incomplete: z.number().int(),
  /** From `from` on no new campaign chooses it. */
  retired: z.object({ from: z.string(), reason: z.string(), by: z.string() }).nullable(),
  can: z.array(Action),
});
export type RulesetSummary = z.infer<typeof RulesetSummary>;

export const listRulesets = endpoint({
  method: 'GET',
  path: '/api/rulesets',
  summary: 'Published rulesets and overlays',
  reply: z.object({ items: z.array(RulesetSummary) }),
});

export const getRuleset = endpoint({
  method: 'GET',
  path: '/api/rulesets/:code',
  summary: 'One ruleset or overlay, whole',
  params: z.object({ code: z.string() }),
  reply: z.object({ summary: RulesetSummary, ruleset: z.unknown() }),
});

export const publishRuleset = endpoint({
  method: 'POST',
  path: '/api/rulesets',
  summary: 'Publish a ruleset or an overlay of thresholds',
  body: z.object({ ruleset: z.record(z.string(), z.unknown()) }),
  reply: RulesetSummary,
  status: 201,
});

export const publishElements = endpoint({
  method: 'PUT',
  path: '/api/elements',
  summary: 'Add elements to the dictionary or correct their wording; a code never changes its meaning or type',
  body: z.object({ elements: z.array(z.record(z.string(), z.unknown())).max(5000) }),
  reply: z.object({ count: z.number().int() }),
});
