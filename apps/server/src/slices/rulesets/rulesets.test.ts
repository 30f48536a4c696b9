import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnsweredSurvey, done, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { surveyDraft } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

// biome-ignore lint/suspicious/noExplicitAny: tests read drafts as the editor does
type Json = any;

let app: TestApp;
let survey: AnsweredSurvey;
let officer: Client;
let leader: Client;
let institute: Client;
let neighbour: Client;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  ({ department: officer, leader } = survey);
  institute = await app.as('institute', 'vien');
  neighbour = await app.as('department-leader', 'so-tttt-30');
});
afterAll(() => app.close());

const asOf = '2023-08-31';
const ratio = (numerator: string, denominator: string, value: number) => ({
  kind: 'ratio',
  numerator,
  denominator,
  op: '>=',
  threshold: { unit: '%', value },
});
const leaf = (code: string, rule: object, rest: object = {}) => ({
  code,
  name: `Yêu cầu ${code}`,
  rule,
  evidence: [],
  sources: ['minh hoạ'],
  certainty: 'full',
  ...rest,
});
const tree = (leaves: object[], rest: object = {}) => [
  {
    code: 'c',
    name: 'Tiêu chí',
    ...rest,
    subcriteria: [{ code: 's', name: 'Chỉ tiêu', certainty: 'full', requirements: leaves }],
  },
];
const online = ratio('dossiers_online', 'dossiers_total', 40);
const example = (kind: string, online: number | null, verdict: string) => ({
  name: `Trường hợp ${kind}`,
  kind,
  values: online === null ? { dossiers_total: 100 } : { dossiers_online: online, dossiers_total: 100 },
  attributes: {},
  asOf,
  expect: { a: { verdict } },
});
const examples = [
  example('met', 90, 'met'),
  example('unmet', 39, 'unmet'),
  example('borderline', 40, 'met'),
  example('missing', null, 'unknown'),
];

let count = 0;
const newCode = () => {
  count += 1;
  return `thu-${count}`;
};

async function begin(
  client: Client,
  kind: 'criteria' | 'index' | 'overlay' = 'criteria',
  unitId = '84-2023',
): Promise<Json> {
  const start = { from: 'nothing', kind, code: newCode(), name: 'Bộ thử' };
  return done(await client.post('/api/ruleset-drafts', { unitId, start }));
}

const addressOf = ({ id }: { id: string }) => `/api/ruleset-drafts/${id}`;
const save = (client: Client, draft: Json, content: object) =>
  client.put(addressOf(draft), { content: { ...draft.content, ...content }, revision: draft.revision });

/** A draft that may be published as it stands, with `change` laid over it. */
async function soundDraft(client: Client, change: object = {}, unitId = '84-2023'): Promise<Json> {
  const draft = await begin(client, 'criteria', unitId);
  const content = { ...draft.content, criteria: tree([leaf('a', online)]), examples, ...change };
  return { ...draft, ...done(await save(client, draft, content)), content };
}

async function publish(client: Client, draft: Json) {
  return client.post(`${addressOf(draft)}/publication`, { revision: draft.revision });
}

