import { parseRuleset, type Ruleset } from '@thuocdo/core/judging';
import type { ElementValue } from '@thuocdo/core/values';

/** What a commune says of one element, chosen by a die of its own; undefined where nothing was said. */
type Say = (die: (sides: number) => number) => ElementValue | undefined;

interface Asked {
  rule: Record<string, unknown>;
  says: Readonly<Record<string, Say>>;
}

const yes: Say = (die) => die(10) > 1;
const number =
  (most: number): Say =>
  (die) =>
    die(40) === 0 ? undefined : die(most);
const byClass = { vung_dtts_mien_nui: 50, hai_dao: 50, con_lai: 80 };

/** Rules as they stand in the criteria of new-style communes and in the index; `at` makes each one's elements its own. */
const kinds: readonly ((at: number) => Asked)[] = [
  (at) => ({ rule: { kind: 'yes_no', element: `co_${at}`, expected: true }, says: { [`co_${at}`]: yes } }),
  (at) => ({
    rule: { kind: 'threshold', element: `so_${at}`, op: '>=', threshold: { unit: 'điểm', value: 1 } },
    says: { [`so_${at}`]: number(4) },
  }),
  (at) => ({
    rule: {
      kind: 'ratio',
      numerator: `phan_${at}`,
      denominator: `tong_${at}`,
      op: '>=',
      threshold: { unit: '%', valueByClass: byClass },
      zeroDenominator: 'unknown',
    },
    says: { [`phan_${at}`]: number(900), [`tong_${at}`]: (die) => 900 + die(100) },
  }),
  (at) => ({
    rule: {
      kind: 'ratio',
      numerator: `thon_dat_${at}`,
      denominator: `thon_${at}`,
      op: '>=',
      threshold: { unit: '%', value: 100 },
      zeroDenominator: 'exempt',
    },
    says: { [`thon_dat_${at}`]: number(12), [`thon_${at}`]: (die) => 10 + die(2) },
  }),
  (at) => ({
    rule: {
      kind: 'k_of_n',
      of: [1, 2, 3, 4].map((one) => `muc_${at}_${one}`),
      threshold: { unit: 'nội dung', value: 3 },
    },
    says: Object.fromEntries([1, 2, 3, 4].map((one) => [`muc_${at}_${one}`, yes])),
  }),
  (at) => ({
    rule: {
      kind: 'cel',
      source: `may_${at} / can_bo_${at} >= 0.9 && mang_${at}`,
      variables: { [`may_${at}`]: 'number', [`can_bo_${at}`]: 'number', [`mang_${at}`]: 'bool' },
    },
    says: { [`may_${at}`]: number(30), [`can_bo_${at}`]: (die) => 15 + die(10), [`mang_${at}`]: yes },
  }),
];

/** Rules that give points, each leaf 2 points at its fullest. */
const pointKinds: readonly ((at: number) => Asked)[] = [
  (at) => ({
    rule: {
      kind: 'tiers',
      of: { element: `lan_${at}` },
      steps: [
        { min: null, max: 2, points: 0 },
        { min: 2, max: 4, points: 1 },
        { min: 4, max: null, points: 2 },
      ],
    },
    says: { [`lan_${at}`]: number(6) },
  }),
  (at) => ({
    rule: { kind: 'proportional', numerator: `hs_${at}`, denominator: `hs_tong_${at}`, zeroDenominator: 'exempt' },
    says: { [`hs_${at}`]: number(900), [`hs_tong_${at}`]: (die) => 900 + die(100) },
  }),
  (at) => ({
    rule: { kind: 'choice', element: `cap_${at}`, points: { truong: 2, pho: 1, khac: 0 }, exempt: ['khong_phat_sinh'] },
    says: { [`cap_${at}`]: (die) => ['truong', 'pho', 'khac', 'khong_phat_sinh'][die(4)] },
  }),
  (at) => ({ rule: { kind: 'each', element: `mo_hinh_${at}`, points: 0.5 }, says: { [`mo_hinh_${at}`]: number(6) } }),
  (at) => ({
    rule: { kind: 'expert', element: `diem_${at}`, reason: `ly_do_${at}` },
    says: { [`diem_${at}`]: (die) => die(5) / 2, [`ly_do_${at}`]: () => 'Theo biên bản thẩm định' },
  }),
  (at) => ({
    rule: {
      kind: 'branch',
      element: `co_dich_vu_${at}`,
      yes: { kind: 'proportional', numerator: `dv_${at}`, denominator: `dv_tong_${at}`, zeroDenominator: 'exempt' },
      no: { kind: 'each', element: `thay_the_${at}`, points: 1 },
    },
    says: {
      [`co_dich_vu_${at}`]: yes,
      [`dv_${at}`]: number(50),
      [`dv_tong_${at}`]: (die) => 40 + die(10),
      [`thay_the_${at}`]: number(3),
    },
  }),
  (at) => ({
    rule: { kind: 'points', source: `tin_bai_${at} / 12.0`, variables: { [`tin_bai_${at}`]: 'number' } },
    says: { [`tin_bai_${at}`]: number(30) },
  }),
  (at) => ({
    rule: {
      kind: 'rows',
      element: `diem_bc_${at}`,
      where: 'row.mat_bang && row.gio_mo >= 4.0',
      columns: { mat_bang: 'bool', gio_mo: 'number' },
      quantifier: 'share',
      threshold: { unit: '%', value: 80 },
      empty: 'unknown',
    },
    says: {
      [`diem_bc_${at}`]: (die) =>
        Array.from({ length: 1 + die(4) }, () => ({ mat_bang: die(10) > 0, gio_mo: 3 + die(6) })),
    },
  }),
];

