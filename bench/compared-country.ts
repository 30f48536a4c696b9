import type { Value } from '@thuocdo/core/values';
import { sql } from 'kysely';
import { type Country, draftCountry, withCountry } from './country-campaign.ts';
import { type Figure, rounded, timed } from './figures.ts';
import { valuesOfAll } from './rebasing.ts';

const laws = 'ruleset=ntm_2021_2025&against=ntm_nang_cao_2021_2025';

/** The country's survey compared over HTTP from the embedded database: both laws, on old boundaries and re-based. */
export function comparedCountry(): Promise<Figure[]> {
  return withCountry(undefined, async (country) => {
    const draft = await draftCountry(country, { overlays: ['nguong-minh-hoa'] });
    const campaign = `/api/campaigns/${draft.id}`;
    await country.ministry('POST', `${campaign}/open`, { version: draft.version });
    await fill(country, draft.id);
    const figures: Figure[] = [];
    for (const boundaries of ['2023', '2025']) {
      let rows = 0;
      let size = 0;
      const took = await timed(async () => {
        const view = await country.ministry('GET', `${campaign}/comparison?${laws}&boundaries=${boundaries}`);
        rows = view.rows.length;
        size = JSON.stringify(view).length;
      });
      const name = `compare ${rows} communes under two laws over HTTP, boundaries of ${boundaries}`;
      figures.push({ name, value: rounded(took / 1000), unit: 's' });
      figures.push({ name: `${name}: the reply`, value: rounded(size / 1_000_000), unit: 'MB' });
    }
    return figures;
  });
}

/** What each commune says, as if all had handed in. */
async function fill({ installation: { db } }: Country, campaignId: string): Promise<void> {
  const roster = await db
    .selectFrom('roster_units')
    .select('unit_id')
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .orderBy('unit_id')
    .execute();
  const values = valuesOfAll(roster.map((row) => row.unit_id));
  for (let at = 0; at < values.length; at += 200) {
    const said = values.slice(at, at + 200).flatMap((own) => own.map(saidAs));
    await sql`insert into unit_values (unit_id, element, period, level, source, value, provenance, recorded_at, recorded_by_title)
      select s."unitId", s.element, '2023', s.level, 'ubnd-' || s."unitId", s.value,
        ${JSON.stringify({ kind: 'response', assignmentId: campaignId, revision: 1, question: 'Q' })}::jsonb, now(), 'Người đo'
      from jsonb_to_recordset(${JSON.stringify(said)}::jsonb)
        as s("unitId" text, element text, level text, value jsonb)`.execute(db);
  }
}

const saidAs = ({ unitId, element, level, value }: Value) => ({ unitId, element, level, value });
