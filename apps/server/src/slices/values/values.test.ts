import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AnsweredSurvey,
  answerAndSubmit,
  answersOf,
  attach,
  done,
  enterpriseAnswers,
  openAnsweredSurvey,
} from '../../testing/answered-survey.ts';
import { openSurvey, throughDistricts } from '../../testing/survey.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: AnsweredSurvey;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
});
afterAll(() => app.close());

interface Item {
  element: string;
  level: string;
  value: unknown;
  sourceName: string;
  said: { question: string; revision: number };
  recordedBy: string;
}

async function valuesOf(unitId: string, element: string, period = '2023'): Promise<Item[]> {
  const { items } = done(await survey.department.get(`/api/units/${unitId}/values?period=${period}`));
  const rank = ['self', 'checked', 'verified'];
  return items
    .filter((item: Item) => item.element === element)
    .sort((a: Item, b: Item) => rank.indexOf(a.level) - rank.indexOf(b.level));
}

async function judgementOf(unitId: string, ruleset: string, campaignId = survey.campaignId, level = 'highest') {
  const path = `/api/campaigns/${campaignId}/units/${unitId}/judgements?level=${level}`;
  const { judgements } = done(await survey.department.get(path));
  return judgements.find((one: { ruleset: string }) => one.ruleset === ruleset);
}

describe('values of a commune', () => {
  test('the commune’s, the checker’s and the verifier’s stand side by side, each with its source', async () => {
    const form = survey.form('29335');
    await survey.answer(form, { E11: 1000, E12: 400 });
    const base = `/api/units/${form.unitId}/assignments/${form.id}`;
    const replace = (value: number) => ({
      revision: 1,
      items: [{ question: 'E12', decision: 'replace', value, reason: 'Theo cổng dịch vụ công' }],
    });
    done(await (await survey.checkerOf(form)).post(`${base}/reviews`, replace(390)));
    await survey.forward(form);
    done(await survey.department.post(`${base}/reviews`, replace(385)));
    await survey.verify(form);
    const found = await valuesOf(form.unitId, 'dossiers_online');
    expect(found.map(({ level, value }) => [level, value])).toEqual([
      ['self', 400],
      ['checked', 390],
      ['verified', 385],
    ]);
    expect(found.map(({ said }) => `${said.question}/${said.revision}`)).toEqual(['E12/1', 'E12/1', 'E12/1']);
    expect(found[0]?.sourceName).toContain('Thông Hòa');
    expect((await valuesOf(form.unitId, 'dossiers_total')).map(({ value }) => value)).toEqual([1000, 1000, 1000]);
  });

  test('the verdict at each level is of that level’s number', async () => {
    const { unitId } = survey.form('29335');
    const sentenceAt = async (level: string) => {
      const judged = await judgementOf(unitId, 'ntm_2021_2025', survey.campaignId, level);
      return judged.sentences.filter((sentence: string) => sentence.includes('/1.000'));
    };
    expect((await sentenceAt('self')).join()).toContain('400/1.000');
    expect((await sentenceAt('checked')).join()).toContain('390/1.000');
    expect((await sentenceAt('verified')).join()).toContain('385/1.000');
    expect(await sentenceAt('highest')).toEqual(await sentenceAt('verified'));
  });

  test('what was not answered has no value, and an answered 0 is a value', async () => {
    const form = survey.form('29350');
    await survey.answer(form, { E17: null, E18: null, B01: 0, B02: null });
    expect(await valuesOf(form.unitId, 'ocop_total')).toEqual([]);
    expect((await valuesOf(form.unitId, 'postal_points_total')).map(({ value }) => value)).toEqual([0]);
    expect(await valuesOf(form.unitId, 'hamlets_total')).toHaveLength(1);
  });

  test('a resubmission takes the place of what was said before, at every level', async () => {
    const form = survey.form('29338');
    const officer = await survey.answer(form, { F12: 51 });
    await survey.forward(form);
    expect(await valuesOf(form.unitId, 'income_per_capita')).toHaveLength(2);
    const base = `/api/units/${form.unitId}/assignments/${form.id}`;
    const back = [{ question: 'F12', reason: 'Lệch với niên giám' }];
    done(await survey.department.post(`${base}/return`, { revision: 1, items: back, dueDay: '2023-08-20' }));
    await answerAndSubmit(app, officer, form, { F12: 53 });
    const found = await valuesOf(form.unitId, 'income_per_capita');
    expect(found.map(({ level, value, said }) => [level, value, said.revision])).toEqual([['self', 53, 2]]);
  });
});

describe('values that enterprises give', () => {
  test('stand under each enterprise’s name and are added up where the form says so', async () => {
    const commune = survey.form('29335');
    for (const [id, workers] of [
      ['vnpt-84', 700],
      ['viettel-84', 500],
    ] as const) {
      const form = survey.form(id);
      const client = await app.as('enterprise', id);
      const evidence = await attach(app, client, form, 'Q03');
      await answerAndSubmit(app, client, form, enterpriseAnswers(commune.unitId, workers, evidence));
    }
    const found = await valuesOf(commune.unitId, 'workers_with_smartphone');
    expect(found.map(({ sourceName, value }) => `${sourceName}: ${value}`).sort()).toEqual([
      'VNPT Trà Vinh: 700',
      'Viettel Trà Vinh: 500',
    ]);
    const advanced = await judgementOf(commune.unitId, 'ntm_nang_cao_2021_2025');
    expect(advanced.sentences.some((sentence: string) => sentence.includes('1.200/'))).toBe(true);
  });

  test('do not replace what the commune itself said of its hamlets', async () => {
    const commune = survey.form('29335');
    const found = await valuesOf(commune.unitId, 'hamlets_with_internet');
    expect(found.filter(({ sourceName }) => sourceName.includes('Thông Hòa'))).toHaveLength(3);
    const basic = await judgementOf(commune.unitId, 'ntm_2021_2025');
    const numbers = JSON.stringify(basic.judgement);
    expect(numbers).not.toContain(survey.form('vnpt-84').id);
  });
});

test('without an overlay open thresholds are unknown; with «ngưỡng minh hoạ» they are decided and say so', async () => {
  const bare = await openSurvey(survey.department, {
    period: '2024',
    overlays: [],
    chains: [throughDistricts],
  });
  const rows = done(await survey.department.get(`/api/campaigns/${bare}/progress?limit=500`)).items;
  const form = rows.find((row: { unitCode: string }) => row.unitCode === '29335');
  const officer = await app.as('commune-officer', form.organisationId);
  await answerAndSubmit(app, officer, form, { ...answersOf(form), E11: 1000, E12: 400 });
  const without = await judgementOf(form.unitId, 'ntm_2021_2025', bare);
  const given = await judgementOf(form.unitId, 'ntm_2021_2025');
  expect(without.judgement.verdict).toBe('unknown');
  expect(without.judgement.illustrative).toBe(false);
  expect(without.sentences.some((sentence: string) => sentence.startsWith('Chưa đủ quy tắc'))).toBe(true);
  expect(['met', 'unmet']).toContain(given.judgement.verdict);
  expect(given.judgement.illustrative).toBe(true);
  expect(given.sentences.some((sentence: string) => sentence.includes('ngưỡng minh hoạ'))).toBe(true);
});
