import { createHash } from 'node:crypto';
import { buildPackage, readPackage } from '@thuocdo/documents/packages';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnsweredSurvey, attach, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let here: TestApp;
let there: TestApp;
let survey: AnsweredSurvey;
let form: Form;
let built: { id: string; sha256: string; units: number; size: number };
let bytes: Buffer;
let institute: Client;

beforeAll(async () => {
  here = await makeTestApp();
  there = await makeTestApp('2026-11-23T02:00:00.000Z');
  survey = await openAnsweredSurvey(here);
  form = survey.form('29335');
  const officer = await here.as('commune-officer', form.organisationId);
  await attach(here, officer, form, 'B02');
  await survey.answer(form, { E11: 1000, E12: 900 });
  await survey.answer(survey.form('29338'));
  await survey.forward(form);
  await survey.verify(form);
  built = done(await survey.department.post(`/api/campaigns/${survey.campaignId}/packages`));
  bytes = (await survey.department.get(`/api/packages/${built.id}/file`)).bytes;
  await registerOrganisations(there.installation.db, [
    { id: 'vien', name: 'Viện', shortName: null, kind: 'institute', unitId: 'VN' },
  ]);
  institute = await there.as('institute', 'vien');
});
afterAll(async () => {
  await here.close();
  await there.close();
});

const send = (content: Uint8Array, client = institute, name = 'goi.json') =>
  client.upload('/api/packages/import', {}, { name, content });

const content = () => {
  const read = readPackage(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.package;
};
const unitOf = (code: string) => content().payload.units.find((unit) => unit.code === code);

describe('the package that is built', () => {
  test('holds the whole roster; verified communes with values, sources, verdicts and reasons', () => {
    expect(content().payload.units).toHaveLength(85);
    const full = unitOf('29335');
    const online = full?.values.filter((value) => value.element === 'dossiers_online');
    expect(online?.map(({ level, value }) => [level, value])).toEqual(
      expect.arrayContaining([
        ['self', 900],
        ['checked', 900],
        ['verified', 900],
      ]),
    );
    expect(online?.[0]?.source).toMatch(/Thông Hòa.*câu E12, lần nộp 1/);
    expect(full?.verdicts['ntm_2021_2025:8.4']).toBe('met');
    expect(full?.explanations.some((sentence) => sentence.includes('900/1.000'))).toBe(true);
    expect(full?.state).toBe('transmitted');
  });

  test('holds nothing of communes that are not verified but that they are on the roster', () => {
    expect(unitOf('29338')).toMatchObject({ state: 'submitted', values: [], verdicts: {}, explanations: [] });
    expect(unitOf('29350')).toMatchObject({ state: 'not_started', values: [] });
  });

  test('lists evidence by hash, and says that it is an illustration', () => {
    const [file] = content().files;
    expect(file?.name).toMatch(/^29335-B02-/);
    expect(file?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(content().meta).toMatchObject({ illustrative: true, asOf: '2023-08-01', unitCode: '84' });
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(built.sha256);
  });

  test('marks the verified forms as transmitted, each in its own history', async () => {
    const base = `/api/units/${form.unitId}/assignments/${form.id}`;
    expect(done(await survey.department.get(`${base}/response`)).assignment.state).toBe('transmitted');
    const { items } = done(await survey.department.get(`${base}/timeline`));
    expect(items[0].action).toBe('package.build');
    const chain = done(await survey.department.get(`/api/units/${form.unitId}/audit/verification`));
    expect(chain).toMatchObject({ whole: true, brokenAt: null });
  });

  test('is seen by the department and not by a district', async () => {
    expect(done(await survey.department.get('/api/packages')).total).toBe(1);
    const checker = await survey.checkerOf(form);
    expect((await checker.get(`/api/packages/${built.id}/file`)).status).toBe(404);
    expect((await checker.post(`/api/campaigns/${survey.campaignId}/packages`)).status).toBe(404);
  });

  test('is not taken in where it was made', async () => {
    const ours = await here.as('institute', 'vien');
    expect((await send(bytes, ours)).body.code).toBe('package-known');
  });
});

describe('the package that is received', () => {
  const stored = async () =>
    (await there.installation.db.selectFrom('packages').select('id').execute()).length +
    (await there.installation.db.selectFrom('received_units').select('code').execute()).length;

  test.each<[string, () => Uint8Array, string]>([
    ['one byte changed', () => Buffer.from(bytes.toString().replace('"value":900', '"value":901')), 'payload-changed'],
    ['its end missing', () => bytes.subarray(0, -20), 'not-json'],
    [
      'a later version',
      () => Buffer.from(bytes.toString().replace('"schemaVersion":1', '"schemaVersion":2')),
      'unknown-version',
    ],
    ['a PDF behind the name', () => Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj'), 'not-json'],
    ['a unit that never was', () => rebuilt('29335', '99999'), 'unknown-unit'],
    ['a unit of another province', () => rebuilt('29335', '00001'), 'unit-of-another'],
  ])('is refused with %s, and nothing of it is stored', async (_, change, fault) => {
    const reply = await send(change());
    expect([reply.status, reply.body.code]).toEqual([422, 'package-invalid']);
    expect(reply.body.findings.map((finding: { code: string }) => finding.code)).toContain(fault);
    expect(await stored()).toBe(0);
  });

  test('is taken in by another installation, three years later, and shown as it came', async () => {
    const received = done(await send(bytes));
    expect(received).toMatchObject({ direction: 'received', units: 85, sha256: built.sha256, illustrative: true });
    expect((await send(bytes)).body.code).toBe('package-known');
    const shown = done(await institute.get(`/api/packages/${received.id}?limit=500`));
    expect(shown.total).toBe(85);
    const unit = shown.units.find((one: { code: string }) => one.code === '29335');
    expect(unit).toMatchObject({ state: 'transmitted', values: unitOf('29335')?.values.length });
    expect(unit.verdicts).toEqual(unitOf('29335')?.verdicts);
    expect((await institute.get(`/api/packages/${received.id}/file`)).bytes.equals(bytes)).toBe(true);
    const own = await there.installation.db.selectFrom('unit_values').select('element').execute();
    expect(own).toEqual([]);
  });

  test('is for those who receive: a department may not take one in', async () => {
    await registerOrganisations(there.installation.db, [
      { id: 'so', name: 'Sở', shortName: null, kind: 'department', unitId: '84-2023' },
    ]);
    expect((await send(bytes, await there.as('department-leader', 'so'))).status).toBe(403);
  });
});

/** The same package, whole and well hashed, with another unit in a unit's place. */
function rebuilt(from: string, to: string): Uint8Array {
  const { meta, payload, files } = content();
  const units = payload.units.map((unit) => (unit.code === from ? { ...unit, code: to } : unit));
  return buildPackage({ meta, payload: { ...payload, units }, files });
}
