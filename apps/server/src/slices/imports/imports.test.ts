import { readFileSync } from 'node:fs';
import { defaultSheetLimits, readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../../../packages/documents/src/testing/make-workbook.ts';
import { makeZip } from '../../../../../packages/documents/src/testing/make-zip.ts';
import { done } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';
import { recordFigures } from '../figures/index.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let officer: Client;
let stranger: Client;

const department = 'so-tttt-84';
const base = '/api/units/84-2023/figure-imports';

beforeAll(async () => {
  app = await makeTestApp('2023-08-29T01:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    { id: department, name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'phong-84', name: 'Chi cục Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    { id: 'so-tttt-30', name: 'Sở TTTT Hải Dương', shortName: null, kind: 'department', unitId: '30-2023' },
  ]);
  officer = await app.as('department-officer', department);
  stranger = await app.as('department-officer', 'so-tttt-30');
});
afterAll(() => app.close());

const csv = (...lines: string[]) => new TextEncoder().encode(`${lines.join('\n')}\n`);
const send = (content: Uint8Array, name = 'so-lieu.xlsx') => officer.upload(base, {}, { name, content });

/** Brings a file and tries it by the mapping that is proposed, with what is changed of it. */
async function examine(content: Uint8Array, name: string, change: object = {}): Promise<{ at: string; reply: Reply }> {
  const { id } = done(await send(content, name));
  const at = `${base}/${id}`;
  const { mapping } = done(await officer.get(`${at}/head`));
  return { at, reply: await officer.post(`${at}/examination`, { mapping: { ...mapping, ...change } }) };
}

const lines = async (at: string, query = '') =>
  (await officer.get(`${at}/lines?limit=500${query}`)).body.items as {
    cell: string;
    finding: { code: string } | null;
  }[];
/** The texts of a workbook, sheet by sheet. */
async function readSheets(bytes: Uint8Array): Promise<Map<string, string>> {
  const read = await readSheet(bytes, defaultSheetLimits);
  const sheets = read.ok ? read.sheets : [];
  return new Map(
    sheets.map(({ name, rows }) => [name, rows.flatMap(({ cells }) => cells.map(({ value }) => value)).join('\n')]),
  );
}

const confirm = (at: string, skipRefused = 0) => officer.post(`${at}/confirmation`, { skipRefused });
const undo = (at: string) => officer.post(`${at}/undo`, { reason: 'Nhầm tệp của quý trước.' });
const row = (element: string, period = '2022') => rowOf('84-2023', element, period);
const rowOf = async (unitId: string, element: string, period = '2022') =>
  (await officer.get(`/api/units/${unitId}/figures?period=${period}`)).body.rows.find(
    (one: { element: string }) => one.element === element,
  );
const type = (element: string, text: string, seen: string | null = null, period = '2022') =>
  officer.put('/api/units/84-2023/figures', { cells: [{ element, period, text, seen }] });

