import { buildApp } from '../apps/server/src/app.ts';
import { sessionCookie } from '../apps/server/src/platform/http/mount.ts';
import { beginSessionFor, registerPerson } from '../apps/server/src/testing/people.ts';
import { clientOf } from '../apps/server/src/testing/test-app.ts';
import { makeWorkbook } from '../packages/documents/src/testing/make-workbook.ts';
import { type Country, institute, withCountry } from './country-campaign.ts';
import { type Figure, rounded, timed } from './figures.ts';

const communes = 10_000;

/** 100,000 figures of 10,000 communes out of one XLSX file: brought, tried, recorded; embedded, and on a server when there is one. */
export async function importing(): Promise<Figure[]> {
  const url = process.env['DATABASE_URL'];
  const embedded = await withCountry(undefined, (country) => measure(country, 'embedded'));
  return url === undefined
    ? embedded
    : [...embedded, ...(await withCountry(url, (country) => measure(country, 'server')))];
}

async function measure({ installation }: Country, where: string): Promise<Figure[]> {
  const { db } = installation;
  const app = await buildApp(installation);
  const personId = await registerPerson(installation, 'department-officer', institute, 'Người nhập');
  const { token, csrf } = await beginSessionFor(installation, personId);
  const officer = clientOf(app, personId, { cookie: `${sessionCookie}=${token}`, 'x-csrf-token': csrf });
  const units = await db
    .selectFrom('units as u')
    .innerJoin('unit_versions as v', 'v.unit_id', 'u.id')
    .select('u.code')
    .where('u.level', '=', 'commune')
    .where('v.valid_from', '=', '2023-04-10')
    .limit(communes)
    .execute();
  const elements = await db
    .selectFrom('elements')
    .select('code')
    .where('scope', '=', 'commune')
    .where('type', '=', 'integer')
    .limit(10)
    .execute();
  const content = await workbook(
    units.map(({ code }) => code),
    elements.map(({ code }) => code),
  );
  const done = (reply: { status: number; body: never }) => {
    if (reply.status >= 300) throw new Error(`${reply.status}: ${JSON.stringify(reply.body).slice(0, 500)}`);
    return reply.body as { id: string; mapping: object; counts: { new: number; refused: number } };
  };
  const base = '/api/units/VN/figure-imports';
  let at = '';
  // On a machine that others use as well the clock says little: the processor's time is given beside it.
  const worked = process.cpuUsage();
  globalThis.gc?.();
  const idle = process.memoryUsage.rss();
  const peak = watchMemory();
  console.log(`${where}: ${units.length} communes × ${elements.length} elements, ${rounded(content.length / 1e6)} MB`);
  const received = await timed(async () => {
    at = `${base}/${done((await officer.upload(base, {}, { name: 'so-lieu.xlsx', content })) as never).id}`;
  });
  const { mapping } = done((await officer.get(`${at}/head`)) as never);
  const examined = await timed(async () => {
    const { counts } = done(
      (await officer.post(`${at}/examination`, { mapping: { ...mapping, period: '2022' } })) as never,
    );
    if (counts.new !== units.length * elements.length) throw new Error(`examined: ${JSON.stringify(counts)}`);
  });
  const imported = await timed(async () =>
    done((await officer.post(`${at}/confirmation`, { skipRefused: 0 })) as never),
  );
  const most = peak.stop();
  const { user, system } = process.cpuUsage(worked);
  const undone = await timed(async () => done((await officer.post(`${at}/undo`, { reason: 'đo' })) as never));
  await app.http.close();
  const said = `${units.length * elements.length} figures, ${where}`;
  return [
    { name: `bring ${said}`, value: rounded(received / 1000), unit: 's' },
    { name: `try ${said}`, value: rounded(examined / 1000), unit: 's' },
    { name: `record ${said}`, value: rounded(imported / 1000), unit: 's' },
    {
      name: `bring, try and record ${said}`,
      value: rounded((received + examined + imported) / 1000),
      unit: 's',
      limit: 10,
    },
    { name: `processor time of it, ${said}`, value: rounded((user + system) / 1e6), unit: 's' },
    { name: `undo ${said}`, value: rounded(undone / 1000), unit: 's' },
    { name: `memory more than idle, ${said}`, value: rounded((most - idle) / 1e6), unit: 'MB', limit: 300 },
    { name: `memory at most, ${said}`, value: rounded(most / 1e6), unit: 'MB' },
  ];
}

/** The most that the process held between now and `stop`. */
function watchMemory(): { stop(): number } {
  let most = process.memoryUsage.rss();
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 20);
  return {
    stop() {
      clearInterval(timer);
      return Math.max(most, process.memoryUsage.rss());
    },
  };
}

/** One row a commune, one column an element, as a spreadsheet program saves it. */
function workbook(codes: readonly string[], elements: readonly string[]): Promise<Uint8Array> {
  const rows = codes.map((code, at) => [code, ...elements.map((_element, index) => at * 10 + index)]);
  return makeWorkbook([['Mã xã', ...elements], ...rows]);
}
