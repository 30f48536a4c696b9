import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';
import { recordFigures } from './index.ts';

let app: TestApp;
let officer: Client;
let stranger: Client;

const base = '/api/units/84-2023/figures';
const department = 'so-tttt-84';

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: department, name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'so-tttt-30', name: 'Sở TTTT Hải Dương', shortName: null, kind: 'department', unitId: '30-2023' },
  ]);
  officer = await app.as('department-officer', department);
  stranger = await app.as('department-officer', 'so-tttt-30');
});
afterAll(() => app.close());

const cell = (element: string, text: string, seen: string | null = null, period = '2022') => ({
  element,
  period,
  text,
  seen,
});
const save = (...cells: object[]) => officer.put(base, { cells });
const row = async (element: string, period = '2022') =>
  (await officer.get(`${base}?period=${period}`)).body.rows.find((one: { element: string }) => one.element === element);

/** What another system says, as a connector records it. */
const systemSays = (element: string, value: number, period = '2022') =>
  app.installation.db
    .transaction()
    .execute((tx) =>
      recordFigures(
        tx,
        [{ unitId: '84-2023', element, period, source: 'system:ioffice', value, provenance: { kind: 'pull' } }],
        { newId: app.installation.newId, by: { at: '2023-08-29T01:00:00.000Z', personId: null, title: 'Kết nối' } },
      ),
    );

describe('figures typed into the register', () => {
  test('are read the Vietnamese way, kept as typed, and stand beside last year’s', async () => {
    const saved = await save(cell('vb_dept_plans', '1.057'), cell('vb_dept_plans', '48', null, '2021'));
    expect(saved.status).toBe(200);
    expect(saved.body).toMatchObject({ saved: [{ text: '1.057' }, { text: '48' }], unchanged: 0 });
    expect(await row('vb_dept_plans')).toMatchObject({
      state: 'stands',
      text: '1.057',
      lastYear: '48',
      cells: [{ sourceName: 'Sở TTTT Trà Vinh', said: { kind: 'typed' }, value: 1057 }],
    });
  });

  test('that are refused are named cell by cell, and nothing is half saved', async () => {
    const reply = await save(
      cell('vb_dept_decisions', '138'),
      cell('vb_dept_docs_other', '79,37'),
      cell('vb_dept_docs_other', '5'),
      cell('nothing', '1'),
      cell('bc_revenue', '=1+1'),
      cell('vb_ubnd_plans_decisions', '-3'),
      cell('vb_ubnd_plans_decisions', '3', null, '2024'),
      cell('households', '3'),
    );
    expect(reply.status).toBe(422);
    expect(reply.body.code).toBe('figures-refused');
    const rules = reply.body.errors.map((one: { pointer: string; rule: string }) => [one.pointer, one.rule]);
    expect(rules).toEqual([
      ['/body/cells/1', 'fraction-in-count'],
      ['/body/cells/2', 'figure-twice'],
      ['/body/cells/3', 'unknown-element'],
      ['/body/cells/4', 'formula'],
      ['/body/cells/5', 'negative-count'],
      ['/body/cells/6', 'future-period'],
      ['/body/cells/7', expect.stringMatching(/other-scope|unknown-element/)],
    ]);
    expect(await row('vb_dept_decisions')).toMatchObject({ state: 'empty' });
  });

  test('of a colleague in between are not overwritten unseen', async () => {
    const first = await save(cell('vb_dept_decisions', '138'));
    const seen = first.body.saved[0].entryId;
    expect((await save(cell('vb_dept_decisions', '139', seen))).status).toBe(200);
    const late = await save(cell('vb_dept_decisions', '140', seen));
    expect(late.status).toBe(409);
    expect(late.body.errors[0]).toMatchObject({
      rule: 'figure-changed',
      params: { element: 'vb_dept_decisions', text: '139', by: expect.stringContaining('Sở TTTT Trà Vinh') },
    });
  });

  test('keep how the paper has them: as printed, where, how near, how it is known', async () => {
    const print = { printed: '04', section: 'I.2', phrase: 'hơn 04 lớp', approximate: 'over', certainty: 'counted' };
    const said = { element: '', period: '2022', value: 4, seen: null, note: 'Theo sổ.', ...print };
    const code = (await officer.get(`${base}?period=2022`)).body.rows.find(
      (one: { type: string; fault: string | null; state: string }) =>
        one.type === 'integer' && one.fault === null && one.state === 'empty',
    ).element;
    expect((await save({ ...said, element: code })).status).toBe(200);
    expect(await row(code)).toMatchObject({ cells: [{ value: 4, print, note: 'Theo sổ.' }] });
  });

  test('show the change against the period before and the year before', async () => {
    await save(cell('bc_revenue', '90', null, '2020'), cell('bc_revenue', '100,8', null, '2021'));
    expect(await row('bc_revenue', '2021')).toMatchObject({ previous: '90', change: '+12%', changeOfYear: '+12%' });
    expect(await row('bc_revenue', '2020')).toMatchObject({ previous: null, change: null });
  });

  test('of no period asked for are those of the last period that is over and known', async () => {
    const { body } = await officer.get(base);
    expect(body).toMatchObject({ period: '2022', knownPeriods: ['2022', '2021', '2020'] });
  });

  test('of an indicator that a paper states stand in the register too', async () => {
    expect(await row('ioffice_signed_share')).toBeUndefined();
    await save({ ...cell('ioffice_signed_share', '80,71%'), section: 'I.4' });
    expect(await row('ioffice_signed_share')).toMatchObject({ text: '80,71%', section: 'I.4', state: 'stands' });
  });

  test('that are a list are the same whatever the order in which the database keeps their cells', async () => {
    const list = [{ subject: 'Chuyển đổi số', no: '09-NQ/TU', date: '2022-01-26' }];
    const told = { element: 'vb_tinhuy_docs_list', period: '2022', value: list };
    const { saved } = (await save({ ...told, seen: null })).body;
    expect((await save({ ...told, seen: saved[0].entryId })).body).toMatchObject({ saved: [], unchanged: 1 });
  });

  test('are hidden from the department of another province', async () => {
    expect((await stranger.get(`${base}?period=2022`)).status).toBe(404);
    expect((await stranger.put(base, { cells: [cell('bc_revenue', '1')] })).status).toBe(404);
  });
});