describe('a draft', () => {
  test('is kept whole, right or wrong, and comes back as it was', async () => {
    const draft = await begin(officer);
    expect(draft).toMatchObject({ kind: 'criteria', revision: 1, scope: 'VN/2023/84', can: ['ruleset.draft'] });
    expect(draft.scopeName).toContain('Trà Vinh');
    const wrong = { ...draft.content, name: '', criteria: [{ code: 'c' }] };
    expect(done(await save(officer, draft, wrong))).toMatchObject({ revision: 2, name: '' });
    expect(done(await officer.get(addressOf(draft))).content).toEqual(wrong);
  });

  test('does not lose what somebody else saved in between: the conflict is told, with who', async () => {
    const draft = await begin(officer);
    done(await save(leader, draft, { name: 'Tên của lãnh đạo' }));
    const late = await save(officer, draft, { name: 'Tên của chuyên viên' });
    expect([late.status, late.body.code]).toEqual([409, 'stale-version']);
    expect(late.body).toMatchObject({ current: 2, seen: 1, by: 'Phó Giám đốc Sở' });
    expect(done(await officer.get(addressOf(draft))).content.name).toBe('Tên của lãnh đạo');
  });

  test('stays with its unit and stays what it is', async () => {
    const draft = await begin(officer);
    const moved = await save(officer, draft, { scope: 'VN', kind: 'index' });
    expect(moved.status).toBe(400);
    expect(moved.body.errors.map(({ rule }: Json) => rule)).toEqual(['unit-stays', 'kind-stays']);
  });

  test('of a copy of national law is a province’s own series, of the institute’s the next version', async () => {
    const start = { from: 'copy', of: 'ntm_2021_2025' };
    const own = done(await officer.post('/api/ruleset-drafts', { unitId: '84-2023', start }));
    expect(own.content).toMatchObject({ code: 'ntm_2021_2025-2023-84', version: 1, scope: 'VN/2023/84' });
    const next = done(await institute.post('/api/ruleset-drafts', { unitId: 'VN', start }));
    expect(next.content).toMatchObject({
      code: 'ntm_2021_2025.v2',
      version: 2,
      validFrom: '2026-01-01',
      validTo: null,
    });
    const frame = done(
      await institute.post('/api/ruleset-drafts', { unitId: 'VN', start: { ...start, from: 'frame' } }),
    );
    const rules = frame.content.criteria[0].subcriteria
      .flatMap((one: Json) => one.requirements)
      .map((one: Json) => one.rule.kind);
    expect([...new Set(rules)]).toEqual(['open']);
    const overlay = { from: 'copy', of: 'nguong-minh-hoa' };
    const laid = done(await officer.post('/api/ruleset-drafts', { unitId: '84-2023', start: overlay }));
    expect(laid).toMatchObject({ kind: 'overlay', content: { code: 'nguong-minh-hoa-2023-84', scope: 'VN/2023/84' } });
  });

  test('is thrown away by who began it or may publish it, by nobody else', async () => {
    const ofLeader = await begin(leader);
    expect((await officer.delete(addressOf(ofLeader))).body.code).toBe('not-allowed');
    const ofOfficer = await begin(officer);
    done(await leader.delete(addressOf(ofOfficer)));
    expect((await officer.get(addressOf(ofOfficer))).status).toBe(404);
    done(await leader.delete(addressOf(ofLeader)));
  });

  test('one sitting of saving is one entry of the audit', async () => {
    const draft = await begin(officer);
    let { revision } = draft;
    for (const name of ['M', 'Mộ', 'Một'])
      ({ revision } = done(await officer.put(addressOf(draft), { content: { ...draft.content, name }, revision })));
    const rows = await app.installation.db
      .selectFrom('audit_entries')
      .select('action')
      .where('subject_id', '=', draft.id)
      .execute();
    expect(rows).toHaveLength(1);
  });
});

describe('rights', () => {
  test('another province does not learn of a draft; a commune cannot draft', async () => {
    const draft = await soundDraft(officer);
    for (const path of ['', '/check', '/table'])
      expect((await neighbour.get(`${addressOf(draft)}${path}`)).status).toBe(404);
    expect((await publish(neighbour, draft)).status).toBe(404);
    const { items } = done(await neighbour.get('/api/ruleset-drafts'));
    expect(items.filter(({ id }: Json) => id === draft.id)).toEqual([]);
    const commune = await app.as('commune-officer', survey.form('29335').organisationId);
    const start = { from: 'nothing', kind: 'criteria', code: newCode(), name: 'x' };
    expect((await commune.post('/api/ruleset-drafts', { unitId: '84-2023', start })).status).toBe(403);
  });

  test('an officer drafts, the leader publishes; neither touches national law or another province', async () => {
    const draft = await soundDraft(officer);
    expect((await publish(officer, draft)).body.code).toBe('not-allowed');
    expect((await publish(leader, draft)).status).toBe(201);
    const start = { from: 'copy', of: 'ntm_2021_2025' };
    for (const unitId of ['VN', '30-2023'])
      expect((await leader.post('/api/ruleset-drafts', { unitId, start })).status).toBe(403);
    expect((await leader.post('/api/rulesets/ntm_2021_2025/retirement', { from: asOf, reason: 'x' })).status).toBe(403);
  });
});

