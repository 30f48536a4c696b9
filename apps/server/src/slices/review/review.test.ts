import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openSurvey, registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { communeAnswers } from '../demo/commune-answers.ts';

// Cầu Kè (845): Thông Hòa and Hòa Ân; Tiểu Cần (846): Hiếu Tử.
const thongHoa = { unitId: '29335-2023', code: '29335', name: 'Thông Hòa' };
const hoaAn = { unitId: '29311-2023', code: '29311', name: 'Hòa Ân' };
const hieuTu = { unitId: '29350-2023', code: '29350', name: 'Hiếu Tử' };
type Commune = typeof thongHoa;

let app: TestApp;
let department: Client;
let leader: Client;
let cauKe: Client;
let tieuCan: Client;
let campaignId: string;

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  department = await app.as('department-officer', 'so-tttt-84');
  leader = await app.as('department-leader', 'so-tttt-84');
  cauKe = await app.as('district-checker', 'ubnd-845-2023');
  tieuCan = await app.as('district-checker', 'ubnd-846-2023');
});
afterAll(() => app.close());

beforeEach(async () => {
  app.setNow('2023-08-01T01:00:00.000Z');
  campaignId = await openSurvey(department, { rulesets: ['ntm_2021_2025'], overlays: ['nguong-minh-hoa'] });
});

const officers = new Map<string, Client>();
async function officerOf(commune: Commune): Promise<Client> {
  const known = officers.get(commune.unitId);
  if (known !== undefined) return known;
  const made = await app.as('commune-officer', `ubnd-${commune.unitId}`, `Cán bộ xã ${commune.name}`);
  officers.set(commune.unitId, made);
  return made;
}

async function formOf(commune: Commune, viewer: Client = department) {
  const { body } = await viewer.get(`/api/campaigns/${campaignId}/progress?q=${commune.code}`);
  return body.items[0];
}

/** The commune answers and submits; gives the address of its form. */
async function submitted(commune: Commune, answers: Record<string, unknown> = {}): Promise<string> {
  const officer = await officerOf(commune);
  const base = `/api/units/${commune.unitId}/assignments/${(await formOf(commune)).id}`;
  const all = {
    ...communeAnswers({
      ...commune,
      respondent: 'Cán bộ xã',
      communeClass: 'con_lai',
      profile: 'advanced',
      closedOn: '2023-07-31',
    }),
    ...answers,
  };
  const changes = Object.entries(all)
    .filter(([, value]) => value !== '')
    .map(([question, value]) => ({ mutationId: app.installation.newId(), question, value, baseVersion: 0 }));
  const saved = await officer.patch(`${base}/answers`, { changes });
  expect(saved.body.outcomes.filter((one: { outcome: string }) => one.outcome !== 'saved')).toEqual([]);
  const sent = await officer.post(`${base}/submission`, { submissionId: app.installation.newId() });
  expect(sent.status, JSON.stringify(sent.body)).toBe(200);
  return base;
}

const accept = (question: string) => ({ question, decision: 'accept' as const });
const replace = (question: string, value: unknown, reason?: string) => ({
  question,
  decision: 'replace' as const,
  value,
  ...(reason ? { reason } : {}),
});