describe('two sources that differ', () => {
  test('leave nothing known until a person decides, and again when one says something else', async () => {
    await save(cell('ioffice_users', '5.773'));
    await systemSays('ioffice_users', 5774);
    const open = await row('ioffice_users');
    expect(open).toMatchObject({ state: 'conflict', text: null });
    const seen = open.cells.map(({ source, value }: { source: string; value: number }) => ({ source, value }));
    const decision = {
      element: 'ioffice_users',
      period: '2022',
      source: 'system:ioffice',
      reason: 'Số của hệ thống.',
      seen,
    };
    const decided = await officer.post('/api/units/84-2023/figure-decisions', decision);
    expect(decided.status).toBe(200);
    expect(decided.body).toMatchObject({ state: 'stands', text: '5.774', decision: { source: 'system:ioffice' } });
    await systemSays('ioffice_users', 5775);
    expect(await row('ioffice_users')).toMatchObject({ state: 'conflict', decision: null });
    expect((await officer.post('/api/units/84-2023/figure-decisions', decision)).body.code).toBe('figures-changed');
  });

  test('that agree stand together, and there is nothing to decide where one speaks', async () => {
    await save(cell('ioffice_agencies', '120'));
    await systemSays('ioffice_agencies', 120);
    expect(await row('ioffice_agencies')).toMatchObject({ state: 'stands', text: '120' });
    await save(cell('vb_dept_docs_other', '2.373'));
    const seen = [
      { source: department, value: 2373 },
      { source: 'x', value: 1 },
    ];
    const reply = await officer.post('/api/units/84-2023/figure-decisions', {
      element: 'vb_dept_docs_other',
      period: '2022',
      source: department,
      reason: 'x',
      seen,
    });
    expect(reply.body.code).toBe('nothing-to-decide');
  });
});

test('every source system keeps its row, also one that nobody has filled in', async () => {
  const { items } = (await officer.get('/api/units/84-2023/source-systems?period=2022')).body;
  expect(items).toHaveLength(33);
  expect(items.find((one: { code: string }) => one.code === 'ioffice')).toMatchObject({ kind: 'system', elements: 7 });
  expect(items.every((one: { known: number; elements: number }) => one.known <= one.elements)).toBe(true);
});

test('before the day from which units are known, figures are entered and read on their first state', async () => {
  const early = await makeTestApp('2021-06-29T01:00:00.000Z');
  await registerOrganisations(early.installation.db, [
    { id: department, name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
  ]);
  const clerk = await early.as('department-officer', department);
  const saved = await clerk.put(base, { cells: [cell('ioffice_users', '5.000', null, '2021-05')] });
  expect([saved.status, saved.body.saved?.[0]?.text]).toEqual([200, '5.000']);
  expect((await clerk.get(base)).body).toMatchObject({ period: '2021-05', unit: { name: 'Tỉnh Trà Vinh' } });
  expect((await clerk.get('/api/units/30-2023/figures')).status).toBe(404);
  await early.close();
});
