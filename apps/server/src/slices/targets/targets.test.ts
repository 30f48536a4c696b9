import { randomUUID } from 'node:crypto';
import type { TargetBoard, TargetReading } from '@thuocdo/contract/targets';
import { readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { done } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let district: Client;
let province: Client;
const unit = '/api/units/396-2023';
const board = async (client = district, query = '', at = unit): Promise<TargetBoard> =>
  done(await client.get(`${at}/target-board?year=2023&limit=500&${query}`));
const rowOf = (view: TargetBoard, unitId: string) => view.items.find((row) => row.unitId === unitId);
const basis = {
  kind: 'Quyết định',
  number: '12/QĐ-THU',
  date: '2023-02-01',
  issuer: 'UBND huyện thử',
  subject: 'giao chỉ tiêu thử',
  asPrinted: null,
};
const decided1829 = '0f1829a0-2023-4530-8000-000000001829';
const internet = 'element:households_total';
let communes: TargetBoard['items'];

const entry = (unitId: string, value: number | null, revision = 0, change: object = {}) => ({
  unitId,
  subject: internet,
  value,
  direction: 'at_least',
  revision,
  ...change,
});
const save = (entries: object[], change: object = {}, client = district) =>
  client.put(`${unit}/targets`, { year: 2023, basis, entries, ...change });

const figure = (
  unitId: string,
  value: number | boolean,
  period: string,
  element = 'households_total',
  level = 'checked',
) =>
  app.installation.db
    .insertInto('unit_values')
    .values({
      unit_id: unitId,
      element,
      period,
      level,
      source: `ubnd-${unitId}`,
      value: JSON.stringify(value),
      provenance: JSON.stringify({ kind: 'response', assignmentId: randomUUID(), revision: 1, question: 'C1' }),
      recorded_at: '2023-07-01T00:00:00Z',
      recorded_by: null,
      recorded_by_title: 'thử',
    })
    .execute();

beforeAll(async () => {
  app = await makeTestApp();
  await registerOrganisations(app.installation.db, [
    { id: 'so-thanh-hoa', name: 'Sở Thanh Hóa', shortName: null, kind: 'department', unitId: '38-2023' },
  ]);
  district = await app.as('district-checker', 'ubnd-396-2023', 'Chuyên viên');
  province = await app.as('department-officer', 'so-thanh-hoa', 'Chuyên viên Sở');
  communes = (await board()).items;
});
afterAll(() => app.close());

const csv = (rows: (string | number)[][]) => ({
  name: 'chi-tieu.csv',
  content: new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\n')),
});
const read = (rows: (string | number)[][], decisions: object = {}, year = '2023', client = district) =>
  client.upload(`${unit}/target-readings`, { year, decisions: JSON.stringify(decisions) }, csv(rows));
const take = (rows: (string | number)[][], paper: object = {}, id = randomUUID(), decisions: object = {}) =>
  district.upload(
    `${unit}/target-imports`,
    {
      id,
      year: '2023',
      decisions: JSON.stringify(decisions),
      paper: JSON.stringify({ basisId: decided1829, ...paper }),
    },
    csv(rows),
  );

describe('targets that are typed', () => {
  test('the 16 communes of Thường Xuân stand in the register before anything is set', async () => {
    const view = await board();
    expect(view).toMatchObject({ communes: 16, total: 16, columns: [], can: ['target.write'], asOf: '2023-12-31' });
    expect(view.items.map(({ name }) => name)).toContain('Xã Bát Mọt');
  });

  test('a decision that another paper prints with another day keeps both, corrected and as printed', async () => {
    const known = (await board()).bases.find(({ number }) => number === '1829/QĐ-UBND');
    expect(known).toMatchObject({ date: '2023-05-30', asPrinted: { number: '1829/QĐ-UBND', date: '2022-05-30' } });
  });

  test('a target is set with its paper, and is due on the last day of the year', async () => {
    const [first] = communes;
    if (first === undefined) throw new Error('no commune');
    expect(done(await save([entry(first.unitId, 900)]))).toEqual({ saved: 1 });
    const [cell] = rowOf(await board(), first.unitId)?.cells ?? [];
    expect(cell).toMatchObject({ value: 900, dueOn: '2023-12-31', revision: 1, state: 'unknown', why: 'no-figure' });
  });

  test('a change is a new revision with a reason; the history keeps both; taking back is one too', async () => {
    const { unitId } = communes[1] as { unitId: string };
    done(await save([entry(unitId, 500)]));
    const bare = await save([entry(unitId, 600, 1)]);
    expect(bare.body.errors[0]).toMatchObject({ pointer: '/body/reason', rule: 'reason-required' });
    done(await save([entry(unitId, 600, 1)], { reason: 'giao lại theo kế hoạch quý III' }));
    done(await save([entry(unitId, null, 2)], { reason: 'giao nhầm xã' }));
    const history = done(await district.get(`/api/units/${unitId}/target-history?year=2023&subject=${internet}`));
    expect(history.revisions.map(({ revision, value, reason }: never) => [revision, value, reason])).toEqual([
      [3, null, 'giao nhầm xã'],
      [2, 600, 'giao lại theo kế hoạch quý III'],
      [1, 500, ''],
    ]);
    expect(history.revisions[0].basis.number).toBe('12/QĐ-THU');
    expect(rowOf(await board(), unitId)?.cells).toEqual([]);
  });

  test('who did not see the latest revision changes nothing', async () => {
    const { unitId } = communes[2] as { unitId: string };
    done(await save([entry(unitId, 10)]));
    const stale = await save([entry(unitId, 20)], { reason: 'nhập lại' });
    expect([stale.status, stale.body.code]).toEqual([409, 'stale-version']);
  });

  test('every wrong entry is named with its field, and nothing is half written', async () => {
    const { unitId } = communes[3] as { unitId: string };
    const refused = await save([
      entry(unitId, 5),
      entry('15607-2025', 5),
      entry('29335-2023', 5),
      entry(unitId, 6),
      entry(unitId, 1.5, 0, { subject: 'element:dossiers_total' }),
      entry(unitId, 5, 0, { subject: 'element:khong_co' }),
      entry(unitId, 1, 0, { subject: 'registration' }),
      entry(unitId, 5, 0, { subject: 'element:dossiers_online', dueOn: '2024-03-01' }),
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body.errors.map(({ pointer, rule }: never) => `${pointer} ${rule}`)).toEqual([
      '/body/entries/1/unitId not-that-year',
      '/body/entries/2/unitId outside-unit',
      '/body/entries/3/value twice',
      '/body/entries/4/value not-whole',
      '/body/entries/5/subject unknown-item',
      '/body/entries/6/direction direction-of-item',
      '/body/entries/7/dueOn year-outside',
    ]);
    expect(rowOf(await board(), unitId)?.cells).toEqual([]);
  });

  test('a target without a paper is refused', async () => {
    const { unitId } = communes[3] as { unitId: string };
    const refused = await save([entry(unitId, 5)], { basis: undefined });
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/body/basisId', rule: 'basis-missing' });
  });

  test('a target below what is reached is refused with the figure, and set when a reason is given', async () => {
    const { unitId } = communes[4] as { unitId: string };
    await figure(unitId, 700, '2022');
    const refused = await save([entry(unitId, 650)]);
    expect(refused.body.errors[0]).toMatchObject({
      pointer: '/body/entries/0/value',
      rule: 'below-reached',
      params: { reached: 700, period: '2022' },
    });
    expect(done(await save([entry(unitId, 650)], { reason: 'sáp nhập thôn, số hộ giảm' }))).toEqual({ saved: 1 });
  });
});

describe('plan against actual', () => {
  test('the figure of the year counts at its highest level; what is missing and since when stands beside it', async () => {
    const { unitId } = communes[5] as { unitId: string };
    await figure(unitId, 100, '2022');
    await figure(unitId, 130, '2023', 'households_total', 'self');
    await figure(unitId, 120, '2023');
    done(await save([entry(unitId, 200)]));
    const [cell] = rowOf(await board(), unitId)?.cells ?? [];
    expect(cell).toMatchObject({
      state: 'off_path',
      actual: { low: 120, high: 120, period: '2023', level: 'checked' },
      difference: -80,
      start: { day: '2022-12-31', value: 100 },
      since: '2023-08-01',
    });
    expect(cell?.missing).toBeCloseTo(38.36, 1);
  });

  test('points of an index come from the kept results, a range says only what it can', async () => {
    const part = 'ruleset:dti_thanh_hoa_3853:1.1';
    const { unitId } = communes[6] as { unitId: string };
    done(await save([entry(unitId, 20, 0, { subject: part })]));
    const before = rowOf(await board(), unitId)?.cells[0];
    expect(before).toMatchObject({ state: 'unknown', why: 'no-figure', actual: null });
    const over = await save([entry(unitId, 21, 0, { subject: part })], { reason: 'thử' });
    expect(over.body.errors[0]).toMatchObject({ rule: 'over-max', params: { max: 20 } });
  });

  test('the board is filtered by name without marks and by state', async () => {
    expect((await board(district, 'q=bat%20mot')).items.map(({ name }) => name)).toEqual(['Xã Bát Mọt']);
    expect((await board(district, 'state=off_path')).items.map(({ unitId }) => unitId)).toEqual([communes[5]?.unitId]);
  });

  test('the workbook holds target, actual, difference and state in words', async () => {
    const file = await district.get(`${unit}/target-board/export?year=2023`);
    const reading = await readSheet(file.bytes);
    if (!reading.ok) throw new Error('unreadable');
    const texts = reading.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.map(({ value }) => String(value))),
    );
    expect(texts).toEqual(expect.arrayContaining(['Chậm lộ trình', '200', '120', '-80']));
    expect(texts.join('\n')).toContain('nơi khác in: 1829/QĐ-UBND ngày 30/5/2022');
  });
});

