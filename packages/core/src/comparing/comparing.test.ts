import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Judgement, parseRuleset, type Ruleset, VERDICTS, type Verdict } from '../judging/index.ts';
import type { ElementValue, Value } from '../values/index.ts';
import { compareJudgements, dayUnder, judgeUnder, pairSubcriteria, totalsOf } from './index.ts';

function shipped(name: string): Ruleset {
  const url = new URL(`../../../../data/rulesets/${name}.json`, import.meta.url);
  const parsed = parseRuleset(JSON.parse(readFileSync(url, 'utf8')));
  if (!parsed.ok) throw new Error(name);
  return parsed.ruleset;
}
const ntm = shipped('ntm-2021-2025');
const advanced = shipped('ntm-nang-cao-2021-2025');
const value = (element: string, given: ElementValue): Value => ({
  unitId: 'u',
  element,
  period: '2023',
  level: 'self',
  value: given,
  source: { kind: 'response', assignmentId: 'a', revision: 1, question: 'A01' },
});

/** A later law: the same number under another code, and its 8.1 about something else. */
const other: Ruleset = {
  ...ntm,
  code: 'luat_khac',
  validFrom: '2026-01-01',
  validTo: null,
  criteria: ntm.criteria.map((criterion) => ({
    ...criterion,
    subcriteria: criterion.subcriteria
      .filter(({ code }) => code === '8.1' || code === '8.2')
      .map((sub) => (sub.code === '8.2' ? { ...sub, code: '7.1', name: 'Hạ tầng số' } : { ...sub, requirements: [] })),
  })),
};

describe('sub-criteria of two laws', () => {
  test('are paired by the numbers that they read, not by their codes', () => {
    const pairs = pairSubcriteria(ntm, other);
    expect(pairs.find(({ a }) => a?.code === '8.2')?.b).toEqual({ code: '7.1', name: 'Hạ tầng số' });
    expect(pairs.find(({ a }) => a?.code === '8.1')?.b).toBeNull();
    expect(pairs.at(-1)).toEqual({ a: null, b: { code: '8.1', name: expect.any(String) } });
  });

  test('of laws that hold together are also paired by their code, as they number one list', () => {
    const together = { ...other, validFrom: '2025-12-31' };
    expect(pairSubcriteria(ntm, together).find(({ a }) => a?.code === '8.1')?.b?.code).toBe('8.1');
    for (const { a, b } of pairSubcriteria(ntm, advanced)) if (a !== null) expect(b?.code).toBe(a.code);
  });

  test('none is lost and none stands twice', () => {
    const pairs = pairSubcriteria(ntm, advanced);
    const codes = (ruleset: Ruleset) =>
      ruleset.criteria.flatMap(({ subcriteria }) => subcriteria.map(({ code }) => code));
    expect(pairs.flatMap(({ a }) => a?.code ?? []).sort()).toEqual(codes(ntm).sort());
    expect(pairs.flatMap(({ b }) => b?.code ?? []).sort()).toEqual(codes(advanced).sort());
  });

  test('of one law stand beside themselves', () => {
    for (const { a, b } of pairSubcriteria(ntm, ntm)) expect(a).toEqual(b);
  });
});

describe('the day of judging', () => {
  const law = { validFrom: '2026-01-01', validTo: '2031-01-01' };
  test.each([
    ['2023-08-01', '2026-01-01'],
    ['2027-05-05', '2027-05-05'],
    ['2031-01-01', '2030-12-31'],
  ])('data of %s are judged as of %s', (asOf, day) => {
    expect(dayUnder(law, asOf)).toBe(day);
  });
  test('a law without dates holds on the day of the data', () => {
    expect(dayUnder({ validFrom: null, validTo: null }, '2023-08-01')).toBe('2023-08-01');
  });
});

test('what a law requires is judged first, by the same numbers', () => {
  const judgement = judgeUnder(
    { ruleset: advanced, requires: [ntm] },
    [value('telecom_quality_ok', false)],
    {},
    '2023-08-01',
  );
  expect(judgement.preconditions.map(({ trace }) => trace.earlier)).toEqual(['unmet']);
  expect(judgeUnder({ ruleset: advanced, requires: [] }, [], {}, '2023-08-01').preconditions[0]?.trace.reason).toEqual({
    kind: 'missing-judgement',
    ruleset: ntm.code,
  });
});

describe('what another law makes of a commune', () => {
  const judged = (verdict: Verdict, sub: Verdict = verdict) =>
    ({
      verdict,
      criteria: [{ code: '8', verdict, subcriteria: [{ code: '8.1', verdict: sub, requirements: [] }] }],
    }) as unknown as Judgement;
  const pairs = [{ a: { code: '8.1', name: '' }, b: { code: '8.1', name: '' } }];

  test.each<[Verdict, Verdict, string]>([
    ['unmet', 'met', 'gained'],
    ['unknown', 'met', 'gained'],
    ['met', 'unmet', 'lost'],
    ['met', 'unknown', 'other'],
    ['met', 'exempt', 'other'],
    ['unmet', 'unknown', 'other'],
    ['met', 'met', 'same'],
  ])('%s → %s is «%s»', (a, b, change) => {
    expect(compareJudgements(judged(a), judged(b), pairs).change).toBe(change);
  });

  test('a sub-criterion that turns under an equal verdict is told, one that only one law has is not', () => {
    expect(compareJudgements(judged('unmet', 'met'), judged('unmet', 'unmet'), pairs).change).toBe('inside');
    const alone = [{ a: { code: '8.1', name: '' }, b: null }];
    const compared = compareJudgements(judged('unmet', 'met'), judged('unmet', 'unmet'), alone);
    expect(compared).toMatchObject({ change: 'same', subcriteria: [{ a: 'met', b: null }] });
  });

  test('points of two indices that differ under an equal verdict are told; a law without points has none to differ', () => {
    const scored = (low: number) => ({ ...judged('met'), score: { low, high: 80, max: 100 } }) as unknown as Judgement;
    expect(compareJudgements(scored(70), scored(70), pairs).change).toBe('same');
    const compared = compareJudgements(scored(70), scored(75), pairs);
    expect(compared).toMatchObject({
      change: 'inside',
      scores: { a: { low: 70, high: 80, max: 100 }, b: { low: 75 } },
    });
    expect(compareJudgements(scored(70), judged('met'), pairs)).toMatchObject({ change: 'same', scores: { b: null } });
  });

  test('every unit is counted once on each side and once in the table of passages', () => {
    const rows = VERDICTS.flatMap((a) => VERDICTS.map((b) => compareJudgements(judged(a), judged(b), pairs)));
    const totals = totalsOf(rows);
    expect(totals.units).toBe(16);
    for (const verdict of VERDICTS) {
      expect([totals.a[verdict], totals.b[verdict]]).toEqual([4, 4]);
      expect(Object.values(totals.transitions[verdict])).toEqual([1, 1, 1, 1]);
    }
    expect(Object.values(totals.changes).reduce((sum, count) => sum + count, 0)).toBe(16);
    expect(totals.changes).toMatchObject({ gained: 3, lost: 1, other: 8, same: 4 });
  });
});
