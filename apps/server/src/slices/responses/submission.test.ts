import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../packages/documents/src/testing/read-pdf.ts';
import {
  type CommuneAtWork,
  changesOf,
  completeAnswers,
  fillForm,
  handIn,
  registerSurveyOrganisations,
  type Survey,
  staffedSurvey,
  submitForm,
  surveyDraft,
  withoutDistricts,
} from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

const start = '2023-08-01T01:00:00.000Z';
let app: TestApp;
let survey: Survey;
let confirmed: Survey;

beforeAll(async () => {
  app = await makeTestApp(start);
  await registerSurveyOrganisations(app);
  survey = await staffedSurvey(app);
  confirmed = await staffedSurvey(app, { chairmanConfirms: true });
});
afterAll(() => app.close());

const responseOf = async ({ base }: CommuneAtWork, client: Client) => (await client.get(`${base}/response`)).body;
const filled = async (from: Survey = survey) => {
  const commune = await from.nextCommune();
  await fillForm(commune.officer, commune.handed);
  return commune;
};
const textOf = async (bytes: Uint8Array) => (await readPdf(bytes)).map((page) => page.text).join(' ');

describe('handing in', () => {
  test('an incomplete form stays with the commune, and every missing answer is named', async () => {
    const commune = await survey.nextCommune();
    const { A08, E11, ...rest } = completeAnswers(commune.handed);
    await fillForm(commune.officer, commune.handed, rest);
    const refused = await submitForm(commune.officer, commune.handed);
    expect(refused).toMatchObject({ status: 422, body: { code: 'response-incomplete' } });
    const missing = refused.body.findings.filter((one: { rule: string }) => one.rule === 'required');
    expect(missing.map((one: { question: string }) => one.question).sort()).toEqual(['A08', 'E11']);
    expect((await responseOf(commune, commune.officer)).assignment).toMatchObject({ state: 'drafting', revision: 0 });
    await fillForm(commune.officer, commune.handed, { A08: A08 ?? null, E11: E11 ?? null });
    expect((await submitForm(commune.officer, commune.handed)).status).toBe(200);
  });

  test('a form that nobody began is not handed in', async () => {
    const commune = await survey.nextCommune();
    expect((await submitForm(commune.officer, commune.handed)).body).toMatchObject({ code: 'wrong-step' });
  });

  test('a second click gets the receipt of the first; another submission is too late', async () => {
    const commune = await filled();
    const submissionId = randomUUID();
    const [first, second] = await Promise.all([
      submitForm(commune.officer, commune.handed, { submissionId }),
      submitForm(commune.officer, commune.handed, { submissionId }),
    ]);
    expect(first.status).toBe(200);
    expect(second.body.revision).toEqual(first.body.revision);
    expect(first.body.revision).toMatchObject({ revision: 1, submittedAt: start, late: false, confirmedAt: null });
    expect((await submitForm(commune.officer, commune.handed)).body).toMatchObject({ code: 'wrong-step' });
    expect((await responseOf(commune, commune.officer)).revisions).toHaveLength(1);
    const { items } = (await commune.officer.get(`${commune.base}/timeline`)).body;
    expect(items.filter((step: { action: string }) => step.action === 'response.submit')).toHaveLength(1);
  });

  test('gives the sentence to send, with the names of commune and district', async () => {
    const commune = await filled();
    const { unitName, districtName } = commune.handed;
    const { body } = await submitForm(commune.officer, commune.handed);
    expect(body.completionSentence).toBe(`${unitName} – ${districtName} đã thực hiện khảo sát NTM`);
    expect(body.completionSentence).toMatch(/^Xã .+ – (Huyện|Thị xã|Thành phố) .+ đã thực hiện khảo sát NTM$/);
  });

  test('is with the district afterwards, and takes no more answers', async () => {
    const commune = await filled();
    const { body } = await submitForm(commune.officer, commune.handed);
    expect(body.assignment).toMatchObject({ state: 'submitted', tier: 1, tierName: 'UBND huyện' });
    const late = await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ A08: 3 }, 1) });
    expect(late.body.outcomes).toMatchObject([{ outcome: 'refused', finding: { rule: 'item-not-open' } }]);
    const shown = await responseOf(commune, commune.officer);
    expect(shown.editable).toEqual([]);
    expect(shown.can).not.toContain('response.answer');
  });

  test('goes from the commune straight to the department where no district stands in the chain', async () => {
    const short = await staffedSurvey(app, { chains: [withoutDistricts] });
    const commune = await short.nextCommune();
    await fillForm(commune.officer, commune.handed);
    const { body } = await submitForm(commune.officer, commune.handed);
    expect(body.assignment).toMatchObject({ state: 'submitted', tier: 1, tierName: 'Sở' });
    const forwarded = await commune.district.post(`${commune.base}/forward`, { revision: 1 });
    expect(forwarded.status).toBeGreaterThanOrEqual(400);
    const { items } = (await short.department.get('/api/my-work')).body;
    const mine = items.find((item: { id: string }) => item.id === commune.handed.id);
    expect(mine).toMatchObject({ what: 'verify' });
  });

  test('is late from the day after the due day, in Vietnam’s time, and an extension moves that day', async () => {
    const [inTime, late, extended] = [await filled(), await filled(), await filled()];
    const extension = {
      unitIds: [extended.handed.unitId],
      respondent: 'commune',
      tier: 'xa',
      due: { wording: 'hết ngày 25/8/2023', day: '2023-08-25' },
      reason: 'Bão số 3',
    };
    expect((await survey.department.post(`/api/campaigns/${survey.campaignId}/extensions`, extension)).status).toBe(
      200,
    );
    app.setNow('2023-08-24T16:59:59.000Z');
    const [a] = [await submitForm(inTime.officer, inTime.handed)];
    app.setNow('2023-08-24T17:00:00.000Z');
    const [b, c] = [await submitForm(late.officer, late.handed), await submitForm(extended.officer, extended.handed)];
    app.setNow(start);
    expect([a, b, c].map((reply) => reply.body.revision.late)).toEqual([false, true, false]);
  });

  test('what counts for lateness is the first handing in: a return moves neither day, a withdrawal takes it back', async () => {
    const commune = await filled();
    const days = async () => {
      const { due_day, handed_in_day } = (await responseOf(commune, commune.officer)).context;
      return [due_day, handed_in_day];
    };
    const submitOn = async (now: string) => {
      app.setNow(now);
      expect((await submitForm(commune.officer, commune.handed)).status).toBe(200);
    };
    expect(await days()).toEqual(['2023-08-24', undefined]);
    await submitOn('2023-08-25T02:00:00.000Z');
    await commune.officer.post(`${commune.base}/withdrawal`, { reason: 'Nhầm số dân' });
    expect(await days()).toEqual(['2023-08-24', undefined]);
    await submitOn('2023-08-26T02:00:00.000Z');
    const items = [{ question: 'E11', reason: 'đính kèm báo cáo một cửa' }];
    await commune.district.post(`${commune.base}/return`, { revision: 2, dueDay: '2023-08-30', items });
    expect(await days()).toEqual(['2023-08-24', '2023-08-26']);
    await submitOn('2023-08-29T02:00:00.000Z');
    expect(await days()).toEqual(['2023-08-24', '2023-08-26']);
    app.setNow(start);
  });

  test('a district that entered the form hands it in, and receipt and form say so', async () => {
    const commune = await survey.nextCommune();
    await fillForm(commune.district, commune.handed, completeAnswers(commune.handed), { onBehalf: true });
    const silent = await submitForm(commune.district, commune.handed);
    expect(silent).toMatchObject({ status: 403 });
    const said = await submitForm(commune.district, commune.handed, { onBehalf: true });
    expect(said.body).toMatchObject({
      revision: { onBehalf: true, submittedBy: 'Chuyên viên huyện' },
      assignment: { onBehalf: true },
    });
    expect(await textOf((await commune.officer.get(`${commune.base}/receipt`)).bytes)).toContain('Nhập thay');
  });
});

