import { expect, test } from 'vitest';
import type { Judgement, Ruleset, Verdict } from '../judging/index.ts';
import {
  checklistOf,
  concludingFaults,
  type Finding,
  type Grounds,
  lackingIn,
  mayBeOverridden,
  obstaclesTo,
  outcomeOf,
  type Steps,
  standingOf,
  type ToConclude,
} from './index.ts';

const requirement = (code: string, verdict: Verdict) => ({
  code,
  name: `Yêu cầu ${code}`,
  informational: false,
  verdict,
  trace: {
    clause: { code, place: 'chỉ tiêu 8.1' },
    rule: { kind: 'yes_no' as const, element: 'co_diem', expected: true },
    numbers: [
      { element: 'co_diem', value: verdict === 'met', period: '2023', level: 'verified' as const, source: 'x' },
    ],
  },
});
const structure = {
  criteria: [
    {
      code: '8',
      name: 'Thông tin và Truyền thông',
      subcriteria: [
        { code: '8.1', name: 'Bưu chính', requirements: [{ code: '8.1.a', name: 'Có điểm phục vụ' }] },
        { code: '8.2', name: 'Viễn thông', requirements: [{ code: '8.2.a', name: 'Có Internet' }] },
      ],
    },
  ],
} as unknown as Ruleset;
const judgement = {
  criteria: [
    {
      code: '8',
      subcriteria: [{ code: '8.1', name: 'Bưu chính', verdict: 'met', requirements: [requirement('8.1.a', 'met')] }],
    },
  ],
} as unknown as Judgement;

test('the checklist is the ruleset’s, with verdict and sentence beside each that was judged', () => {
  const [post, telecom] = checklistOf(structure, judgement, { co_diem: 'Có điểm phục vụ' });
  expect(post).toMatchObject({ code: '8.1', verdict: 'met' });
  expect(post?.requirements[0]?.sentence).toBe('Đạt 8.1.a: Có điểm phục vụ: có – chỉ tiêu 8.1');
  expect(telecom).toMatchObject({ code: '8.2', verdict: null, requirements: [{ verdict: null, sentence: null }] });
  expect(checklistOf(structure, undefined).map((item) => item.verdict)).toEqual([null, null]);
});

test('concluding wants a finding for each, a note where it does not agree, and no code of elsewhere', () => {
  const noted = (code: string, finding: Finding, note = '') => ({ code, finding, note });
  expect(lackingIn(['8.1', '8.2'], [noted('8.1', 'agree')])).toEqual({ findings: ['8.2'], notes: [], unknown: [] });
  expect(lackingIn(['8.1'], [noted('8.1', 'disagree', '  '), noted('9.9', 'to_complete', 'thiếu ảnh')])).toEqual({
    findings: [],
    notes: ['8.1'],
    unknown: ['9.9'],
  });
  expect(lackingIn(['8.1'], [noted('8.1', 'to_complete', 'thiếu ảnh')])).toEqual({
    findings: [],
    notes: [],
    unknown: [],
  });
});

test.each([
  [['agree', 'agree'], 'agrees'],
  [['agree', 'to_complete'], 'incomplete'],
  [['to_complete', 'disagree', 'agree'], 'disagrees'],
] as const)('%j come to «%s»', (findings, outcome) => {
  expect(outcomeOf(findings.map((finding) => ({ finding })))).toBe(outcome);
});

