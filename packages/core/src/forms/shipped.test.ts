import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseElements } from '../elements/index.ts';
import { type Answers, compileForm, type Form, inspect, paperModel, parseForm, reopened, valuesOf } from './index.ts';

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const dictionary = parseElements(data('elements/ntm-2021-2025.json'));
if (!dictionary.ok) throw new Error(JSON.stringify(dictionary.findings));
const shipped: [file: string, respondent: string, questions: number][] = [
  ['phieu-xa-2023', 'commune', 60],
  ['phieu-huyen-2023', 'district', 17],
  ['phieu-tinh-2023', 'province', 17],
  ['phieu-doanh-nghiep-2023', 'enterprise', 20],
];
const form = (file: string): Form => {
  const parsed = parseForm(data(`forms/${file}.json`), dictionary.codes);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings, null, 1));
  return parsed.form;
};

describe('the forms that ship', () => {
  test.each(shipped)('%s is sound against the dictionary of elements', (file, respondent, questions) => {
    const parsed = parseForm(data(`forms/${file}.json`), dictionary.codes);
    expect(parsed.ok ? [] : parsed.findings).toEqual([]);
    expect(form(file).respondent).toBe(respondent);
    expect(form(file).sections.flatMap((section) => section.questions)).toHaveLength(questions);
  });

  test.each(shipped)('%s says of every question where it comes from, and none claims the printed form', (file) => {
    const all = form(file).sections.flatMap((section) => section.questions);
    expect(all.map((question) => question.origin.certainty)).not.toContain('printed');
    expect(form(file).note).toContain('Không tìm được mẫu in');
  });

  test('every element of commune scope that a form can give is given by some question', () => {
    const fed = shipped.flatMap(([file]) =>
      form(file).sections.flatMap((section) => section.questions.flatMap((question) => question.feeds ?? [])),
    );
    const given = new Set(fed.map((feed) => feed.element));
    const asked = dictionary.dictionary.elements.filter((element) => element.scope === 'commune');
    expect(asked.map((element) => element.code).filter((code) => !given.has(code))).toEqual([]);
  });

  test('every element of finer scope stands in a column', () => {
    const columns = shipped.flatMap(([file]) =>
      form(file).sections.flatMap((section) => section.questions.flatMap((question) => question.columns ?? [])),
    );
    const stated = new Set(columns.map((column) => column.element));
    const finer = dictionary.dictionary.elements.filter((element) => element.scope !== 'commune');
    expect(finer.map((element) => element.code).filter((code) => !stated.has(code))).toEqual([]);
  });
});

const context = {
  unit_code: '29335',
  unit_name: 'Xã Thông Hòa',
  district_name: 'Huyện Cầu Kè',
  province_name: 'Tỉnh Trà Vinh',
  respondent_name: 'Cán bộ xã Thông Hòa',
};
const fill = { today: '2023-08-25', context };
const point = {
  name: 'Bưu điện Văn hóa xã',
  hamlet: 'Ấp Một',
  operator: 'Bưu điện tỉnh',
  premises: true,
  sign: true,
  hours_posted: true,
  services_posted: true,
  open_hours: 4,
  letter: true,
  parcel: true,
  computer: true,
  scanner: false,
  trained: true,
};
const hamlet = (name: string, fixed: boolean, mobile: boolean, fibre: boolean, data3g: boolean) => ({
  hamlet: name,
  households: 500,
  fixed_phone: fixed,
  mobile_phone: mobile,
  fixed_bb: fibre,
  mobile_bb: data3g,
  weak: null,
});
const speaker = (name: string, clusters: number, working: number) => ({
  hamlet: name,
  clusters,
  clusters_working: working,
  working: working > 0,
});

