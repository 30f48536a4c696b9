import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ElementValue, Value } from '../values/index.ts';
import {
  type Attributes,
  applyOverlay,
  type Earlier,
  incompleteRequirements,
  type Judgement,
  judge,
  type Overlay,
  parseOverlay,
  parseRuleset,
  type Ruleset,
  type Verdict,
  verdictsOf,
} from './index.ts';

// Verdicts worked out by hand on the shipped rulesets; each row names the clause it is about.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const elements: string[] = data('elements/ntm-2021-2025.json').elements.map(({ code }: { code: string }) => code);

function shipped(path: string): Ruleset {
  const parsed = parseRuleset(data(`rulesets/${path}`), elements);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}
const [ntm, nangCao, kieuMau] = [
  shipped('ntm-2021-2025.json'),
  shipped('ntm-nang-cao-2021-2025.json'),
  shipped('ntm-kieu-mau-2021-2025.json'),
] as const;

function shippedOverlay(): Overlay {
  const parsed = parseOverlay(data('rulesets/overlays/nguong-minh-hoa.json'), [ntm, nangCao, kieuMau]);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.overlay;
}
const overlay = shippedOverlay();
const filled = { ntm: applyOverlay(ntm, overlay), nangCao: applyOverlay(nangCao, overlay) };

type Answers = Record<string, ElementValue | undefined>;
const values = (answers: Answers): Value[] =>
  Object.entries(answers).flatMap(([element, value]) =>
    value === undefined
      ? []
      : [
          {
            unitId: '29335-2023',
            element,
            period: '2023',
            level: 'self' as const,
            value,
            source: { kind: 'import' as const, importId: 'bang-1' },
          },
        ],
  );

const ntmAnswers = {
  hamlets_total: 11,
  hamlets_with_phone: 11,
  hamlets_with_internet: 11,
  hamlets_with_speaker: 11,
  postal_points_qualified: 1,
  telecom_quality_ok: true,
  radio_station_exists: true,
  radio_station_legal_ok: true,
  dossiers_total: 1338,
  dossiers_online: 1062,
  commune_website: true,
  officials_total: 20,
  officials_with_computer: 20,
};
const nangCaoAnswers = {
  postal_points_dvctt: 1,
  workers_with_smartphone: 4000,
  population_working_age: 5000,
  press_print_access: true,
  press_radio_tv_access: true,
  press_publication_point: true,
  bulletin_board: false,
  official_social_channel: false,
  dossiers_total: 1000,
  dossiers_online: 800,
  officials_total: 20,
  officials_trained_digital: 20,
  people_trained_digital: 3500,
  ocop_total: 2,
  ocop_on_ecommerce: 1,
  satisfaction_survey_done: true,
  wifi_points_free_working: 6,
  public_points_total: 10,
};
const delta: Attributes = { commune_class: 'con_lai', unit_path: 'VN/2023/84/844/29335' };
const mountain: Attributes = { ...delta, commune_class: 'vung_dtts_mien_nui' };
const island: Attributes = { ...delta, commune_class: 'hai_dao' };
const day = '2023-08-31';

function verdictAt(judgement: Judgement, code: string): Verdict {
  const verdict = verdictsOf(judgement).get(code);
  if (!verdict) throw new Error(`no ${code}`);
  return verdict;
}

