import { type ConfirmationView, getConfirmationHistory, type HistoryEvent } from '@thuocdo/contract/confirmations';
import { can } from '@thuocdo/core/access';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { type AppraisalRecord, appraisalsOf } from '../appraisals/index.ts';
import { findUnitSubject } from '../units/index.ts';
import { confirmationsOf } from './confirmations.queries.ts';
import { type OverrideRecord, overridesOf } from './overrides.queries.ts';

/** What happened to a commune, over all campaigns; proposals are shown to those who may make them. */
export const getConfirmationHistoryRoute = query({
  endpoint: getConfirmationHistory,
  action: 'confirmation.read',
  subject: (db, { params }, { today }) => findUnitSubject(db, params.unitId, today),
  async run({ db, actor }, unit) {
    const names = await namesOf(db, unit.id);
    const appraisals = (await appraisalsOf(db, { unitId: unit.id })).filter((one) => one.state === 'concluded');
    const confirmations = await confirmationsOf(db, { unitId: unit.id });
    const overrides = can(actor.grants, 'confirmation.override', unit)
      ? await overridesOf(db, { unitId: unit.id })
      : [];
    const items = [
      ...appraisals.map((one) => appraised(one, names)),
      ...confirmations.flatMap((one) => confirmed(one, names)),
      ...overrides.flatMap((one) => overridden(one, names)),
    ];
    return { items: items.sort((a, b) => (a.at < b.at ? 1 : -1)) };
  },
});

interface Names {
  campaigns: ReadonlyMap<string, { title: string; period: string }>;
  rulesets: ReadonlyMap<string, string>;
}

async function namesOf(db: Reader, unitId: string): Promise<Names> {
  const campaigns = await db
    .selectFrom('campaigns as c')
    .innerJoin('roster_units as r', 'r.campaign_id', 'c.id')
    .select(['c.id', 'c.title', 'c.period'])
    .where('r.unit_id', '=', unitId)
    .execute();
  const rulesets = await db.selectFrom('rulesets').select(['code', 'name']).execute();
  return {
    campaigns: new Map(campaigns.map(({ id, title, period }) => [id, { title, period }])),
    rulesets: new Map(rulesets.map(({ code, name }) => [code, name])),
  };
}

interface Step {
  id: string;
  campaignId: string;
  ruleset: string;
}

function event(
  { id, campaignId, ruleset }: Step,
  names: Names,
  told: Pick<HistoryEvent, 'at' | 'kind' | 'by'> & Partial<HistoryEvent>,
): HistoryEvent {
  const campaign = names.campaigns.get(campaignId);
  return {
    id,
    campaignId,
    campaignTitle: campaign?.title ?? '',
    period: campaign?.period ?? '',
    ruleset,
    rulesetName: names.rulesets.get(ruleset) ?? ruleset,
    appraisal: null,
    confirmation: null,
    documentNumber: null,
    documentDate: null,
    reason: null,
    ...told,
  };
}

function appraised(record: AppraisalRecord, names: Names): HistoryEvent {
  const { kind, startsOn, endsOn, conclusion } = record.content;
  const outcome = record.outcome ?? 'incomplete';
  return event(record, names, {
    at: record.concludedAt ?? '',
    kind: 'appraised',
    by: record.concludedBy ?? record.by,
    appraisal: { kind, outcome, startsOn, endsOn },
    reason: conclusion,
  });
}

function confirmed(view: ConfirmationView, names: Names): HistoryEvent[] {
  const { kind, documentNumber, documentDate, withdrawal } = view;
  const issued = event(view, names, {
    at: view.at,
    kind: 'confirmed',
    by: view.by,
    confirmation: kind,
    documentNumber,
    documentDate,
    reason: view.override?.reason ?? null,
  });
  if (withdrawal === null) return [issued];
  return [issued, event(view, names, { ...withdrawal, kind: 'withdrawn', confirmation: kind })];
}

function overridden({ view }: OverrideRecord, names: Names): HistoryEvent[] {
  const proposed = event(view, names, {
    at: view.proposedAt,
    kind: 'override-proposed',
    by: view.proposedBy,
    confirmation: view.kind,
    reason: view.reason,
  });
  if (view.decision !== 'refused') return [proposed];
  const refused = event(view, names, {
    at: view.decidedAt ?? view.proposedAt,
    kind: 'override-refused',
    by: view.decidedBy ?? '',
    confirmation: view.kind,
    reason: view.decisionNote,
  });
  return [proposed, refused];
}