/** A commune of four hamlets, one without any telephone, two without working speakers. */
const answers: Answers = {
  A02: 'Cán bộ xã Thông Hòa, điện thoại 0294 000 0001',
  A03: '2023-07-31',
  A04: 'con_lai',
  A11: 'khong_thuoc',
  A05: 9062,
  A06: 5400,
  A07: 2210,
  A08: 4,
  A09: 21,
  A10: 'nang_cao',
  B01: 2,
  B02: [point, { ...point, name: 'Viettel Post', open_hours: 3.5, scanner: true }],
  C01: [
    hamlet('Ấp Một', true, true, true, true),
    hamlet('Ấp Hai', false, true, false, true),
    hamlet('Ấp Ba', true, false, false, false),
    hamlet('Ấp Bốn', false, false, false, false),
  ],
  C03: true,
  C05: 8000,
  C06: 6349,
  C07: 1500,
  D01: true,
  D02: 'vo_tuyen_FM',
  D03: true,
  D05: 2.5,
  D06: [speaker('ấp một', 3, 2), speaker('Ấp Hai', 2, 2), speaker('Ấp  Ba', 1, 0), speaker('Ấp Bốn', 0, 0)],
  E01: 22,
  E02: 20,
  E03: true,
  E04: true,
  E05: true,
  E06: 21,
  E07: 1062,
  E08: 1000,
  E09: 4,
  E10: true,
  E11: 3210,
  E12: 2400,
  E13: true,
  E14: 'https://thonghoa.example/trang-chu',
  E15: 18,
  E16: 4000,
  F06: true,
  F07: ['truc_tuyen', 'phieu_giay'],
  F08: 300,
  F09: 285,
  F10: 3,
  F11: [
    { place: 'UBND xã', hamlet: 'Ấp Một', kind: 'trung_tam_xa', free: true, working: true, mbps: 30.5 },
    { place: 'Nhà văn hóa', hamlet: 'Ấp Hai', kind: 'sinh_hoat_cong_dong', free: true, working: true, mbps: null },
    { place: 'Nhà sinh hoạt', hamlet: 'ấp hai', kind: 'sinh_hoat_cong_dong', free: true, working: true, mbps: null },
    { place: 'Quán', hamlet: 'Ấp Ba', kind: 'khac', free: true, working: true, mbps: null },
  ],
  F12: 62.5,
};

const xa = compileForm(form('phieu-xa-2023'));