describe('the progress matrix', () => {
  test('counts the whole roster whatever the filter, and units that have not started are always there', async () => {
    await submitted(thongHoa);
    const all = (await department.get(`/api/campaigns/${campaignId}/progress?limit=500`)).body;
    expect(all.items).toHaveLength(85);
    expect(all.counts).toMatchObject({ roster: 85, byState: { not_started: 84, submitted: 1 } });
    const filtered = (await department.get(`/api/campaigns/${campaignId}/progress?state=submitted`)).body;
    expect(filtered.total).toBe(1);
    expect(filtered.counts).toEqual(all.counts);
    expect(filtered.items[0].steps.map((step: { state: string }) => step.state)).toEqual([
      'done',
      'waiting',
      'not_started',
    ]);
  });

  test('a district sees its own communes and no others', async () => {
    const seen = (await cauKe.get(`/api/campaigns/${campaignId}/progress?limit=500`)).body;
    expect(new Set(seen.items.map((row: { districtName: string }) => row.districtName))).toEqual(
      new Set(['Huyện Cầu Kè']),
    );
    expect(seen.counts.roster).toBe(10);
    expect((await (await officerOf(hieuTu)).get(`/api/campaigns/${campaignId}/progress`)).status).toBe(404);
  });

  test('«xa thong hoa» without marks finds Xã Thông Hòa', async () => {
    const { items } = (await department.get(`/api/campaigns/${campaignId}/progress?q=xa%20thong%20hoa`)).body;
    expect(items.map((row: { unitName: string }) => row.unitName)).toEqual(['Xã Thông Hòa']);
  });

  test('a unit is late from the day after its due day, and the filter finds it', async () => {
    app.setNow('2023-08-24T16:00:00.000Z');
    expect((await department.get(`/api/campaigns/${campaignId}/progress?late=true`)).body.total).toBe(0);
    app.setNow('2023-08-24T17:00:01.000Z');
    expect((await department.get(`/api/campaigns/${campaignId}/progress?late=true`)).body.total).toBe(85);
  });
});

describe('checking', () => {
  test('a checker’s value stands beside the commune’s with its reason, and the commune’s own stays', async () => {
    const base = await submitted(thongHoa);
    const before = (await cauKe.get(`${base}/response`)).body.answers['E12'].value;
    const set = await cauKe.post(`${base}/reviews`, {
      revision: 1,
      items: [replace('E12', 17, 'theo báo cáo một cửa'), accept('E11')],
    });
    expect(set.status, JSON.stringify(set.body)).toBe(200);
    expect(set.body.reviews).toMatchObject([
      { question: 'E11', level: 'checked', decision: 'accept' },
      { question: 'E12', level: 'checked', decision: 'replace', value: 17, reason: 'theo báo cáo một cửa' },
    ]);
    expect((await cauKe.get(`${base}/response`)).body.answers['E12'].value).toBe(before);
  });

  test('another value without a reason, an impossible value and an unknown question are refused by name', async () => {
    const base = await submitted(thongHoa);
    const review = (item: unknown) => cauKe.post(`${base}/reviews`, { revision: 1, items: [item] });
    expect((await review(replace('E12', 17))).body).toMatchObject({
      code: 'reason-required',
      errors: [{ pointer: 'E12' }],
    });
    expect((await review(replace('E12', 'mười', 'lý do'))).body).toMatchObject({
      code: 'input-invalid',
      errors: [{ pointer: 'E12' }],
    });
    expect((await review(replace('Z99', 1, 'lý do'))).body).toMatchObject({
      code: 'input-invalid',
      errors: [{ pointer: 'Z99' }],
    });
  });

  test('the commune does not see a checker’s unfinished value before the district hands it on', async () => {
    const base = await submitted(thongHoa);
    await cauKe.post(`${base}/reviews`, { revision: 1, items: [replace('E12', 17, 'theo báo cáo một cửa')] });
    const officer = await officerOf(thongHoa);
    expect((await officer.get(`${base}/response`)).body.reviews).toEqual([]);
    await cauKe.post(`${base}/forward`, { revision: 1 });
    expect((await officer.get(`${base}/response`)).body.reviews).toHaveLength(1);
  });

  test('only the tier that holds the form acts: not the department in the district’s turn, nor another district', async () => {
    const base = await submitted(thongHoa);
    expect((await department.post(`${base}/forward`, { revision: 1 })).body.code).toBe('not-your-tier');
    expect((await department.post(`${base}/verification`, { revision: 1 })).body.code).toBe('not-your-tier');
    expect((await tieuCan.post(`${base}/forward`, { revision: 1 })).status).toBe(404);
    expect((await cauKe.post(`${base}/forward`, { revision: 1 })).body).toMatchObject({ state: 'submitted', tier: 2 });
    expect((await cauKe.post(`${base}/forward`, { revision: 1 })).body.code).toBe('not-your-tier');
  });

  test('a screen opened before a resubmission is told that it is stale', async () => {
    const base = await submitted(thongHoa);
    expect((await cauKe.post(`${base}/forward`, { revision: 0 })).body).toMatchObject({
      code: 'stale-version',
      current: 1,
      seen: 0,
    });
  });

  test('a checked value changes the verdict at its level and not the commune’s own', async () => {
    const base = await submitted(thongHoa);
    await cauKe.post(`${base}/reviews`, { revision: 1, items: [replace('D01', false, 'đài đã hỏng từ tháng 6')] });
    await cauKe.post(`${base}/forward`, { revision: 1 });
    const verdictAt = async (level: string) => {
      const { judgements } = (
        await department.get(`/api/campaigns/${campaignId}/units/${thongHoa.unitId}/judgements?level=${level}`)
      ).body;
      const { subcriteria } = judgements[0].judgement.criteria[0];
      return subcriteria.find((one: { code: string }) => one.code === '8.3').verdict;
    };
    expect(await verdictAt('self')).toBe('met');
    expect(await verdictAt('checked')).toBe('unmet');
  });
});

