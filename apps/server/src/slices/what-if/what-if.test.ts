import type { TriableRequirement, WhatIf } from '@thuocdo/contract/what-if';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnsweredSurvey, done, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { communeAnswers } from '../demo/commune-answers.ts';

let app: TestApp;
let survey: AnsweredSurvey;
const ntm = 'ntm_2021_2025';
/** Of 1.000 dossiers so many online; the threshold that is in force asks for 50 % elsewhere than in the mountains. */
const online = { '29335': 900, '29338': 450, '29350': 100 } as const;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  for (const [code, E12] of Object.entries(online)) await survey.answer(survey.form(code), { E11: 1000, E12 });
});
afterAll(() => app.close());

const path = () => `/api/campaigns/${survey.campaignId}/what-if`;
const ask = (body: object, client: Client = survey.department) => client.post(path(), { ruleset: ntm, ...body });
const tried = async (body: object, client?: Client): Promise<WhatIf> => done(await ask(body, client));
const byClass = (con_lai: number) => ({ valueByClass: { vung_dtts_mien_nui: 40, hai_dao: 40, con_lai } });
const partOf = (view: WhatIf, code: string, ruleset = ntm) =>
  view.parts.find((part) => part.code === code && part.ruleset === ruleset);

async function triable(): Promise<TriableRequirement[]> {
  const { rulesets } = done(await survey.department.get(path()));
  return rulesets.find((ruleset: { code: string }) => ruleset.code === ntm).requirements;
}

describe('thresholds that can be tried', () => {
  test('come with the number in force, by class, and the text that gave it', async () => {
    const dossiers = (await triable()).find(({ code }) => code === '8.4.a');
    expect(dossiers).toMatchObject({
      unit: '%',
      op: '>=',
      minimum: 0,
      maximum: 100,
      valueByClass: { vung_dtts_mien_nui: 40, hai_dao: 40, con_lai: 50 },
      illustrative: true,
    });
    expect(dossiers?.classes).toEqual(expect.arrayContaining(['con_lai', 'hai_dao', 'vung_dtts_mien_nui']));
  });
});

describe('trying a threshold', () => {
  test('counts before and after, and names the communes that flip', async () => {
    const view = await tried({ thresholds: { '8.4.a': byClass(45) } });
    expect([view.roster, view.judged]).toEqual([85, 3]);
    expect(partOf(view, '8.4.a')).toMatchObject({
      before: { met: 1, unmet: 2 },
      after: { met: 2, unmet: 1 },
      changed: 1,
    });
    expect(view.communes.map((commune) => commune.unitCode)).toEqual(['29338']);
    expect(view.communes[0]?.changes).toContainEqual(
      expect.objectContaining({ ruleset: ntm, code: '8.4.a', from: 'unmet', to: 'met', fromScore: null }),
    );
    expect(view.parts.filter((part) => part.ruleset === ntm).map((part) => part.code)).toEqual(
      expect.arrayContaining(['total', '8', '8.4', '8.4.a']),
    );
  });

  test('reaches the rulesets that require this one', async () => {
    const form = survey.form('29353');
    const answers = communeAnswers({
      code: form.unitCode,
      name: form.unitName.replace(/^Xã /, ''),
      respondent: `Cán bộ ${form.unitName}`,
      communeClass: 'con_lai',
      profile: 'advanced',
      closedOn: '2023-07-31',
    });
    await survey.answer(form, { ...answers, E11: 1000, E12: 900 });
    const view = await tried({ thresholds: { '8.4.a': { value: 95 } } });
    expect(partOf(view, 'total')).toMatchObject({ before: { met: 2 }, after: { met: 0 } });
    const changes = view.communes.find((commune) => commune.unitCode === '29353')?.changes ?? [];
    expect(changes).toContainEqual(expect.objectContaining({ ruleset: ntm, code: 'total', from: 'met', to: 'unmet' }));
    const above = { ruleset: 'ntm_nang_cao_2021_2025', code: 'total', from: 'unknown', to: 'unmet' };
    expect(changes).toContainEqual(expect.objectContaining(above));
    expect(view.communes.every((commune) => commune.level === 'self')).toBe(true);
  });

  test('the threshold that is in force changes nothing', async () => {
    const view = await tried({ thresholds: { '8.4.a': byClass(50) } });
    expect([view.changedCommunes, view.communes]).toEqual([0, []]);
    const part = partOf(view, '8.4.a');
    expect(part?.after).toEqual(part?.before);
  });

  test('lays a row of thresholds beside each other: the higher, the fewer communes', async () => {
    const { sweep } = await tried({ thresholds: { '8.4.a': { value: 47 } } });
    expect(sweep).toMatchObject({ requirement: '8.4.a', unit: '%', communes: 4, class: null });
    const met = (sweep?.steps ?? []).map((step) => step.met);
    expect(met).toEqual([...met].sort((a, b) => b - a));
    expect(sweep?.steps.find((step) => step.tried)).toMatchObject({ threshold: 47, met: 2, unmet: 2 });
    const at = (threshold: number) => sweep?.steps.find((step) => step.threshold === threshold);
    expect([at(0)?.met, at(100)?.met]).toEqual([4, 0]);
    const whole = await tried({ thresholds: { '8.4.a': { value: 45 } } });
    expect(whole.sweep?.steps.find((step) => step.tried)?.met).toBe(partOf(whole, '8.4.a')?.after.met);
  });

  test('a row may be of one class of communes only', async () => {
    const { sweep } = await tried({ thresholds: { '8.4.a': byClass(45) }, class: 'hai_dao' });
    expect([sweep?.communes, sweep?.class]).toEqual([0, 'hai_dao']);
    const rest = await tried({ thresholds: { '8.4.a': byClass(45) }, class: 'con_lai' });
    expect(rest.sweep?.communes).toBe(4);
    expect(rest.sweep?.steps.find((step) => step.tried)?.threshold).toBe(45);
  });

  test('stores nothing and writes no entry', async () => {
    const { db } = app.installation;
    const state = async () => [
      await db.selectFrom('judgements').selectAll().orderBy('unit_id').orderBy('ruleset').execute(),
      await db
        .selectFrom('audit_entries')
        .select((eb) => eb.fn.countAll().as('n'))
        .execute(),
    ];
    const before = await state();
    await tried({ thresholds: { '8.4.a': { value: 1 } } });
    expect(await state()).toEqual(before);
  });
});

