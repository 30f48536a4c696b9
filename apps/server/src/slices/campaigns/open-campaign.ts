import { openCampaign } from '@thuocdo/contract/campaigns';
import { faultsOf, type Respondent } from '@thuocdo/core/campaigns';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { readForm, readRulesets } from '../definitions/index.ts';
import { unitOn } from '../units/index.ts';
import { type CampaignRecord, findCampaignSubject } from './campaign-record.ts';
import { presentCampaign, updateCampaign } from './campaigns.queries.ts';
import { freezeRoster } from './roster.queries.ts';
import { type ScopedUnit, scopedDistricts, scopedUnits } from './scope.ts';

/** Freezes the roster and hands out the forms; from here on the campaign’s terms stand. */
export const openCampaignRoute = command({
  endpoint: openCampaign,
  action: 'campaign.open',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, now, note, installation }, subject, { body }) {
    const campaign = subject.row;
    if (campaign.state !== 'draft') throw new Problem('campaign-not-draft', { state: campaign.state });
    await requireComplete(tx, campaign);
    const units = await scopedUnits(tx, campaign.draft.scope);
    const on = units.filter((one) => one.isOn);
    if (on.length === 0)
      throw new Problem('roster-empty', { kinds: campaign.draft.scope.kinds, asOf: campaign.draft.scope.asOf });
    await updateCampaign(tx, campaign, body.version, { state: 'open', opened_at: now });
    await freezeRoster(tx, campaign.id, units);
    const handed = await handOut(tx, campaign, on, installation.newId);
    note({ onRoster: on.length, offRoster: units.length - on.length, handedOut: handed });
    return presentCampaign(tx, campaign.id, actor);
  },
});

/** @throws Problem `tiers-invalid` or `campaign-incomplete`, naming everything that is missing at once */
async function requireComplete(tx: Tx, campaign: CampaignRecord): Promise<void> {
  const { draft } = campaign;
  const faults = draft.chains.flatMap(({ respondent, tiers }) =>
    faultsOf(tiers).map((fault) => ({ respondent, ...fault, tierName: tiers[fault.tier]?.name ?? '' })),
  );
  if (faults.length > 0) throw new Problem('tiers-invalid', { faults });
  const classes = new Set<Respondent>([
    ...draft.forms.map((form) => form.respondent),
    ...draft.chains.map((chain) => chain.respondent),
  ]);
  const missing = [...classes].flatMap((respondent) => [
    ...(draft.forms.some((form) => form.respondent === respondent) ? [] : [`form:${respondent}`]),
    ...(draft.chains.some((chain) => chain.respondent === respondent) ? [] : [`chain:${respondent}`]),
  ]);
  for (const { respondent, tiers } of draft.chains) if (tiers[0]?.due === undefined) missing.push(`due:${respondent}`);
  for (const repeated of repeatedRespondents(draft)) missing.push(repeated);
  if (draft.legalBasis.length === 0) missing.push('legalBasis');
  if (draft.contacts.length === 0) missing.push('contacts');
  if (classes.has('district') && (await scopedDistricts(tx, draft.scope)).length === 0) missing.push('districts');
  if (!classes.has('commune')) missing.push('form:commune');
  if (classes.has('enterprise') && draft.enterpriseIds.length === 0) missing.push('enterpriseIds');
  missing.push(...(await unknownDefinitions(tx, campaign)));
  if (missing.length > 0) throw new Problem('campaign-incomplete', { missing: [...new Set(missing)] });
}

/** One form and one chain a class: a second one would be handed out to the same respondents. */
function repeatedRespondents({ forms, chains }: CampaignRecord['draft']): string[] {
  const repeated = (list: readonly { respondent: Respondent }[], what: string) =>
    list
      .filter((one, at) => list.findIndex((other) => other.respondent === one.respondent) !== at)
      .map(({ respondent }) => `one-${what}:${respondent}`);
  return [...repeated(forms, 'form'), ...repeated(chains, 'chain')];
}

async function unknownDefinitions(tx: Tx, { draft }: CampaignRecord): Promise<string[]> {
  const wrong: string[] = [];
  for (const form of draft.forms) {
    const found = await notFoundIsUndefined(readForm(tx, form.code, form.version));
    if (found === undefined || found.form.respondent !== form.respondent) wrong.push(`form:${form.respondent}`);
  }
  const codes = [
    ...draft.rulesets.map((code) => [code, false] as const),
    ...draft.overlays.map((code) => [code, true] as const),
  ];
  for (const [code, overlay] of codes) {
    const found = await notFoundIsUndefined(readRulesets(tx, [code]));
    if (found?.[0]?.overlay !== overlay) wrong.push(`ruleset:${code}`);
  }
  return wrong;
}

async function notFoundIsUndefined<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Problem && error.code === 'not-found') return undefined;
    throw error;
  }
}

interface Handed {
  unitId: string;
  unitPath: string;
  organisationId: string;
}

/** Who answers in each class: committees of the roster, districts, the campaign's own department, enterprises. */
async function respondentsOf(
  tx: Tx,
  campaign: CampaignRecord,
  respondent: Respondent,
  on: readonly ScopedUnit[],
): Promise<Handed[]> {
  const { draft } = campaign;
  if (respondent === 'commune')
    return on.map(({ unit }) => ({ unitId: unit.id, unitPath: unit.path, organisationId: `ubnd-${unit.id}` }));
  if (respondent === 'district') {
    const districts = await scopedDistricts(tx, draft.scope);
    return districts.map((unit) => ({ unitId: unit.id, unitPath: unit.path, organisationId: `ubnd-${unit.id}` }));
  }
  const province = await unitOn(tx, draft.scope.unitId, draft.scope.asOf);
  const organisations = respondent === 'province' ? [draft.organisationId] : [...new Set(draft.enterpriseIds)];
  return organisations.map((organisationId) => ({ unitId: province.id, unitPath: province.path, organisationId }));
}

async function handOut(
  tx: Tx,
  campaign: CampaignRecord,
  on: readonly ScopedUnit[],
  newId: () => string,
): Promise<number> {
  let count = 0;
  for (const { respondent, code, version } of campaign.draft.forms) {
    const { questions } = await readForm(tx, code, version);
    const handed = await respondentsOf(tx, campaign, respondent, on);
    const rows = handed.map((one) => ({
      unit_id: one.unitId,
      id: newId(),
      campaign_id: campaign.id,
      organisation_id: one.organisationId,
      respondent,
      form_code: code,
      form_version: version,
      unit_path: one.unitPath,
      state: 'not_started',
      tier: 0,
      revision: 0,
      answered: 0,
      questions,
      warnings: 0,
      returned_items: 0,
      on_behalf: false,
      late: false,
      dues: '{}',
      steps: '{}',
      first_saved_at: null,
      updated_at: null,
      submitted_at: null,
      last_reminder_at: null,
    }));
    for (let at = 0; at < rows.length; at += 1000)
      await tx
        .insertInto('assignments')
        .values(rows.slice(at, at + 1000))
        .execute();
    count += rows.length;
  }
  return count;
}
