import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { readPdf } from '../../../../../packages/documents/src/testing/read-pdf.ts';
import { type AnsweredSurvey, done, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { agreeing, appraise, bringToVerified, ntm, ofUnit, with82 } from '../../testing/appraised.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { symbolOf } from './index.ts';

let app: TestApp;
let survey: AnsweredSurvey;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
});
afterAll(() => app.close());

const newId = () => app.installation.newId();
const of = (code: string) => `${ofUnit(survey, survey.form(code))}/appraisals`;
const rulesOf = (body: { errors: { pointer: string; rule: string }[] }) =>
  body.errors.map(({ pointer, rule }) => `${pointer} ${rule}`);

describe('an appraisal', () => {
  test('is prepared before the form is verified and concluded only after it', async () => {
    const form = survey.form('29335');
    const id = newId();
    const drafted = done(await survey.department.post(of('29335'), { id, ruleset: ntm, content: agreeing }));
    expect(drafted).toMatchObject({ state: 'draft', isVerified: false, verdict: null, version: 1, outcome: null });
    expect(drafted.checklist.map((item: { code: string }) => item.code)).toEqual(['8.1', '8.2', '8.3', '8.4']);
    expect(drafted.checklist[0].requirements[0]).toMatchObject({ verdict: null, sentence: null });
    const early = await survey.department.post(`${of('29335')}/${id}/conclusion`, { version: 1 });
    expect([early.body.code, rulesOf(early.body)]).toEqual([
      'appraisal-unfinished',
      ['/content/verification not-verified'],
    ]);
    await bringToVerified(survey, form);
    const seen = done(await survey.department.get(`${of('29335')}/${id}`));
    expect(seen.verdict).toBe('met');
    expect(seen.checklist[0].requirements[0].sentence).toMatch(/^Đạt 8\.1/);
    const concluded = done(await survey.department.post(`${of('29335')}/${id}/conclusion`, { version: 1 }));
    expect(concluded).toMatchObject({ state: 'concluded', outcome: 'agrees', verdict: 'met', by: 'Chuyên viên Sở' });
  });

  test('names everything that is missing at once', async () => {
    const form = survey.form('29338');
    await bringToVerified(survey, form);
    const id = newId();
    const content = {
      ...agreeing,
      kind: 'field',
      endsOn: '2023-08-20',
      delegation: [],
      conclusion: ' ',
      findings: [
        { code: '8.1', finding: 'disagree', note: '' },
        { code: '9.9', finding: 'agree', note: '' },
      ],
    };
    done(await survey.department.post(of('29338'), { id, ruleset: ntm, content }));
    const refused = await survey.department.post(`${of('29338')}/${id}/conclusion`, { version: 1 });
    expect(rulesOf(refused.body)).toEqual([
      '/content/endsOn in-future',
      '/content/delegation head-missing',
      '/content/place required',
      '/content/8.2 finding-missing',
      '/content/8.3 finding-missing',
      '/content/8.4 finding-missing',
      '/content/8.1 note-missing',
      '/content/9.9 code-unknown',
      '/content/conclusion required',
    ]);
    const save = (version: number) => survey.leader.put(`${of('29338')}/${id}`, { content: agreeing, version });
    expect(done(await save(1)).version).toBe(2);
    expect((await save(1)).body.code).toBe('stale-version');
    expect((await survey.leader.post(`${of('29338')}/${id}/conclusion`, { version: 1 })).body.code).toBe(
      'stale-version',
    );
    done(await survey.leader.post(`${of('29338')}/${id}/conclusion`, { version: 2 }));
  });

  test('does not change once concluded, keeps what the result said then, and is corrected by a new one', async () => {
    const form = survey.form('29350');
    await bringToVerified(survey, form);
    const first = await appraise(survey, form, with82('disagree', 'Ấp 5 không có sóng'));
    const seen = done(await survey.department.get(`${of('29350')}/${first}`));
    expect(seen).toMatchObject({ outcome: 'disagrees', state: 'concluded' });
    const changed = await survey.department.put(`${of('29350')}/${first}`, { content: agreeing, version: 2 });
    expect([changed.status, changed.body.code]).toEqual([409, 'appraisal-concluded']);
    const audits = async () =>
      (
        await app.installation.db
          .selectFrom('audit_entries')
          .select('action')
          .where('unit_id', '=', form.unitId)
          .where('action', '=', 'appraisal.conclude')
          .execute()
      ).length;
    const before = await audits();
    expect(done(await survey.department.post(`${of('29350')}/${first}/conclusion`, { version: 1 })).version).toBe(2);
    expect(await audits()).toBe(before);
    await expect(
      app.installation.db.updateTable('appraisals').set({ outcome: 'agrees' }).where('id', '=', first).execute(),
    ).rejects.toThrow(/does not change/);
    const body = { ruleset: ntm, content: agreeing };
    const wrong = await survey.department.post(of('29350'), { id: newId(), ...body, corrects: newId() });
    expect(rulesOf(wrong.body)).toEqual(['/body/corrects not-concluded']);
    const second = newId();
    expect(done(await survey.department.post(of('29350'), { id: second, ...body, corrects: first })).corrects).toBe(
      first,
    );
    // The second click finds the draft, and there is one draft at a time.
    expect(done(await survey.department.post(of('29350'), { id: second, ...body })).version).toBe(1);
    expect((await survey.department.post(of('29350'), { id: newId(), ...body })).body.code).toBe('appraisal-open');
  });

  test('refuses days in the wrong order and rulesets that the campaign does not judge by', async () => {
    const order = await survey.department.post(of('29353'), {
      id: newId(),
      ruleset: ntm,
      content: { ...agreeing, endsOn: '2023-07-01' },
    });
    expect(rulesOf(order.body)).toEqual(['/body/content/endsOn before-start']);
    const other = await survey.department.post(of('29353'), {
      id: newId(),
      ruleset: 'ntm_kieu_mau_2021_2025',
      content: agreeing,
    });
    expect(rulesOf(other.body)).toEqual(['/body/ruleset not-of-campaign']);
    const odd = await survey.department.post(of('29353'), {
      id: newId(),
      ruleset: ntm,
      content: { ...agreeing, copies: 0, endedAt: '25:00' },
    });
    expect(rulesOf(odd.body).map((one) => one.split(' ')[0])).toEqual([
      '/body/content/endedAt',
      '/body/content/copies',
    ]);
  });

  test('is the department’s to write; the commune reads its own once concluded, the neighbour nothing', async () => {
    const form = survey.form('29356');
    const officer = await bringToVerified(survey, form);
    const neighbour = await app.as('commune-officer', survey.form('29359').organisationId);
    const id = newId();
    const body = { id, ruleset: ntm, content: agreeing };
    expect((await officer.post(of('29356'), body)).status).toBe(403);
    expect((await (await survey.checkerOf(form)).post(of('29356'), body)).status).toBe(403);
    done(await survey.department.post(of('29356'), body));
    const path = `${of('29356')}/${id}`;
    expect((await officer.get(path)).status).toBe(404);
    expect((await officer.get(`${path}/minutes?format=pdf`)).status).toBe(404);
    done(await survey.department.post(`${path}/conclusion`, { version: 1 }));
    expect(done(await officer.get(path)).can).toEqual([]);
    expect((await officer.get(`${path}/minutes?format=pdf`)).status).toBe(200);
    expect((await neighbour.get(path)).status).toBe(404);
  });
});

