import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReviewItem } from '../joint-review/index.ts';
import { judge, parseRuleset, type Ruleset } from '../judging/index.ts';
import { gapIn, gapLines, reviewGapLines, workableLines } from './gap-lines.ts';

const json = JSON.parse(readFileSync(new URL('../../../../data/rulesets/ntm-2021-2025.json', import.meta.url), 'utf8'));

function shipped(): Ruleset {
  const parsed = parseRuleset(json);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return parsed.ruleset;
}

test('the gap list holds what decides and is not met or not known, with why and the elements that are read', () => {
  const judgement = judge(shipped(), [], { unit_path: 'VN/2023/84/845/29335' }, '2023-08-20');
  const lines = gapLines(judgement, { hamlets_with_internet: 'Thôn có Internet' });
  expect(lines.length).toBeGreaterThan(0);
  expect(lines.every(({ verdict }) => verdict === 'unmet' || verdict === 'unknown')).toBe(true);
  const internet = lines.find(({ elements }) => elements.includes('hamlets_with_internet'));
  expect(internet?.gap).toContain('Thôn có Internet');
});

test('requirements are the lines of criteria, those that only inform left out', () => {
  const codes = workableLines(shipped()).map(({ code }) => code);
  expect(codes).toContain('8.2.b');
  expect(new Set(codes).size).toBe(codes.length);
});

describe('a line of an index', () => {
  test.each([
    ['has all its points', 'base', { low: 5, high: 5, max: 5 }, undefined],
    ['lacks points', 'base', { low: 3, high: 3, max: 5 }, 'unmet'],
    ['may lack points', 'base', { low: 3, high: 5, max: 5 }, 'unknown'],
    ['gives a bonus that nobody must have', 'bonus', { low: 0, high: 0, max: 5 }, undefined],
    ['takes points off', 'deduction', { low: 1, high: 2, max: 5 }, 'unmet'],
  ] as const)('that %s', (_name, role, score, gap) => {
    expect(gapIn(role, { verdict: gap === undefined ? 'met' : 'unmet', score })).toBe(gap);
  });

  const item = (change: Partial<ReviewItem>): ReviewItem => ({
    code: '1.2',
    name: 'Điểm wifi công cộng',
    pillar: '1',
    role: 'base',
    max: 5,
    verdict: 'unmet',
    score: { low: 3, high: 3, max: 5 },
    missing: { least: 2, most: 2 },
    withinDuty: true,
    explanations: [],
    figures: [{ element: 'wifi_points', others: [], isAsked: true }],
    opinions: [],
    targets: [],
    ...change,
  });

  test('is listed with its points, what it reads and whether the enterprise answers for it', () => {
    expect(reviewGapLines({ items: [item({})] })).toEqual([
      {
        code: '1.2',
        name: 'Điểm wifi công cộng',
        verdict: 'unmet',
        gap: '3/5 điểm, còn thiếu 2 điểm',
        elements: ['wifi_points'],
        withinDuty: true,
      },
    ]);
  });

  test('that takes points off says how many', () => {
    const taken = item({
      code: 'V.1',
      role: 'deduction',
      score: { low: 1, high: 2, max: 5 },
      missing: { least: 1, most: 2 },
    });
    expect(reviewGapLines({ items: [taken] })[0]?.gap).toBe('Bị trừ 1–2 điểm');
  });

  test('of which nothing is judged is no gap: nobody has looked yet', () => {
    const { verdict: _verdict, score: _score, missing: _missing, ...unjudged } = item({});
    expect(reviewGapLines({ items: [unjudged] })).toEqual([]);
  });
});
