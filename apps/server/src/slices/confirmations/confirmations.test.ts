import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { type AnsweredSurvey, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { appraise, bringToVerified, ntm, ofUnit, with82 } from '../../testing/appraised.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: AnsweredSurvey;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
});
afterAll(() => app.close());

const newId = () => app.installation.newId();
const first = () => ({ id: newId(), ruleset: ntm, kind: 'first' });
const confirm = (form: Form, client = survey.leader, body: object = first()) =>
  client.post(`${ofUnit(survey, form)}/confirmations`, body);
const withdraw = (form: Form, id: string, body: object = {}, client = survey.leader) =>
  client.post(`${ofUnit(survey, form)}/confirmations/${id}/withdrawal`, {
    reason: 'Số liệu vùng phủ không đúng.',
    documentNumber: '20/STTTT',
    documentDate: '2023-08-01',
    ...body,
  });
const auditOf = async (form: Form) =>
  (
    await app.installation.db
      .selectFrom('audit_entries')
      .select(['action', 'person_id', 'detail'])
      .where('unit_id', '=', form.unitId)
      .orderBy('seq')
      .execute()
  ).filter((entry) => entry.action.startsWith('confirmation.'));

/** A commune whose form is verified and whose appraisal agrees. */
async function ready(code: string): Promise<Form> {
  const form = survey.form(code);
  await bringToVerified(survey, form);
  await appraise(survey, form);
  return form;
}

describe('a confirmation', () => {
  test('stands on a verified result that is met and on an appraisal; the leader’s act, listed for those whom it concerns', async () => {
    const form = survey.form('29335');
    const officer = await survey.answer(form, { E11: 1000, E12: 900, E07: 500, E08: 500 });
    await survey.forward(form);
    expect((await confirm(form)).body).toMatchObject({ code: 'not-confirmable', obstacles: ['not-verified'] });
    await survey.verify(form);
    expect((await confirm(form)).body).toMatchObject({ obstacles: ['no-appraisal'], verdict: 'met' });
    const appraisalId = await appraise(survey, form);
    expect((await confirm(form, survey.department)).body.code).toBe('not-allowed');
    const order = { ...first(), documentNumber: '12/STTTT', documentDate: '2023-09-01' };
    const issued = await confirm(form, survey.leader, order);
    expect(issued.status).toBe(201);
    expect(issued.body).toMatchObject({ unitId: form.unitId, period: '2023', by: 'Phó Giám đốc Sở', appraisalId });
    // The same click again changes nothing; another one is refused.
    expect(done(await confirm(form, survey.leader, order)).id).toBe(order.id);
    expect(await auditOf(form)).toHaveLength(1);
    expect((await confirm(form)).body.code).toBe('already-confirmed');
    const list = `/api/campaigns/${survey.campaignId}/confirmations`;
    expect(done(await survey.department.get(list)).total).toBe(1);
    expect(done(await officer.get(list)).items[0].documentNumber).toBe('12/STTTT');
    const neighbour = await app.as('commune-officer', survey.form('29350').organisationId);
    expect(done(await neighbour.get(list)).total).toBe(0);
    expect(await rolledUp(form)).toEqual([ntm]);
  });

  test('is refused with all that stands in the way, and the sentences of what is not met', async () => {
    const form = survey.form('29338');
    await bringToVerified(survey, form, { E12: 100 });
    const refused = await confirm(form);
    expect([refused.status, refused.body.verdict]).toEqual([422, 'unmet']);
    expect(refused.body.obstacles).toEqual(['not-met', 'no-appraisal']);
    expect(refused.body.sentences.join()).toContain('100/1.000');
    expect(refused.body.sentences.every((sentence: string) => !sentence.startsWith('Đạt'))).toBe(true);
  });

  test.each([
    ['29290', 'disagree', 'appraisal-disagrees'],
    ['29293', 'to_complete', 'appraisal-incomplete'],
  ] as const)(
    'is not given where the delegation says otherwise (%s), until a later appraisal agrees',
    async (code, finding, obstacle) => {
      const form = survey.form(code);
      await bringToVerified(survey, form);
      await appraise(survey, form, with82(finding, 'Ấp 5'));
      expect((await confirm(form)).body.obstacles).toEqual([obstacle]);
      app.setNow('2023-08-01T02:00:00.000Z');
      await appraise(survey, form);
      app.setNow('2023-08-01T01:00:00.000Z');
      expect((await confirm(form)).status).toBe(201);
    },
  );

  test('is never by the person who verified', async () => {
    const form = survey.form('29350');
    await survey.answer(form, { E11: 1000, E12: 900, E07: 500, E08: 500 });
    await survey.forward(form);
    const base = `/api/units/${form.unitId}/assignments/${form.id}`;
    done(await survey.leader.post(`${base}/verification`, { revision: 1 }));
    await appraise(survey, form);
    expect((await confirm(form)).body.code).toBe('separate-person-required');
    const other = await app.as('department-leader', 'so-tttt-84', 'Giám đốc Sở');
    expect((await confirm(form, other)).status).toBe(201);
  });

  test('does not rest on a form that was given back, nor on an appraisal of the submission before', async () => {
    const form = await ready('29353');
    const items = [{ question: 'E12', reason: 'Xem lại' }];
    const base = `/api/units/${form.unitId}/assignments/${form.id}`;
    done(await survey.department.post(`${base}/return`, { revision: 1, items, dueDay: '2023-08-20' }));
    expect((await confirm(form)).body).toMatchObject({ state: 'returned', obstacles: ['not-verified'] });
    await survey.answer(form, { E12: 950 });
    await survey.forward(form);
    await survey.verify(form);
    expect((await confirm(form)).body.obstacles).toEqual(['appraisal-outdated']);
  });
});

