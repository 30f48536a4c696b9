import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let officer: Client;

beforeAll(async () => {
  app = await makeTestApp();
  await registerOrganisations(app.installation.db, [
    {
      id: 'so-tttt-84',
      name: 'Sở Thông tin và Truyền thông tỉnh Trà Vinh',
      shortName: null,
      kind: 'department',
      unitId: '84-2023',
    },
  ]);
  officer = await app.as('commune-officer', 'ubnd-29335-2023');
});
afterAll(() => app.close());

const find = async (q: string, more = '') =>
  (await officer.get(`/api/units?q=${encodeURIComponent(q)}${more}`)).body.items;

describe('finding a unit', () => {
  test.each([
    ['tra vinh', 'Tỉnh Trà Vinh'],
    ['Trà Vinh', 'Tỉnh Trà Vinh'],
    ['xa thong hoa', 'Xã Thông Hòa'],
    ['Hoà Ân', 'Xã Hòa Ân'],
    ['Hòa Ân', 'Xã Hòa Ân'],
  ])('«%s» finds %s', async (q, name) => {
    const hits = await find(q, '&asOf=2023-08-01');
    expect(hits.map((hit: { fullName: string }) => hit.fullName)).toContain(name);
  });

  test('the misprint «Hiếu Từ» of a report finds Xã Hiếu Tử, its district and province', async () => {
    const [first] = await find('Hiếu Từ', '&asOf=2023-08-01');
    expect(first).toMatchObject({ code: '29350', fullName: 'Xã Hiếu Tử', provinceName: 'Tỉnh Trà Vinh' });
    expect(first.districtName).toMatch(/^Huyện /);
  });

  test('code 29335 is found in each period in which it stood for a unit', async () => {
    const hits = await find('29335');
    expect(hits.map((hit: { era: string }) => hit.era).sort()).toEqual(['2023', '2025']);
    for (const hit of hits) expect(hit.validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('nothing found is an empty list', async () => {
    expect(await find('không có xã nào tên như vậy')).toEqual([]);
  });
});

describe('a unit in time', () => {
  test('Trà Vinh had nine districts in August 2023 and has gone into Vĩnh Long in July 2025', async () => {
    const { body } = await officer.get('/api/units/84-2023?asOf=2023-08-01');
    expect(body.children).toHaveLength(9);
    expect(body.successors).toMatchObject([{ kind: 'whole', unit: { id: '86-2025', fullName: 'Tỉnh Vĩnh Long' } }]);
    expect(body.certainty).toBe('known');
    expect((await officer.get('/api/units/84-2023?asOf=2024-06-01')).body.certainty).toBe('carried');
  });

  test('a commune of Đồng Nai lies in the city of that name since 30/04/2026, and in the province before', async () => {
    const within = async (asOf: string) =>
      (await find('Nhơn Trạch', `&level=commune&asOf=${asOf}`)).map(
        (hit: { provinceName: string }) => hit.provinceName,
      );
    expect(await within('2025-08-01')).toContain('Tỉnh Đồng Nai');
    expect(await within('2026-11-23')).toContain('Thành phố Đồng Nai');
  });

  test('a unit that does not exist is not found', async () => {
    expect((await officer.get('/api/units/99999-2023')).body).toMatchObject({ status: 404, code: 'not-found' });
  });
});

describe('dated attributes', () => {
  test('a department declares a commune’s class with its ground; a commune cannot', async () => {
    const department = await app.as('department-officer', 'so-tttt-84');
    const declared = {
      attribute: 'commune_class',
      value: 'vung_dtts_mien_nui',
      validFrom: '2021-06-04',
      basis: 'Quyết định 861/QĐ-TTg',
    };
    expect((await department.post('/api/units/29335-2023/attributes', declared)).status).toBe(201);
    const again = await department.post('/api/units/29335-2023/attributes', {
      ...declared,
      value: 'con_lai',
      validFrom: '2023-01-01',
    });
    expect(again.status).toBe(201);
    const { items } = (await officer.get('/api/units/29335-2023/attributes')).body;
    expect(items.map((item: { value: string; validTo: string | null }) => [item.value, item.validTo])).toEqual([
      ['vung_dtts_mien_nui', '2023-01-01'],
      ['con_lai', null],
    ]);
    expect((await officer.post('/api/units/29335-2023/attributes', declared)).status).toBe(403);
    expect((await officer.get('/api/units/29350-2023/attributes')).status).toBe(404);
  });
});