const none = undefined;
describe('NTM, criterion 8, with the illustrative overlay', () => {
  test.each<[string, Answers, Attributes, Verdict, string]>([
    ['8.1.a', {}, delta, 'met', 'one qualified point is enough'],
    ['8.1.a', { postal_points_qualified: 0 }, delta, 'unmet', 'points without all conditions do not count'],
    ['8.1.a', { postal_points_qualified: none }, delta, 'unknown', 'not counted yet'],
    ['8.2.a', {}, delta, 'met', '11 of 11 hamlets'],
    ['8.2.a', { hamlets_with_phone: 10 }, delta, 'unmet', 'one hamlet without telephone'],
    ['8.2.b', { hamlets_with_internet: 9 }, delta, 'unmet', '9/11 = 81.8 %, all are asked'],
    ['8.2.b', { hamlets_with_internet: 12 }, delta, 'met', 'more than all: a check of the form, not of the law'],
    ['8.2.b', { hamlets_with_internet: none }, delta, 'unknown', 'numerator missing'],
    ['8.2.b', { hamlets_total: none }, delta, 'unknown', 'denominator missing'],
    [
      '8.2.b',
      { hamlets_total: 0, hamlets_with_internet: 0 },
      delta,
      'unknown',
      'a commune without hamlets is not met by 0/0',
    ],
    ['8.2.b', { hamlets_with_internet: '11' }, delta, 'unknown', 'text is not a number'],
    ['8.2.c', { telecom_quality_ok: false }, delta, 'unmet', 'below the technical regulation'],
    ['8.2.c', { telecom_quality_ok: none }, delta, 'unknown', 'not answered is not «no»'],
    [
      '8.2',
      { hamlets_with_internet: 9, hamlets_with_phone: none },
      delta,
      'unmet',
      'one unmet decides whatever is missing',
    ],
    ['8.2', { hamlets_with_phone: none }, delta, 'unknown', 'nothing unmet, one missing'],
    ['8.2', { subscribers_mobile: 100, subscribers_smartphone: 1 }, delta, 'met', '8.2.d only informs'],
    ['8.3.a', { radio_station_exists: false }, delta, 'unmet', 'no station'],
    ['8.3.b', { radio_station_legal_ok: false }, delta, 'unmet', 'station not in order'],
    ['8.3.c', { hamlets_total: 10, hamlets_with_speaker: 8 }, delta, 'met', 'exactly 80 %'],
    ['8.3.c', { hamlets_with_speaker: 8 }, delta, 'unmet', '8/11 = 72.7 %'],
    ['8.3.c', { hamlets_with_speaker: 9 }, delta, 'met', '9/11 = 81.8 %'],
    ['8.3.c', { hamlets_with_speaker: none }, delta, 'unknown', 'not counted'],
    ['8.4.a', { dossiers_online: 669 }, delta, 'met', '669/1338 = exactly 50 %'],
    ['8.4.a', { dossiers_online: 668 }, delta, 'unmet', 'one dossier short of 50 %'],
    ['8.4.a', { dossiers_online: 536 }, delta, 'unmet', '40.06 % is not enough in the delta'],
    ['8.4.a', { dossiers_online: 536 }, mountain, 'met', '40.06 % is enough in the mountains'],
    ['8.4.a', { dossiers_online: 535 }, island, 'unmet', '39.99 % is not enough on an island'],
    ['8.4.a', {}, { unit_path: 'VN/2023/84/844/29335' }, 'unknown', 'the class decides the threshold and is not known'],
    [
      '8.4.a',
      { commune_class: 'con_lai' },
      { unit_path: 'VN/2023/84' },
      'met',
      'the class that the commune declared serves',
    ],
    ['8.4.a', {}, { ...delta, commune_class: 'do_thi' }, 'unknown', 'a class for which nobody gave a threshold'],
    ['8.4.b', { commune_website: false }, delta, 'unmet', 'no working website'],
    ['8.4.c', { officials_with_computer: 18 }, delta, 'met', '18/20 = exactly 90 %'],
    ['8.4.c', { officials_with_computer: 17 }, delta, 'unmet', '85 %'],
    ['8.4.d', { officials_trained_digital: 16 }, mountain, 'met', '16/20 = 80 %, enough in the mountains'],
    ['8.4.d', { officials_trained_digital: 16 }, delta, 'unmet', '80 %, 100 % asked elsewhere'],
    [
      '8.4.e',
      { people_trained_digital: 70, population_working_age: 100 },
      delta,
      'unmet',
      'more than 70 %, 70 % is not more',
    ],
    ['8.4.e', { people_trained_digital: 71, population_working_age: 100 }, delta, 'met', '71 %'],
    ['8.4', { officials_trained_digital: 1 }, delta, 'met', '8.4.d is a target of a programme and does not decide'],
    ['8', {}, delta, 'met', 'all four sub-criteria'],
    ['8', { radio_station_exists: none, postal_points_qualified: 0 }, delta, 'unmet', '8.1 unmet decides'],
    ['8', { radio_station_exists: none }, delta, 'unknown', '8.3 open'],
  ])('%s %j %j is %s: %s', (code, change, attributes, verdict) => {
    const judgement = judge(filled.ntm, values({ ...ntmAnswers, ...change }), attributes, day);
    expect(verdictAt(judgement, code)).toBe(verdict);
  });
});

