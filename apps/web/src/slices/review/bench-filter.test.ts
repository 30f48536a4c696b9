import { readFileSync } from 'node:fs';
import type { ResponseView } from '@thuocdo/contract/responses';
import type { Tier } from '@thuocdo/core/campaigns';
import { parseForm } from '@thuocdo/core/forms';
import { describe, expect, test } from 'vitest';
import { differs, hasWarning, isSeen, passes } from './bench-filter.ts';
import { type BenchQuestion, benchSections } from './bench-questions.ts';
import type { UnitValue } from './other-sources.ts';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../../../../data/forms/phieu-xa-2023.json', import.meta.url), 'utf8'),
);
const parsed = parseForm(json);
if (!parsed.ok) throw new Error('the shipped form is not sound');
const { compiled } = parsed;

const tiers: Tier[] = [
  { key: 'xa', name: 'UBND xã', act: 'answer', unitLevel: 'commune' },
  { key: 'huyen', name: 'UBND huyện', act: 'check', unitLevel: 'district' },
  { key: 'so', name: 'Sở', act: 'verify', unitLevel: 'province' },
];
const answer = (value: unknown, reason: string | null = null) => ({
  value,
  version: 1,
  reason,
  updatedAt: '2023-08-20T08:00:00Z',
  updatedBy: 'Cán bộ xã',
  onBehalf: false,
});
const review = (question: string, level: string, decision: string, value: unknown, revision = 1) => ({
  question,
  level,
  decision,
  value,
  reason: decision === 'replace' ? 'Theo niên giám' : null,
  revision,
  at: '2023-08-25T08:00:00Z',
  by: 'Cán bộ huyện',
});
const file = (question: string, sameContentElsewhere: number) => ({ id: question, question, sameContentElsewhere });
const value = (part: Partial<UnitValue>): UnitValue => ({
  element: 'subscribers_mobile',
  name: 'Thuê bao',
  unitOfMeasure: null,
  level: 'self',
  value: 100,
  sourceName: 'UBND xã',
  said: { kind: 'response', question: 'C05', revision: 1, sheet: null, cell: null },
  assignmentId: 'mine',
  recordedAt: '2023-08-20T08:00:00Z',
  recordedBy: 'Cán bộ xã',
  ...part,
});

function bench(part: Record<string, unknown>, values: UnitValue[] = []): Map<string, BenchQuestion> {
  const response = {
    assignment: { id: 'mine', state: 'submitted', tier: 1, revision: 1 },
    campaign: { tiers },
    context: {},
    answers: {},
    previous: {},
    evidence: [],
    returned: [],
    reviews: [],
    now: '2023-08-29T01:30:00Z',
    ...part,
  } as unknown as ResponseView;
  const questions = benchSections(response, compiled, values).flatMap((section) => section.questions);
  return new Map(questions.map((one) => [one.code, one]));
}
const get = (of: Map<string, BenchQuestion>, code: string): BenchQuestion => {
  const found = of.get(code);
  if (found === undefined) throw new Error(`no ${code}`);
  return found;
};
const looking = { level: 'checked', marked: {} } as const;