describe('an import from a sheet', () => {
  test('is tried cell by cell, recorded whole, and every figure knows its cell', async () => {
    await type('vb_dept_plans', '40');
    await type('vb_dept_decisions', '138');
    const content = csv(
      'Mã số liệu;Tên số liệu;năm 2022;Ghi chú',
      'vb_dept_plans;Kế hoạch;57;đã rà soát',
      'vb_dept_decisions;Quyết định;138;',
      'bc_revenue;Doanh thu;76,5;',
    );
    const { at, reply } = await examine(content, 'nam-2022.csv');
    expect(done(reply)).toMatchObject({
      state: 'examined',
      counts: { new: 1, changed: 1, unchanged: 1, refused: 0, empty: 0 },
    });
    expect(await lines(at)).toMatchObject([
      { cell: 'CSV!C2', unit: 'Tỉnh Trà Vinh', period: '2022', state: 'changed', text: '57', before: '40' },
      { cell: 'CSV!C3', state: 'unchanged' },
      { cell: 'CSV!C4', state: 'new', text: '76,5', before: null },
    ]);
    expect(await row('bc_revenue')).toMatchObject({ state: 'empty' });
    expect(done(await confirm(at))).toMatchObject({ state: 'imported' });
    expect(await row('vb_dept_plans')).toMatchObject({
      text: '57',
      cells: [{ said: { kind: 'import', sheet: 'CSV', cell: 'C2' }, note: 'đã rà soát' }],
    });
    expect(done(await confirm(at))).toMatchObject({ state: 'imported' });
    const history = await officer.get('/api/units/84-2023/figures/vb_dept_plans/history?period=2022');
    expect(history.body.items).toHaveLength(2);
  });

  test('is undone whole: what stood before stands again, and the history keeps everything', async () => {
    await type('ioffice_users', '5.000');
    const content = csv('Mã số liệu;năm 2022', 'ioffice_users;5.773', 'ioffice_agencies;120');
    const { at } = await examine(content, 'a.csv');
    done(await confirm(at));
    expect(await row('ioffice_users')).toMatchObject({ text: '5.773' });
    expect(done(await undo(at))).toMatchObject({ state: 'undone', undone: { reason: 'Nhầm tệp của quý trước.' } });
    expect(await row('ioffice_users')).toMatchObject({ text: '5.000', cells: [{ said: { kind: 'typed' } }] });
    expect(await row('ioffice_agencies')).toMatchObject({ state: 'empty' });
    expect(done(await undo(at))).toMatchObject({ state: 'undone' });
    const history = await officer.get('/api/units/84-2023/figures/ioffice_users/history?period=2022');
    expect(history.body.items.map(({ text }: { text: string }) => text)).toEqual(['5.000', '5.773', '5.000']);
    expect((await confirm(at)).body.code).toBe('import-done');
  });

  test('is not undone over what somebody entered since; those cells are named', async () => {
    const { at } = await examine(csv('Mã số liệu;2021', 'ioffice_users;1', 'ioffice_agencies;2'), 'b.csv');
    done(await confirm(at));
    const { cells } = await row('ioffice_users', '2021');
    done(await type('ioffice_users', '3', cells[0].entryId, '2021'));
    const refused = await undo(at);
    expect([refused.status, refused.body.code, refused.body.count]).toEqual([409, 'import-not-undoable', 1]);
    expect(refused.body.errors[0]).toMatchObject({ pointer: 'B2', params: { element: 'ioffice_users' } });
    expect(await row('ioffice_agencies', '2021')).toMatchObject({ text: '2' });
  });

  test('is examined again when the register changed in between', async () => {
    const { at } = await examine(csv('Mã số liệu;2020', 'ioffice_users;1'), 'c.csv');
    done(await type('ioffice_users', '9', null, '2020'));
    const refused = await confirm(at);
    expect([refused.status, refused.body.code]).toEqual([409, 'import-stale']);
    expect(await row('ioffice_users', '2020')).toMatchObject({ text: '9' });
    const { mapping } = done(await officer.get(at));
    expect(done(await officer.post(`${at}/examination`, { mapping })).counts).toMatchObject({ changed: 1 });
    done(await confirm(at));
    expect(await row('ioffice_users', '2020')).toMatchObject({ text: '1' });
  });

  test('with refused cells is refused whole, unless the person leaves out exactly those', async () => {
    const content = csv('Mã số liệu;2019', 'ioffice_users;7', 'ioffice_agencies;79,37', 'vb_dept_plans;-3', 'la;1');
    const { at, reply } = await examine(content, 'd.csv');
    expect(reply.body.findings).toEqual(
      expect.arrayContaining(
        ['fraction-in-count', 'negative-count', 'unknown-element'].map((code) => ({ code, count: 1 })),
      ),
    );
    expect((await lines(at, '&finding=negative-count'))[0]).toMatchObject({ cell: 'CSV!B4', text: '-3' });
    const refused = await confirm(at);
    expect([refused.status, refused.body.code, refused.body.refused]).toEqual([422, 'import-refused-cells', 3]);
    expect(await row('ioffice_users', '2019')).toMatchObject({ state: 'empty' });
    const file = await officer.get(`${at}/findings.xlsx`);
    expect(file.status).toBe(200);
    done(await confirm(at, 3));
    expect(await row('ioffice_users', '2019')).toMatchObject({ text: '7' });
  });

  test('of many communes finds them by code and by name; what lies elsewhere is named', async () => {
    const content = await makeWorkbook([
      ['BIỂU SỐ LIỆU CÁC XÃ'],
      ['STT', 'Xã', 'Huyện', 'households_total'],
      [1, '29335', null, 1500],
      [2, 'Xã Hòa Ân', 'Cầu Kè', 1600],
      [3, 'Thông Hoa', null, 3],
      [4, '10507', null, 4],
      [5, 'Xã Châu Điền', null, { formula: 'SUM(D3:D4)', result: 3100 }],
    ]);
    const { at, reply } = await examine(content, 'cac-xa.xlsx', { period: '2022' });
    expect(done(reply).counts).toMatchObject({ new: 2, refused: 3 });
    const found = await lines(at, '&state=refused');
    expect(found.map(({ cell, finding }) => [cell, finding?.code])).toEqual([
      ['Bảng!D5', 'unknown-unit'],
      ['Bảng!D6', 'outside-area'],
      ['Bảng!D7', 'formula-cell'],
    ]);
    expect(JSON.stringify(found[0])).toContain('Thông Hòa');
    done(await confirm(at, 3));
    expect(await rowOf('29335-2023', 'households_total')).toMatchObject({ text: '1.500' });
  });

  test('that came before its cells were kept is read out of the file itself', async () => {
    const { id } = done(await send(csv('Mã số liệu,2022', 'vb_dept_plans,61'), 'cu.csv'));
    await app.installation.db.updateTable('imports').set({ cells_sha256: null }).where('id', '=', id).execute();
    const at = `${base}/${id}`;
    const { mapping } = done(await officer.get(`${at}/head`));
    const examined = done(await officer.post(`${at}/examination`, { mapping }));
    expect(examined.counts).toMatchObject({ refused: 0 });
    expect(await lines(at)).toMatchObject([{ element: 'vb_dept_plans', text: '61' }]);
  });

  test('reads a register that we wrote as unchanged, whatever the kinds of its figures', async () => {
    const said: Readonly<Record<string, string>> = {
      integer: '1.062',
      decimal: '1.234,56789',
      percent: '79,3712%',
      yes_no: 'có',
      text: 'Phó Giám đốc Sở',
    };
    const { rows } = (await officer.get('/api/units/84-2023/figures?period=2018')).body;
    const cells = rows
      .filter(({ fault, type: kind }: Record<string, string>) => fault === null && said[kind ?? ''] !== undefined)
      .map(({ element, type: kind }: Record<string, string>) => ({
        element,
        period: '2018',
        text: said[kind ?? ''],
        seen: null,
        note: 'theo sổ',
      }));
    expect(cells.length).toBeGreaterThan(150);
    done(await officer.put('/api/units/84-2023/figures', { cells }));
    const file = await officer.get('/api/units/84-2023/figures.xlsx?period=2018');
    const { at, reply } = await examine(new Uint8Array(file.bytes), 'register.xlsx');
    expect(done(reply).counts).toMatchObject({ new: 0, changed: 0, refused: 0, unchanged: cells.length });
    expect((await confirm(at)).body.code).toBe('import-nothing');
  });
});