describe('a commune fills its form', () => {
  test('a full set of answers has no findings and may be submitted', () => {
    const inspection = inspect(xa, answers, fill);
    expect(inspection.findings).toEqual([]);
    expect(inspection.canSubmit).toBe(true);
    expect(inspection.calculated['A01']).toBe('Xã Thông Hòa, Huyện Cầu Kè, Tỉnh Trà Vinh (mã 29335)');
  });

  test('it gives the values counted by hand', () => {
    const values = Object.fromEntries(valuesOf(xa, answers, fill).map(({ element, value }) => [element, value]));
    expect(values).toMatchObject({
      population_total: 9062,
      commune_class: 'con_lai',
      status_ntm: true,
      status_advanced: true,
      postal_points_total: 2,
      postal_points_qualified: 1,
      postal_points_dvctt: 0,
      hamlets_total: 4,
      hamlets_with_phone: 3,
      hamlets_with_internet: 2,
      hamlets_with_speaker: 2,
      subscribers_smartphone: 6349,
      satisfaction_survey_online: true,
      wifi_points_free_working: 3,
      hamlets_with_wifi: 1,
      income_per_capita: 62.5,
    });
    expect(Object.keys(values)).not.toContain('ocop_total');
    expect(Object.keys(values)).not.toContain('smart_hamlets');
  });

  test('an empty form gives no value at all, and names what is missing in order', () => {
    expect(valuesOf(xa, {}, fill)).toEqual([]);
    const inspection = inspect(xa, {}, fill);
    expect(inspection.missing.slice(0, 3)).toEqual(['A02', 'A03', 'A04']);
    expect(inspection.missing).not.toContain('B02');
    expect(inspection.missing).not.toContain('D02');
    expect(inspection.canSubmit).toBe(false);
  });

  test('a hamlet without an answer about telephones makes their number unknown', () => {
    const rows = [
      ...(answers['C01'] as object[]).slice(0, 3),
      { hamlet: 'Ấp Bốn', households: 10, fixed_phone: false },
    ];
    const open = { ...answers, C01: rows } as Answers;
    expect(valuesOf(xa, open, fill).map((value) => value.element)).not.toContain('hamlets_with_phone');
    expect(inspect(xa, open, fill).findings).toMatchObject([
      { question: 'C01', row: 3, column: 'mobile_phone', rule: 'cell-required' },
      { question: 'C01', row: 3, column: 'fixed_bb', rule: 'cell-required' },
      { question: 'C01', row: 3, column: 'mobile_bb', rule: 'cell-required' },
    ]);
  });

  test('no postal point is the number 0, without a table to fill', () => {
    const none = { ...answers, B01: 0, B02: null };
    expect(inspect(xa, none, fill).missing).toEqual([]);
    expect(valuesOf(xa, none, fill)).toContainEqual({ element: 'postal_points_qualified', value: 0, question: 'B02' });
  });

  test.each([
    ['A06', { A06: 9063 }, 'error'],
    ['A07', { A07: 9063 }, 'error'],
    ['A03', { A03: '2023-08-26' }, 'error'],
    ['B02', { B01: 3 }, 'error'],
    ['E12', { E12: 3211 }, 'error'],
    ['E14', { E14: 'không có' }, 'error'],
    ['F09', { F09: 301 }, 'error'],
    ['C06', { C06: 8001 }, 'warning'],
    ['A09', { A09: 121 }, 'warning'],
    ['A11', { A11: 'III' }, 'warning'],
  ])('%s speaks up at %j', (question, change, severity) => {
    const found = inspect(xa, { ...answers, ...change } as Answers, fill).findings;
    expect(found).toContainEqual(expect.objectContaining({ question, severity, rule: 'check' }));
  });

  test('the tables of hamlets must have as many rows as there are hamlets', () => {
    const found = inspect(xa, { ...answers, A08: 5 }, fill).findings;
    expect(found.map((finding) => [finding.question, finding.rule])).toEqual([
      ['C01', 'check'],
      ['D06', 'check'],
    ]);
  });

  test('other names of hamlets in the second table ask for a reason', () => {
    const rows = (answers['D06'] as { hamlet: string }[]).map((row, i) =>
      i === 0 ? { ...row, hamlet: 'Ấp Lạ' } : row,
    );
    const other = { ...answers, D06: rows } as Answers;
    expect(inspect(xa, other, fill).findings).toMatchObject([
      { question: 'D06', severity: 'warning', needsReason: true },
      { question: 'D06', rule: 'reason-missing', severity: 'error' },
    ]);
    const reasoned = inspect(xa, other, { ...fill, reasons: { D06: 'Ấp mới đổi tên tháng 8' } });
    expect(reasoned.canSubmit).toBe(true);
    expect(reasoned.findings).toHaveLength(1);
  });

  test('without a station its questions are not asked, and what was answered stays unseen but kept', () => {
    const off: Answers = { ...answers, D01: false };
    const inspection = inspect(xa, off, fill);
    expect(inspection.relevant['D02']).toBe(false);
    expect(inspection.findings).toEqual([]);
    expect(valuesOf(xa, off, fill).map((value) => value.element)).not.toContain('radio_station_kind');
    expect(off['D02']).toBe('vo_tuyen_FM');
    expect(inspect(xa, { ...answers, D02: null }, fill).missing).toEqual(['D02']);
  });

  test('a returned «có đài» also opens the questions that hang on it', () => {
    expect(reopened(xa, ['D01']).editable).toEqual(['D01', 'D02', 'D03', 'D05']);
    expect(reopened(xa, ['E07']).editable).toEqual(['E07']);
    const broken = inspect(xa, { ...answers, E07: 900 }, fill);
    expect(reopened(xa, ['E07'], broken).editable).toEqual(['E07', 'E08']);
  });

  test('prints as on paper', () => {
    const model = paperModel(xa.form, answers, inspect(xa, answers, fill));
    const printed = new Map(model.sections.flatMap((section) => section.questions.map((q) => [q.code, q.answer])));
    expect(printed.get('A05')).toEqual({ kind: 'text', text: '9.062' });
    expect(printed.get('A03')).toEqual({ kind: 'text', text: '31/07/2023' });
    expect(printed.get('C03')).toEqual({ kind: 'text', text: 'Có' });
    expect(printed.get('F07')).toEqual({ kind: 'text', text: 'Trực tuyến; Phiếu giấy' });
    expect(printed.get('E17')).toEqual({ kind: 'none', text: 'Chưa trả lời' });
    expect(printed.get('F12')).toEqual({ kind: 'text', text: '62,5' });
    expect(printed.get('D06')).toMatchObject({
      table: { rows: expect.arrayContaining([['1', 'ấp một', '3', '2', 'Có']]) },
    });
  });
});

