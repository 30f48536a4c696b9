import { sql } from 'kysely';
import { judgeChanges } from '../apps/server/src/slices/values/judge-changes.ts';
import { type Country, draftCountry, withCountry } from './country-campaign.ts';
import { type Figure, repeated, rounded, timed } from './figures.ts';
import { saidBy, sixtyRequirements } from './sixty-requirements.ts';

/** Every commune of 2023 judged from the database with the results written back, then one changed value at a time. */
export function judgedCountry(name: string, url: string | undefined): Promise<Figure[]> {
  return withCountry(url, async (country) => {
    await publish(country);
    const draft = await draftCountry(country, { rulesets: ['bench_tieu_chi', 'bench_chi_so'] });
    const campaign = `/api/campaigns/${draft.id}`;
    await country.ministry('POST', `${campaign}/open`, { version: draft.version });
    const unitIds = await fill(country, draft.id);
    const all = async (what: string) => {
      const took = await timed(async () => console.log(name, await country.ministry('POST', `${campaign}/judgement`)));
      return { name: `${name}: ${what}`, value: rounded(took / 1000), unit: 's', limit: 10 } satisfies Figure;
    };
    return [
      await all(`judge ${unitIds.length} communes × 60 requirements from the database, written back`),
      await all('the same again, nothing changed'),
      await sizeOf(country, name),
      ...(await oneChanged(country, name, unitIds)),
    ];
  });
}

async function publish({ installation: { db } }: Country): Promise<void> {
  for (const ruleset of sixtyRequirements()) {
    await db
      .insertInto('rulesets')
      .values({
        code: ruleset.code,
        version: 1,
        name: ruleset.name,
        kind: ruleset.kind,
        overlay: false,
        illustrative: false,
        valid_from: null,
        valid_to: null,
        ruleset: JSON.stringify(ruleset),
        sha256: ruleset.code,
        published_at: new Date().toISOString(),
        published_by: null,
      })
      .execute();
  }
}

/** What each commune says, as if all had handed in. */
async function fill({ installation: { db } }: Country, campaignId: string): Promise<string[]> {
  const roster = await db
    .selectFrom('roster_units')
    .select('unit_id')
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .orderBy('unit_id')
    .execute();
  const ids = roster.map((row) => row.unit_id);
  for (let at = 0; at < ids.length; at += 200) {
    const said = ids
      .slice(at, at + 200)
      .flatMap((unitId, one) => saidBy(at + one).map(([element, value]) => ({ unitId, element, value })));
    await sql`insert into unit_values (unit_id, element, period, level, source, value, provenance, recorded_at, recorded_by_title)
      select s."unitId", s.element, '2023', 'self', 'ubnd-' || s."unitId", s.value,
        ${JSON.stringify({ kind: 'response', assignmentId: campaignId, revision: 1, question: 'Q' })}::jsonb, now(), 'Người đo'
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb) as s("unitId" text, element text, value jsonb)`.execute(
      db,
    );
  }
  await sql`insert into unit_attributes (unit_id, attribute, valid_from, value, basis)
    select unit_id, 'commune_class', '2021-06-04', 'con_lai', 'để đo' from roster_units
    where campaign_id = ${campaignId} on conflict do nothing`.execute(db);
  return ids;
}

/** One number is put in place of another and all that depends on it is judged, in one transaction. */
function oneChanged({ installation: { db } }: Country, name: string, unitIds: readonly string[]): Promise<Figure[]> {
  const elements = ['phan_2', 'co_0', 'hs_32', 'lan_39', 'mo_hinh_34'];
  return repeated(`${name}: one changed value, judged again and written`, 200, 10, async (at) => {
    const unitId = unitIds[(Math.abs(at) * 37) % unitIds.length] as string;
    const element = elements[Math.abs(at) % elements.length] as string;
    await db.transaction().execute(async (tx) => {
      await sql`update unit_values set value = case jsonb_typeof(value)
          when 'boolean' then to_jsonb(not value::boolean) else to_jsonb(value::integer / 2) end
        where unit_id = ${unitId} and element = ${element}`.execute(tx);
      await judgeChanges(tx, new Map([[unitId, new Set([element])]]), {
        period: '2023',
        now: new Date().toISOString(),
      });
    });
  });
}

async function sizeOf({ installation: { db } }: Country, name: string): Promise<Figure> {
  const { rows } = await sql<{ bytes: number }>`
    select pg_total_relation_size('judgements') as bytes`.execute(db);
  return { name: `${name}: the results on disk`, value: rounded(Number(rows[0]?.bytes) / 1_000_000), unit: 'MB' };
}
