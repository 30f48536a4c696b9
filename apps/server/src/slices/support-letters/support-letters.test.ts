import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { done } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// UBND huyện Thường Xuân writes to the telecommunications centre and its communes, as seed 002 does.

let app: TestApp;
let office: Client;
let commune: Client;
let communeId: string;
const organisation = '/api/organisations/ubnd-396-2023';

beforeAll(async () => {
  app = await makeTestApp('2023-11-20T02:00:00.000Z');
  await registerOrganisations(app.installation.db, [
    {
      id: 'ttvt-tho-xuan-thuong-xuan',
      name: 'Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
      shortName: null,
      kind: 'telecom-enterprise',
      unitId: '396-2023',
    },
    { id: 'vnpt-thanh-hoa', name: 'VNPT Thanh Hóa', shortName: null, kind: 'telecom-enterprise', unitId: '38-2023' },
    { id: 'vnpt-hai-duong', name: 'VNPT Hải Dương', shortName: null, kind: 'telecom-enterprise', unitId: '30-2023' },
  ]);
  office = await app.as('district-checker', 'ubnd-396-2023', 'Chuyên viên Phòng Văn hóa và Thông tin');
  const { id } = await app.installation.db
    .selectFrom('unit_versions')
    .select('unit_id as id')
    .where('path', 'like', 'VN/2023/38/396/%')
    .where('full_name', '=', 'Xã Ngọc Phụng')
    .executeTakeFirstOrThrow();
  communeId = id;
  commune = await app.as('commune-officer', `ubnd-${id}`);
});
afterAll(() => app.close());