describe('a retention', () => {
  test('needs an earlier confirmation: of another campaign, or a paper of before the system', async () => {
    const form = await ready('29356');
    const retention = (more: object = {}) => ({ ...first(), kind: 'retention', ...more });
    expect((await confirm(form, survey.leader, retention())).body.code).toBe('retention-unfounded');
    const future = retention({ earlier: { number: '7/STTTT', date: '2023-12-01' } });
    expect((await confirm(form, survey.leader, future)).body.errors[0]).toMatchObject({
      pointer: '/body/earlier/date',
      rule: 'in-future',
    });
    const empty = retention({ earlier: { number: ' ', date: '2022-07-05' } });
    expect((await confirm(form, survey.leader, empty)).body.errors[0].pointer).toBe('/body/earlier/number');
    const misplaced = { ...first(), earlier: { number: '7/STTTT', date: '2022-07-05' } };
    expect((await confirm(form, survey.leader, misplaced)).body.errors[0].rule).toBe('not-for-first');
    const paper = retention({ earlier: { number: '7/STTTT', date: '2022-07-05' } });
    expect(done(await confirm(form, survey.leader, paper))).toMatchObject({
      kind: 'retention',
      earlier: { confirmationId: null, number: '7/STTTT', date: '2022-07-05' },
    });
  });

  test('rests on the confirmation of the campaign before, and what was reached then is not reached «for the first time»', async () => {
    const form = await ready('29359');
    const before = done(await confirm(form, survey.leader, { ...first(), documentNumber: '9/STTTT' }));
    const next = await openAnsweredSurvey(app, { title: 'Khảo sát lại năm 2023' });
    const again = next.form('29359');
    await bringToVerified(next, again);
    await appraise(next, again);
    const issue = (body: object) => next.leader.post(`${ofUnit(next, again)}/confirmations`, body);
    expect((await issue(first())).body).toMatchObject({ code: 'not-first', documentNumber: '9/STTTT' });
    const retained = done(await issue({ ...first(), kind: 'retention' }));
    expect(retained.earlier).toMatchObject({ confirmationId: before.id, number: '9/STTTT', period: '2023' });
    const history = done(await next.department.get(`/api/units/${form.unitId}/confirmation-history`)).items;
    expect(history.map((one: { kind: string }) => one.kind).sort()).toEqual([
      'appraised',
      'appraised',
      'confirmed',
      'confirmed',
    ]);
  });
});