describe('a saved mapping', () => {
  test('is used again by name, and says which columns are gone and which are new', async () => {
    const saved = await examine(csv('Mã xã;households_total', '29335;1'), 'e.csv', {
      period: '2021',
      name: 'Hộ các xã',
    });
    done(saved.reply);
    const { id } = done(await send(csv('Mã xã;Số hộ dân cư', '29335;2'), 'f.csv'));
    const head = done(await officer.get(`${base}/${id}/head?saved=${encodeURIComponent('Hộ các xã')}`));
    expect(head.saved).toContain('Hộ các xã');
    expect(head.faults).toEqual([
      { code: 'column-gone', params: { header: 'households_total' } },
      { code: 'column-new', params: { header: 'Số hộ dân cư' } },
    ]);
    const refused = await officer.post(`${base}/${id}/examination`, {
      mapping: { ...saved.reply.body.mapping, name: '' },
    });
    expect([refused.status, refused.body.code]).toEqual([422, 'import-mapping-refused']);
    expect(refused.body.faults.map(({ code }: { code: string }) => code)).toEqual(['column-gone', 'column-new']);
  });

  test('is the organisation’s own', async () => {
    const other = await app.as('department-officer', 'phong-84');
    const { id } = done(
      await other.upload(base, {}, { name: 'g.csv', content: csv('Mã xã;households_total', '29335;1') }),
    );
    expect(done(await other.get(`${base}/${id}/head`)).saved).toEqual([]);
  });

  const mappings = '/api/units/84-2023/import-mappings';
  const keep = async (name: string) => {
    done((await examine(csv('Mã xã;households_total', '29335;1'), 'i.csv', { period: '2021', name })).reply);
    const { items } = done(await officer.get(mappings));
    return items.find((one: { name: string }) => one.name === name) as { id: string };
  };
  const names = async () => done(await officer.get(mappings)).items.map(({ name }: { name: string }) => name);
  const auditOf = (id: string) =>
    app.installation.db
      .selectFrom('audit_entries')
      .select(['action', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('at')
      .execute();

  test('is deleted by a person of the organisation; what was imported by it keeps its name', async () => {
    const { id } = await keep('Bỏ đi');
    expect(await keep('Bỏ đi')).toMatchObject({ id, organisation: 'Sở TTTT Trà Vinh', sheet: 'CSV', columns: 2 });
    expect(done(await officer.delete(`${mappings}/${id}`))).toEqual({ deleted: true });
    expect(await names()).not.toContain('Bỏ đi');
    expect((await officer.delete(`${mappings}/${id}`)).status).toBe(404);
    expect(done(await officer.get(base)).items[0]).toMatchObject({ fileName: 'i.csv', mappingName: 'Bỏ đi' });
    expect(await auditOf(id)).toMatchObject([{ action: 'figure.import', detail: { mapping: 'Bỏ đi', deleted: true } }]);
  });

  test('is renamed, and used by its new name; a name that another one has is refused', async () => {
    const { id } = await keep('Tên cũ');
    await keep('Tên khác');
    const taken = await officer.patch(`${mappings}/${id}`, { name: 'Tên khác' });
    expect([taken.status, taken.body.code]).toEqual([409, 'name-taken']);
    expect((await officer.patch(`${mappings}/${id}`, { name: ' ' })).body.code).toBe('input-invalid');
    expect(done(await officer.patch(`${mappings}/${id}`, { name: 'Tên mới' }))).toMatchObject({ id, name: 'Tên mới' });
    done(await officer.patch(`${mappings}/${id}`, { name: 'Tên mới' }));
    expect(await auditOf(id)).toMatchObject([{ detail: { mapping: 'Tên cũ', renamed: 'Tên mới' } }]);
    const brought = done(await send(csv('Mã xã;households_total', '29335;2'), 'k.csv'));
    const at = `${base}/${brought.id}/head?saved=`;
    expect(done(await officer.get(`${at}${encodeURIComponent('Tên mới')}`)).mapping).toMatchObject({ name: 'Tên mới' });
    expect((await officer.get(`${at}${encodeURIComponent('Tên cũ')}`)).status).toBe(404);
  });

  test('of another organisation is neither seen nor changed, in the same area or elsewhere', async () => {
    const { id } = await keep('Của Sở');
    const neighbour = await app.as('department-officer', 'phong-84');
    expect(done(await neighbour.get(mappings)).items).toEqual([]);
    expect((await stranger.get(mappings)).status).toBe(404);
    for (const other of [neighbour, stranger]) {
      expect((await other.delete(`${mappings}/${id}`)).status).toBe(404);
      expect((await other.patch(`${mappings}/${id}`, { name: 'Của tôi' })).status).toBe(404);
    }
    const elsewhere = mappings.replace('84-2023', '30-2023');
    expect((await stranger.delete(`${elsewhere}/${id}`)).status).toBe(404);
    expect(await names()).toContain('Của Sở');
  });
});

const workbookParts = (part: { name: string; bytes: string | Buffer }) =>
  makeZip([
    { name: '[Content_Types].xml', bytes: '<Types/>' },
    { name: 'xl/workbook.xml', bytes: '<workbook/>' },
    part,
  ]);

describe('a file that is no sheet we take', () => {
  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string, string]>([
    ['with macros by its name', () => makeWorkbook([['a', 'b']]), 'bang.xlsm', 'file-name'],
    ['under a password', () => new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), 'bang.xlsx', 'locked-or-old'],
    ['that is broken', () => new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]), 'bang.xlsx', 'not-an-archive'],
    ['with macros inside', () => workbookParts({ name: 'xl/vbaProject.bin', bytes: 'x' }), 'bang.xlsx', 'macros'],
    [
      'that is a bomb',
      () => workbookParts({ name: 'xl/worksheets/sheet1.xml', bytes: Buffer.alloc(120e6) }),
      'bang.xlsx',
      'too-large-unpacked',
    ],
    ['in another encoding', () => new Uint8Array([0x4d, 0xe3, 0x3b, 0x31]), 'bang.csv', 'not-utf8'],
    ['without a cell', () => makeWorkbook([]), 'bang.xlsx', 'no-cells'],
  ])('%s is refused before anything is kept', async (_what, content, name, code) => {
    const before = (await officer.get(base)).body.total;
    const refused = await send(await content(), name);
    expect([refused.status, refused.body.code]).toEqual([422, 'import-file-refused']);
    expect(refused.body.faults.map((fault: { code: string }) => fault.code)).toContain(code);
    expect((await officer.get(base)).body.total).toBe(before);
  });

  test('with a merged head is refused by its place', async () => {
    const content = await makeWorkbook(
      [
        ['Mã xã', 'households_total', null],
        ['29335', 1, 2],
      ],
      ['B1:C1'],
    );
    const { reply } = await examine(content, 'gop.xlsx', { period: '2022' });
    expect([reply.status, reply.body.code]).toEqual([422, 'import-mapping-refused']);
    expect(reply.body.faults[0]).toMatchObject({ code: 'merged-head', params: { where: 'B1' } });
  });

  test('two numbers for one cell and merged cells below the head are named with their addresses', async () => {
    const rows = [
      ['Mã xã', 'households_total'],
      ['29335', 1],
      ['29335', 2],
      ['29338', 5],
      [null, 6],
    ];
    const { at, reply } = await examine(await makeWorkbook(rows, ['A4:A5']), 'trung.xlsx', { period: '2017' });
    expect(done(reply).counts).toMatchObject({ new: 0, refused: 4 });
    expect((await lines(at)).map(({ cell, finding }) => [cell, finding])).toEqual([
      ['Bảng!B2', { code: 'figure-twice', params: { other: 'B3' } }],
      ['Bảng!B3', { code: 'figure-twice', params: { other: 'B2' } }],
      ['Bảng!B4', { code: 'merged-cell', params: {} }],
      ['Bảng!B5', { code: 'merged-cell', params: {} }],
    ]);
  });
});

