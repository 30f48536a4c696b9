import { verdictsOf } from '@thuocdo/core/judging';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type AnsweredSurvey,
  answerAndSubmit,
  attach,
  done,
  enterpriseAnswers,
  openAnsweredSurvey,
} from '../../testing/answered-survey.ts';
import { openSurvey, throughDistricts } from '../../testing/survey.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { readCampaign } from '../campaigns/index.ts';
import { judgementsOf } from './index.ts';

let app: TestApp;
let survey: AnsweredSurvey;
const communes = ['29335', '29338', '29350', '29353'] as const;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  const [submitted, forwarded, verified, poor] = communes;
  await survey.answer(survey.form(submitted), { E11: 1000, E12: 400 });
  for (const code of [forwarded, verified, poor]) await survey.answer(survey.form(code), { E11: 1000, E12: 900 });
  for (const code of [forwarded, verified]) await survey.forward(survey.form(code));
  await survey.verify(survey.form(verified));
});
afterAll(() => app.close());

interface Kept {
  unit_id: string;
  ruleset: string;
  level: string;
  verdict: string;
  verdicts: unknown;
  judged_at: string;
}

const kept = (campaignId = survey.campaignId): Promise<Kept[]> =>
  app.installation.db
    .selectFrom('judgements')
    .select(['unit_id', 'ruleset', 'level', 'verdict', 'verdicts', 'judged_at'])
    .where('campaign_id', '=', campaignId)
    .orderBy('unit_id')
    .orderBy('ruleset')
    .orderBy('level')
    .execute();