describe('a sheet of targets', () => {
  const head = ['Mã xã', 'Xã', 'households_total', 'dossiers_total', 'Đăng ký'];

  test('every problem is named with its address, and nothing is stored', async () => {
    const [a, b] = communes.slice(7, 9) as [TargetBoard['items'][number], TargetBoard['items'][number]];
    const rows = [
      head,
      [a.code, a.name, '79,37', 'nhiều', 'x'],
      ['', 'Xã Không Có Thật', 1, '', ''],
      ['', 'Thông Hòa', 1, '', ''],
      [b.code, b.name, 5, '', ''],
      [b.code, b.name, 6, '', ''],
    ];
    const reading: TargetReading = done(await read(rows));
    expect(reading.findings.map(({ address, fault }) => `${address} ${fault}`)).toEqual([
      'C2 not-whole',
      'D2 not-a-number',
      'B3 unknown-commune',
      'B4 outside-unit',
      'C6 twice',
    ]);
    expect(reading.findings[4]?.other).toBe('C5');
    const refused = await take(rows);
    expect([refused.status, refused.body.code]).toEqual([422, 'target-sheet-unfinished']);
    expect(rowOf(await board(), b.unitId)?.cells).toEqual([]);
  });

  test('a commune that came into being later is said to be of another year', async () => {
    // Phường Hạc Thành came into being on 1 July 2025.
    const reading: TargetReading = done(
      await read([
        ['Mã xã', 'Xã', 'households_total'],
        ['15607', '', 3],
        ['', 'Phường Hạc Thành', 4],
      ]),
    );
    expect(reading.targets).toHaveLength(1);
    expect(reading.findings.map(({ address, fault }) => `${address} ${fault}`)).toEqual(['B3 not-that-year']);
    const future = await district.get(`${unit}/target-board?year=2026`);
    expect([future.status, future.body.code]).toEqual([422, 'unit-not-in-force']);
  });

  test('is imported in one transaction, once, with the cell that each target comes from; the register counts it', async () => {
    const id = randomUUID();
    const rows = [head, ...communes.slice(7).map(({ code, name }, at) => [code, name, 1000 + at, '', 'x'])];
    const imported = done(await take(rows, {}, id));
    expect(imported).toMatchObject({ targets: 18, communes: 9, undone: null });
    expect(done(await take(rows, {}, id)).id).toBe(id);
    const view = await board();
    expect(view.registration.here).toBe(9);
    expect(view.registration.province).toMatchObject({ decided: 132, entered: null });
    const whole = await board(province, '', '/api/units/38-2023');
    expect(whole.registration.province).toMatchObject({ decided: 132, entered: 9 });
    const { unitId } = communes[7] as { unitId: string };
    const history = done(await district.get(`/api/units/${unitId}/target-history?year=2023&subject=${internet}`));
    expect(history.revisions[0]).toMatchObject({ importFile: 'chi-tieu.csv', importCell: 'CSV!C2' });
    const again = await take(rows);
    expect(again.body.errors[0]).toMatchObject({ pointer: '/body/file', rule: 'nothing-new' });
  });

  test('changes and targets below what is reached need a reason', async () => {
    const { code, unitId } = communes[15] as TargetBoard['items'][number];
    await figure(unitId, 50, '2022', 'dossiers_total');
    const rows = [
      ['Mã xã', 'households_total', 'dossiers_total'],
      [code, 2000, 40],
    ];
    const reading: TargetReading = done(await read(rows));
    expect(reading.needReason).toBe(2);
    expect(reading.targets.map(({ change, lower }) => [change, lower])).toEqual([
      ['changed', false],
      ['new', true],
    ]);
    const refused = await take(rows);
    expect(refused.body.errors[0]).toMatchObject({ pointer: '/body/paper/reason', rule: 'reason-required' });
  });

  test('is taken back as long as nothing later stands on it, and what was before is in force again', async () => {
    const { code, unitId } = communes[14] as TargetBoard['items'][number];
    const rows = [
      ['Mã xã', 'households_total'],
      [code, 3000],
    ];
    const first = done(await take(rows, { reason: 'nhập theo văn bản mới' }));
    const undone = done(await district.post(`${unit}/target-imports/${first.id}/undo`, { reason: 'nhập nhầm tệp' }));
    expect(undone.undone.reason).toBe('nhập nhầm tệp');
    expect(rowOf(await board(), unitId)?.cells[0]).toMatchObject({ value: 1007, revision: 3 });
    const second = done(await take(rows, { reason: 'nhập lại' }));
    done(await save([entry(unitId, 3100, 4)], { reason: 'sửa riêng xã này' }));
    const stands = await district.post(`${unit}/target-imports/${second.id}/undo`, { reason: 'thử' });
    expect([stands.status, stands.body.code, stands.body.count]).toEqual([409, 'target-import-stands', 1]);
    expect(done(await district.get(`${unit}/target-imports`)).items).toHaveLength(3);
  });

  test('the template comes back as it went out', async () => {
    const file = await district.get(`${unit}/target-board/template?year=2023&subjects=element:dossiers_total`);
    const reply = await district.upload(
      `${unit}/target-readings`,
      { year: '2023', decisions: '{}' },
      { name: 'mau.xlsx', content: file.bytes },
    );
    const reading: TargetReading = done(reply);
    expect(reading.findings).toEqual([]);
    expect(new Set(reading.targets.map(({ change }) => change))).toEqual(new Set(['same']));
  });

  test('another year, a wrong file and hostile bytes are refused', async () => {
    const reading: TargetReading = done(
      await read([
        ['Xã', 'Năm', 'households_total'],
        ['Bát Mọt', 2024, 5],
      ]),
    );
    expect(reading.findings).toMatchObject([{ address: 'B2', fault: 'year-outside' }]);
    const noTable = await read([
      ['a', 'b'],
      [1, 2],
    ]);
    expect(noTable.body).toMatchObject({ code: 'table-refused', faults: [{ code: 'no-header' }] });
    const upload = (name: string, content: string) =>
      district.upload(
        `${unit}/target-readings`,
        { year: '2023', decisions: '{}' },
        { name, content: Buffer.from(content) },
      );
    expect((await upload('a.xlsm', 'x')).body.faults[0].code).toBe('file-name');
    expect((await upload('a.xlsx', 'PK\u0003\u0004 nothing')).body.code).toBe('table-refused');
    const badJson = await district.upload(`${unit}/target-readings`, { year: '2023', decisions: '{' }, csv([['Xã']]));
    expect([badJson.status, badJson.body.code]).toEqual([400, 'input-invalid']);
  });
});