describe('an override', () => {
  const propose = (form: Form, client = survey.department, body: object = {}) =>
    client.post(`${ofUnit(survey, form)}/overrides`, {
      ...first(),
      reason: 'Số liệu doanh nghiệp đến chậm.',
      ...body,
    });
  const decide = (form: Form, id: string, body: object = { decision: 'approve' }, client = survey.leader) =>
    client.post(`${ofUnit(survey, form)}/overrides/${id}/decision`, body);

  test('takes a reason and two persons; both stand in the record and in the audit', async () => {
    const form = survey.form('29362');
    const officer = await bringToVerified(survey, form, { E12: 100 });
    await appraise(survey, form);
    expect((await propose(form, survey.department, { reason: '  ' })).body.errors[0].pointer).toBe('/body/reason');
    expect((await propose(form, officer)).status).toBe(403);
    const id = newId();
    const proposed = done(await propose(form, survey.department, { id }));
    expect(proposed).toMatchObject({ obstacles: ['not-met'], isOwn: true, decision: null });
    expect(done(await propose(form, survey.department, { id })).id).toBe(id);
    expect((await propose(form)).body.code).toBe('override-waiting');
    const queue = `/api/campaigns/${survey.campaignId}/overrides`;
    expect(done(await survey.leader.get(queue)).items).toMatchObject([{ id, isOwn: false }]);
    expect((await officer.get(queue)).status).toBe(404);
    expect((await decide(form, id, undefined, survey.department)).status).toBe(403);
    const approved = done(await decide(form, id));
    expect(approved).toMatchObject({
      decision: 'approved',
      decidedBy: 'Phó Giám đốc Sở',
      proposedBy: 'Chuyên viên Sở',
    });
    expect(done(await decide(form, id)).decidedAt).toBe(approved.decidedAt);
    expect((await decide(form, id, { decision: 'refuse', note: 'x' })).body.code).toBe('override-decided');
    expect(done(await survey.leader.get(queue)).items).toEqual([]);
    const [issued] = done(await survey.department.get(`${ofUnit(survey, form)}/confirmation`)).rulesets[0]
      .confirmations;
    expect(issued.override).toEqual({
      reason: 'Số liệu doanh nghiệp đến chậm.',
      proposedBy: 'Chuyên viên Sở',
      approvedBy: 'Phó Giám đốc Sở',
    });
    const audit = await auditOf(form);
    expect(audit.map((entry) => [entry.action, entry.person_id])).toEqual([
      ['confirmation.override', survey.department.personId],
      ['confirmation.approve-override', survey.leader.personId],
      ['confirmation.issue', survey.leader.personId],
    ]);
  });

  test('is not decided by the one who proposed it, nor approved by the one who verified', async () => {
    const form = survey.form('29365');
    await bringToVerified(survey, form, { E12: 100 });
    const id = newId();
    done(await propose(form, survey.leader, { id }));
    const own = await decide(form, id);
    expect([own.body.code, own.body.because]).toEqual(['separate-person-required', 'proposed']);
    const other = await app.as('department-leader', 'so-tttt-84', 'Giám đốc Sở');
    expect((await decide(form, id, { decision: 'refuse' }, other)).body.errors[0].pointer).toBe('/body/note');
    const refused = done(await decide(form, id, { decision: 'refuse', note: 'Chưa đủ căn cứ.' }, other));
    expect(refused).toMatchObject({ decision: 'refused', decisionNote: 'Chưa đủ căn cứ.' });
    expect(done(await survey.department.get(`${ofUnit(survey, form)}/confirmation`)).rulesets[0].standing).not.toBe(
      'confirmed',
    );
    const verified = survey.form('29368');
    await survey.answer(verified, { E11: 1000, E12: 100, E07: 500, E08: 500 });
    await survey.forward(verified);
    const base = `/api/units/${verified.unitId}/assignments/${verified.id}`;
    done(await survey.leader.post(`${base}/verification`, { revision: 1 }));
    const second = newId();
    done(await propose(verified, survey.department, { id: second }));
    expect((await decide(verified, second)).body).toMatchObject({
      code: 'separate-person-required',
      because: 'verified',
    });
    expect(done(await survey.leader.get(`/api/campaigns/${survey.campaignId}/overrides`)).items).toHaveLength(1);
    done(await decide(verified, second, undefined, other));
  });

  test('is for a condition that is not met, not for a form that nobody verified, and invents no earlier confirmation', async () => {
    const met = await ready('29371');
    expect((await propose(met)).body.code).toBe('override-needless');
    const notYet = survey.form('29299');
    expect((await propose(notYet)).body).toMatchObject({ code: 'not-confirmable', obstacles: ['not-verified'] });
    const unmet = survey.form('29377');
    await bringToVerified(survey, unmet, { E12: 100 });
    expect((await propose(unmet, survey.department, { kind: 'retention' })).body.code).toBe('retention-unfounded');
  });
});

