import { openCampaign } from '@thuocdo/contract/campaigns';
import { faultsOf, type Respondent } from '@thuocdo/core/campaigns';
import type { Tx } from '../../platform/db/open.ts';
import { command } from '../../platform/http/route.ts';
import { Problem } from '../../platform/problem.ts';
import { isRetired, readForm, readRulesets } from '../definitions/index.ts';
import { type CampaignRecord, findCampaignSubject } from './campaign-record.ts';
import { presentCampaign, updateCampaign } from './campaigns.queries.ts';
import { handOut } from './hand-out.queries.ts';
import { freezeRoster } from './roster.queries.ts';

/** Freezes the roster and hands out the forms; from here on the campaign’s terms stand. */
export const openCampaignRoute = command({
  endpoint: openCampaign,
  action: 'campaign.open',
  readAction: 'campaign.read',
  subject: (tx, { params }) => findCampaignSubject(tx, params.campaignId),
  async run({ tx, actor, now, today, note }, subject, { body }) {
    const campaign = subject.row;
    if (campaign.state !== 'draft') throw new Problem('campaign-not-draft', { state: campaign.state });
    await requireComplete(tx, campaign, today);
    await updateCampaign(tx, campaign, body.version, { state: 'open', opened_at: now });
    const roster = await freezeRoster(tx, campaign);
    const { kinds, asOf } = campaign.draft.scope;
    if (roster.on === 0) throw new Problem('roster-empty', { kinds, asOf });
    const handedOut: Partial<Record<Respondent, number>> = {};
    for (const form of campaign.draft.forms) handedOut[form.respondent] = await handOut(tx, campaign, form);
    // After 30/06/2025 there are no districts to answer a district's form.
    if (handedOut.district === 0) throw new Problem('campaign-incomplete', { missing: ['districts'] });
    note({ roster, handedOut });
    return presentCampaign(tx, campaign.id, actor);
  },
});

/** @throws Problem `tiers-invalid` or `campaign-incomplete`, naming everything that is missing at once */
async function requireComplete(tx: Tx, campaign: CampaignRecord, today: string): Promise<void> {
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
  if (!classes.has('commune')) missing.push('form:commune');
  if (classes.has('enterprise') && draft.enterpriseIds.length === 0) missing.push('enterpriseIds');
  missing.push(...(await unknownDefinitions(tx, campaign, today)));
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

/** Forms and rulesets that are not there, and rulesets that were retired: what was judged by them stays, nothing new begins. */
async function unknownDefinitions(tx: Tx, { draft }: CampaignRecord, today: string): Promise<string[]> {
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
    else if (await isRetired(tx, code, today)) wrong.push(`ruleset-retired:${found[0].name}`);
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