describe('the chairman', () => {
  test('confirms what the officer handed in; only then it lies with the district', async () => {
    const commune = await filled(confirmed);
    const { body } = await submitForm(commune.officer, commune.handed);
    expect(body.assignment.state).toBe('awaiting_confirmation');
    const refused = await commune.officer.post(`${commune.base}/confirmation`, { decision: 'confirm' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    const done = await commune.chairman.post(`${commune.base}/confirmation`, { decision: 'confirm' });
    expect(done.body).toMatchObject({ state: 'submitted', tier: 1 });
    const [revision] = (await responseOf(commune, commune.officer)).revisions;
    expect(revision).toMatchObject({ confirmedAt: start, confirmedBy: `Chủ tịch UBND ${commune.handed.unitName}` });
    const again = await commune.chairman.post(`${commune.base}/confirmation`, { decision: 'confirm' });
    expect(again.body.code).toBe('wrong-step');
  });

  test('does not confirm what he handed in himself', async () => {
    const commune = await confirmed.nextCommune();
    await fillForm(commune.chairman, commune.handed);
    await submitForm(commune.chairman, commune.handed);
    const refused = await commune.chairman.post(`${commune.base}/confirmation`, { decision: 'confirm' });
    expect(refused).toMatchObject({ status: 403, body: { code: 'separate-person-required' } });
    expect((await responseOf(commune, commune.officer)).assignment.state).toBe('awaiting_confirmation');
  });

  test('gives it back with a reason, the officer changes it, and the first revision stays as it was', async () => {
    const commune = await filled(confirmed);
    const first = (await submitForm(commune.officer, commune.handed)).body.revision;
    const decline = (body: object) => commune.chairman.post(`${commune.base}/confirmation`, body);
    expect((await decline({ decision: 'decline' })).body).toMatchObject({ code: 'reason-required' });
    expect((await decline({ decision: 'decline', reason: 'Dân số sai' })).body.state).toBe('drafting');
    const changed = await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ C04: 9 }, 1) });
    expect(changed.body.outcomes).toMatchObject([{ outcome: 'saved', version: 2 }]);
    await submitForm(commune.officer, commune.handed);
    const { revisions } = await responseOf(commune, commune.officer);
    expect(revisions.map((one: { revision: number }) => one.revision)).toEqual([2, 1]);
    expect(revisions[1]).toEqual(first);
    expect(revisions[0].sha256).not.toBe(first.sha256);
  });
});