/** What checking says of a draft with these leaves: code and place of each. */
async function findingsOf(
  leaves: object[],
  change: object = {},
  kind: 'criteria' | 'index' = 'criteria',
): Promise<string[][]> {
  const draft = await begin(officer, kind);
  done(await save(officer, draft, { criteria: tree(leaves, kind === 'index' ? { max: 10 } : {}), ...change }));
  const { findings, obstacles } = done(await officer.get(`${addressOf(draft)}/check`));
  for (const { mend } of [...findings, ...obstacles]) expect(mend.length).toBeGreaterThan(10);
  return [...findings, ...obstacles].map(({ code, place }: Json) => [code, place]);
}

const at = (rest: string) => `criteria[0].subcriteria[0].requirements[0].${rest}`;
const cel = (source: string) => ({ kind: 'cel', source, variables: { dossiers_total: 'number' } });
const rows = (where: string) => ({
  kind: 'rows',
  element: 'hamlets_total',
  where,
  columns: { a: 'number' },
  quantifier: 'all',
});
const tiers = (...ends: (number | null)[][]) => ({
  kind: 'tiers',
  of: { element: 'dossiers_total' },
  steps: ends.map(([min, max]) => ({ min, max, points: 5 })),
});
const dated = (...periods: (string | null)[][]) => ({
  kind: 'ratio',
  numerator: 'dossiers_online',
  denominator: 'dossiers_total',
  op: '>=',
  threshold: { unit: '%', dated: periods.map(([validFrom, validTo]) => ({ value: 50, validFrom, validTo })) },
});

describe('bad input is found on checking, with its place and the mend', () => {
  test.each<[string, object, string, string]>([
    ['a rule that does not type-check', cel('dossiers_total'), 'expression-refused', at('rule.source')],
    ['a comparison of unlike things', cel('dossiers_total > "x"'), 'expression-refused', at('rule.source')],
    ['a division by zero', cel('dossiers_total / 0 > 1'), 'expression-refused', at('rule.source')],
    ['loops too deep', rows('[1].all(x, [1].all(y, [1].all(z, z == row.a)))'), 'expression-refused', at('rule.where')],
    ['matches', cel('"a".matches("(x+)+y")'), 'expression-refused', at('rule.source')],
    ['a column that is not declared', rows('row.b > 1'), 'column-unknown', at('rule.where')],
    ['an unknown element', ratio('la', 'dossiers_total', 40), 'element-unknown', 'a'],
    [
      'a gap between dated thresholds',
      dated([null, '2023-01-01'], ['2024-01-01', null]),
      'threshold-gap',
      at('rule.threshold.dated'),
    ],
    [
      'dated thresholds that overlap',
      dated([null, '2024-01-01'], ['2023-01-01', null]),
      'threshold-overlap',
      at('rule.threshold.dated'),
    ],
    [
      'points in a set of criteria',
      { kind: 'each', element: 'dossiers_total', points: 1 },
      'points-outside-index',
      at('rule'),
    ],
  ])('%s', async (_what, rule, code, place) => {
    expect(await findingsOf([leaf('a', rule)])).toContainEqual([code, place]);
  });

  test.each<[string, object, string, string]>([
    ['a gap between steps', tiers([null, 5], [6, null]), 'tier-gap', at('rule.steps')],
    ['steps that overlap', tiers([null, 6], [5, null]), 'tier-overlap', at('rule.steps')],
    [
      'steps that give more than the line has',
      { ...tiers([null, 5], [5, null]), steps: [{ min: null, max: null, points: 50 }] },
      'points-above-max',
      at('rule'),
    ],
  ])('%s', async (_what, rule, code, place) => {
    expect(await findingsOf([leaf('a', rule, { max: 10 })], {}, 'index')).toContainEqual([code, place]);
  });

  test('weights that do not add up', async () => {
    const leaves = [leaf('a', { kind: 'open' }, { max: 4 }), leaf('b', { kind: 'open' }, { max: 5 })];
    expect(await findingsOf(leaves, {}, 'index')).toContainEqual(['points-do-not-add-up', 'criteria[0].max']);
  });

  test('a ruleset that requires itself, or in a circle with a published one', async () => {
    const itself = await begin(officer);
    done(await save(officer, itself, { criteria: tree([leaf('a', online)]), requires: [itself.content.code] }));
    const { findings } = done(await officer.get(`${addressOf(itself)}/check`));
    expect(findings.map(({ code }: Json) => code)).toContain('requires-circular');
  });

  test('what is not even an object', async () => {
    const draft = await begin(officer);
    done(await save(officer, draft, { criteria: 'không phải danh sách', examples: [7], scale: [] }));
    const { findings } = done(await officer.get(`${addressOf(draft)}/check`));
    expect(findings.map(({ place }: Json) => place)).toEqual(
      expect.arrayContaining(['criteria', 'examples[0]', 'scale']),
    );
  });
});