describe('giving back', () => {
  test('opens only the items given back, and a resubmission is a second revision that closes them', async () => {
    const base = await submitted(thongHoa);
    const returned = await cauKe.post(`${base}/return`, {
      revision: 1,
      dueDay: '2023-08-20',
      items: [{ question: 'E11', reason: 'đính kèm báo cáo một cửa' }],
    });
    expect(returned.body).toMatchObject({ state: 'returned', returnedItems: 1, due: { day: '2023-08-20' } });
    const officer = await officerOf(thongHoa);
    const view = (await officer.get(`${base}/response`)).body;
    expect(view.editable).toContain('E11');
    expect(view.editable).not.toContain('A05');
    expect(view.returned).toMatchObject([
      { question: 'E11', reason: 'đính kèm báo cáo một cửa', round: 1, resolvedAt: null },
    ]);
    const change = (question: string) => ({
      mutationId: app.installation.newId(),
      question,
      value: 5000,
      baseVersion: 1,
    });
    const saved = (await officer.patch(`${base}/answers`, { changes: [change('A05'), change('E11')] })).body.outcomes;
    expect(saved.map((one: { outcome: string }) => one.outcome)).toEqual(['refused', 'saved']);
    const again = await officer.post(`${base}/submission`, { submissionId: app.installation.newId() });
    expect(again.body.revision.revision, JSON.stringify(again.body)).toBe(2);
    const after = (await officer.get(`${base}/response`)).body;
    expect(after.returned[0].resolvedAt).not.toBeNull();
    expect(after.revisions.map((one: { revision: number }) => one.revision)).toEqual([2, 1]);
  });

  test('needs an item, a reason, a known question and a day that has not passed', async () => {
    const base = await submitted(thongHoa);
    const giveBack = (body: object) =>
      cauKe.post(`${base}/return`, { revision: 1, dueDay: '2023-08-20', items: [], ...body });
    expect((await giveBack({})).body.code).toBe('return-empty');
    expect((await giveBack({ items: [{ question: 'E11', reason: '' }] })).body.code).toBe('input-invalid');
    expect((await giveBack({ items: [{ question: 'Z99', reason: 'sai' }] })).body.errors).toMatchObject([
      { pointer: 'Z99', rule: 'unknown-question' },
    ]);
    expect((await giveBack({ dueDay: '2023-07-31', items: [{ question: 'E11', reason: 'sai' }] })).body.code).toBe(
      'due-day-past',
    );
  });
});