describe('the minutes', () => {
  test('are a paper with heading, findings and sentences, in Word and PDF; a draft says that it is one', async () => {
    const form = survey.form('29362');
    await bringToVerified(survey, form);
    const id = newId();
    const content = {
      ...with82('to_complete', 'Thiếu ảnh trạm'),
      number: '5',
      symbol: 'BB-STTTT',
      place: 'Hội trường UBND xã',
    };
    done(await survey.department.post(of('29362'), { id, ruleset: ntm, content }));
    const path = `${of('29362')}/${id}`;
    const draft = await readPdf((await survey.department.get(`${path}/minutes?format=pdf`)).bytes);
    expect(draft.map((page) => page.text).join(' ')).toContain('DỰ THẢO – CHƯA KẾT LUẬN');
    done(await survey.department.post(`${path}/conclusion`, { version: 1 }));
    const reply = await survey.department.get(`${path}/minutes?format=docx`);
    expect(reply.headers['content-disposition']).toContain('.docx');
    const { text } = await readDocx(reply.bytes);
    for (const said of [
      'Số: 05/BB-STTTT',
      'UBND TỈNH TRÀ VINH',
      'Trà Vinh, ngày 01 tháng 8 năm 2023',
      'Địa điểm: Hội trường UBND xã.',
      `của ${form.unitName.replace('Xã', 'xã')} năm 2023`,
      'Căn cứ Quyết định số 1127/QĐ-BTTTT',
      'Cần bổ sung',
      'Thiếu ảnh trạm',
      'Đạt 8.1',
      '16 giờ 30',
      'trước ngày 01/09/2023',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('DỰ THẢO');
  });

  test.each([
    ['Sở Thông tin và Truyền thông', 'STTTT'],
    ['Viện Chiến lược Thông tin & Truyền thông', 'VCLTTTT'],
  ])('%s numbers its papers %s', (issuer, symbol) => {
    expect(symbolOf(issuer)).toBe(symbol);
  });
});

describe('desk appraisals of many communes', () => {
  const bulk = () => `/api/campaigns/${survey.campaignId}/desk-appraisals`;
  const { kind: _kind, findings: _findings, ...content } = agreeing;

  test('are concluded at once where the verified result is met; the others are named with the reason', async () => {
    const [met, unmet, notYet, drafted] = ['29365', '29368', '29371', '29359'].map((code) => survey.form(code));
    if (!met || !unmet || !notYet || !drafted) throw new Error('no forms');
    await bringToVerified(survey, met);
    await bringToVerified(survey, unmet, { E12: 100 });
    await bringToVerified(survey, drafted);
    const draft = { id: newId(), ruleset: ntm, content: agreeing };
    done(await survey.department.post(`${ofUnit(survey, drafted)}/appraisals`, draft));
    const items = [met, unmet, notYet, drafted].map(({ unitId }) => ({ unitId, id: newId() }));
    const said = done(await survey.department.post(bulk(), { ruleset: ntm, items, content }));
    const outcomes = Object.fromEntries(
      said.items.map((one: { unitId: string; problem: string | null }) => [one.unitId, one.problem]),
    );
    expect(outcomes).toEqual({
      [met.unitId]: null,
      [unmet.unitId]: 'not-confirmable',
      [notYet.unitId]: 'not-confirmable',
      [drafted.unitId]: 'appraisal-open',
    });
    const seen = done(await survey.department.get(`${ofUnit(survey, met)}/appraisals/${items[0]?.id}`));
    expect(seen).toMatchObject({ state: 'concluded', kind: 'desk', outcome: 'agrees' });
    const again = done(await survey.department.post(bulk(), { ruleset: ntm, items: items.slice(0, 1), content }));
    expect(again.items[0].outcome).toBe('done');
    const other = [{ unitId: met.unitId, id: newId() }];
    const twice = done(await survey.department.post(bulk(), { ruleset: ntm, items: other, content }));
    expect(twice.items[0].problem).toBe('appraisal-concluded');
    const audit = await app.installation.db
      .selectFrom('audit_entries')
      .select('detail')
      .where('unit_id', '=', met.unitId)
      .where('action', '=', 'appraisal.conclude')
      .execute();
    expect(audit).toHaveLength(1);
  });

  test('ask for a head and a conclusion, and take no commune of elsewhere', async () => {
    const items = [{ unitId: survey.form('29365').unitId, id: newId() }];
    const lacking = { ...content, delegation: [], conclusion: '' };
    const refused = await survey.department.post(bulk(), { ruleset: ntm, items, content: lacking });
    expect(rulesOf(refused.body)).toEqual([
      '/body/content/delegation head-missing',
      '/body/content/conclusion required',
    ]);
    const elsewhere = [{ unitId: '10507-2023', id: newId() }];
    expect((await survey.department.post(bulk(), { ruleset: ntm, items: elsewhere, content })).status).toBe(404);
  });
});