const ask = (kind: readonly ((at: number) => Asked)[], from: number) =>
  Array.from({ length: 30 }, (_, at) => (kind[at % kind.length] as (at: number) => Asked)(from + at));
const ofCriteria = ask(kinds, 0);
const ofIndex: readonly Asked[] = [
  { rule: { kind: 'requires', ruleset: 'bench_tieu_chi', code: '1' }, says: {} },
  ...ask([...pointKinds, ...kinds], 30).slice(1),
];

/** 30 requirements in 15 sub-criteria of 3 criteria (or pillars). */
function tree(asked: readonly Asked[], leaf: object, part: object) {
  const [criteria, subcriteria, requirements] = [
    [0, 1, 2],
    [0, 1, 2, 3, 4],
    [0, 1],
  ] as const;
  return criteria.map((criterion) => ({
    code: `${criterion + 1}`,
    name: `Tiêu chí ${criterion + 1}`,
    ...part,
    subcriteria: subcriteria.map((sub) => ({
      code: `${criterion + 1}.${sub + 1}`,
      name: `Chỉ tiêu ${criterion + 1}.${sub + 1}`,
      certainty: 'full',
      requirements: requirements.map((one) => ({
        code: `${criterion + 1}.${sub + 1}.${'ab'[one]}`,
        name: `Yêu cầu ${criterion + 1}.${sub + 1}.${'ab'[one]}`,
        rule: asked[criterion * 10 + sub * 2 + one]?.rule,
        normative: true,
        informational: false,
        evidence: ['Báo cáo của UBND xã'],
        sources: ['để đo'],
        certainty: 'full',
        ...leaf,
      })),
    })),
  }));
}

const common = {
  legalBasis: [{ kind: 'Quyết định', number: '00/QĐ-ĐO', date: '2023-01-01' }],
  validFrom: null,
  validTo: null,
  requires: [],
};

const written = [
  {
    ...common,
    code: 'bench_tieu_chi',
    kind: 'criteria',
    name: '30 yêu cầu đạt, chưa đạt để đo tốc độ',
    standard: 'ntm',
    criteria: tree(ofCriteria, {}, {}),
  },
  {
    ...common,
    code: 'bench_chi_so',
    kind: 'index',
    name: '30 yêu cầu tính điểm để đo tốc độ',
    standard: 'chuyen_doi_so',
    criteria: tree(ofIndex, { max: 2 }, { max: 20, role: 'base', exempted: 'share' }),
    scale: {
      max: 60,
      caps: {},
      decimals: 2,
      grades: [
        { grade: 'A', min: 45 },
        { grade: 'B', min: 30 },
        { grade: 'C', min: 0 },
      ],
    },
  },
];

/** 60 requirements of every kind, as the program reads them: a set of criteria, and an index that asks for it. @throws Error where a rule is not sound */
export function sixtyRequirements(): Ruleset[] {
  return written.map((json) => {
    const parsed = parseRuleset(JSON.parse(JSON.stringify(json)));
    if (parsed.ok) return parsed.ruleset;
    throw new Error(`${json.code} is not sound: ${JSON.stringify(parsed.findings)}`);
  });
}

/** Everything that one commune says, the same for the same seed. */
export function saidBy(seed: number): [element: string, value: ElementValue][] {
  const die = dice(seed);
  return [...ofCriteria, ...ofIndex].flatMap(({ says }) =>
    Object.entries(says).flatMap(([element, say]): [string, ElementValue][] => {
      const value = say(die);
      return value === undefined ? [] : [[element, value]];
    }),
  );
}

function dice(seed: number): (sides: number) => number {
  let state = (seed * 2_654_435_761) >>> 0 || 1;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * sides);
  };
}
