import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Element, parseElements, parseSystems, periodFault } from '../elements/index.ts';
import { type Figure, figureTable, parseFigures } from '../figures/index.ts';
import { evaluateIndicator, explainIndicator, growthWords, parseIndicators } from './index.ts';

// The department's two papers: what is printed beside what the figures give.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));

function elementsOf(path: string): Element[] {
  const parsed = parseElements(data(path));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.dictionary.elements;
}
const elements = elementsOf('elements/department-report.json');
const parsed = parseIndicators(data('indicators/department-report.json'), elements);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const { book, file } = parsed;
const names = Object.fromEntries([...elements, ...file.indicators].map(({ code, name }) => [code, name]));
const known = new Set(Object.keys(names));

function figuresOf(path: string): Figure[] {
  const read = parseFigures(data(path), known);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.figures;
}
const figures = [...figuresOf('figures/tra-vinh-2021-05.json'), ...figuresOf('figures/tra-vinh-2022.json')];
const scene = { book, table: figureTable(figures), unitId: '84-2023' };
const said = (code: string, period: string) =>
  figures.find((figure) => figure.element === code && figure.period === period)?.value;

describe('the dictionary of the department’s report', () => {
  test('names a system and an owner that exist for every element, and no code of the communes’ dictionary', () => {
    const systems = parseSystems(data('systems.json'));
    if (!systems.ok) throw new Error(JSON.stringify(systems.findings));
    const [systemCodes, owners] = [systems.systems.systems, systems.systems.owners].map(
      (list) => new Set(list.map(({ code }) => code)),
    );
    const lost = [...elements, ...file.indicators].filter(
      ({ system = '', owner = '' }) => !systemCodes?.has(system) || !owners?.has(owner),
    );
    expect(lost).toEqual([]);
    const used = new Set(elements.map(({ system }) => system));
    expect([...(systemCodes ?? [])].filter((code) => !used.has(code))).toEqual([]);
    const communes = new Set(elementsOf('elements/ntm-2021-2025.json').map(({ code }) => code));
    expect(elements.filter(({ code }) => communes.has(code))).toEqual([]);
  });

  test('every printed figure may stand for its period', () => {
    const byCode = new Map(elements.map((element) => [element.code, element]));
    const faults = figures.map(({ element, period }) => {
      const found = byCode.get(element);
      return found && [element, periodFault(found, period)];
    });
    expect(faults.filter((fault) => fault?.[1] !== undefined)).toEqual([]);
  });

  test('a target names its indicator, and a term that ended the one in its place', () => {
    const named = elements.flatMap(({ targetOf, replacedBy = [] }) => [...(targetOf ? [targetOf] : []), ...replacedBy]);
    expect(named).toHaveLength(12);
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  test('«hơn», «khoảng», «ước» stay with their figures, and what no paper says is marked', () => {
    const marked = figures.filter(({ approximate }) => approximate).map((one) => [one.element, one.approximate]);
    expect(marked).toEqual([
      ['portal_subsites_posts', 'about'],
      ['ttcs_minutes_per_day', 'about'],
      ['vb_press_direction_docs', 'over'],
      ['bc_volume', 'estimate'],
      ['bc_revenue', 'estimate'],
      ['vt_revenue', 'estimate'],
      ['attt_warnings', 'over'],
      ['bx_bookstreet_visits', 'over'],
      ['bx_drug_rally_people', 'over'],
      ['ttcs_training_people', 'over'],
    ]);
    expect(figures.filter(({ certainty }) => certainty === 'inferred').map(({ element }) => element)).toEqual([
      'igate_online_share_target',
      'igate_services_with_dossiers_national_target',
    ]);
  });

  test('96 cited papers stand in the registers of the two papers', () => {
    const registers = figures.filter(({ element }) => element === 'report_cited_documents');
    expect(registers.map(({ period, value }) => [period, (value as object[]).length])).toEqual([
      ['2021-05', 25],
      ['2022', 71],
    ]);
  });

  test('levels 3 and 4 end with 2022; một phần and toàn trình begin with the decree', () => {
    const level3 = elements.find(({ code }) => code === 'igate_services_l3') as Element;
    const partial = elements.find(({ code }) => code === 'igate_services_partial') as Element;
    expect([periodFault(level3, '2022'), periodFault(level3, '2023'), periodFault(level3, '2023-01')]).toEqual([
      undefined,
      'no-longer-in-force',
      'no-longer-in-force',
    ]);
    expect([periodFault(partial, '2021-05'), periodFault(partial, '2022'), periodFault(partial, '2023')]).toEqual([
      'not-yet-in-force',
      undefined,
      undefined,
    ]);
    expect(level3.replacedBy).toEqual(['igate_services_partial']);
  });
});

describe('figures of the papers, printed and worked out', () => {
  // code, period, worked out, and what the paper prints where that differs
  test.each([
    ['ioffice_signed_share', '2021-05', 79.37],
    ['ioffice_signed_share', '2022', 80.71],
    ['ioffice_signed_share_change', '2022', 2.17],
    ['igate_services_l3_share', '2021-05', 44.03],
    ['igate_services_l4_share', '2021-05', 32.94],
    ['igate_services_l3_share', '2022', 29.66, 29.65],
    ['igate_services_l4_share', '2022', 57.97, 57.96],
    ['igate_online_share_l3', '2021-05', 11.86],
    ['igate_online_share_l4', '2021-05', 73.91],
    ['igate_online_share_l3', '2022', 13.86],
    ['igate_online_share_l4', '2022', 17.67],
    ['igate_online_share', '2022', 14.87],
    ['igate_online_share_vs_target', '2022', 29.74],
    ['igate_services_with_dossiers_vs_national_target', '2022', 80.6],
    ['dvcqg_integrated_share', '2022', 50.32],
    ['portal_docs_covid_repeat', '2021-05', 7],
    ['portal_docs_election_repeat', '2021-05', 3],
    ['portal_subsites_repeat', '2022', 40],
    ['vp_province_reestablish_years_book', '2022', 30],
    ['thanhtra_total', '2022', 4],
    ['duan_disbursed_share', '2022', 104, 100],
  ])('%s of %s is %d', (code, period, value, printed = value) => {
    const result = evaluateIndicator(scene, code as string, period as string);
    expect(result.known && result.value).toBe(value);
    expect(said(code as string, period as string)).toBe(printed);
  });

  // what no paper prints
  test.each([
    ['vb_dept_docs_total', '2022', 2568],
    ['tc8_total_confirmed', '2022', 27],
    ['igate_services_other', '2021-05', 428],
    ['igate_services_other', '2022', 230],
    ['igate_dossiers_pending', '2021-05', 1171],
    ['igate_dossiers_pending', '2022', 8049],
    ['igate_dossiers_received_other', '2021-05', 1889],
    ['igate_dossiers_received_other', '2022', 21004],
    ['igate_online_share', '2021-05', 27.25],
    ['iso_agencies_total', '2022', 134],
    ['hnth_points_per_meeting', '2022', 44.75],
    ['attt_systems_approved_share', '2022', 44.68],
    ['bx_press_conference_total_people_plan', '2023', 200],
    ['dg_pano_area_total', '2022', 48],
    ['thanhtra_total', '2021-05', 2],
    ['vp_staff_rated', '2022', 50],
    ['ctxh_money_total', '2022', 105],
  ])('%s of %s is %d', (code, period, value) => {
    const result = evaluateIndicator(scene, code as string, period as string);
    expect(result.known && result.value).toBe(value);
    expect(said(code as string, period as string)).toBeUndefined();
  });

  // what the papers print and nothing in them can confirm
  test.each([
    ['bc_volume_growth', 'bc_volume', '2021'],
    ['bc_revenue_growth', 'bc_revenue', '2021'],
    ['vt_revenue_growth', 'vt_revenue', '2021'],
    ['igate_services_with_dossiers_share', 'igate_services_with_dossiers', '2022'],
    ['igate_services_with_dossiers_vs_province_target', 'igate_services_with_dossiers_province_target', '2022'],
  ])('%s of 2022 is unknown and asks for %s of %s', (code, element, period) => {
    const result = evaluateIndicator(scene, code as string, '2022');
    expect(result.known ? [] : result.missing).toEqual([{ element, period }]);
    expect(said(code as string, '2022')).toBeTypeOf('number');
  });
});

describe('why a figure is what it is', () => {
  const sentence = (code: string, period: string) => {
    const indicator = book.indicators.get(code);
    return indicator && explainIndicator(indicator, evaluateIndicator(scene, code, period), names);
  };

  test.each([
    [
      'ioffice_signed_share',
      '2021-05',
      'Tỷ lệ văn bản ký số tháng 5 năm 2021 là 79,37%: 13.018 (Văn bản đi được ký số, tháng 5 năm 2021) chia 16.401 (Văn bản đi phát hành trên iOffice, tháng 5 năm 2021) nhân 100.',
    ],
    [
      'ioffice_signed_share_change',
      '2022',
      'Tăng tỷ lệ ký số so với năm trước năm 2022 là 2,17 điểm %: 80,71 (Tỷ lệ văn bản ký số, năm 2022) trừ 78,54 (Tỷ lệ văn bản ký số, năm 2021, theo báo cáo).',
    ],
    [
      'bc_volume_growth',
      '2022',
      'Chưa tính được Tăng/giảm sản lượng bưu chính so với năm trước năm 2022: chưa có số liệu Tổng sản lượng dịch vụ bưu chính (năm 2021).',
    ],
    [
      'thanhtra_total',
      '2021-05',
      'Cuộc thanh tra, kiểm tra tháng 5 năm 2021 là 2 cuộc: 1 (Cuộc kiểm tra đột xuất, tháng 5 năm 2021) cộng 1 (Cuộc kiểm tra định kỳ (phối hợp), tháng 5 năm 2021); không nêu: Cuộc thanh tra bưu chính (tháng 5 năm 2021), Cuộc thanh tra truyền hình trả tiền (tháng 5 năm 2021).',
    ],
  ])('%s of %s', (code, period, expected) => expect(sentence(code, period)).toBe(expected));

  test('a growth has its words', () => {
    const change = book.indicators.get('ioffice_signed_share_change');
    const result = evaluateIndicator(scene, 'ioffice_signed_share_change', '2022');
    expect(change && growthWords(change, result)).toBe('tăng 2,17 điểm phần trăm so với năm 2021');
  });
});