describe('publishing', () => {
  test('is refused with everything that is wrong, and nothing is written', async () => {
    const draft = await begin(leader);
    const faulty = done(await save(leader, draft, { criteria: tree([leaf('a', ratio('la', 'lung', 40))]) }));
    const refused = await publish(leader, { ...draft, ...faulty });
    expect([refused.status, refused.body.code]).toEqual([422, 'ruleset-invalid']);
    expect(refused.body.findings).toHaveLength(2);
    expect((await officer.get(`/api/rulesets/${draft.content.code}`)).status).toBe(404);
  });

  test('is refused without examples of all kinds that pass', async () => {
    const draft = await soundDraft(leader, { examples: [example('met', 10, 'met')] });
    const refused = await publish(leader, draft);
    expect([refused.status, refused.body.code]).toEqual([422, 'ruleset-not-publishable']);
    const found = refused.body.findings.map(({ code, place }: Json) => [code, place]);
    expect(found).toContainEqual(['example-fails', 'examples[0].expect.a']);
    expect(found.filter(([code]: Json) => code === 'example-kind-missing')).toHaveLength(3);
  });

  test('of a revision that somebody changed since is refused', async () => {
    const draft = await soundDraft(leader);
    done(await save(officer, draft, { name: 'Đổi ngay trước khi ban hành' }));
    expect((await publish(leader, draft)).body.code).toBe('stale-version');
  });

  test('makes a ruleset that never changes; its next version follows it, and shows what it changes', async () => {
    const draft = await soundDraft(leader, { validFrom: '2023-01-01', validTo: '2025-01-01' });
    const published = done(await publish(leader, draft));
    expect(published).toMatchObject({ scope: 'VN/2023/84', incomplete: 0, retired: null, can: ['ruleset.retire'] });
    expect((await leader.get(addressOf(draft))).status).toBe(404);
    const start = { from: 'copy', of: published.code };
    const next = done(await leader.post('/api/ruleset-drafts', { unitId: '84-2023', start }));
    expect(next.content).toMatchObject({ code: `${published.code}.v2`, version: 2, validFrom: '2025-01-01' });
    const raised = tree([leaf('a', ratio('dossiers_online', 'dossiers_total', 39))]);
    const moved = examples.map((one) => (one.kind === 'unmet' ? example('unmet', 38, 'unmet') : one));
    const saved = done(await save(leader, next, { criteria: raised, examples: moved }));
    done(await publish(leader, { ...next, ...saved }));
    const difference = done(
      await officer.get(`/api/rulesets/${published.code}.v2/difference?before=${published.code}`),
    );
    expect(difference.nodes).toMatchObject([
      {
        code: 'a',
        kind: 'changed',
        fields: [{ field: 'rule', before: expect.stringMatching(/40%/), after: expect.stringMatching(/39%/) }],
      },
    ]);
    const again = await soundDraft(leader, { code: published.code, series: published.code });
    expect((await publish(leader, again)).body.findings.map(({ code }: Json) => code)).toContain('code-published');
  });

  test('two who publish the same code at once: one is told', async () => {
    const draft = await soundDraft(leader);
    const twin = await soundDraft(leader, { code: draft.content.code, series: draft.content.code });
    const statuses = (await Promise.all([publish(leader, draft), publish(leader, twin)])).map(({ status }) => status);
    expect(statuses.sort()).toEqual([201, 422]);
  });

  test('a code that means something else than in the version before is refused', async () => {
    const published = done(await publish(leader, await soundDraft(leader, { validTo: '2025-01-01' })));
    const start = { from: 'copy', of: published.code };
    const next = done(await leader.post('/api/ruleset-drafts', { unitId: '84-2023', start }));
    const other = tree([leaf('a', ratio('hamlets_with_phone', 'hamlets_total', 100))]);
    const saved = done(await save(leader, next, { criteria: other }));
    const refused = await publish(leader, { ...next, ...saved });
    expect(refused.body.findings).toContainEqual(expect.objectContaining({ code: 'code-redefined', place: 'a' }));
  });

  test('straight to the API obeys the same conditions', async () => {
    const content = { ...(await soundDraft(officer)).content, scope: 'VN', code: newCode(), series: undefined };
    const bare = await institute.post('/api/rulesets', { ruleset: { ...content, examples: [] } });
    expect(bare.body.code).toBe('ruleset-not-publishable');
    expect((await institute.post('/api/rulesets', { ruleset: content })).status).toBe(201);
  });
});

