import type { LevelChange, LevelGaps } from '@thuocdo/contract/level-gaps';
import { readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnsweredSurvey, done, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { publishDirectly } from '../../testing/rulesets.ts';
import type { Client } from '../../testing/test-app.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: AnsweredSurvey;
const [lowered, same, onlyChecked] = ['29335', '29338', '29350'] as const;

const index = {
  code: 'chi_so_thu',
  kind: 'index',
  name: 'Chỉ số thử',
  standard: 'chuyen_doi_so',
  legalBasis: [{ kind: 'Quyết định', number: '01/QĐ-THU', date: '2023-01-01' }],
  validFrom: null,
  validTo: null,
  requires: [],
  scale: { max: 10, caps: {}, decimals: 2, grades: [] },
  criteria: [
    {
      code: '1',
      name: 'Chính quyền số',
      max: 10,
      role: 'base',
      subcriteria: [
        {
          code: '1.1',
          name: 'Hồ sơ trực tuyến',
          certainty: 'full',
          requirements: [
            {
              code: '1.1.a',
              name: 'Tỷ lệ hồ sơ giải quyết trực tuyến',
              rule: {
                kind: 'proportional',
                numerator: 'dossiers_online',
                denominator: 'dossiers_total',
                zeroDenominator: 'unknown',
              },
              normative: true,
              informational: false,
              max: 10,
              evidence: [],
              sources: ['thử'],
              certainty: 'full',
            },
          ],
        },
      ],
    },
  ],
};

beforeAll(async () => {
  app = await makeTestApp();
  await publishDirectly(app.installation.db, index);
  survey = await openAnsweredSurvey(app, { rulesets: ['ntm_2021_2025', 'chi_so_thu'] });
  for (const code of [lowered, same, onlyChecked]) await survey.answer(survey.form(code), { E11: 1000, E12: 900 });
  const form = survey.form(lowered);
  const base = `/api/units/${form.unitId}/assignments/${form.id}`;
  const replace = (question: string, value: unknown) => ({
    revision: 1,
    items: [{ question, decision: 'replace', value, reason: 'Theo cổng dịch vụ công' }],
  });
  const checker = await survey.checkerOf(form);
  done(await checker.post(`${base}/reviews`, replace('D01', false)));
  for (const code of [lowered, same, onlyChecked]) await survey.forward(survey.form(code));
  done(await survey.department.post(`${base}/reviews`, replace('E12', 400)));
  for (const code of [lowered, same]) await survey.verify(survey.form(code));
});
afterAll(() => app.close());

const path = (rest = '', query = '') => `/api/campaigns/${survey.campaignId}/level-gaps${rest}${query}`;
const gaps = async (query = '', client: Client = survey.department): Promise<LevelGaps> =>
  done(await client.get(path('', query)));
const changes = async (query = '', client: Client = survey.department): Promise<LevelChange[]> =>
  done(await client.get(path('/changes', query))).items;

describe('the gap between two levels', () => {
  test('counts over the frozen roster, also communes that nobody has compared yet', async () => {
    const view = await gaps();
    expect([view.roster, view.withBoth]).toEqual([85, 2]);
    expect(view.byArea.reduce((sum, area) => sum + area.roster, 0)).toBe(85);
    expect(view.byArea.filter((area) => area.withBoth === 0).length).toBeGreaterThan(0);
    expect((await gaps('?to=checked')).withBoth).toBe(3);
  });

  test('says which sub-criteria went down, and in which communes', async () => {
    const view = await gaps('?to=checked');
    const bySub = new Map(view.bySubcriterion.map((row) => [row.code, row]));
    expect(bySub.get('8.3')).toMatchObject({ compared: 3, lowered: 1, raised: 0, communes: 1, points: null });
    expect(bySub.get('8.1')).toMatchObject({ compared: 3, lowered: 0, raised: 0 });
    const [change, ...others] = await changes('?to=checked&subcriterion=8.3');
    expect(others).toEqual([]);
    expect(change).toMatchObject({
      unitCode: lowered,
      direction: 'lowered',
      from: 'met',
      to: 'unmet',
      fromScore: null,
    });
  });

  test('every number is the length of its list', async () => {
    for (const query of ['?to=checked', '?to=verified', '?from=checked', '?ruleset=chi_so_thu']) {
      const view = await gaps(query);
      const list = await changes(query);
      const counted = (some: LevelChange[], direction: string) =>
        some.filter((one) => one.direction === direction).length;
      for (const direction of ['raised', 'lowered', 'other'] as const) {
        expect(view.total[direction]).toBe(counted(list, direction));
        for (const row of view.bySubcriterion)
          expect(row[direction]).toBe(
            (await changes(`${query}&subcriterion=${row.code}&direction=${direction}`)).length,
          );
        for (const row of view.byArea.filter((area) => area.withBoth > 0))
          expect(row[direction]).toBe((await changes(`${query}&area=${row.unitId}&direction=${direction}`)).length);
        for (const row of view.byChecker)
          expect(row[direction]).toBe((await changes(`${query}&checker=${row.key}&direction=${direction}`)).length);
      }
    }
  });

  test('names who concluded: the district that checked, the department that verified', async () => {
    const checked = await gaps('?to=checked');
    expect(checked.byChecker.reduce((sum, row) => sum + row.withBoth, 0)).toBe(3);
    expect(checked.byChecker.every((row) => row.title.startsWith('district-checker'))).toBe(true);
    const verified = await gaps('?from=checked&to=verified');
    expect(verified.byChecker.map((row) => [row.title, row.withBoth, row.lowered])).toEqual([['Chuyên viên Sở', 2, 1]]);
    const [change] = await changes('?from=checked&to=verified');
    expect(change?.checker).toContain('Chuyên viên Sở');
  });

  test('of an index is in points', async () => {
    const view = await gaps('?ruleset=chi_so_thu&from=checked&to=verified');
    expect(view.total).toMatchObject({ compared: 2, lowered: 1, communes: 1, points: -5 });
    const [change] = await changes('?ruleset=chi_so_thu&from=checked&to=verified');
    expect(change).toMatchObject({ fromScore: { low: 9, high: 9 }, toScore: { low: 4, high: 4 } });
  });

  test('goes away with a workbook that says the same', async () => {
    const file = await survey.department.get(path('/export', '?to=checked'));
    expect(file.status).toBe(200);
    const reading = await readSheet(file.bytes);
    const all = JSON.stringify(reading);
    expect(all).toContain('Thông Hòa');
    expect(all).toContain('3/85 xã đã có cả hai mức');
  });
});

describe('who sees it', () => {
  test('a district sees its own communes only; communes and strangers nothing', async () => {
    const checker = await survey.checkerOf(survey.form(lowered));
    const view = await gaps('?to=checked', checker);
    expect(view.byArea).toHaveLength(1);
    expect(view.roster).toBeLessThan(85);
    const elsewhere = await gaps('?to=checked', await app.as('district-checker', 'ubnd-846-2023'));
    expect(elsewhere.total.lowered).toBe(0);
    const officer = await app.as('commune-officer', survey.form(lowered).organisationId);
    const stranger = await app.as('department-officer', 'so-tttt-30');
    for (const client of [officer, stranger])
      for (const rest of ['', '/changes', '/export']) expect((await client.get(path(rest))).status).toBe(404);
  });
});

describe('bad input', () => {
  test('is refused with the field: an unknown ruleset, levels that do not rise, words for a number', async () => {
    const refused = async (query: string, rest = '') => {
      const reply = await survey.department.get(path(rest, query));
      return [reply.status, reply.body.code, reply.body.errors?.[0]?.pointer];
    };
    expect(await refused('?ruleset=khong_co')).toEqual([400, 'input-invalid', '/query/ruleset']);
    expect(await refused('?from=checked&to=checked')).toEqual([400, 'input-invalid', '/query/to']);
    expect(await refused('?from=verified')).toEqual([400, 'input-invalid', '/query/from']);
    expect(await refused('?limit=nhieu', '/changes')).toEqual([400, 'input-invalid', '/query/limit']);
    expect(await refused('?huong=len')).toEqual([400, 'unknown-field', '/query/huong']);
  });
});
