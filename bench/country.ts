import { newId } from '../apps/server/src/platform/ids.ts';
import { type Country, draftCountry, withCountry } from './country-campaign.ts';
import { type Figure, repeated, rounded, timed } from './figures.ts';

/** One campaign over every commune of the country in 2023: opening it, its matrix, and saving in the midst of it. */
export function country(): Promise<Figure[]> {
  return withCountry(process.env['DATABASE_URL'], measure);
}

async function measure(opened: Country): Promise<Figure[]> {
  const ask = opened.ministry;
  const draft = await draftCountry(opened);
  const campaign = `/api/campaigns/${draft.id}`;
  let onRoster = 0;
  const opening = await timed(async () => {
    onRoster = (await ask('POST', `${campaign}/open`, { version: draft.version })).onRoster;
  });
  console.log(`${onRoster} communes on the roster`);
  const first = (await ask('GET', `${campaign}/progress?limit=1`)).items[0];
  const officer = await opened.as('commune-officer', first.organisationId);
  let version = 0;
  const saving = await repeated('save a field in it', 50, 100, async (at) => {
    const change = { mutationId: newId(), question: 'A05', value: 9000 + at, baseVersion: version };
    const path = `/api/units/${first.unitId}/assignments/${first.id}/answers`;
    version = (await officer('PATCH', path, { changes: [change] })).outcomes[0].version;
  });
  const matrix = await repeated('matrix page of the country', 10, 1000, (at) =>
    ask('GET', `${campaign}/progress?limit=100&offset=${Math.abs(at) * 100}`),
  );
  return [
    { name: `open a campaign over ${onRoster} communes`, value: rounded(opening / 1000), unit: 's' },
    ...matrix,
    ...saving,
  ];
}
