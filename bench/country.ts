import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from '../apps/server/src/app.ts';
import { readConfig } from '../apps/server/src/config.ts';
import type { Installation } from '../apps/server/src/platform/context.ts';
import { openEmbedded, openPostgres } from '../apps/server/src/platform/db/open.ts';
import { filesOnDisk } from '../apps/server/src/platform/files/disk.ts';
import { sessionCookie } from '../apps/server/src/platform/http/mount.ts';
import { newId } from '../apps/server/src/platform/ids.ts';
import { prepareDatabase } from '../apps/server/src/prepare.ts';
import { registerOrganisations } from '../apps/server/src/slices/organisations/index.ts';
import { beginSessionFor, registerPerson } from '../apps/server/src/testing/people.ts';
import { surveyDraft, withoutDistricts } from '../apps/server/src/testing/survey.ts';
import { type Figure, repeated, rounded, timed } from './figures.ts';

const institute = 'vien-chien-luoc-tttt';

/** One campaign over every commune of the country in 2023: opening it, its matrix, and saving in the midst of it. */
export async function country(): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-bench-'));
  const url = process.env['DATABASE_URL'];
  const opened = url ? openPostgres(url) : await openEmbedded({ folder });
  try {
    await prepareDatabase(opened.db);
    const installation: Installation = {
      db: opened.db,
      files: filesOnDisk(join(folder, 'files')),
      clock: () => new Date('2023-08-01T08:00:00+07:00'),
      config: { ...readConfig({ THUOCDO_DATA: folder, THUOCDO_MODE: 'production' }), logLevel: 'silent' },
      newId,
    };
    await registerOrganisations(opened.db, [
      { id: institute, name: 'Viện Chiến lược TT&TT', shortName: null, kind: 'institute', unitId: 'VN' },
    ]);
    return await measure(installation);
  } finally {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(installation: Installation): Promise<Figure[]> {
  const { http } = await buildApp(installation);
  const as = async (role: Parameters<typeof registerPerson>[1], organisation: string) => {
    const personId = await registerPerson(installation, role, organisation, 'Người đo');
    const { token, csrf } = await beginSessionFor(installation, personId);
    const headers = { cookie: `${sessionCookie}=${token}`, 'x-csrf-token': csrf };
    return async (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => {
      const reply = await http.inject({ method, url: path, headers, ...(body === undefined ? {} : { payload: body }) });
      if (reply.statusCode >= 300)
        throw new Error(`${method} ${path} → ${reply.statusCode}: ${reply.body.slice(0, 500)}`);
      return reply.json();
    };
  };
  // Whoever opens campaigns is a department; this one stands for a ministry's.
  const ask = await as('department-leader', institute);
  const draft = await ask('POST', '/api/campaigns', {
    ...surveyDraft(),
    organisationId: institute,
    scope: { unitId: 'VN', asOf: '2023-08-01', kinds: ['xa', 'phuong', 'thi_tran'], exclude: [] },
    chains: [withoutDistricts],
  });
  const campaign = `/api/campaigns/${draft.id}`;
  let onRoster = 0;
  const opening = await timed(async () => {
    onRoster = (await openIt(ask, campaign, draft.version)).onRoster;
  });
  console.log(`${onRoster} communes on the roster`);
  const first = (await ask('GET', `${campaign}/progress?limit=1`)).items[0];
  const officer = await as('commune-officer', first.organisationId);
  let version = 0;
  const saving = await repeated('save a field in it', 50, 100, async (at) => {
    const change = { mutationId: newId(), question: 'A05', value: 9000 + at, baseVersion: version };
    const path = `/api/units/${first.unitId}/assignments/${first.id}/answers`;
    version = (await officer('PATCH', path, { changes: [change] })).outcomes[0].version;
  });
  const matrix = await repeated('matrix page of the country', 10, 1000, (at) =>
    ask('GET', `${campaign}/progress?limit=100&offset=${Math.abs(at) * 100}`),
  );
  await http.close();
  return [
    { name: `open a campaign over ${onRoster} communes`, value: rounded(opening / 1000), unit: 's' },
    ...matrix,
    ...saving,
  ];
}

type Ask = (method: 'GET' | 'POST' | 'PATCH', path: string, body?: object) => Promise<{ onRoster: number }>;
const openIt = (ask: Ask, campaign: string, version: number) => ask('POST', `${campaign}/open`, { version });