describe('a withdrawal', () => {
  test('keeps the history, may follow once, and the commune may be confirmed again', async () => {
    const form = await ready('29380');
    const { id } = done(await confirm(form));
    expect((await withdraw(form, id, { reason: '' })).body.errors[0].pointer).toBe('/body/reason');
    expect((await withdraw(form, id, { documentDate: '2023-12-01' })).body.errors[0].rule).toBe('in-future');
    expect((await withdraw(form, id, {}, survey.department)).status).toBe(403);
    const withdrawn = done(await withdraw(form, id));
    expect(withdrawn.withdrawal).toMatchObject({ documentNumber: '20/STTTT', by: 'Phó Giám đốc Sở' });
    expect(done(await withdraw(form, id)).withdrawal.at).toBe(withdrawn.withdrawal.at);
    expect((await withdraw(form, id, { documentNumber: '21/STTTT' })).body.code).toBe('already-withdrawn');
    expect(await rolledUp(form)).toEqual([]);
    const stand = async () => done(await survey.department.get(`${ofUnit(survey, form)}/confirmation`)).rulesets[0];
    expect((await stand()).standing).toBe('withdrawn');
    app.setNow('2023-08-02T01:00:00.000Z');
    expect((await confirm(form)).body.obstacles).toEqual(['appraisal-before-withdrawal']);
    await appraise(survey, form);
    expect((await confirm(form)).status).toBe(201);
    app.setNow('2023-08-01T01:00:00.000Z');
    expect((await stand()).standing).toBe('confirmed');
    expect((await stand()).confirmations).toHaveLength(2);
    expect(await rolledUp(form)).toEqual([ntm]);
    const officer = await app.as('commune-officer', form.organisationId);
    const history = done(await officer.get(`/api/units/${form.unitId}/confirmation-history`)).items;
    expect(history[0]).toMatchObject({ kind: 'confirmed' });
    expect(history.find((one: { kind: string }) => one.kind === 'withdrawn')).toMatchObject({
      reason: 'Số liệu vùng phủ không đúng.',
      documentNumber: '20/STTTT',
    });
    const neighbour = await app.as('commune-officer', survey.form('29383').organisationId);
    expect((await neighbour.get(`/api/units/${form.unitId}/confirmation-history`)).status).toBe(404);
  });

  test('takes no row away: the database refuses to change or delete what was issued', async () => {
    const { db } = app.installation;
    await expect(db.deleteFrom('confirmations').execute()).rejects.toThrow(/does not change/);
    await expect(db.deleteFrom('confirmation_withdrawals').execute()).rejects.toThrow(/does not change/);
    await expect(db.updateTable('confirmations').set({ kind: 'first' }).execute()).rejects.toThrow(/does not change/);
  });
});