const decision = (number: string, date: string) => ({
  kind: 'Quyết định',
  number,
  date,
  issuer: 'Chủ tịch UBND tỉnh',
});
const slip = { number: '1829/QĐ-UBND', date: '2022-05-30', reason: 'Ba nguồn khác ghi 30/5/2023.' };
const order = (change: object = {}) => ({
  id: app.installation.newId(),
  year: 2023,
  symbol: 'UBND-VHTT',
  enterpriseId: 'ttvt-tho-xuan-thuong-xuan',
  agreement: 'thỏa thuận hợp tác công tác chuyển đổi số trên địa bàn huyện, giai đoạn 2021-2025',
  partner: 'VNPT Thanh Hóa',
  grounds: [
    {
      subject: 'Chỉ số đánh giá mức độ chuyển đổi số cấp xã',
      paper: decision('3853/QĐ-UBND', '2022-11-09'),
      asPrinted: null,
      print: 'corrected',
    },
    {
      subject: 'Chỉ tiêu chuyển đổi số cấp xã giai đoạn đến năm 2025',
      paper: decision('1829/QĐ-UBND', '2023-05-30'),
      asPrinted: slip,
      print: 'as-printed',
    },
  ],
  registeredUnder: decision('969/QĐ-UBND', '2022-03-18'),
  contact: { position: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân', phone: '0237 000 0001' },
  settledIn: { kind: 'văn bản', number: '3305/UBND-VHTT', date: '2023-10-31', issuer: 'Chủ tịch UBND huyện' },
  standingOffice: 'phòng Văn hóa và Thông tin',
  distribution: ['Như trên', 'Chủ tịch UBND huyện (để b/c)', 'Viễn thông Thanh Hóa', 'Lưu: VT, VHTT'],
  authority: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
  ...change,
});
const draft = (change: object = {}) => office.post(`${organisation}/support-letters`, order(change));

describe('what the registry knows for the letter', () => {
  test('are the enterprises of the area, the two decisions and the kinds of communes', async () => {
    const facts = done(await office.get(`${organisation}/support-letter?year=2023`));
    expect(facts.enterprises.map(({ id }: { id: string }) => id)).toEqual([
      'ttvt-tho-xuan-thuong-xuan',
      'vnpt-thanh-hoa',
    ]);
    expect(facts.communeKinds).toBe('xã, thị trấn');
    expect(facts.grounds).toMatchObject([
      { paper: { number: '3853/QĐ-UBND', date: '2022-11-09' }, asPrinted: null },
      {
        paper: { number: '1829/QĐ-UBND', date: '2023-05-30', issuer: 'Chủ tịch UBND tỉnh Thanh Hóa' },
        asPrinted: { date: '2022-05-30' },
      },
    ]);
    expect(facts.registered).toMatchObject({ paper: { number: '969/QĐ-UBND', date: '2022-03-18' }, communes: [] });
  });

  test('are for those who write letters of the office alone', async () => {
    expect((await commune.get(`${organisation}/support-letter?year=2023`)).status).toBe(404);
    expect((await commune.post(`${organisation}/support-letters`, order())).status).toBe(403);
  });
});

describe('the letter of support', () => {
  test('names the communes that are registered for the year, and every line comes from data', async () => {
    const basis = { ...decision('969/QĐ-UBND', '2022-03-18'), subject: 'Giao chỉ tiêu', asPrinted: null };
    const entry = { unitId: communeId, subject: 'registration', value: 1, direction: 'yes', revision: 0 };
    done(await office.put('/api/units/396-2023/targets', { year: 2023, basis, entries: [entry] }));
    const letter = done(await draft());
    expect(letter).toMatchObject({ kind: 'support-letter', sentAt: null, organisationId: 'ubnd-396-2023' });
    const paper = await office.get(`/api/dispatches/${letter.id}/paper?format=docx`);
    const { text } = await readDocx(paper.bytes);
    for (const said of [
      'UBND HUYỆN THƯỜNG XUÂN',
      'Trung tâm Viễn thông Thọ Xuân – Thường Xuân;',
      'Ủy ban nhân dân các xã, thị trấn.',
      'Quyết định số 3853/QĐ-UBND ngày 09/11/2022 của Chủ tịch UBND tỉnh',
      'Quyết định số 1829/QĐ-UBND ngày 30/5/2022 của Chủ tịch UBND tỉnh',
      'năm 2023 theo Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh (01 đơn vị: xã Ngọc Phụng)',
      'văn bản số 3305/UBND-VHTT ngày 31/10/2023 của Chủ tịch UBND huyện',
      'KT. CHỦ TỊCH',
    ])
      expect(text).toContain(said);
  });

  test('carries a caution where it prints a day that other sources do not have', async () => {
    const letter = done(await draft());
    expect(letter.cautions).toEqual([
      {
        ground: 2,
        printed: { number: '1829/QĐ-UBND', date: '2022-05-30' },
        otherwise: { number: '1829/QĐ-UBND', date: '2023-05-30' },
        reason: slip.reason,
      },
    ]);
  });

  test('goes to the enterprise and to every commune, each with a way of its own', async () => {
    const letter = done(await draft());
    const sent = done(
      await office.post(`/api/dispatches/${letter.id}/sending`, {
        sendingId: app.installation.newId(),
        number: '3412',
        date: '2023-11-20',
        groups: ['communes', 'enterprises'],
        organisationIds: [],
        outside: [],
      }),
    );
    expect(sent.counts).toMatchObject({ total: 17, sent: 17 });
    const { items } = done(await commune.get('/api/incoming'));
    expect(items).toMatchObject([{ kind: 'support-letter', number: '3412', state: 'sent' }]);
  });

  test('written twice with one id is one letter, and nobody opens it by the id', async () => {
    const id = app.installation.newId();
    done(await draft({ id }));
    done(await draft({ id }));
    const { items } = done(await office.get('/api/dispatches?limit=500'));
    expect(items.filter((one: { id: string }) => one.id === id)).toHaveLength(1);
    const other = await app.as('district-checker', 'ubnd-396-2023', 'Người khác');
    expect((await other.post(`${organisation}/support-letters`, order({ id }))).body.code).toBe('conflict');
  });

  test('names the field that is wrong: an enterprise of elsewhere, no ground, no telephone', async () => {
    expect((await draft({ enterpriseId: 'vnpt-hai-duong' })).body.errors).toMatchObject([
      { pointer: '/body/enterpriseId', rule: 'not-an-enterprise-here' },
    ]);
    expect((await draft({ grounds: [] })).body.errors).toMatchObject([{ pointer: '/body/grounds' }]);
    expect((await draft({ contact: { position: 'Phó Giám đốc', phone: ' ' } })).body.errors).toMatchObject([
      { pointer: '/body/contact/phone' },
    ]);
  });
});
