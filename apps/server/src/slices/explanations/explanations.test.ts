import type { RowValue } from '@thuocdo/core/values';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../packages/documents/src/testing/read-pdf.ts';
import {
  type AnsweredSurvey,
  answerAndSubmit,
  answersOf,
  attach,
  done,
  type Form,
  openAnsweredSurvey,
} from '../../testing/answered-survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: AnsweredSurvey;
let form: Form;
let officer: Client;

/** The commune's hamlets as it would answer, but the last one has no Internet. */
function lastWithoutInternet(asked: Form): RowValue[] {
  const rows = answersOf(asked)['C01'] as RowValue[];
  return rows.map((row, index) => (index < rows.length - 1 ? row : { ...row, fixed_bb: false, mobile_bb: false }));
}

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  form = survey.form('29335');
  officer = await app.as('commune-officer', form.organisationId, 'Cán bộ xã Thông Hòa');
  await attach(app, officer, form, 'C01');
  await answerAndSubmit(app, officer, form, { ...answersOf(form), C01: lastWithoutInternet(form), E11: 1000, E12: 10 });
});
afterAll(() => app.close());

const at = (unitId: string, what = 'explanation', query = '') =>
  `/api/campaigns/${survey.campaignId}/units/${unitId}/${what}${query}`;
// biome-ignore lint/suspicious/noExplicitAny: replies are read as screens do
type Any = any;
const leavesOf = (tree: Any): Any[] => [
  ...tree.preconditions,
  ...tree.criteria.flatMap((one: Any) => one.subcriteria.flatMap((sub: Any) => sub.requirements)),
];
const leaf = (reply: Any, code: string) => leavesOf(reply.tree).find((one) => one.code === code);
const valueIn = (node: Any, element: string) => node.facts.find((fact: Any) => fact.element === element);