describe('a province’s overlay', () => {
  const spoken = { ntm_2021_2025: { thresholds: { '8.3.c': { value: 85 } }, confirms: ['8.3.b'] } };

  test('needs a text with its number, unless it is plainly an illustration', async () => {
    const draft = await begin(leader, 'overlay');
    const saved = done(await save(leader, draft, { rulesets: spoken }));
    const refused = await publish(leader, { ...draft, ...saved });
    expect(refused.body).toMatchObject({
      code: 'ruleset-invalid',
      findings: [{ code: 'text-missing', place: 'legalBasis' }],
    });
    const legalBasis = { kind: 'Quyết định', number: '12/QĐ-UBND', date: '2023-02-01' };
    const again = done(await save(leader, { ...draft, ...saved }, { rulesets: spoken, legalBasis }));
    const published = done(await publish(leader, { ...draft, ...again }));
    expect(published).toMatchObject({ overlay: true, illustrative: false, scope: 'VN/2023/84' });
  });

  test('is checked against the ruleset that it speaks of', async () => {
    const draft = await begin(leader, 'overlay');
    const wrong = {
      ntm_2021_2025: { thresholds: { '9.9': { value: 1 } }, confirms: [], rules: { '8.2.a': { kind: 'open' } } },
    };
    done(await save(leader, draft, { illustrative: true, rulesets: wrong }));
    const { findings } = done(await leader.get(`${addressOf(draft)}/check`));
    expect(findings.map(({ code }: Json) => code).sort()).toEqual(['requirement-unknown', 'rule-not-open']);
  });
});