describe('verifying', () => {
  test('the department verifies what the district handed on, and may still give items back', async () => {
    const base = await submitted(thongHoa);
    await cauKe.post(`${base}/forward`, { revision: 1 });
    expect((await department.post(`${base}/verification`, { revision: 1 })).body).toMatchObject({
      state: 'verified',
      tier: 2,
    });
    const values = (await department.get(`/api/units/${thongHoa.unitId}/values?period=2023`)).body.items;
    const levels = values
      .filter((one: { element: string }) => one.element === 'hamlets_total')
      .map((one: { level: string }) => one.level);
    expect(levels.sort()).toEqual(['checked', 'self', 'verified']);
    expect(
      (
        await leader.post(`${base}/return`, {
          revision: 1,
          dueDay: '2023-08-30',
          items: [{ question: 'E11', reason: 'kiểm tra lại' }],
        })
      ).body.state,
    ).toBe('returned');
  });

  test('bulk forwarding does what its preview said, item by item', async () => {
    const first = await submitted(thongHoa);
    const second = await submitted(hieuTu);
    const ids = await Promise.all(
      [thongHoa, hoaAn, hieuTu].map(async (commune) => ({
        unitId: commune.unitId,
        assignmentId: (await formOf(commune)).id,
      })),
    );
    const preview = (await cauKe.post(`/api/campaigns/${campaignId}/bulk-forward/preview`, { items: ids })).body.items;
    const done = (await cauKe.post(`/api/campaigns/${campaignId}/bulk-forward`, { items: ids })).body.items;
    const told = (items: { unitId: string; outcome: string; problem: string | null }[]) =>
      Object.fromEntries(items.map((one) => [one.unitId, one.problem ?? 'ok']));
    expect(told(preview)).toEqual({
      [thongHoa.unitId]: 'ok',
      [hoaAn.unitId]: 'wrong-step',
      [hieuTu.unitId]: 'not-found',
    });
    expect(told(done)).toEqual(told(preview));
    expect((await department.get(`${first}/response`)).body.assignment.tier).toBe(2);
    expect((await department.get(`${second}/response`)).body.assignment.tier).toBe(1);
  });

  test('every step stands in the timeline of the form, newest first, and the chain is whole', async () => {
    const base = await submitted(thongHoa);
    await cauKe.post(`${base}/forward`, { revision: 1 });
    await department.post(`${base}/verification`, { revision: 1 });
    const { items } = (await (await officerOf(thongHoa)).get(`${base}/timeline`)).body;
    expect(items.map((entry: { action: string }) => entry.action)).toEqual([
      'response.verify',
      'response.forward',
      'response.submit',
      'response.answer',
    ]);
    const chain = await (await officerOf(thongHoa)).get(`/api/units/${thongHoa.unitId}/audit/verification`);
    expect(chain.body).toMatchObject({ whole: true, brokenAt: null });
  });
});

describe('urging', () => {
  test('reaches those who have not finished, once read stays read, and leaves the others in peace', async () => {
    await submitted(thongHoa);
    const sent = await cauKe.post(`/api/campaigns/${campaignId}/reminders`, {
      unitIds: [thongHoa.unitId, hoaAn.unitId, hieuTu.unitId],
      message: 'Đề nghị xã hoàn thành phiếu.',
    });
    expect(sent.body).toMatchObject({
      sent: 1,
      skipped: [
        { unitId: thongHoa.unitId, why: 'already-submitted' },
        { unitId: hieuTu.unitId, why: 'not-found' },
      ],
    });
    const officer = await officerOf(hoaAn);
    const [reminder] = (await officer.get('/api/my-work')).body.reminders;
    expect(reminder).toMatchObject({ message: 'Đề nghị xã hoàn thành phiếu.', readAt: null });
    const read = await officer.post(`/api/units/${hoaAn.unitId}/reminders/${reminder.id}/read`);
    app.setNow('2023-08-02T01:00:00.000Z');
    expect((await officer.post(`/api/units/${hoaAn.unitId}/reminders/${reminder.id}/read`)).body.readAt).toBe(
      read.body.readAt,
    );
  });
});
