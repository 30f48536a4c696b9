/** A made-up index over what a commune's form of 2023 says: two pillars, a bonus and a deduction; whole numbers to check by hand. */
export const smallIndex = {
  code: 'chi_so_thu',
  kind: 'index',
  name: 'Chỉ số thử',
  standard: 'chi_so_thu',
  validFrom: '2022-01-01',
  validTo: null,
  legalBasis: [{ kind: 'Quyết định', number: '1/QĐ-THU', date: '2022-01-01', subject: 'chỉ số để thử' }],
  scale: {
    max: 100,
    caps: { base: 85, bonus: 15 },
    decimals: 2,
    grades: [
      { grade: 'A', min: 80 },
      { grade: 'B', min: 60 },
      { grade: 'C', min: 40 },
      { grade: 'D', min: 0 },
    ],
    ties: ['base', 'I.1'],
  },
  criteria: [
    pillar('I', 'Dịch vụ số', 'base', [
      leaf('I.1', 'Hồ sơ trực tuyến', 40, {
        kind: 'proportional',
        numerator: 'dossiers_online',
        denominator: 'dossiers_total',
        zeroDenominator: 'unknown',
        full: 100,
        floor: 0,
        decimals: 2,
      }),
      leaf('I.2', 'Trang thông tin điện tử', 20, { kind: 'yes_no', element: 'commune_website', expected: true }),
    ]),
    pillar('II', 'Hạ tầng số', 'base', [
      leaf('II.1', 'Chất lượng viễn thông', 25, { kind: 'yes_no', element: 'telecom_quality_ok', expected: true }),
    ]),
    pillar('IV', 'Điểm thưởng', 'bonus', [
      leaf('IV.1', 'Đài truyền thanh', 15, { kind: 'yes_no', element: 'radio_station_exists', expected: true }),
    ]),
    pillar('V', 'Điểm trừ', 'deduction', [
      leaf('V.1', 'Đài chưa đúng quy định', 5, { kind: 'yes_no', element: 'radio_station_legal_ok', expected: false }),
    ]),
  ],
  examples: [
    example('Mọi dòng đủ điểm', 'met', said(100, true), { points: 100 }),
    example('Không dòng nào có điểm', 'unmet', said(0, false), { points: 0 }),
    example('Một nửa hồ sơ trực tuyến: vừa đủ loại A', 'borderline', said(50, true), { points: 80 }),
    example('Chưa có số liệu', 'missing', {}, { verdict: 'unknown' }),
  ],
};

/** Answers of a commune whose yes/no lines all go one way; the station is lawful, so nothing is taken off. */
function said(online: number, all: boolean) {
  return {
    dossiers_online: online,
    dossiers_total: 100,
    commune_website: all,
    telecom_quality_ok: all,
    radio_station_exists: all,
    radio_station_legal_ok: true,
  };
}

function example(name: string, kind: string, values: object, total: object) {
  return { name, kind, values, attributes: {}, asOf: '2023-08-01', expect: { total } };
}

function pillar(code: string, name: string, role: string, subcriteria: object[]) {
  return { code, name, role, subcriteria };
}

function leaf(code: string, name: string, max: number, rule: object) {
  return {
    code,
    name,
    certainty: 'inferred',
    requirements: [{ code: `${code}.a`, name, certainty: 'inferred', max, rule }],
  };
}