describe('«vì sao?»', () => {
  test('ends in the numbers, each with organisation, question, revision, position, moment and file', async () => {
    const reply = done(await officer.get(at(form.unitId)));
    expect(reply.level).toBe('self');
    const internet = leaf(reply, '8.2.b');
    const hamlets = lastWithoutInternet(form).length;
    expect(internet.sentence).toMatch(new RegExp(`^Chưa đạt 8\\.2\\.b: ${hamlets - 1}/${hamlets} `));
    expect(internet.threshold.from.text).toMatch(/1127\/QĐ-BTTTT|318\/QĐ-TTg|minh hoạ/);
    const [origin] = valueIn(internet, 'hamlets_with_internet').origins;
    expect(origin).toMatchObject({
      text: String(hamlets - 1),
      level: 'self',
      said: { kind: 'response', question: 'C01', revision: 1 },
      recordedBy: expect.stringContaining('Cán bộ'),
      response: { unitId: form.unitId, assignmentId: form.id },
      evidence: [{ id: expect.any(String), name: 'Minh chứng C01.pdf' }],
    });
    expect(origin.sourceName).toContain('Thông Hòa');
    const file = await officer.get(
      `/api/units/${form.unitId}/assignments/${form.id}/evidence/${origin.evidence[0].id}`,
    );
    expect(file.status).toBe(200);
    const [criterion] = reply.tree.criteria;
    expect(criterion.sentence).toMatch(/^Chưa (đạt|đủ số liệu) 8: \d\/\d chỉ tiêu đạt/);
  });

  test('has the verdicts that the results have', async () => {
    const reply = done(await officer.get(at(form.unitId)));
    const { judgements } = done(await officer.get(at(form.unitId, 'judgements')));
    const judged = judgements.find((one: Any) => one.ruleset === reply.ruleset).judgement;
    expect(reply.tree.verdict).toBe(judged.verdict);
    const codes = (tree: Any) =>
      tree.criteria.flatMap((one: Any) => one.subcriteria.map((sub: Any) => `${sub.code} ${sub.verdict}`));
    expect(codes(reply.tree)).toEqual(codes(judged));
  });

  test('shows the levels beside each other, and the tree of the one that is asked for', async () => {
    const other = survey.form('29338');
    await survey.answer(other, { E11: 1000, E12: 400 });
    const base = `/api/units/${other.unitId}/assignments/${other.id}`;
    const items = [{ question: 'E12', decision: 'replace', value: 390, reason: 'Theo cổng dịch vụ công' }];
    done(await (await survey.checkerOf(other)).post(`${base}/reviews`, { revision: 1, items }));
    await survey.forward(other);
    const reply = done(await survey.department.get(at(other.unitId)));
    expect([reply.asked, reply.level]).toEqual(['highest', 'checked']);
    expect(reply.levels.map((one: Any) => [one.level, one.values.dossiers_online])).toEqual([
      ['self', '400'],
      ['checked', '390'],
    ]);
    const used = (answer: Any) =>
      leavesOf(answer.tree)
        .flatMap((one) => one.facts)
        .find((fact: Any) => fact.element === 'dossiers_online');
    expect(used(reply)).toMatchObject({
      value: 390,
      level: 'checked',
      origins: [{ said: { kind: 'review' }, text: '390' }],
    });
    const own = done(await survey.department.get(at(other.unitId, 'explanation', '?level=self')));
    expect(used(own)).toMatchObject({
      value: 400,
      level: 'self',
      origins: [{ said: { kind: 'response' }, text: '400' }],
    });
  });

  test('a figure that enterprises give is shown to the commune, their papers are not', async () => {
    const enterprise = survey.form('vnpt-84');
    const client = await app.as('enterprise', 'vnpt-84');
    const evidence = await attach(app, client, enterprise, 'Q03');
    await answerAndSubmit(app, client, enterprise, {
      M01: 'Doanh nghiệp minh hoạ, mã số thuế 0000000001',
      M03: '2023-07-31',
      M04: ['co_dinh', 'di_dong', 'internet_co_dinh', 'internet_di_dong'],
      M05: 'Đầu mối, điện thoại 0294 000 0009',
      N01: [{ commune: form.unitId, bts: 3, g3: 3, g4: 3, g5: 0, shared: 0 }],
      N02: [
        {
          commune: form.unitId,
          hamlet: 'Ấp 1',
          fixed_phone: true,
          mobile_phone: true,
          fixed_bb: true,
          mobile_bb: true,
          best: '4G',
        },
      ],
      N04: true,
      P01: [{ commune: form.unitId, mobile: 2000, smart: 1600, smart_workers: 700 }],
      P02: 'tram_thu_phat_chinh',
      P03: 'IMEI_TAC',
      P04: [{ commune: form.unitId, ftth: 300, household: 300 }],
      Q03: [evidence],
    });
    const asked = at(form.unitId, 'explanation', '?ruleset=ntm_nang_cao_2021_2025');
    const originsFor = (reply: Any) =>
      leavesOf(reply.tree)
        .flatMap((one) => one.facts)
        .find((fact: Any) => fact.element === 'workers_with_smartphone').origins;
    const [seen] = originsFor(done(await officer.get(asked)));
    expect(seen).toMatchObject({ sourceName: 'VNPT Trà Vinh', text: '700', response: null, evidence: [] });
    const [overseen] = originsFor(done(await survey.department.get(asked)));
    expect(overseen.response).toEqual({ unitId: enterprise.unitId, assignmentId: enterprise.id });
  });

  test('before anything was submitted there is no tree, and no verdict', async () => {
    const silent = survey.form('29350');
    const reply = done(await survey.department.get(at(silent.unitId)));
    expect([reply.tree, reply.level, reply.levels]).toEqual([null, null, []]);
    expect(reply.rulesets.map((one: Any) => one.code)).toEqual(['ntm_2021_2025', 'ntm_nang_cao_2021_2025']);
  });

  test('goes with a paper, as DOCX and as PDF; without a result there is no paper', async () => {
    const pdf = await officer.get(at(form.unitId, 'explanation/file', '?format=pdf'));
    expect([pdf.status, pdf.headers['content-type']]).toEqual([200, 'application/pdf']);
    const text = (await readPdf(pdf.bytes))
      .map((page) => page.text)
      .join(' ')
      .replaceAll(/\s+/gu, '');
    for (const part of [
      'GIẢI TRÌNH KẾT QUẢ',
      form.unitName,
      'Chưa đạt 8.2.b',
      'Minh chứng C01.pdf',
      'câu C01, lần nộp 1',
    ])
      expect(text).toContain(part.replaceAll(/\s+/gu, ''));
    const docx = await officer.get(at(form.unitId, 'explanation/file', '?format=docx'));
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
    const silent = survey.form('29350');
    expect((await survey.department.get(at(silent.unitId, 'explanation/file'))).status).toBe(404);
  });

  test('of a ruleset that the campaign does not measure there is nothing', async () => {
    expect((await officer.get(at(form.unitId, 'explanation', '?ruleset=khac'))).status).toBe(404);
    expect((await officer.get(at('84-2023'))).status).toBe(404);
  });

  test('of another commune an officer learns nothing', async () => {
    const next = survey.form('29338');
    expect((await officer.get(at(next.unitId))).status).toBe(404);
    expect((await officer.get(at(next.unitId, 'path'))).status).toBe(404);
  });
});

