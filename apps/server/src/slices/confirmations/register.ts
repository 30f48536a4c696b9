import {
  type AppraisalSummary,
  type ConfirmationView,
  getConfirmationRegister,
  type RegisterRow,
} from '@thuocdo/contract/confirmations';
import type { QueryOf } from '@thuocdo/contract/endpoint';
import { type Action, allowedActions, can } from '@thuocdo/core/access';
import { STANDINGS, type Standing, standingOf } from '@thuocdo/core/appraisals';
import { searchKey } from '@thuocdo/core/text';
import type { Expression, SqlBool } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { query } from '../../platform/http/route.ts';
import { newestAppraisals, standsVerified, verifiedVerdicts } from '../appraisals/index.ts';
import { type CampaignRecord, findCampaignPart } from '../campaigns/index.ts';
import { readRulesets } from '../definitions/index.ts';
import { confirmationsOf } from './confirmations.queries.ts';
import { overridesOf } from './overrides.queries.ts';

type Asked = QueryOf<typeof getConfirmationRegister>;
type Row = RegisterRow & { districtId: string | null; searchKey: string };
const offered: readonly Action[] = ['appraisal.conclude', 'confirmation.issue', 'confirmation.override'];

/** Every commune of the roster, whatever has become of it: the denominator is the roster. */
export const registerRoute = query({
  endpoint: getConfirmationRegister,
  action: 'confirmation.read',
  subject: (db, { params }, { actor }) => findCampaignPart(db, params.campaignId, actor, 'confirmation.read'),
  async run({ db, actor, visible }, found, { query: asked }) {
    const { row: campaign } = found;
    const rulesets = await readRulesets(db, campaign.draft.rulesets);
    const ruleset = campaign.draft.rulesets.find((code) => code === asked.ruleset) ?? campaign.draft.rulesets[0] ?? '';
    const all = await registerRows(db, campaign, ruleset, {
      seen: visible('confirmation.read', { path: 'r.path' }),
      seesDrafts: can(actor.grants, 'appraisal.write', found),
      seesOverrides: can(actor.grants, 'confirmation.override', found),
    });
    const rows = all.filter((row) => isAsked(row, asked));
    return {
      items: rows.slice(asked.offset, asked.offset + asked.limit).map(present),
      total: rows.length,
      ruleset,
      rulesets: campaign.draft.rulesets.map((code) => ({
        code,
        name: rulesets.find((row) => row.code === code)?.name ?? code,
      })),
      districts: districtsOf(all),
      counts: countsOf(all),
      roster: all.length,
      can: allowedActions(actor.grants, offered, found),
    };
  },
});

interface Sight {
  seen: Expression<SqlBool>;
  seesDrafts: boolean;
  seesOverrides: boolean;
}

async function registerRows(db: Reader, campaign: CampaignRecord, ruleset: string, sight: Sight): Promise<Row[]> {
  const units = await rosterOf(db, campaign.id, sight.seen);
  const verdicts = await verifiedVerdicts(db, campaign.id, ruleset);
  const appraisals = await newestAppraisals(db, campaign.id, ruleset, sight.seesDrafts);
  const newest = new Map(appraisals.map((one) => [one.unitId, one]));
  const confirmations = byUnit(await confirmationsOf(db, { campaignId: campaign.id, ruleset }));
  const overrides = sight.seesOverrides ? await overridesOf(db, { campaignId: campaign.id, waiting: true }) : [];
  const waiting = new Set(overrides.filter((one) => one.view.ruleset === ruleset).map((one) => one.view.unitId));
  return units.map((unit) => {
    const isVerified = standsVerified(unit.state);
    const appraisal = newest.get(unit.unit_id) ?? null;
    const confirmation = confirmations.get(unit.unit_id)?.at(-1);
    return {
      unitId: unit.unit_id,
      code: unit.code,
      name: unit.full_name,
      districtId: unit.district_id,
      districtName: unit.district_name,
      searchKey: unit.search_key,
      assignmentId: unit.id,
      state: unit.state,
      verdict: isVerified ? (verdicts.get(unit.unit_id) ?? null) : null,
      standing: standing(isVerified, appraisal, waiting.has(unit.unit_id), confirmation),
      appraisal,
      confirmation: confirmation ?? null,
    };
  });
}

function standing(
  isVerified: boolean,
  appraisal: AppraisalSummary | null,
  overrideWaits: boolean,
  last: ConfirmationView | undefined,
): Standing {
  return standingOf({
    isVerified,
    hasDraft: appraisal?.state === 'draft',
    hasConcluded: appraisal?.state === 'concluded',
    overrideWaits,
    confirmation: last === undefined ? undefined : last.withdrawal === null ? 'issued' : 'withdrawn',
  });
}

function rosterOf(db: Reader, campaignId: string, seen: Expression<SqlBool>) {
  return db
    .selectFrom('roster_units as r')
    .innerJoin('assignments as a', (join) =>
      join.onRef('a.unit_id', '=', 'r.unit_id').onRef('a.campaign_id', '=', 'r.campaign_id'),
    )
    .select([
      'r.unit_id',
      'r.code',
      'r.full_name',
      'r.district_id',
      'r.district_name',
      'r.search_key',
      'a.id',
      'a.state',
    ])
    .where('r.campaign_id', '=', campaignId)
    .where('r.is_on', '=', true)
    .where('a.respondent', '=', 'commune')
    .where(seen)
    .orderBy('r.district_sort_key')
    .orderBy('r.sort_key')
    .execute();
}

function isAsked(row: Row, { standing, verdict, district, q }: Asked): boolean {
  return (
    (standing === undefined || row.standing === standing) &&
    (verdict === undefined || row.verdict === verdict) &&
    (district === undefined || row.districtId === district) &&
    (!q || row.searchKey.includes(searchKey(q)))
  );
}

function present({ districtId: _district, searchKey: _key, ...row }: Row): RegisterRow {
  return row;
}

function districtsOf(rows: readonly Row[]): { unitId: string; name: string }[] {
  const found = new Map<string, string>();
  for (const { districtId, districtName } of rows) if (districtId !== null) found.set(districtId, districtName ?? '');
  return [...found].map(([unitId, name]) => ({ unitId, name }));
}

function countsOf(rows: readonly Row[]): Record<string, number> {
  return Object.fromEntries(STANDINGS.map((one) => [one, rows.filter((row) => row.standing === one).length]));
}

function byUnit<T extends { unitId: string }>(rows: readonly T[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const row of rows) found.set(row.unitId, [...(found.get(row.unitId) ?? []), row]);
  return found;
}