/** What the values, attributes and rulesets of today say, in the shape of what is kept. */
async function computed(campaignId = survey.campaignId) {
  const { db } = app.installation;
  const campaign = await readCampaign(db, campaignId);
  const roster = await db
    .selectFrom('roster_units')
    .select('unit_id')
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', true)
    .execute();
  const ids = roster.map((row) => row.unit_id);
  const found: Omit<Kept, 'judged_at'>[] = [];
  for (const level of ['self', 'checked', 'verified'] as const) {
    for (const [unitId, judged] of await judgementsOf(db, campaign, ids, level)) {
      if (judged.level !== level) continue;
      for (const judgement of judged.judgements) {
        const { ruleset, verdict } = judgement;
        found.push({
          unit_id: unitId,
          ruleset,
          level,
          verdict,
          verdicts: Object.fromEntries(verdictsOf(judgement)),
        });
      }
    }
  }
  const key = (one: { unit_id: string; ruleset: string; level: string }) =>
    `${one.unit_id} ${one.ruleset} ${one.level}`;
  return found.sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

const withoutMoment = (rows: readonly Kept[]) => rows.map(({ judged_at: _, ...row }) => row);
const expectAgreement = async (campaignId?: string) =>
  expect(withoutMoment(await kept(campaignId))).toEqual(await computed(campaignId));

const advanced = 'ntm_nang_cao_2021_2025';
const classOf = (unitId: string, value: string) =>
  survey.department.post(`/api/units/${unitId}/attributes`, {
    attribute: 'commune_class',
    value,
    validFrom: '2021-06-04',
    basis: 'Quyết định 861/QĐ-TTg',
  });
const resultOf = async (unitId: string, ruleset: string) =>
  (await kept()).find((row) => row.unit_id === unitId && row.ruleset === ruleset && row.level === 'self');

describe('what is kept of a result', () => {
  test('equals the judgement computed again, for every commune, ruleset and level', async () => {
    expect(await kept()).toHaveLength(2 * (1 + 2 + 3 + 1));
    await expectAgreement();
  });

  test('tells of criteria, sub-criteria and requirements, and nothing of why', async () => {
    const [row] = await kept();
    const codes = Object.keys(row?.verdicts as object);
    expect(codes).toEqual(expect.arrayContaining(['8', '8.1', '8.4']));
    expect(codes.some((code) => code.startsWith('8.1.') || code.startsWith('8.1_') || code.length > 3)).toBe(true);
    expect(JSON.stringify(row)).not.toContain('numbers');
  });
});

describe('one changed value', () => {
  test('that only an enterprise gives judges its communes anew, under the rulesets that read it and no other', async () => {
    const commune = survey.form('29335');
    const enterprise = survey.form('vnpt-84');
    const client = await app.as('enterprise', 'vnpt-84');
    const evidence = await attach(app, client, enterprise, 'Q03');
    const others = (await kept()).filter((row) => row.unit_id !== commune.unitId);
    app.setNow('2023-08-02T01:00:00.000Z');
    await answerAndSubmit(app, client, enterprise, enterpriseAnswers(commune.unitId, 3576, evidence));
    await expectAgreement();
    const after = await kept();
    expect(after.filter((row) => row.unit_id !== commune.unitId)).toEqual(others);
    const moments = new Map(
      after.filter((row) => row.unit_id === commune.unitId).map((row) => [row.ruleset, row.judged_at]),
    );
    expect(moments.get('ntm_2021_2025')).toBe('2023-08-01T01:00:00.000Z');
    expect(moments.get(advanced)).toBe('2023-08-02T01:00:00.000Z');
  });

  test('of a campaign reaches another campaign of the same period, closed or open', async () => {
    const second = await openSurvey(survey.department, { rulesets: ['ntm_2021_2025'], chains: [throughDistricts] });
    expect(await kept(second)).toHaveLength(1 + 2 + 3 + 1);
    await expectAgreement(second);
    const { version } = done(await survey.department.get(`/api/campaigns/${second}`));
    done(await survey.department.post(`/api/campaigns/${second}/close`, { version, reason: 'Xong' }));
    await survey.answer(survey.form('29356'), { E11: 1000, E12: 100 });
    await expectAgreement();
    await expectAgreement(second);
    expect((await kept(second)).some((row) => row.unit_id === survey.form('29356').unitId)).toBe(true);
  });
});

describe('a declared attribute', () => {
  test('chooses another threshold at once: 60 % smartphones are enough in a mountain commune and not elsewhere', async () => {
    const { unitId } = survey.form('29335');
    const smartphones = async () =>
      ((await resultOf(unitId, advanced))?.verdicts as Record<string, string> | undefined)?.['8.2'];
    expect(await smartphones()).toBe('unmet');
    expect((await classOf(unitId, 'vung_dtts_mien_nui')).status).toBe(201);
    expect(await smartphones()).toBe('met');
    await expectAgreement();
    expect((await classOf(unitId, 'con_lai')).status).toBe(201);
    expect(await smartphones()).toBe('unmet');
    await expectAgreement();
  });
});

describe('judging a campaign again', () => {
  const again = (client = survey.department) => client.post(`/api/campaigns/${survey.campaignId}/judgement`);

  test('changes nothing when all is as it was, and is in the audit chain with its counts', async () => {
    const before = await kept();
    app.setNow('2023-08-03T01:00:00.000Z');
    expect(done(await again())).toEqual({ roster: 85, judged: 5, results: before.length, changed: 0 });
    expect(await kept()).toEqual(before);
    const entries = await app.installation.db
      .selectFrom('audit_entries')
      .select('detail')
      .where('action', '=', 'campaign.judge')
      .execute();
    expect(entries).toHaveLength(1);
    expect(entries[0]?.detail).toMatchObject({ roster: 85, changed: 0 });
  });

  test('puts right what was lost or is not true, and takes away what has no values', async () => {
    const { db } = app.installation;
    const before = withoutMoment(await kept());
    const [first] = before;
    await db.deleteFrom('judgements').where('unit_id', '=', survey.form('29338').unitId).execute();
    await db
      .updateTable('judgements')
      .set({ verdict: 'exempt' })
      .where('unit_id', '=', `${first?.unit_id}`)
      .where('ruleset', '=', `${first?.ruleset}`)
      .where('level', '=', `${first?.level}`)
      .execute();
    await db
      .insertInto('judgements')
      .values({
        unit_id: survey.form('29359').unitId,
        campaign_id: survey.campaignId,
        ruleset: 'ntm_2021_2025',
        level: 'self',
        verdict: 'met',
        verdicts: '{}',
        judged_at: '2023-08-01T01:00:00.000Z',
      })
      .execute();
    const counts = done(await again());
    expect(counts.changed).toBeGreaterThanOrEqual(6);
    expect(withoutMoment(await kept())).toEqual(before);
  });

  test('is for the department; others are refused, strangers do not learn of it, a draft has nothing to judge', async () => {
    expect((await again(await app.as('administrator', 'so-tttt-84'))).status).toBe(403);
    expect((await again(await app.as('department-officer', 'so-tttt-30'))).status).toBe(404);
    expect((await again(await app.as('institute', 'vien'))).status).toBe(200);
    const draft = done(
      await survey.department.post(
        '/api/campaigns',
        done(await survey.department.get(`/api/campaigns/${survey.campaignId}`)).draft,
      ),
    );
    const refused = await survey.department.post(`/api/campaigns/${draft.id}/judgement`);
    expect(refused.body.code).toBe('campaign-not-open');
  });
});