const concludedAt = '2023-08-28T08:30:00.000Z';
const grounds: Grounds = {
  isVerified: true,
  verdict: 'met',
  revision: 2,
  appraisal: { outcome: 'agrees', revision: 2, concludedAt },
};
test.each([
  ['all is well', {}, []],
  ['given back', { isVerified: false }, ['not-verified']],
  ['never judged', { verdict: undefined }, ['not-verified']],
  ['not met', { verdict: 'unmet' }, ['not-met']],
  ['not enough data is not met either', { verdict: 'unknown' }, ['not-met']],
  ['no appraisal', { appraisal: undefined }, ['no-appraisal']],
  ['both', { verdict: 'unmet', appraisal: undefined }, ['not-met', 'no-appraisal']],
  [
    'the delegation disagrees',
    { appraisal: { outcome: 'disagrees', revision: 2, concludedAt } },
    ['appraisal-disagrees'],
  ],
  ['papers are to come', { appraisal: { outcome: 'incomplete', revision: 2, concludedAt } }, ['appraisal-incomplete']],
  [
    'appraised before the new submission',
    { appraisal: { outcome: 'agrees', revision: 1, concludedAt } },
    ['appraisal-outdated'],
  ],
  ['taken back after the appraisal', { withdrawnAt: '2023-08-28T09:00:00.000Z' }, ['appraisal-before-withdrawal']],
  ['appraised again after it was taken back', { withdrawnAt: '2023-08-28T08:00:00.000Z' }, []],
] as const)('what stands in the way: %s', (_, change, obstacles) => {
  expect(obstaclesTo({ ...grounds, ...change })).toEqual(obstacles);
});

test('two persons may override everything but a result that nobody verified', () => {
  expect(mayBeOverridden([])).toBe(false);
  expect(mayBeOverridden(['not-verified'])).toBe(false);
  expect(mayBeOverridden(['not-met', 'no-appraisal'])).toBe(true);
});

const nothing: Steps = {
  isVerified: false,
  hasDraft: false,
  hasConcluded: false,
  overrideWaits: false,
  confirmation: undefined,
};
test.each([
  [{}, 'not-verified'],
  [{ isVerified: true }, 'to-appraise'],
  [{ isVerified: true, hasDraft: true, hasConcluded: true }, 'appraising'],
  [{ isVerified: true, hasConcluded: true }, 'appraised'],
  [{ isVerified: true, hasConcluded: true, overrideWaits: true }, 'override-waiting'],
  [{ isVerified: true, hasConcluded: true, confirmation: 'issued' }, 'confirmed'],
  [{ isVerified: true, hasConcluded: true, confirmation: 'withdrawn' }, 'withdrawn'],
  [{ isVerified: true, hasDraft: true, confirmation: 'withdrawn' }, 'appraising'],
] as const)('%j stands at «%s»', (steps, standing) => {
  expect(standingOf({ ...nothing, ...steps })).toBe(standing);
});

const whole: ToConclude = {
  kind: 'field',
  startsOn: '2023-08-27',
  endsOn: '2023-08-28',
  place: 'UBND xã',
  delegation: [{ role: 'head' }],
  findings: [{ code: '8.1', finding: 'agree', note: '' }],
  conclusion: 'Đề nghị xác nhận.',
  dueDay: null,
};
test.each([
  ['nothing', {}, []],
  ['a day that is to come', { endsOn: '2023-08-30' }, ['endsOn in-future']],
  ['an end before the beginning', { endsOn: '2023-08-26' }, ['endsOn before-start']],
  ['a delegation without its head', { delegation: [{ role: 'member' }] }, ['delegation head-missing']],
  ['a visit to nowhere', { place: ' ' }, ['place required']],
  ['a desk appraisal needs no place', { kind: 'desk', place: '' }, []],
  ['no finding', { findings: [] }, ['8.1 finding-missing']],
  [
    'what is to be completed without a day and a note',
    { findings: [{ code: '8.1', finding: 'to_complete', note: '' }] },
    ['dueDay required', '8.1 note-missing'],
  ],
  ['a day for it in the past', { dueDay: '2023-08-01' }, ['dueDay before-end']],
  ['no conclusion', { conclusion: '' }, ['conclusion required']],
] as const)('concluding is kept up by %s', (_, change, faults) => {
  const asked = { codes: ['8.1'], today: '2023-08-29', isVerified: true };
  expect(concludingFaults({ ...whole, ...change }, asked).map(({ field, rule }) => `${field} ${rule}`)).toEqual(faults);
});

test('an appraisal of a form that is not verified may be prepared, not concluded', () => {
  const faults = concludingFaults(whole, { codes: ['8.1'], today: '2023-08-29', isVerified: false });
  expect(faults).toEqual([{ field: 'verification', rule: 'not-verified' }]);
});
