import type { Judgement, RequirementJudgement } from '@thuocdo/core/judging';
import { expect, test } from 'vitest';
import { explainedJudgement } from './judgement-parts.ts';

const requirement = (code: string): RequirementJudgement => ({
  code,
  name: code,
  informational: false,
  verdict: 'met',
  trace: {
    clause: { code, place: `yêu cầu ${code}` },
    rule: { kind: 'yes_no', element: 'e', expected: true },
    numbers: [],
  },
});

const judgement: Judgement = {
  ruleset: 'r',
  series: 'r',
  kind: 'criteria',
  name: 'R',
  asOf: '2023-08-31',
  inForce: true,
  verdict: 'met',
  illustrative: false,
  preconditions: [requirement('P')],
  criteria: [
    {
      code: '8',
      name: '8',
      verdict: 'met',
      subcriteria: [
        { code: '8.1', name: '8.1', verdict: 'met', requirements: [requirement('8.1.a')] },
        { code: '8.2', name: '8.2', verdict: 'met', requirements: [requirement('8.2.a'), requirement('8.2.b')] },
      ],
    },
  ],
};

test('each sentence stands with the requirement that it is of: preconditions first', () => {
  const explained = explainedJudgement(judgement, ['sP', 's81a', 's82a', 's82b']);
  expect(explained.preconditions.map((one) => one.sentence)).toEqual(['sP']);
  expect(
    explained.subcriteria.map((sub) => sub.requirements.map((one) => [one.requirement.code, one.sentence])),
  ).toEqual([
    [['8.1.a', 's81a']],
    [
      ['8.2.a', 's82a'],
      ['8.2.b', 's82b'],
    ],
  ]);
});

test('a sentence that did not come is made here', () => {
  expect(explainedJudgement(judgement, []).subcriteria[0]?.requirements[0]?.sentence).toContain('Đạt 8.1.a');
});