describe('columns side by side', () => {
  test('the commune’s value stays beside the checker’s', () => {
    const one = get(
      bench({ answers: { A05: answer(9000) }, reviews: [review('A05', 'checked', 'replace', 9100)] }),
      'A05',
    );
    expect(one.own).toEqual({ kind: 'text', text: '9.000' });
    expect(one.levels.map(({ level, status, shown }) => [level, status, shown])).toEqual([
      ['checked', 'replaced', { kind: 'text', text: '9.100' }],
      ['verified', 'not-yet', { kind: 'text', text: '9.100' }],
    ]);
    expect(one.current).toBe(9100);
    expect(differs(one)).toBe(true);
    expect(isSeen(one, 'checked')).toBe(true);
    expect(isSeen(one, 'verified')).toBe(false);
  });

  test('what was not touched counts as accepted only after the step', () => {
    const answers = { A05: answer(9000) };
    const status = (state: string, tier: number) =>
      get(bench({ answers, assignment: { id: 'mine', state, tier, revision: 1 } }), 'A05').levels.map(
        (level) => level.status,
      );
    expect(status('submitted', 1)).toEqual(['unseen', 'not-yet']);
    expect(status('submitted', 2)).toEqual(['untouched', 'unseen']);
    expect(status('verified', 2)).toEqual(['untouched', 'untouched']);
    expect(status('returned', 0)).toEqual(['not-yet', 'not-yet']);
  });

  test('a review of an earlier revision says nothing of this one', () => {
    const part = {
      answers: { A05: answer(9000) },
      assignment: { id: 'mine', state: 'submitted', tier: 1, revision: 2 },
      reviews: [review('A05', 'checked', 'replace', 1, 1)],
    };
    expect(get(bench(part), 'A05').levels[0]?.status).toBe('unseen');
  });

  test('without a checking tier there is no column for it', () => {
    const two = tiers.filter((tier) => tier.act !== 'check');
    const one = get(bench({ campaign: { tiers: two }, answers: { A05: answer(1) } }), 'A05');
    expect(one.levels.map((level) => level.level)).toEqual(['verified']);
  });

  test('last period stands beside and says when it differs', () => {
    const of = bench({ answers: { A05: answer(9000), A07: answer(5) }, previous: { A05: 8000, A07: 5 } });
    expect([get(of, 'A05').changedFromPrevious, get(of, 'A07').changedFromPrevious]).toEqual([true, false]);
    expect(get(of, 'A05').previous).toEqual({ kind: 'text', text: '8.000' });
    expect(get(of, 'A08').previous).toBeUndefined();
  });
});

describe('flags', () => {
  test('an enterprise’s figure: equal alone or added up agrees, else it differs', () => {
    const answers = { C05: answer(100) };
    const of = (...others: number[]) =>
      get(
        bench({ answers }, [
          value({}),
          ...others.map((number, at) => value({ value: number, assignmentId: `e${at}`, sourceName: `DN ${at}` })),
        ]),
        'C05',
      );
    expect(of(100).others[0]?.differs).toBe(false);
    expect(of(60, 40).others[0]?.differs).toBe(false);
    expect(of(60, 41).others[0]?.differs).toBe(true);
    expect(hasWarning(of(60, 41))).toBe(true);
    expect(of().others).toEqual([]);
  });

  test('a source is read at the highest level that it has', () => {
    const one = get(
      bench({ answers: { C05: answer(100) } }, [
        value({}),
        value({ value: 90, assignmentId: 'e', sourceName: 'VNPT' }),
        value({ value: 100, assignmentId: 'e', sourceName: 'VNPT', level: 'verified' }),
      ]),
      'C05',
    );
    expect(one.others[0]?.others.map((other) => other.value)).toEqual([100]);
  });

  test('a file that another unit attached too is a warning', () => {
    expect(hasWarning(get(bench({ evidence: [file('A10', 1)] }), 'A10'))).toBe(true);
    expect(passes('evidence', get(bench({ evidence: [file('A10', 0)] }), 'A10'), looking)).toBe(true);
  });

  test('a required question without an answer is a warning', () => {
    const required = [...compiled.questions.values()].find(({ question }) => question.required === true);
    expect(required).toBeDefined();
    expect(hasWarning(get(bench({}), required?.question.code ?? ''))).toBe(true);
  });
});

describe('filters', () => {
  test('not looked at is asked of one’s own level', () => {
    const one = get(bench({ answers: { A05: answer(1) }, reviews: [review('A05', 'checked', 'accept', 1)] }), 'A05');
    expect(passes('unseen', one, looking)).toBe(false);
    expect(passes('unseen', one, { level: 'verified', marked: {} })).toBe(true);
  });

  test('marked for return', () => {
    const one = get(bench({}), 'A05');
    expect(passes('marked', one, { level: 'checked', marked: { A05: 'Sai' } })).toBe(true);
    expect(passes('marked', one, looking)).toBe(false);
  });
});
