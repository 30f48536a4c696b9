import type { ScoresView } from '@thuocdo/contract/scores';
import { readSheet, type SheetContent } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerAndSubmit, answersOf, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { smallIndex } from '../../testing/small-index.ts';
import { openSurvey } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let department: Client;
let campaignId: string;
let lastYear: string;
/** First, two with equal points, and one whose papers nobody can divide by. */
let first: Form;
let second: Form;
let third: Form;
let open: Form;

const index = { rulesets: ['chi_so_thu', 'ntm_2021_2025'], overlays: [] };

beforeAll(async () => {
  app = await makeTestApp();
  await registerOrganisations(app.installation.db, [
    { id: 'vien-ban-hanh', name: 'Viện', shortName: null, kind: 'institute', unitId: 'VN' },
  ]);
  const institute = await app.as('institute', 'vien-ban-hanh');
  done(await institute.post('/api/rulesets', { ruleset: smallIndex }));
  const survey = await openAnsweredSurvey(app, index);
  ({ department, campaignId } = survey);
  [first, second, third, open] = ['29335', '29338', '29350', '29353'].map((code) => survey.form(code)) as [
    Form,
    Form,
    Form,
    Form,
  ];
  await survey.answer(first, { E11: 1000, E12: 900 });
  await survey.answer(second, { E11: 100, E12: 50 });
  await survey.answer(third, { E11: 200, E12: 100 });
  await survey.answer(open, { E11: 0, E12: 0 });
  await survey.forward(first);
  lastYear = await answeredLastYear();
});
afterAll(() => app.close());

/** The year before: the second commune did better, the third was asked and did not answer. */
async function answeredLastYear(): Promise<string> {
  const id = await openSurvey(department, {
    ...index,
    title: 'Khảo sát năm 2022',
    period: '2022',
    scope: {
      unitId: '84-2023',
      asOf: '2023-05-01',
      kinds: ['xa'],
      exclude: [{ unitId: first.unitId, reason: 'chưa hỏi' }],
    },
  });
  const progress = await department.get(`/api/campaigns/${id}/progress?limit=500&respondent=commune`);
  const asked: Form[] = done(progress).items;
  for (const [form, online] of [
    [second, 80],
    [open, 20],
  ] as const) {
    const handed = asked.find(({ unitId }) => unitId === form.unitId);
    if (!handed) throw new Error('not asked last year');
    const officer = await app.as('commune-officer', handed.organisationId);
    await answerAndSubmit(app, officer, handed, { ...answersOf(handed), E11: 100, E12: online });
  }
  return id;
}

async function scores(query = '', client = department, id = campaignId): Promise<ScoresView> {
  return done(await client.get(`/api/campaigns/${id}/scores?${query}`));
}
const rowOf = (view: ScoresView, { unitId }: Form) => view.rows.find((row) => row.unitId === unitId);

test('an index ranks its communes, and the whole roster is the denominator', async () => {
  const view = await scores();
  expect(view.ruleset).toMatchObject({
    code: 'chi_so_thu',
    kind: 'index',
    max: 100,
    ties: ['điểm cơ bản', 'I.1 Hồ sơ trực tuyến'],
  });
  expect([view.roster, view.ranked, view.rows.length]).toEqual([85, 4, 85]);
  // 36 + 20 + 25 of the base and 15 of the bonus; nobody is above, 81 who did not answer may still come.
  expect(rowOf(view, first)).toMatchObject({
    total: [96, 96, 100],
    grade: { low: 'A', high: 'A' },
    standing: { rank: 1, best: 1, worst: 83, shared: false },
    pillars: [
      [56, 56, 60],
      [25, 25, 25],
      [15, 15, 15],
      [0, 0, 5],
    ],
  });
  expect(rowOf(view, second)?.standing).toMatchObject({ rank: 2, shared: true });
  expect(rowOf(view, third)?.standing).toMatchObject({ rank: 2, shared: true });
  const silent = view.rows.filter(({ standing }) => standing === null);
  expect(silent).toHaveLength(81);
  expect(silent.every(({ total, cells, grade }) => total === null && cells === null && grade === null)).toBe(true);
});

test('missing data leaves a range: ranked by what is certain, with the ranks still possible', async () => {
  const view = await scores();
  const row = rowOf(view, open);
  expect(row).toMatchObject({ total: [60, 100, 100], grade: { low: 'B', high: 'A' }, standing: { rank: 4, best: 1 } });
  const at = view.columns.findIndex(({ code }) => code === 'I.1');
  expect(row?.cells?.[at]).toEqual(['unknown', [0, 40, 40]]);
  expect(view.columns[at]).toMatchObject({ pillar: 'I', max: 40, name: 'Hồ sơ trực tuyến' });
});

test('a lower level shows what was said there', async () => {
  expect(rowOf(await scores('level=highest'), first)?.levelReached).toBe('checked');
  expect(rowOf(await scores('level=self'), first)?.levelReached).toBe('self');
});

test('the change against the latest earlier campaign invents nothing', async () => {
  const view = await scores();
  expect(view.against).toMatchObject({ id: lastYear, period: '2022' });
  expect(view.comparable.map(({ id }) => id)).toEqual([lastYear]);
  expect(rowOf(view, second)?.change).toEqual({
    kind: 'compared',
    rank: -1,
    points: { low: -12, high: -12 },
    before: { rank: 1, roster: 84, points: { low: 92, high: 92 } },
  });
  expect(rowOf(view, open)?.change).toMatchObject({ rank: -2, points: { low: -8, high: 32 } });
  expect(rowOf(view, third)?.change).toEqual({ kind: 'unscored' });
  expect(rowOf(view, first)?.change).toEqual({ kind: 'absent' });
  expect((await scores('', department, lastYear)).against).toBeNull();
});