describe('what is read', () => {
  test('the register shows the whole roster, counts by standing, and filters without changing the counts', async () => {
    const path = `/api/campaigns/${survey.campaignId}/confirmation-register`;
    const all = done(await survey.department.get(`${path}?limit=500`));
    expect([all.total, all.roster, all.ruleset]).toEqual([85, 85, ntm]);
    const sum = Object.values(all.counts as Record<string, number>).reduce((a, b) => a + b, 0);
    expect(sum).toBe(85);
    const confirmed = done(await survey.department.get(`${path}?standing=confirmed`));
    expect(confirmed.total).toBe(all.counts.confirmed);
    expect(confirmed.total).toBeGreaterThan(5);
    expect(confirmed.counts).toEqual(all.counts);
    expect(confirmed.items.every((row: { confirmation: unknown }) => row.confirmation !== null)).toBe(true);
    const found = done(await survey.department.get(`${path}?q=thong%20hoa`)).items;
    expect(found.map((row: { name: string }) => row.name)).toEqual(['Xã Thông Hòa']);
    const district = done(await survey.department.get(`${path}?district=${all.districts[0].unitId}&verdict=met`));
    expect(district.items.every((row: { verdict: string }) => row.verdict === 'met')).toBe(true);
    const officer = await app.as('commune-officer', survey.form('29335').organisationId);
    const own = done(await officer.get(path));
    expect([own.total, own.items[0].name, own.can]).toEqual([1, 'Xã Thông Hòa', []]);
  });

  test('the paper of a confirmation and the list for the report say the same as the record', async () => {
    const form = survey.form('29335');
    const [issued] = done(await survey.department.get(`${ofUnit(survey, form)}/confirmation`)).rulesets[0]
      .confirmations;
    const path = `${ofUnit(survey, form)}/confirmations/${issued.id}/paper`;
    const { text } = await readDocx((await survey.department.get(`${path}?format=docx`)).bytes);
    expect(text).toContain('Số: 12/STTTT');
    expect(text).toContain('V/v xác nhận mức độ đạt tiêu chí số 8 về thông tin và truyền thông của xã Thông Hòa');
    expect(text).toContain('thẩm định hồ sơ ngày 01/08/2023');
    expect((await survey.department.get(`${path}?format=pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
    const list = `/api/campaigns/${survey.campaignId}/confirmed-list`;
    const said = done(await survey.department.get(`${list}?note=2`));
    expect(said.text).toMatch(/trong xây dựng nông thôn mới \d\d xã²; Xác nhận việc giữ vững .* cho 01 xã /);
    expect(said.footnote).toContain('Thông Hòa');
    const file = await readDocx((await survey.department.get(`${list}/file?note=2`)).bytes);
    expect(file.text).toContain(said.footnote);
    expect((await survey.department.get(`${list}?note=0`)).body.errors[0].pointer).toBe('/query/note');
  });

  test('a withdrawn confirmation’s paper says so', async () => {
    const form = survey.form('29380');
    const [gone] = done(await survey.department.get(`${ofUnit(survey, form)}/confirmation`)).rulesets[0].confirmations;
    const path = `${ofUnit(survey, form)}/confirmations/${gone.id}/paper?format=docx`;
    const { parts } = await readDocx((await survey.department.get(path)).bytes);
    expect([...parts.values()].join('')).toContain('ĐÃ THU HỒI: văn bản số 20/STTTT ngày 01/08/2023');
  });
});

async function rolledUp(form: Form): Promise<string[]> {
  const view = done(await survey.department.get(`/api/campaigns/${survey.campaignId}/rollup`));
  const rows = view.groups.flatMap((group: { rows: { unitId: string }[] }) => group.rows);
  return rows.find((row: { unitId: string }) => row.unitId === form.unitId).confirmed;
}