describe('a trial on a real commune', () => {
  const trialOf = (draft: Json, unitId: string, level = 'highest', campaignId = survey.campaignId) =>
    `${addressOf(draft)}/trial?campaignId=${campaignId}&unitId=${unitId}&level=${level}`;

  test('gives verdicts, sentences and the values read, and stores nothing', async () => {
    const form = survey.form('29335');
    await survey.answer(form, { E11: 1000, E12: 400 });
    const draft = await soundDraft(officer, {
      criteria: tree([leaf('a', ratio('dossiers_online', 'dossiers_total', 41))]),
    });
    const before = await app.installation.db.selectFrom('judgements').selectAll().execute();
    const trial = done(await officer.get(trialOf(draft, form.unitId)));
    expect(trial).toMatchObject({
      values: { dossiers_online: 400, dossiers_total: 1000 },
      attributes: { commune_class: 'con_lai' },
    });
    expect(trial.results[0].judgement.verdict).toBe('unmet');
    expect(trial.results[0].sentences.join()).toContain('400/1.000');
    expect(await app.installation.db.selectFrom('judgements').selectAll().execute()).toEqual(before);
  });

  test('of an index gives points; of an overlay every ruleset that it speaks of, with the threshold laid on', async () => {
    const form = survey.form('29335');
    const index = await begin(officer, 'index');
    const rule = { kind: 'proportional', numerator: 'dossiers_online', denominator: 'dossiers_total' };
    done(await save(officer, index, { criteria: tree([leaf('a', rule, { max: 10 })], { max: 10 }) }));
    const scored = done(await officer.get(trialOf(index, form.unitId)));
    expect(scored.results[0].judgement.score).toMatchObject({ low: 4, high: 4 });
    const overlay = await begin(officer, 'overlay');
    const rulesets = { ntm_2021_2025: { thresholds: { '8.4.a': { value: 41 } }, confirms: [] } };
    done(await save(officer, overlay, { illustrative: true, rulesets }));
    const laid = done(await officer.get(trialOf(overlay, form.unitId)));
    expect(laid.results.map(({ ruleset }: Json) => ruleset)).toEqual(['ntm_2021_2025']);
    expect(laid.results[0].sentences.join('\n')).toMatch(/41%.*Bộ thử/);
  });

  test('is not of a draft that is wrong, of a commune that is not on the list, or for who may not see the commune', async () => {
    const { unitId } = survey.form('29335');
    const wrong = await begin(officer);
    expect((await officer.get(trialOf(wrong, unitId))).body.code).toBe('ruleset-invalid');
    const sound = await soundDraft(officer);
    expect((await officer.get(trialOf(sound, '84-2023'))).status).toBe(404);
    const national = await soundDraft(institute, {}, 'VN');
    expect((await officer.get(trialOf(national, unitId))).status).toBe(404);
    expect((await neighbour.get(trialOf(sound, unitId))).status).toBe(404);
  });
});

describe('retiring', () => {
  test('a retired ruleset is no longer chosen by new campaigns; it says since when and why', async () => {
    const published = done(await publish(leader, await soundDraft(leader)));
    const change = { title: 'Đợt mới', period: '2024', rulesets: [published.code] };
    const body = surveyDraft(change);
    const early = done(await officer.post('/api/campaigns', body));
    const late = done(await officer.post('/api/campaigns', { ...body, period: '2025' }));
    expect((await officer.post(`/api/campaigns/${early.id}/open`, { version: 1 })).status).toBe(200);
    const retirement = { from: '2023-08-01', reason: 'Có quyết định thay thế' };
    expect((await officer.post(`/api/rulesets/${published.code}/retirement`, retirement)).status).toBe(403);
    const retired = done(await leader.post(`/api/rulesets/${published.code}/retirement`, retirement));
    expect(retired).toMatchObject({ retired: { ...retirement, by: 'Phó Giám đốc Sở' }, can: [] });
    const refused = await officer.post(`/api/campaigns/${late.id}/open`, { version: 1 });
    expect(refused.body).toMatchObject({ code: 'campaign-incomplete', missing: ['ruleset-retired:Bộ thử'] });
    const again = await leader.post(`/api/rulesets/${published.code}/retirement`, retirement);
    expect([again.status, again.body.code]).toEqual([409, 'ruleset-retired']);
  });

  test('without a reason, or of what is not there, is refused', async () => {
    expect((await institute.post('/api/rulesets/la/retirement', { from: asOf, reason: 'x' })).status).toBe(404);
    const empty = await institute.post('/api/rulesets/ntm_2021_2025/retirement', { from: asOf, reason: ' ' });
    expect([empty.status, empty.body.code]).toEqual([400, 'input-invalid']);
  });
});