const ntmMet: Earlier = { ntm_2021_2025: judge(filled.ntm, values(ntmAnswers), delta, day) };
describe('nâng cao, criterion 8, with the illustrative overlay', () => {
  test.each<[string, Answers, Attributes, Verdict, string]>([
    ['8.1.a', {}, delta, 'met', 'one point fit for online services'],
    ['8.1.a', { postal_points_dvctt: 0 }, delta, 'unmet', 'none'],
    ['8.2.a', {}, delta, 'met', '4000/5000 = exactly 80 %'],
    ['8.2.a', { workers_with_smartphone: 3999 }, delta, 'unmet', '79.98 %'],
    ['8.2.a', { workers_with_smartphone: 2500 }, mountain, 'met', 'exactly 50 % in the mountains'],
    ['8.2.a', { workers_with_smartphone: 2499 }, island, 'unmet', '49.98 % on an island'],
    [
      '8.2.a',
      { workers_with_smartphone: none, subscribers_smartphone: 9, subscribers_mobile: 9 },
      delta,
      'unknown',
      'subscriptions are not people',
    ],
    ['8.3.a', {}, delta, 'met', '3 of 5'],
    ['8.3.a', { press_print_access: false }, delta, 'unmet', '2 of 5'],
    ['8.3.a', { press_print_access: none }, delta, 'unknown', '2 of 5, one open'],
    [
      '8.3.a',
      { bulletin_board: none, official_social_channel: none },
      delta,
      'met',
      '3 hold, the open ones cannot change it',
    ],
    [
      '8.3.a',
      { press_print_access: false, press_radio_tv_access: false, press_publication_point: none },
      delta,
      'unmet',
      'even with the open one only 1',
    ],
    ['8.4.b', { officials_trained_digital: 19 }, delta, 'unmet', '95 %, 100 % asked'],
    ['8.4.b', { officials_trained_digital: 16 }, mountain, 'met', '80 % in the mountains'],
    ['8.4.d', {}, delta, 'met', '1/2 = 50 %'],
    ['8.4.d', { ocop_total: 0, ocop_on_ecommerce: none }, delta, 'exempt', 'no OCOP product: nothing arose'],
    ['8.4', { ocop_total: 0 }, delta, 'met', 'the exempt requirement leaves the count'],
    ['8.4.e', { satisfaction_survey_done: none }, delta, 'unknown', 'not answered'],
    ['8.5.a', { wifi_points_free_working: 5 }, delta, 'unmet', '50 %'],
    ['8', {}, delta, 'met', 'all five'],
  ])('%s %j %j is %s: %s', (code, change, attributes, verdict) => {
    const judgement = judge(filled.nangCao, values({ ...nangCaoAnswers, ...change }), attributes, day, ntmMet);
    expect(verdictAt(judgement, code)).toBe(verdict);
  });

  test('requires NTM: met only with it, unmet without it, unknown while it is not judged', () => {
    const all = values(nangCaoAnswers);
    const unmet = { ntm_2021_2025: judge(filled.ntm, values({ ...ntmAnswers, commune_website: false }), delta, day) };
    const verdicts = [ntmMet, unmet, {}].map((earlier) => judge(filled.nangCao, all, delta, day, earlier));
    expect(verdicts.map(({ verdict }) => verdict)).toEqual(['met', 'unmet', 'unknown']);
    expect(verdicts.map((judgement) => verdictAt(judgement, '8'))).toEqual(['met', 'met', 'met']);
  });
});

describe('kiểu mẫu', () => {
  const answers = {
    status_advanced: true,
    income_per_capita: 77,
    income_advanced_norm: 70,
    smart_hamlets: 1,
    outstanding_fields: 1,
  };
  test.each<[string, Answers, Verdict, string]>([
    ['KM.1.b', {}, 'met', '77/70 = exactly 110 %'],
    ['KM.1.b', { income_per_capita: 76.9 }, 'unmet', '109.86 %'],
    ['KM.1.c', { smart_hamlets: 0 }, 'unmet', 'no smart hamlet'],
    ['KM.1', {}, 'met', 'all four conditions'],
  ])('%s %j is %s: %s', (code, change, verdict) => {
    expect(verdictAt(judge(kieuMau, values({ ...answers, ...change }), delta, day), code)).toBe(verdict);
  });
});

