import type { CampaignDraft, RosterRow } from '@thuocdo/contract/campaigns';
import { foldMarks, withoutKind } from '@thuocdo/core/text';
import { type RawBuilder, sql } from 'kysely';
import type { Reader, Tx } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import type { CampaignRecord } from './campaign-record.ts';

type Scope = CampaignDraft['scope'];

/** The unit of a scope as it is on the scope's day. @throws Problem `not-found`, `unit-not-in-force` with its heirs */
export async function scopeUnit(db: Reader, { unitId, asOf }: Scope): Promise<{ id: string; path: string }> {
  const versions = await db
    .selectFrom('unit_versions')
    .select(['unit_id as id', 'path', 'valid_from', 'valid_to'])
    .where('unit_id', '=', unitId)
    .execute();
  if (versions.length === 0) throw new Problem('not-found');
  const held = versions.find((one) => one.valid_from <= asOf && (one.valid_to === null || asOf < one.valid_to));
  if (held !== undefined) return { id: held.id, path: held.path };
  const heirs = await db
    .selectFrom('unit_successions')
    .select('to_unit_id')
    .where('from_unit_id', '=', unitId)
    .execute();
  throw new Problem('unit-not-in-force', { unitId, asOf, successors: heirs.map((heir) => heir.to_unit_id) });
}

/**
 * Every commune of the scope's unit on the scope's day, on the roster or off it, and why: the columns of `roster_units`
 * without the campaign. A district is only the unit in which a commune lies; where there is none the columns are null.
 */
function unitsOfScope(scope: Scope, path: string): RawBuilder<unknown> {
  return sql`
    select u.id as unit_id,
      v.kind = any(${sql.val([...scope.kinds])}::text[]) and x."unitId" is null as is_on,
      case when not v.kind = any(${sql.val([...scope.kinds])}::text[]) then 'kind-out-of-scope'
        when x."unitId" is not null then 'excluded' else 'kind-in-scope' end as reason,
      x.reason as note, u.code, v.kind, v.full_name, v.path, v.sort_key, v.search_key,
      d.unit_id as district_id, d.full_name as district_name, d.sort_key as district_sort_key
    from unit_versions v
    join units u on u.id = v.unit_id and u.level = 'commune'
    left join units p on p.id = v.parent_id and p.level = 'district'
    left join unit_versions d on d.unit_id = p.id
      and d.valid_from <= ${scope.asOf} and (d.valid_to is null or d.valid_to > ${scope.asOf})
    left join (select distinct on ("unitId") * from
      jsonb_to_recordset(${JSON.stringify(scope.exclude)}::jsonb) as e("unitId" text, reason text)) x
      on x."unitId" = u.id
    where v.valid_from <= ${scope.asOf} and (v.valid_to is null or v.valid_to > ${scope.asOf})
      and (v.path = ${path} or v.path like ${`${path}/%`})`;
}

/** Freezes the roster: from now on it is the denominator, whatever becomes of the units. */
export async function freezeRoster(tx: Tx, campaign: CampaignRecord): Promise<{ on: number; off: number }> {
  const { scope } = campaign.draft;
  const { path } = await scopeUnit(tx, scope);
  await sql`
    insert into roster_units (unit_id, campaign_id, is_on, reason, note, code, kind, full_name, path, sort_key,
      search_key, district_id, district_name, district_sort_key)
    select s.unit_id, ${campaign.id}::uuid, s.is_on, s.reason, s.note, s.code, s.kind, s.full_name, s.path, s.sort_key,
      s.search_key, s.district_id, s.district_name, s.district_sort_key
    from (${unitsOfScope(scope, path)}) s`.execute(tx);
  return countRoster(tx, sql`roster_units s where s.campaign_id = ${campaign.id}`);
}

async function countRoster(db: Reader, from: RawBuilder<unknown>): Promise<{ on: number; off: number }> {
  const { rows } = await sql<{ on: number; off: number }>`
    select count(*) filter (where s.is_on) as "on", count(*) filter (where not s.is_on) as "off" from ${from}`.execute(
    db,
  );
  return { on: Number(rows[0]?.on ?? 0), off: Number(rows[0]?.off ?? 0) };
}

/** The whole roster, as frozen; while the campaign is a draft, as it would be. */
export async function rosterOf(
  db: Reader,
  campaign: CampaignRecord,
): Promise<{ unitId: string; kind: string; on: boolean; reason: string }[]> {
  const { rows } = await sql<{ unitId: string; kind: string; on: boolean; reason: string }>`
    select s.unit_id as "unitId", s.kind, s.is_on as "on", s.reason from ${await sourceOf(db, campaign)}`.execute(db);
  return rows;
}