describe('an enterprise gives values of many communes', () => {
  const dn = compileForm(form('phieu-doanh-nghiep-2023'));
  test('by the commune of each row; a row without a figure gives none', () => {
    const rows = [
      { commune: '29335', mobile: 5000, smart: 4000, smart_workers: null },
      { commune: '29350', mobile: 3000, smart: null, smart_workers: 900 },
    ];
    expect(valuesOf(dn, { P01: rows }, fill)).toEqual([
      { element: 'subscribers_mobile', value: 5000, question: 'P01', unit: '29335', combine: 'sum' },
      { element: 'subscribers_mobile', value: 3000, question: 'P01', unit: '29350', combine: 'sum' },
      { element: 'subscribers_smartphone', value: 4000, question: 'P01', unit: '29335', combine: 'sum' },
      { element: 'workers_with_smartphone', value: 900, question: 'P01', unit: '29350', combine: 'sum' },
    ]);
  });

  test('hamlets are counted within their commune', () => {
    const row = (commune: string, name: string, mobile: boolean) => ({
      commune,
      hamlet: name,
      fixed_phone: false,
      mobile_phone: mobile,
      fixed_bb: false,
      mobile_bb: mobile,
      best: '4G',
    });
    const N02 = [
      row('29335', 'Ấp 1', true),
      row('29350', 'Ấp 1', true),
      row('29335', 'Ấp 2', true),
      row('29350', 'Ấp 2', false),
    ];
    const phones = valuesOf(dn, { N02 }, fill).filter((value) => value.element === 'hamlets_with_phone');
    expect(phones.map(({ unit, value }) => [unit, value])).toEqual([
      ['29335', 2],
      ['29350', 1],
    ]);
  });

  test('a commune that is not on the list is named', () => {
    const rows = [{ commune: '99999', mobile: 1, smart: 1, smart_workers: null }];
    const { findings } = inspect(dn, { P01: rows }, { ...fill, units: new Set(['29335']) });
    expect(findings).toContainEqual(
      expect.objectContaining({ question: 'P01', row: 0, column: 'commune', rule: 'unknown-unit' }),
    );
  });
});

describe('a district and a province', () => {
  test('a matrix is checked across its cells', () => {
    const g = compileForm(form('phieu-huyen-2023'));
    const found = (cells: object) => inspect(g, { G03: 10, G04: { xa: cells } } as Answers, fill).findings;
    const of = (cells: object) =>
      found(cells)
        .filter((finding) => finding.question === 'G04')
        .map((finding) => finding.rule);
    expect(of({ ntm: 8, nang_cao: 3, kieu_mau: 1 })).toEqual([]);
    expect(of({ ntm: 8, nang_cao: 9, kieu_mau: 1 })).toEqual(['check']);
    expect(of({ ntm: 11, nang_cao: 3, kieu_mau: 1 })).toEqual(['check']);
    expect(of({ ntm: 8, nang_cao: 3 })).toEqual(['cell-required']);
  });

  test('more spent than given is an error', () => {
    const k = compileForm(form('phieu-tinh-2023'));
    const found = (spent: number) => inspect(k, { L01: { von: { central: 100, local: 20.5, spent } } }, fill).findings;
    expect(found(121).filter((finding) => finding.question === 'L01')).toHaveLength(1);
    expect(found(120.5).filter((finding) => finding.question === 'L01')).toEqual([]);
  });
});