describe('who gave the threshold', () => {
  const at = (ruleset: Ruleset, attributes: Attributes, asOf: string) =>
    verdictAt(judge(ruleset, values(ntmAnswers), attributes, asOf), '8.3.c');

  test.each(['8.3.b', '8.3.c', '8.4.a', '8.4.b', '8.4.c'])(
    '%s is unknown without the overlay, although answered',
    (code) => {
      const judgement = judge(ntm, values(ntmAnswers), delta, day);
      expect(verdictAt(judgement, code)).toBe('unknown');
      expect([judgement.verdict, judgement.illustrative]).toEqual(['unknown', false]);
    },
  );

  test('what nobody has completed is listed, and the overlay completes all of it', () => {
    expect(incompleteRequirements(ntm).map(({ code }) => code)).toEqual(['8.3.b', '8.3.c', '8.4.a', '8.4.b', '8.4.c']);
    expect([
      ...incompleteRequirements(filled.ntm),
      ...incompleteRequirements(filled.nangCao),
      ...incompleteRequirements(kieuMau),
    ]).toEqual([]);
  });

  test('a verdict that rests on the overlay says so', () => {
    expect(judge(filled.ntm, values(ntmAnswers), delta, day)).toMatchObject({
      verdict: 'met',
      illustrative: true,
      inForce: true,
    });
  });

  test('an illustrative threshold of a requirement that only informs does not mark the verdict', () => {
    const thresholds = { '8.4.d': { value: 10 } };
    const informing = applyOverlay(ntm, { ...overlay, rulesets: { ntm_2021_2025: { thresholds, confirms: [] } } });
    expect(judge(informing, values(ntmAnswers), delta, day).illustrative).toBe(false);
  });

  test('before its first day and from its last day on the overlay is not applied', () => {
    const dated = applyOverlay(ntm, { ...overlay, validFrom: '2023-01-01', validTo: '2024-01-01' });
    expect(['2022-12-31', '2023-01-01', '2023-12-31', '2024-01-01'].map((asOf) => at(dated, delta, asOf))).toEqual([
      'unknown',
      'met',
      'met',
      'unknown',
    ]);
  });

  test('an overlay holds for its own province, and the closer text wins', () => {
    const province: Overlay = {
      ...overlay,
      code: 'tra-vinh',
      name: 'Quy định của tỉnh',
      illustrative: false,
      scope: 'VN/2023/84',
      legalBasis: { kind: 'Quyết định', number: '1/QĐ-UBND', date: '2023-01-15' },
      rulesets: { ntm_2021_2025: { thresholds: { '8.3.c': { value: 100 } }, confirms: [] } },
    };
    const eleven = values({ ...ntmAnswers, hamlets_with_speaker: 10 });
    for (const both of [applyOverlay(filled.ntm, province), applyOverlay(applyOverlay(ntm, province), overlay)]) {
      expect(verdictAt(judge(both, eleven, delta, day), '8.3.c')).toBe('unmet');
      expect(verdictAt(judge(both, eleven, { ...delta, unit_path: 'VN/2023/840/1' }, day), '8.3.c')).toBe('met');
      // Not knowing where the commune lies must not spare it its province's stricter text.
      expect(verdictAt(judge(both, eleven, { commune_class: 'con_lai' }, day), '8.3.c')).toBe('unknown');
    }
  });
});