describe('who may try', () => {
  test('a district over its own communes; a commune and strangers do not learn of it', async () => {
    const view = await tried({ thresholds: { '8.4.a': { value: 1 } } }, await survey.checkerOf(survey.form('29335')));
    expect(view.roster).toBeLessThan(85);
    const officer = await app.as('commune-officer', survey.form('29335').organisationId);
    const stranger = await app.as('department-officer', 'so-tttt-30');
    for (const client of [officer, stranger]) {
      expect((await ask({ thresholds: {} }, client)).status).toBe(404);
      expect((await client.get(path())).status).toBe(404);
    }
  });
});

describe('bad input is refused with the field', () => {
  const cases: [what: string, body: object, pointer: string, rule: string][] = [
    ['an unknown ruleset', { ruleset: 'khong_co', thresholds: {} }, '/body/ruleset', 'not-in-campaign'],
    [
      'an unknown requirement',
      { thresholds: { '9.9.z': { value: 1 } } },
      '/body/thresholds/9.9.z',
      'threshold-unknown',
    ],
    [
      'more than everything',
      { thresholds: { '8.4.a': { value: 101 } } },
      '/body/thresholds/8.4.a/value',
      'threshold-out-of-range',
    ],
    [
      'less than nothing',
      { thresholds: { '8.4.a': { value: -1 } } },
      '/body/thresholds/8.4.a/value',
      'threshold-out-of-range',
    ],
    [
      'a text for a number',
      { thresholds: { '8.4.a': { value: 'năm mươi' } } },
      '/body/thresholds/8.4.a/value',
      'invalid_type',
    ],
    [
      'neither a number nor numbers by class',
      { thresholds: { '8.4.a': {} } },
      '/body/thresholds/8.4.a',
      'threshold-mixed',
    ],
    ['both', { thresholds: { '8.4.a': { value: 1, ...byClass(1) } } }, '/body/thresholds/8.4.a', 'threshold-mixed'],
    [
      'a class left out',
      { thresholds: { '8.4.a': { valueByClass: { con_lai: 50, hai_dao: 40 } } } },
      '/body/thresholds/8.4.a/valueByClass/vung_dtts_mien_nui',
      'class-missing',
    ],
    [
      'a class that is none',
      { thresholds: { '8.4.a': { valueByClass: { ...byClass(50).valueByClass, do_thi: 1 } } } },
      '/body/thresholds/8.4.a/valueByClass/do_thi',
      'class-unknown',
    ],
    [
      'a row of a requirement without threshold',
      { thresholds: {}, sweep: '9.9.z' },
      '/body/sweep',
      'threshold-unknown',
    ],
    [
      'a row of a class that is none',
      { thresholds: { '8.4.a': { value: 1 } }, class: 'do_thi' },
      '/body/class',
      'class-unknown',
    ],
  ];
  test.each(cases)('%s', async (_what, body, pointer, rule) => {
    const reply = await ask(body);
    expect([reply.status, reply.body.code]).toEqual([400, 'input-invalid']);
    expect(reply.body.errors).toContainEqual(expect.objectContaining({ pointer, rule }));
  });
});