describe('withdrawing', () => {
  test('is possible until somebody has looked at the form, with a reason', async () => {
    const commune = await filled();
    await submitForm(commune.officer, commune.handed);
    const withdraw = (reason: string) => commune.officer.post(`${commune.base}/withdrawal`, { reason });
    expect((await withdraw('  ')).status).toBe(400);
    expect((await withdraw('Nhầm số dân')).body).toMatchObject({ state: 'drafting', tier: 0 });
    expect((await withdraw('Nhầm số dân')).body.code).toBe('wrong-step');
    expect((await submitForm(commune.officer, commune.handed)).body.revision.revision).toBe(2);
  });

  test('is too late once the district has forwarded it', async () => {
    const commune = await survey.nextCommune();
    await handIn(commune);
    const forwarded = await commune.district.post(`${commune.base}/forward`, { revision: 1 });
    expect(forwarded.status).toBe(200);
    const late = await commune.officer.post(`${commune.base}/withdrawal`, { reason: 'Nhầm' });
    expect(late.body.code).toBe('wrong-step');
    expect((await responseOf(commune, commune.officer)).assignment).toMatchObject({ state: 'submitted', tier: 2 });
  });
});

describe('what was sealed', () => {
  test('carries a SHA-256 that anybody can compute again from the answers', async () => {
    const commune = await filled();
    const { revision } = (await submitForm(commune.officer, commune.handed)).body;
    const row = await app.installation.db
      .selectFrom('revisions')
      .selectAll()
      .where('unit_id', '=', commune.handed.unitId)
      .where('assignment_id', '=', commune.handed.id)
      .executeTakeFirstOrThrow();
    expect(row.answers).toMatchObject({ A08: completeAnswers(commune.handed)['A08'] });
    expect(JSON.stringify(row.answers)).toContain(`(mã ${commune.handed.unitCode})`);
    const sealed = {
      assignmentId: commune.handed.id,
      unitId: commune.handed.unitId,
      revision: 1,
      answers: row.answers,
      evidence: row.evidence,
    };
    expect(createHash('sha256').update(inOrder(sealed)).digest('hex')).toBe(revision.sha256);
  });

  test('receipt and paper name commune, district and what was answered', async () => {
    const commune = await filled();
    const { revision } = (await submitForm(commune.officer, commune.handed)).body;
    const receipt = await commune.officer.get(`${commune.base}/receipt`);
    expect(receipt.headers['content-type']).toBe('application/pdf');
    const told = await textOf(receipt.bytes);
    for (const part of [commune.handed.unitName, commune.handed.districtName ?? '?', '08:00:00 01/08/2023'])
      expect(told).toContain(part);
    expect(told.replaceAll(' ', '')).toContain(revision.sha256);
    const paper = await textOf((await commune.district.get(`${commune.base}/paper`)).bytes);
    for (const part of [commune.handed.unitName, commune.handed.districtName ?? '?', 'Thời điểm chốt số liệu'])
      expect(paper).toContain(part);
    const docx = await commune.officer.get(`${commune.base}/paper?format=docx`);
    expect(docx.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('there is no receipt before anything was handed in, and none of a revision that is not there', async () => {
    const commune = await filled();
    expect((await commune.officer.get(`${commune.base}/receipt`)).status).toBe(404);
    await submitForm(commune.officer, commune.handed);
    expect((await commune.officer.get(`${commune.base}/receipt?revision=1`)).status).toBe(200);
    expect((await commune.officer.get(`${commune.base}/receipt?revision=2`)).status).toBe(404);
  });
});

describe('closing the campaign', () => {
  test('stops answers, submissions, evidence and withdrawals; what was saved stays readable', async () => {
    const closing = await staffedSurvey(app, { scope: { ...surveyDraft().scope } });
    const [drafted, handedIn] = [await filled(closing), await closing.nextCommune()];
    await handIn(handedIn);
    const closed = await closing.leader.post(`/api/campaigns/${closing.campaignId}/close`, {
      version: 2,
      reason: 'Hết đợt',
    });
    expect(closed.status).toBe(200);
    const pdf = { name: 'a.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') };
    const tries = [
      await drafted.officer.patch(`${drafted.base}/answers`, { changes: changesOf({ C04: 9 }, 1) }),
      await submitForm(drafted.officer, drafted.handed),
      await drafted.officer.upload(`${drafted.base}/evidence`, { evidenceId: randomUUID(), question: 'B02' }, pdf),
      await handedIn.officer.post(`${handedIn.base}/withdrawal`, { reason: 'Nhầm' }),
    ];
    for (const reply of tries) expect(reply).toMatchObject({ status: 409, body: { code: 'campaign-not-open' } });
    const kept = (await responseOf(drafted, drafted.officer)).answers;
    expect(kept.A08).toMatchObject({ value: completeAnswers(drafted.handed)['A08'] });
  });
});

/** JSON with the keys of every object in order, as the seal's description says. */
function inOrder(value: unknown): string {
  return JSON.stringify(value, (_key, item) =>
    item !== null && typeof item === 'object' && !Array.isArray(item)
      ? Object.fromEntries(Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)))
      : item,
  );
}
