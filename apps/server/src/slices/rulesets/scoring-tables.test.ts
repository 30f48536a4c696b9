import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeWorkbook } from '../../../../../packages/documents/src/testing/make-workbook.ts';
import { done } from '../../testing/answered-survey.ts';
import { registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let officer: Client;
let address: string;
// biome-ignore lint/suspicious/noExplicitAny: tests read drafts as the editor does
let draft: any;

beforeAll(async () => {
  app = await makeTestApp();
  await registerSurveyOrganisations(app);
  officer = await app.as('department-officer', 'so-tttt-84');
  const start = { from: 'nothing', kind: 'index', code: 'dti-thu', name: 'Chỉ số thử' };
  draft = done(await officer.post('/api/ruleset-drafts', { unitId: '84-2023', start }));
  address = `/api/ruleset-drafts/${draft.id}/table`;
});
afterAll(() => app.close());

const header = [
  'STT',
  'Chỉ số',
  'Điểm tối đa',
  'Cách xác định và tính điểm',
  'Tài liệu kiểm chứng',
  'Nguồn thu thập',
  'Đơn vị phối hợp xác minh',
];

const send = (content: Uint8Array, name = 'bang.xlsx') => officer.upload(address, {}, { name, content });
const revisionNow = async () => done(await officer.get(`/api/ruleset-drafts/${draft.id}`)).revision;

describe('a scoring table', () => {
  test('becomes proposed lines with the address of their cells; the draft stays as it was', async () => {
    const content = await makeWorkbook([
      ['BỘ CHỈ SỐ'],
      header,
      ['I', 'Chính quyền số', 20],
      ['1', 'Có kế hoạch', 5, 'Có: 5 điểm; không: 0 điểm', 'Kế hoạch', 'UBND xã', 'Phòng VHTT'],
      ['2', 'Số lần tập huấn', 15, '4 lần = 15 điểm, 3 lần = 10'],
    ]);
    const { sheet, lines } = done(await send(content));
    expect(sheet).toBe('Bảng');
    expect(
      lines.map(({ address: at, level, code, rule }: Record<string, Record<string, string>>) => [
        at,
        level,
        code,
        rule?.['kind'],
      ]),
    ).toEqual([
      ['B3', 'criterion', 'I', 'open'],
      ['B4', 'requirement', 'I.1', 'yes_no'],
      ['B5', 'requirement', 'I.2', 'tiers'],
    ]);
    expect(await revisionNow()).toBe(1);
  });

  test('as CSV is read as well', async () => {
    const { lines } = done(
      await send(new TextEncoder().encode('STT,Chỉ số,Điểm tối đa\n1,Có kế hoạch,10\n'), 'bang.csv'),
    );
    expect(lines).toMatchObject([{ level: 'requirement', name: 'Có kế hoạch', max: 10 }]);
  });

  test.each<[string, Parameters<typeof makeWorkbook>, { code: string; where: string }]>([
    ['formulas', [[header, ['1', 'a', { formula: 'SUM(A1:A2)', result: 5 }]]], { code: 'formula-cell', where: 'C2' }],
    [
      'a head of merged cells',
      [
        [
          [...header, 'Kết quả'],
          [...header.map(() => null), null, 'Tự chấm', 'Thẩm định'],
        ],
        ['H1:J1'],
      ],
      { code: 'merged-header', where: 'I2' },
    ],
    ['no such table', [[['Danh sách', 'khác']]], { code: 'no-header', where: 'A1' }],
  ])('with %s is refused by place', async (_what, sheet, fault) => {
    const refused = await send(await makeWorkbook(...sheet));
    expect([refused.status, refused.body.code]).toEqual([422, 'table-refused']);
    expect(refused.body.faults).toContainEqual(fault);
    expect(await revisionNow()).toBe(1);
  });

  test('that may carry macros is refused by its name, and what is no table by its content', async () => {
    const content = await makeWorkbook([header]);
    expect((await send(content, 'bang.xlsm')).body).toMatchObject({
      code: 'table-refused',
      faults: [{ code: 'file-name', where: 'bang.xlsm' }],
    });
    const broken = await send(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect([broken.status, broken.body.code]).toEqual([422, 'table-refused']);
  });

  test.each(['ntm_2021_2025', 'dti_khanh_hoa_2026'])(
    'of %s, written and read in again, gives its lines back',
    async (code) => {
      const { bytes } = await officer.get(`/api/rulesets/${code}/table`);
      const { ruleset } = done(await officer.get(`/api/rulesets/${code}`));
      const { lines } = done(await send(new Uint8Array(bytes)));
      type Named = { code: string; name: string };
      const expected = ruleset.criteria.flatMap(
        (criterion: Named & { subcriteria: (Named & { requirements: Named[] })[] }) => [
          ['criterion', criterion.code, criterion.name],
          ...criterion.subcriteria.flatMap((sub) => [
            ['subcriterion', sub.code, sub.name],
            ...sub.requirements.map(({ code, name }) => ['requirement', code, name]),
          ]),
        ],
      );
      expect(lines.map(({ level, code, name }: Record<string, string>) => [level, code, name])).toEqual(expected);
    },
  );

  test('of a draft says that it is one', async () => {
    const file = await officer.get(address);
    expect(file.status).toBe(200);
    expect(String(file.headers['content-disposition'])).toContain('dti-thu.xlsx');
  });
});
