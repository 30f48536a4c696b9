import type { OrganisationView } from '@thuocdo/contract/organisations';
import { sql } from 'kysely';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import { type CampaignRecord, chainOf, rosterOf } from '../campaigns/index.ts';
import { readOrganisation } from '../organisations/index.ts';
import { districtsWithin, unitOn, type VersionRow } from '../units/index.ts';
import { lowerFirst } from './letter-words.ts';

/** Who writes, as the heading of a paper says it. */
export interface Letterhead {
  parentOrg: string | undefined;
  issuer: string;
  /** The name over the day: «Trà Vinh». */
  place: string;
  unit: VersionRow;
}

/** What every letter of a campaign needs to know besides the campaign itself. */
export interface CampaignFacts extends Letterhead {
  roster: { on: number; excluded: number; kinds: string[] };
  districtKinds: string[];
  attachments: string[];
}

export async function factsOf(db: Reader, campaign: CampaignRecord): Promise<CampaignFacts> {
  const { scope } = campaign.draft;
  const districts = await districtsWithin(db, scope.unitId, scope.asOf);
  return {
    ...(await letterheadOf(db, campaign)),
    roster: await rosterFacts(db, campaign),
    districtKinds: [...new Set(districts.map((district) => district.kind))],
    attachments: await attachmentsOf(db, campaign),
  };
}

/** The heading of every paper that the campaign's organisation writes. */
export async function letterheadOf(db: Reader, campaign: CampaignRecord): Promise<Letterhead> {
  const { scope } = campaign.draft;
  const unit = await unitOn(db, scope.unitId, scope.asOf);
  return headingOf(await readOrganisation(db, campaign.organisationId), unit);
}

/** An organisation that writes in its own name, with its unit and the heading of its papers. @throws Problem `not-found` */
export async function writingOffice(db: Reader, organisationId: string) {
  const organisation = await readOrganisation(db, organisationId);
  const unit = await unitOn(db, organisation.unitId);
  return { organisation, unit, head: headingOf(organisation, unit) };
}

/** The heading of an organisation that writes for a unit: a department stands under the unit's committee. */
function headingOf(organisation: OrganisationView, unit: VersionRow): Letterhead {
  const isDepartment = organisation.kind === 'department' && organisation.unitId === unit.id;
  return {
    parentOrg: isDepartment ? `UBND ${lowerFirst(unit.full_name)}` : undefined,
    // «UBND huyện Châu Thành» is a name already: what would be left of it says nothing.
    issuer: organisation.kind.endsWith('-committee')
      ? organisation.name
      : withoutUnit(organisation.name, unit.full_name),
    // A central institute writes from the capital.
    place: unit.level === 'country' ? 'Hà Nội' : unit.name,
    unit,
  };
}

/** The heading names the province already: «Sở Thông tin và Truyền thông tỉnh Trà Vinh» → without «tỉnh Trà Vinh». */
function withoutUnit(name: string, unitName: string): string {
  const end = ` ${lowerFirst(unitName)}`;
  return name.toLocaleLowerCase('vi').endsWith(end.toLocaleLowerCase('vi')) ? name.slice(0, -end.length) : name;
}

async function rosterFacts(db: Reader, campaign: CampaignRecord): Promise<CampaignFacts['roster']> {
  const rows = await rosterOf(db, campaign);
  const on = rows.filter((row) => row.on);
  return {
    on: on.length,
    excluded: rows.filter((row) => row.reason === 'excluded').length,
    kinds: [...new Set(on.map((row) => row.kind))],
  };
}

/** The files attached to the campaign; where no printed form is among them, the titles of the forms to be filled. */
async function attachmentsOf(db: Reader, campaign: CampaignRecord): Promise<string[]> {
  const files = await db
    .selectFrom('campaign_attachments')
    .select(['name', 'kind'])
    .where('campaign_id', '=', campaign.id)
    .orderBy('added_at')
    .execute();
  const names = files.map((file) => file.name.replace(/\.[a-z0-9]{1,8}$/iu, ''));
  if (files.some((file) => file.kind === 'form')) return names;
  const forms = await db.selectFrom('form_versions').select(['code', 'version', 'title']).execute();
  const titles = campaign.draft.forms.flatMap(({ code, version }) =>
    forms.filter((form) => form.code === code && form.version === version).map((form) => form.title),
  );
  return [...names, ...titles];
}

export interface CommuneStanding {
  name: string;
  district: string | null;
  state: string;
  /** Items still open of a returned form: «A02: …». */
  reasons: string | null;
}

/** Where every commune's form lies, read in one statement and so at one moment. */
export async function communeStandings(db: Reader, campaignId: string): Promise<CommuneStanding[]> {
  return db
    .selectFrom('assignments as a')
    .innerJoin('roster_units as r', (join) =>
      join.onRef('r.unit_id', '=', 'a.unit_id').onRef('r.campaign_id', '=', 'a.campaign_id'),
    )
    .select(['r.full_name as name', 'r.district_name as district', 'a.state'])
    .select(
      sql<string | null>`(
        select string_agg(i.question || ': ' || i.reason, '; ' order by i.round, i.question) from returned_items i
        where i.unit_id = a.unit_id and i.assignment_id = a.id and i.resolved_at is null)`.as('reasons'),
    )
    .where('a.campaign_id', '=', campaignId)
    .where('a.respondent', '=', 'commune')
    .orderBy('r.district_sort_key')
    .orderBy('r.sort_key')
    .orderBy('r.unit_id')
    .execute();
}

/** The day by which everything reaches the issuer: the last one of the communes' chain before the paper is passed on. */
export function dueOf(campaign: CampaignRecord): { wording: string; day: string } {
  const chain = campaign.draft.chains[0];
  const communes = chainOf(campaign, 'commune');
  const tiers = communes.length > 0 ? communes : (chain?.tiers ?? []);
  const due = tiers.findLast((tier) => tier.act !== 'receive' && tier.due !== undefined)?.due;
  if (due === undefined) throw new Problem('campaign-incomplete', { missing: ['due'] });
  return due;
}