test('what is not of this campaign is refused with the field', async () => {
  const refused = async (query: string) => (await department.get(`/api/campaigns/${campaignId}/scores?${query}`)).body;
  expect(await refused('ruleset=ntm_nang_cao_2021_2025')).toMatchObject({
    code: 'input-invalid',
    errors: [{ pointer: '/query/ruleset' }],
  });
  expect(await refused(`against=${campaignId}`)).toMatchObject({
    code: 'input-invalid',
    errors: [{ pointer: '/query/against' }],
  });
});

test('criteria give a heat map of verdicts without rank', async () => {
  const view = await scores('ruleset=ntm_2021_2025');
  expect(view.ruleset).toMatchObject({ kind: 'criteria', grades: [], max: null });
  expect(view.columns.map(({ code }) => code)).toEqual(['8.1', '8.2', '8.3', '8.4']);
  const row = rowOf(view, first);
  expect(row).toMatchObject({ standing: null, total: null, change: null });
  expect(row?.cells?.every(([verdict, points]) => points === null && typeof verdict === 'string')).toBe(true);
});

test('a commune knows its own rank among all, and sees no other row', async () => {
  const officer = await app.as('commune-officer', second.organisationId);
  const view = await scores('', officer);
  expect(view.rows.map(({ unitId }) => unitId)).toEqual([second.unitId]);
  expect(rowOf(view, second)?.standing).toMatchObject({ rank: 2, shared: true });
  expect(view.roster).toBe(85);
  expect(JSON.stringify(view)).not.toContain(first.unitName);
  expect(view.can).not.toContain('score.export');
  expect((await officer.get(`/api/campaigns/${campaignId}/scores/export`)).status).toBe(404);
});

test('a commune off the roster, another province and an enterprise do not learn that there is a ranking', async () => {
  const ward = await app.installation.db
    .selectFrom('roster_units')
    .select('unit_id')
    .where('campaign_id', '=', campaignId)
    .where('is_on', '=', false)
    .executeTakeFirstOrThrow();
  const strangers = await Promise.all([
    app.as('commune-officer', `ubnd-${ward.unit_id}`),
    app.as('department-officer', 'so-tttt-30'),
    app.as('enterprise', 'vnpt-84'),
  ]);
  for (const stranger of strangers)
    for (const path of ['scores', 'scores/export'])
      expect((await stranger.get(`/api/campaigns/${campaignId}/${path}`)).status).toBe(404);
  expect((await app.anonymous.get(`/api/campaigns/${campaignId}/scores`)).status).toBe(401);
});

async function exported(query = ''): Promise<readonly SheetContent[]> {
  const reply = await department.get(`/api/campaigns/${campaignId}/scores/export?${query}`);
  expect(reply.status).toBe(200);
  const read = await readSheet(reply.bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  return read.sheets;
}
const linesOf = (sheet: SheetContent | undefined) =>
  (sheet?.rows ?? []).map(({ cells }) => cells.map(({ value }) => value));

test('the workbook has the ranking, the heat map, the reasons and the sources', async () => {
  const sheets = await exported();
  expect(sheets.map(({ name }) => name)).toEqual(['Xếp hạng', 'Bản đồ nhiệt', 'Căn cứ', 'Nguồn số liệu']);
  const [ranking, heat, reasons, sources] = sheets.map(linesOf);
  const leader = ranking?.find((line) => line.includes(first.unitName));
  expect(leader?.slice(0, 3)).toEqual([1, '29335', first.unitName]);
  expect(leader).toContain('Kỳ trước không có trong danh sách');
  expect(ranking?.find((line) => line.includes(open.unitName))).toEqual(
    expect.arrayContaining([4, 60, 100, 'B đến A', '-8 đến 32']),
  );
  expect(JSON.stringify(ranking)).toContain('Có kết quả: 4/85 xã trong danh sách');
  expect(JSON.stringify(ranking?.slice(0, 8))).toContain('SỐ LIỆU MINH HỌA');
  expect(heat?.find((line) => line.includes(first.unitName))).toEqual(['29335', first.unitName, 36, 20, 25, 15, 0]);
  expect(heat?.find((line) => line.includes(open.unitName))).toContain('0 đến 40');
  expect(reasons?.some((line) => line.includes('I.1') && line.join().includes('900/1.000'))).toBe(true);
  expect(reasons?.some((line) => line.join().includes('8.1'))).toBe(false);
  expect(sources?.some((line) => line.join().includes('Số hồ sơ giải quyết trực tuyến trong năm = 900'))).toBe(true);
});

test('the workbook of criteria has verdicts in words and no ranking', async () => {
  const sheets = await exported('ruleset=ntm_2021_2025');
  expect(sheets.map(({ name }) => name)).toEqual(['Bản đồ nhiệt', 'Căn cứ', 'Nguồn số liệu']);
  expect(
    linesOf(sheets[0])
      .find((line) => line.includes(first.unitName))
      ?.slice(2),
  ).toEqual(expect.arrayContaining(['Đạt']));
});