describe('the rules of an import', () => {
  type Said = { element: string; period?: string; value: unknown };
  const papers = ['2021-05', '2022'].flatMap((period) => {
    const path = new URL(`../../../../../data/figures/tra-vinh-${period}.json`, import.meta.url);
    const { figures } = JSON.parse(readFileSync(path, 'utf8')) as { figures: Said[] };
    return figures.map((figure) => ({ period, ...figure }));
  });
  const written = (value: unknown) => (typeof value === 'number' ? String(value).replace('.', ',') : `"${value}"`);
  const checksOf = async (at: string) => done(await officer.get(`${at}/checks`));

  test('run over what would stand after it: the errors of the printed papers come out with the cells of the file', async () => {
    const fresh = await makeTestApp('2023-08-29T01:00:00.000Z');
    await registerOrganisations(fresh.installation.db, [
      { id: department, name: 'Sở TTTT Trà Vinh', shortName: null, kind: 'department', unitId: '84-2023' },
    ]);
    const clerk = await fresh.as('department-officer', department);
    const lists = papers.filter(({ value }) => Array.isArray(value));
    for (const of of ['2021-05', '2022'])
      done(
        await clerk.put('/api/units/84-2023/figures', {
          cells: lists.flatMap(({ element, period, value }) =>
            period === of ? { element, period, value, seen: null } : [],
          ),
        }),
      );
    const rows = papers.filter(({ value }) => !Array.isArray(value));
    const file = csv(
      'Mã số liệu;Kỳ;Giá trị',
      ...rows.map((one) => `${one.element};${one.period};${written(one.value)}`),
    );
    const brought = `${base}/${done(await clerk.upload(base, {}, { name: 'hai-bao-cao.csv', content: file })).id}`;
    const { mapping } = done(await clerk.get(`${brought}/head`));
    const { counts } = done(await clerk.post(`${brought}/examination`, { mapping }));
    expect(counts).toMatchObject({ new: rows.length, refused: 0 });
    const found = done(await clerk.get(`${brought}/checks`));
    const errors = found.items.filter((one: { result: string }) => one.result === 'error');
    expect(errors.map((one: { code: string }) => one.code).sort()).toEqual([
      'department_site_sum',
      'disbursed_share',
      'portal_docs_sum',
      'province_papers_count',
      'services_l3_share',
      'services_l4_share',
      'violators_outcomes_sum',
    ]);
    expect([found.errors, found.stops]).toEqual([7, 0]);
    const portal = errors.find((one: { code: string }) => one.code === 'portal_docs_sum');
    const row = rows.findIndex(({ element, period }) => element === 'portal_docs_total' && period === '2021-05') + 2;
    expect(portal).toMatchObject({ unit: 'Tỉnh Trà Vinh', period: '2021-05', found: expect.stringContaining('55') });
    expect(portal.elements[0].cell).toBe(`CSV!C${row}`);
    const sheet = await readSheets((await clerk.get(`${brought}/findings.xlsx`)).bytes);
    expect(sheet.get('Kiểm tra số liệu')).toContain(`CSV!C${row}`);
    expect(done(await clerk.post(`${brought}/confirmation`, { skipRefused: 0 }))).toMatchObject({ state: 'imported' });
    await fresh.close();
  });

  test('that must hold stop it: nothing is recorded, the cell is named; corrected, it goes through', async () => {
    const wrong = await examine(csv('Mã số liệu;2015', 'attt_antimalware_share;101,5', 'ioffice_users;3'), 'k.csv');
    expect(done(wrong.reply).counts).toMatchObject({ new: 2, refused: 0 });
    expect(await checksOf(wrong.at)).toMatchObject({
      stops: 1,
      items: [{ code: 'antimalware_range', stops: true, elements: [{ cell: 'CSV!B2' }] }],
    });
    const refused = await confirm(wrong.at);
    expect([refused.status, refused.body.code]).toEqual([422, 'import-stopped']);
    expect(refused.body.errors).toMatchObject([{ pointer: 'CSV!B2', params: { check: 'antimalware_range' } }]);
    expect(await row('ioffice_users', '2015')).toMatchObject({ state: 'empty' });
    const right = await examine(csv('Mã số liệu;2015', 'attt_antimalware_share;98,5', 'ioffice_users;3'), 'k.csv');
    expect(await checksOf(right.at)).toEqual({ errors: 0, warnings: 0, stops: 0, items: [] });
    done(await confirm(right.at));
    expect(await row('attt_antimalware_share', '2015')).toMatchObject({ text: '98,5%' });
  });

  test('count what other sources say: where they differ nothing is known and nothing is raised; undone it raises nothing', async () => {
    const file = csv('Mã số liệu;2014', 'ioffice_docs_out;10', 'ioffice_docs_signed;12');
    const first = await examine(file, 'l.csv');
    expect((await checksOf(first.at)).items.map((one: { code: string }) => one.code)).toContain(
      'documents_signed_bound',
    );
    await app.installation.db.transaction().execute((tx) =>
      recordFigures(
        tx,
        [
          {
            unitId: '84-2023',
            element: 'ioffice_docs_out',
            period: '2014',
            source: 'system:ioffice',
            value: 99,
            provenance: { kind: 'pull' },
          },
        ],
        { newId: app.installation.newId, by: { at: '2023-08-29T01:00:00.000Z', personId: null, title: 'Kết nối' } },
      ),
    );
    expect((await checksOf(first.at)).items.map((one: { code: string }) => one.code)).not.toContain(
      'documents_signed_bound',
    );
    done(await confirm(first.at));
    done(await undo(first.at));
    expect((await checksOf(first.at)).items).toEqual([]);
  });
});

describe('who may', () => {
  test('a department of another province sees nothing; another organisation sees, and does not go on', async () => {
    const { at } = await examine(csv('Mã số liệu;2016', 'ioffice_users;1'), 'h.csv');
    expect((await stranger.get(at)).status).toBe(404);
    expect((await stranger.post(`${at}/confirmation`, { skipRefused: 0 })).status).toBe(404);
    const other = await app.as('department-officer', 'phong-84');
    expect(done(await other.get(at)).can).toEqual([]);
    expect((await other.post(`${at}/confirmation`, { skipRefused: 0 })).status).toBe(403);
    expect((await officer.get(`${at}/file`)).bytes.toString('utf8')).toBe('Mã số liệu;2016\nioffice_users;1\n');
    const { items } = done(await officer.get(base));
    expect(items[0]).toMatchObject({ fileName: 'h.csv', state: 'examined', counts: { new: 1 } });
  });
});