describe('who may', () => {
  test('a commune reads its own targets and sets none; another district sees nothing', async () => {
    const { unitId } = communes[5] as { unitId: string };
    const officer = await app.as('commune-officer', `ubnd-${unitId}`);
    const own = done(await officer.get(`/api/units/${unitId}/targets`));
    expect(own.items).toMatchObject([{ year: 2023, cell: { state: 'off_path' } }]);
    const address = `/api/units/${unitId}/targets`;
    expect((await officer.put(address, { year: 2023, basis, entries: [entry(unitId, 1)] })).status).toBe(403);
    expect((await officer.get(`${unit}/target-board?year=2023`)).status).toBe(404);
    const neighbour = await app.as('district-checker', 'ubnd-395-2023');
    expect((await neighbour.get(`${unit}/target-board?year=2023`)).status).toBe(404);
    expect((await save([entry(unitId, 1)], {}, neighbour)).status).toBe(404);
  });

  test('the count of a decision is the province’s, and a change of it has a reason', async () => {
    const at = '/api/units/38-2023/registration-count';
    const body = { year: 2023, communes: 131, revision: 1, basisId: '0f0969a0-2022-4318-8000-000000000969' };
    const bare = await province.put(at, body);
    expect(bare.body.errors[0]).toMatchObject({ rule: 'reason-required', params: { before: 132 } });
    expect(done(await province.put(at, { ...body, reason: 'một xã xin rút' }))).toEqual({ communes: 131, revision: 2 });
    const wrong = await district.put(`${unit}/registration-count`, { ...body, reason: 'thử' });
    expect(wrong.body.errors[0]).toMatchObject({ rule: 'province-only' });
  });

  test('each commune finds the change in its own audit chain', async () => {
    const { unitId } = communes[0] as { unitId: string };
    const rows = await app.installation.db
      .selectFrom('audit_entries')
      .select('detail')
      .where('unit_id', '=', unitId)
      .where('action', '=', 'target.write')
      .execute();
    expect(rows).toHaveLength(1);
  });
});
