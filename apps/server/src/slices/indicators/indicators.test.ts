import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { projectRoot } from '../../prepare.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// What the printed reports of May 2021 and of 2022 say, entered by the department; what follows must be what the readers found.

let app: TestApp;
let officer: Client;
const unit = '/api/units/84-2023';

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: 'so-tttt-84', name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
  ]);
  officer = await app.as('department-officer', 'so-tttt-84');
  for (const period of ['2021-05', '2022']) {
    const file = JSON.parse(await readFile(join(projectRoot(), `data/figures/tra-vinh-${period}.json`), 'utf8'));
    const cells = file.figures.map((figure: { element: string; period?: string; value: unknown }) => ({
      element: figure.element,
      period: figure.period ?? period,
      value: figure.value,
      seen: null,
    }));
    const saved = await officer.put(`${unit}/figures`, { cells });
    if (saved.status !== 200) throw new Error(JSON.stringify(saved.body).slice(0, 1000));
  }
});
afterAll(() => app.close());

/** What the printed papers contain that their own figures contradict. */
const errorsOfPapers = [
  'department_site_sum',
  'disbursed_share',
  'portal_docs_sum',
  'province_papers_count',
  'services_l3_share',
  'services_l4_share',
  'violators_outcomes_sum',
];
const errorsIn = (...replies: { items: { code: string; result: string }[] }[]) =>
  replies
    .flatMap(({ items }) => items)
    .flatMap(({ code, result }) => (result === 'error' ? [code] : []))
    .sort();

const checks = async (query: string) => (await officer.get(`${unit}/checks?${query}`)).body;

describe('rules of validation on what the printed reports say', () => {
  test('before issue the errors that the papers contain come out, each with its sentence', async () => {
    const month = await checks('period=2021-05&moment=issue');
    const year = await checks('period=2022&moment=issue');
    expect(errorsIn(month, year)).toEqual(errorsOfPapers);
    const portal = month.items.find((one: { code: string }) => one.code === 'portal_docs_sum');
    expect(portal.sentence).toMatch(/55.*64|64.*55/);
    expect(portal.sentence).toContain(`: ${portal.found}.`);
    expect(month.counts.errors + year.counts.errors).toBe(7);
    expect(month.counts.warnings + year.counts.warnings).toBe(13);
  });

  test('on entry the same errors come out, errors first, then warnings, what cannot be checked, what holds, what is not said', async () => {
    const month = await checks('period=2021-05&moment=entry');
    const year = await checks('period=2022&moment=entry');
    expect(errorsIn(month, year)).toEqual(errorsOfPapers);
    const order = ['error', 'warning', 'unknown', 'holds', 'idle'];
    const places = year.items.map((one: { result: string }) => order.indexOf(one.result));
    expect(places).toEqual([...places].sort());
  });

  test('of an entry only what the entered elements can change is looked at', async () => {
    const touched = await checks('period=2022&moment=entry&touched=duan_disbursed');
    const whole = await checks('period=2022&moment=entry');
    expect(touched.items.length).toBeLessThan(whole.items.length);
  });

  test('a period about which nothing is said raises nothing', async () => {
    const empty = await checks('period=2019');
    expect(empty.counts).toMatchObject({ errors: 0, warnings: 0, holds: 0 });
  });
});

describe('derived figures', () => {
  const indicators = async (period: string) => (await officer.get(`${unit}/indicators?period=${period}`)).body.items;
  const one = async (code: string, period: string) =>
    (await indicators(period)).find((item: { code: string }) => item.code === code);

  test('say how they came out, with every figure they rest on and who says it', async () => {
    const share = await one('ioffice_signed_share', '2021-05');
    expect(share).toMatchObject({ text: '79,37%', missing: [] });
    expect(share.sentence).toContain('13.018');
    expect(share.inputs[0].sources).toEqual(['Sở TTTT Trà Vinh (nhập tay)']);
  });

  test('that a paper states otherwise show both', async () => {
    expect(await one('igate_services_l3_share', '2022')).toMatchObject({ text: '29,66%', stated: '29,65%' });
  });

  test('for which a figure is missing name it and give no number', async () => {
    const unknown = await one('bc_revenue_growth', '2019');
    expect(unknown.text).toBeNull();
    expect(unknown.missing.length).toBeGreaterThan(0);
    expect(unknown.sentence).toContain('chưa có số liệu');
  });
});
