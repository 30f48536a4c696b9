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

const asked = Array.from({ length: 60 }, (_, at) => (kinds[at % kinds.length] as (at: number) => Asked)(at));

/** A set of 60 requirements in 15 sub-criteria of 3 criteria, each kind of rule ten times. */
const sixtyRequirements = {
  code: 'bench_60',
  kind: 'criteria',
  name: 'Bộ 60 yêu cầu để đo tốc độ',
  standard: 'ntm',
  legalBasis: [{ kind: 'Quyết định', number: '00/QĐ-ĐO', date: '2023-01-01' }],
  validFrom: null,
  validTo: null,
  requires: [],
  criteria: [0, 1, 2].map((criterion) => ({
    code: `${criterion + 1}`,
    name: `Tiêu chí ${criterion + 1}`,
    subcriteria: [0, 1, 2, 3, 4].map((sub) => ({
      code: `${criterion + 1}.${sub + 1}`,
      name: `Chỉ tiêu ${criterion + 1}.${sub + 1}`,
      certainty: 'full',
      requirements: [0, 1, 2, 3].map((one) => {
        const at = criterion * 20 + sub * 4 + one;
        return {
          code: `${criterion + 1}.${sub + 1}.${'abcd'[one]}`,
          name: `Yêu cầu thứ ${at + 1}`,
          rule: asked[at]?.rule,
          normative: true,
          informational: false,
          evidence: ['Báo cáo của UBND xã'],
          sources: ['để đo'],
          certainty: 'full',
        };
      }),
    })),
  })),
};

/** The set as the program reads it. @throws Error where a rule is not sound */
export function soundRuleset(): Ruleset {
  const parsed = parseRuleset(JSON.parse(JSON.stringify(sixtyRequirements)));
  if (!parsed.ok) throw new Error(`The ruleset to measure with is not sound: ${JSON.stringify(parsed.findings)}`);
  return parsed.ruleset;
}

/** Everything that one commune says, the same for the same seed. */
export function saidBy(seed: number): [element: string, value: ElementValue][] {
  const die = dice(seed);
  return asked.flatMap(({ says }) =>
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