describe('what is still missing', () => {
  const classesOf = (unitId: string) => `/api/units/${unitId}/effort-classes?ruleset=ntm_2021_2025`;
  const path = async () => done(await officer.get(at(form.unitId, 'path')));

  test('is listed cheapest first, by the classes that the department gives its lines', async () => {
    const before = await path();
    expect(before.path.reached).toBe(true);
    const codes = before.path.steps.map((one: Any) => one.step.code);
    expect(codes.length).toBeGreaterThan(1);
    expect(codes).toContain('8.2.b');
    expect(before.path.steps.every((one: Any) => one.effort === 3)).toBe(true);
    const items = [{ requirement: '8.2.b', effort: 5, note: 'Phải kéo cáp' }];
    const saved = done(await survey.department.put(classesOf('84-2023'), { items }));
    expect(saved.items.find((one: Any) => one.code === '8.2.b')).toMatchObject({
      effort: 5,
      set: { unitId: '84-2023', note: 'Phải kéo cáp', by: expect.stringContaining('Chuyên viên Sở') },
    });
    const after = await path();
    expect(after.path.steps.find((one: Any) => one.step.code === '8.2.b').effort).toBe(5);
    expect(after.path.steps.at(-1).step.code).toBe('8.2.b');
    expect(after.path.effort).toBe(before.path.effort + 2);
    done(await survey.department.put(classesOf('84-2023'), { items: [{ requirement: '8.2.b', effort: null }] }));
    expect((await path()).path.effort).toBe(before.path.effort);
  });

  test('the word of a unit nearer to the commune counts before that of its province', async () => {
    const say = async (unitId: string, effort: number | null) =>
      done(await survey.department.put(classesOf(unitId), { items: [{ requirement: '8.2.b', effort }] }));
    await say('84-2023', 4);
    await say(form.unitId, 2);
    const { items } = done(await officer.get(classesOf(form.unitId)));
    expect(items.find((one: Any) => one.code === '8.2.b')).toMatchObject({ effort: 2, set: { unitId: form.unitId } });
    expect((await path()).path.steps.find((one: Any) => one.step.code === '8.2.b').effort).toBe(2);
    await say(form.unitId, null);
    const again = done(await officer.get(classesOf(form.unitId)));
    expect(again.items.find((one: Any) => one.code === '8.2.b')).toMatchObject({ effort: 4 });
    await say('84-2023', null);
  });

  test('a class outside 1 to 5, a line that the ruleset has not, a line twice: refused with the place, nothing written', async () => {
    const put = (items: object[]) => survey.department.put(classesOf('84-2023'), { items });
    const wrong = [
      [{ requirement: '8.2.b', effort: 6 }],
      [
        { requirement: '8.2.b', effort: 2 },
        { requirement: '9.9', effort: 1 },
      ],
      [
        { requirement: '8.2.b', effort: 2 },
        { requirement: '8.2.b', effort: 1 },
      ],
    ];
    for (const items of wrong) {
      const reply = await put(items);
      expect([reply.status, reply.body.code]).toEqual([400, 'input-invalid']);
      expect(reply.body.errors[0].pointer).toMatch(/^\/body\/items\/[01]\//);
    }
    const { items } = done(await survey.department.get(classesOf('84-2023')));
    expect(items.every((one: Any) => one.set === null && one.effort === 3)).toBe(true);
  });

  test('a commune reads the classes and does not set them', async () => {
    expect((await officer.get(classesOf(form.unitId))).body.can).toEqual([]);
    const items = [{ requirement: '8.2.b', effort: 1 }];
    expect((await officer.put(classesOf(form.unitId), { items })).status).toBe(403);
    expect((await officer.put(classesOf('84-2023'), { items })).status).toBe(404);
  });
});
