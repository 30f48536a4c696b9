import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CampaignDraft } from '@thuocdo/contract/campaigns';
import pg from 'pg';
import { buildApp } from '../apps/server/src/app.ts';
import { readConfig } from '../apps/server/src/config.ts';
import type { Installation } from '../apps/server/src/platform/context.ts';
import { type OpenDatabase, openEmbedded, openPostgres } from '../apps/server/src/platform/db/open.ts';
import { filesOnDisk } from '../apps/server/src/platform/files/disk.ts';
import { sessionCookie } from '../apps/server/src/platform/http/mount.ts';
import { newId } from '../apps/server/src/platform/ids.ts';
import { prepareDatabase } from '../apps/server/src/prepare.ts';
import { registerOrganisations } from '../apps/server/src/slices/organisations/index.ts';
import { beginSessionFor, registerPerson } from '../apps/server/src/testing/people.ts';
import { surveyDraft, withoutDistricts } from '../apps/server/src/testing/survey.ts';

export const institute = 'vien-chien-luoc-tttt';

export type Ask = (
  method: 'GET' | 'POST' | 'PATCH',
  path: string,
  body?: object,
  // biome-ignore lint/suspicious/noExplicitAny: benches read replies as the screens do
) => Promise<any>;

/** An application on a database of its own, with whom to ask it as. */
export interface Country {
  installation: Installation;
  as(role: Parameters<typeof registerPerson>[1], organisation: string): Promise<Ask>;
  /** Whoever opens campaigns is a department; this one stands for a ministry's. */
  ministry: Ask;
}

/** Prepares a database (embedded, or a new one on the server at `url`), and takes everything away afterwards. */
export async function withCountry<T>(url: string | undefined, bench: (country: Country) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-bench-'));
  const opened = url === undefined ? await openEmbedded({ folder }) : await openOwnDatabase(url);
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
    const { http } = await buildApp(installation);
    const as: Country['as'] = async (role, organisation) => {
      const personId = await registerPerson(installation, role, organisation, 'Người đo');
      const { token, csrf } = await beginSessionFor(installation, personId);
      const headers = { cookie: `${sessionCookie}=${token}`, 'x-csrf-token': csrf };
      return async (method, path, body) => {
        const payload = body === undefined ? {} : { payload: body };
        const reply = await http.inject({ method, url: path, headers, ...payload });
        if (reply.statusCode < 300) return reply.json();
        throw new Error(`${method} ${path} → ${reply.statusCode}: ${reply.body.slice(0, 500)}`);
      };
    };
    const found = await bench({ installation, as, ministry: await as('department-leader', institute) });
    await http.close();
    return found;
  } finally {
    await opened.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A database that nobody else has, dropped when it is closed. */
async function openOwnDatabase(url: string): Promise<OpenDatabase> {
  const name = `thuocdo_bench_${process.pid}_${Date.now()}`;
  const own = new URL(url);
  own.pathname = `/${name}`;
  await onServer(url, `create database ${name}`);
  const opened = openPostgres(own.toString());
  return {
    ...opened,
    close: async () => {
      await opened.close();
      await onServer(url, `drop database ${name}`);
    },
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Drafts a campaign over every commune of the country in 2023; opening it is measured by whoever wants. */
export async function draftCountry(
  { ministry }: Country,
  change: Partial<CampaignDraft> = {},
): Promise<{ id: string; version: number }> {
  return ministry('POST', '/api/campaigns', {
    ...surveyDraft(),
    organisationId: institute,
    scope: { unitId: 'VN', asOf: '2023-08-01', kinds: ['xa', 'phuong', 'thi_tran'], exclude: [] },
    chains: [withoutDistricts],
    ...change,
  });
}