describe('criterion 7 of 2026–2030: an open requirement, and the rule that an illustrative overlay gives it', () => {
  const law = shipped('ntm-2026-2030.json');
  const read = parseOverlay(data('rulesets/overlays/nguong-minh-hoa-2026.json'), [law]);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const ruled = applyOverlay(law, read.overlay);
  const group = (commune_group: string): Attributes => ({ ...delta, commune_group });
  const hamlets = (withInternet: number | undefined) =>
    values({ hamlets_total: 11, hamlets_with_internet: withInternet });

  test.each<[number | undefined, Attributes, string, Verdict, string]>([
    [11, group('nhom_1'), '2026-11-25', 'met', 'all hamlets, 100 % asked near towns'],
    [10, group('nhom_1'), '2026-11-25', 'unmet', '90.9 % of 100 %'],
    [10, group('nhom_2'), '2026-11-25', 'unmet', '90.9 % of 95 %'],
    [9, group('nhom_3'), '2026-11-25', 'met', '81.8 % of 80 %'],
    [8, group('nhom_3'), '2026-11-25', 'unmet', '72.7 % of 80 %'],
    [none, group('nhom_3'), '2026-11-25', 'unknown', 'not counted'],
    [11, delta, '2026-11-25', 'unknown', 'the group decides and is not known; the class of 2021–2025 is no group'],
    [11, group('nhom_4'), '2026-11-25', 'unknown', 'a group that nobody gave a threshold'],
    [11, group('nhom_1'), '2026-02-15', 'met', 'the first day'],
    [11, group('nhom_1'), '2026-02-14', 'unknown', 'the day before: no rule'],
  ])('%s of 11 hamlets %j on %s is %s: %s', (count, attributes, asOf, verdict) => {
    const judgement = judge(ruled, hamlets(count), attributes, asOf);
    expect([verdictAt(judgement, '7.x.a'), verdictAt(judgement, '7'), judgement.verdict]).toEqual([
      verdict,
      verdict,
      verdict,
    ]);
  });

  test('the verdict says that it rests on «ngưỡng minh hoạ 2026»; without it nobody knows the rule', () => {
    const judgement = judge(ruled, hamlets(11), group('nhom_1'), '2026-11-25');
    const leaf = judgement.criteria[0]?.subcriteria[0]?.requirements[0];
    expect([judgement.illustrative, leaf?.trace.threshold?.text.name]).toEqual([true, 'ngưỡng minh hoạ 2026']);
    const bare = judge(law, hamlets(11), group('nhom_1'), '2026-11-25');
    expect([bare.verdict, bare.illustrative]).toEqual(['unknown', false]);
    expect(incompleteRequirements(law).map(({ code }) => code)).toEqual(['7.x.a']);
    expect(incompleteRequirements(ruled)).toEqual([]);
  });

  test('the same data under two laws: all hamlets were asked before, the group of the commune asks now', () => {
    const some = values({ ...ntmAnswers, hamlets_with_internet: 9 });
    expect(verdictAt(judge(filled.ntm, some, delta, day), '8.2')).toBe('unmet');
    expect(verdictAt(judge(ruled, some, group('nhom_3'), '2026-11-25'), '7')).toBe('met');
  });
});

describe('rows and preconditions, laid over the shipped criterion 8', () => {
  const json = data('rulesets/ntm-2021-2025.json');
  const changed = (code: string, change: object): Ruleset => {
    const copy = structuredClone(json);
    for (const sub of copy.criteria[0].subcriteria) {
      for (const requirement of sub.requirements) if (requirement.code === code) Object.assign(requirement, change);
    }
    const parsed = parseRuleset(copy);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
    return applyOverlay(parsed.ruleset, overlay);
  };
  const byRow = changed('8.2.b', {
    rule: {
      kind: 'rows',
      element: 'hamlets',
      where: 'row.fixed_bb || row.mobile_bb',
      columns: { fixed_bb: 'bool', mobile_bb: 'bool' },
      label: 'hamlet',
      quantifier: 'all',
    },
  });
  const row = (hamlet: string, fixed_bb: boolean | null, mobile_bb: boolean | null) => ({
    hamlet,
    fixed_bb,
    mobile_bb,
  });

  test.each<[ElementValue | undefined, Verdict, string]>([
    [
      [row('Ấp 1', true, null), row('Ấp 2', false, true)],
      'met',
      'one of two kinds is enough, the other need not be said',
    ],
    [[row('Ấp 1', true, true), row('Ấp 2', false, false)], 'unmet', 'one hamlet without either'],
    [[row('Ấp 1', true, true), row('Ấp 2', false, null)], 'unknown', 'the second kind of one hamlet not said'],
    [[row('Ấp 1', false, false), row('Ấp 2', null, null)], 'unmet', 'one failing hamlet decides'],
    [[], 'unknown', 'no hamlet listed is not «all hamlets»'],
    [none, 'unknown', 'no list'],
  ])('8.2.b over rows %j is %s: %s', (hamlets, verdict) => {
    expect(verdictAt(judge(byRow, values({ ...ntmAnswers, hamlets }), delta, day), '8.2.b')).toBe(verdict);
  });

  test('a precondition of the criterion fails it, whatever the other sub-criteria; unknown leaves it open', () => {
    const strict = changed('8.3.a', { precondition: 'criterion' });
    const verdicts = [true, false, none].map((radio_station_exists) =>
      verdictAt(judge(strict, values({ ...ntmAnswers, radio_station_exists }), delta, day), '8'),
    );
    expect(verdicts).toEqual(['met', 'unmet', 'unknown']);
  });
});