/** The periods of which there are campaigns that have been opened. */
export async function campaignPeriods(db: Reader): Promise<Set<string>> {
  const rows = await db.selectFrom('campaigns').select('period').distinct().where('state', '<>', 'draft').execute();
  return new Set(rows.map(({ period }) => period));
}

/** Campaigns that were opened, of a period or of any, with those of the units that stand on their rosters. */
export async function campaignsHolding(
  db: Reader,
  unitIds: readonly string[],
  period: string | undefined,
): Promise<{ campaignId: string; unitIds: string[] }[]> {
  if (unitIds.length === 0) return [];
  let held = db
    .selectFrom('roster_units as r')
    .innerJoin('campaigns as c', 'c.id', 'r.campaign_id')
    .select(['r.campaign_id', sql<string[]>`array_agg(r.unit_id order by r.unit_id)`.as('unit_ids')])
    .where('r.unit_id', '=', sql<string>`any(${sql.val([...unitIds])}::text[])`)
    .where('r.is_on', '=', true)
    .where('c.state', '<>', 'draft');
  if (period !== undefined) held = held.where('c.period', '=', period);
  const rows = await held.groupBy('r.campaign_id').orderBy('r.campaign_id').execute();
  return rows.map((row) => ({ campaignId: row.campaign_id, unitIds: row.unit_ids }));
}

/** Where the rows `s` of a campaign's roster are read from, with the condition that ends the clause. */
async function sourceOf(db: Reader, campaign: CampaignRecord): Promise<RawBuilder<unknown>> {
  const { scope } = campaign.draft;
  if (campaign.state !== 'draft') return sql`roster_units s where s.campaign_id = ${campaign.id}`;
  return sql`(${unitsOfScope(scope, (await scopeUnit(db, scope)).path)}) s where true`;
}

interface Asked {
  on?: 'true' | 'false' | undefined;
  q?: string | undefined;
  limit: number;
  offset: number;
}

/** A page of the roster: as frozen, or while the campaign is a draft as it would be. `on` and `off` count all of it. */
export async function readRoster(db: Reader, campaign: CampaignRecord, asked: Asked) {
  const source = await sourceOf(db, campaign);
  const chosen = sql`${source} ${onlyState(asked.on)} ${onlyNamed(asked.q)}`;
  const counts = await countRoster(db, source);
  const total = await countRoster(db, chosen);
  const { rows } = await sql<StoredRow>`
    select s.unit_id, s.code, s.full_name, s.kind, s.district_name, s.is_on, s.reason, s.note from ${chosen}
    order by s.district_sort_key nulls first, s.sort_key, s.unit_id limit ${asked.limit} offset ${asked.offset}`.execute(
    db,
  );
  return {
    items: rows.map(presentRow),
    total: total.on + total.off,
    ...counts,
    frozenAt: campaign.state === 'draft' ? null : campaign.openedAt,
  };
}

function onlyState(on: Asked['on']): RawBuilder<unknown> {
  return on === undefined ? sql`` : sql`and s.is_on = ${on === 'true'}`;
}

/** By name with or without marks and kind, by district, or by the beginning of a code. */
function onlyNamed(q: string | undefined): RawBuilder<unknown> {
  const folded = foldMarks(q ?? '');
  if (folded === '') return sql``;
  const wildcardsAsText = (text: string) => text.replace(/[\\%_]/g, '\\$&');
  const names = [folded, withoutKind(folded)].map((name) => `%${wildcardsAsText(name)}%`);
  return sql`and (s.search_key like any(${sql.val(names)}::text[])
    or s.code like ${`${wildcardsAsText(folded)}%`}
    or exists (select from unit_versions w where w.unit_id = s.district_id and w.search_key like any(${sql.val(names)}::text[])))`;
}

interface StoredRow {
  unit_id: string;
  code: string;
  full_name: string;
  kind: string;
  district_name: string | null;
  is_on: boolean;
  reason: string;
  note: string | null;
}

function presentRow(row: StoredRow): RosterRow {
  return {
    unitId: row.unit_id,
    code: row.code,
    fullName: row.full_name,
    kind: row.kind,
    districtName: row.district_name,
    on: row.is_on,
    reason: row.reason as RosterRow['reason'],
    note: row.note,
  };
}
