import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

// Thường Xuân (district 396 of Thanh Hóa): communes ask the telecommunications centre for help, as seed 002 wants it.

let app: TestApp;
let commune: Client;
let neighbour: Client;
let enterprise: Client;
let rival: Client;
let office: Client;
let leader: Client;
let unitId: string;

beforeAll(async () => {
  app = await makeTestApp('2023-11-15T02:00:00.000Z');
  const { db } = app.installation;
  const communes = await db
    .selectFrom('unit_versions')
    .select('unit_id')
    .where('path', 'like', 'VN/2023/38/396/%')
    .where('valid_to', '=', '2025-07-01')
    .orderBy('unit_id')
    .execute();
  unitId = communes[0]?.unit_id ?? '';
  const next = communes[1]?.unit_id ?? '';
  await registerOrganisations(db, [
    { id: 'vnpt-thanh-hoa', name: 'VNPT Thanh Hóa', shortName: null, kind: 'telecom-enterprise', unitId: '38-2023' },
    {
      id: 'viettel-thanh-hoa',
      name: 'Viettel Thanh Hóa',
      shortName: null,
      kind: 'telecom-enterprise',
      unitId: '38-2023',
    },
    { id: 'so-tttt-thanh-hoa', name: 'Sở TTTT Thanh Hóa', shortName: null, kind: 'department', unitId: '38-2023' },
    { id: 'vnpt-hai-duong', name: 'VNPT Hải Dương', shortName: null, kind: 'telecom-enterprise', unitId: '30-2023' },
  ]);
  commune = await app.as('commune-officer', `ubnd-${unitId}`);
  neighbour = await app.as('commune-officer', `ubnd-${next}`);
  enterprise = await app.as('enterprise', 'vnpt-thanh-hoa');
  rival = await app.as('enterprise', 'viettel-thanh-hoa');
  office = await app.as('district-checker', 'ubnd-396-2023');
  leader = await app.as('district-leader', 'ubnd-396-2023');
});
afterAll(() => app.close());

const item = {
  code: 'dti.1',
  name: 'Điểm wifi công cộng',
  gap: 'Còn thiếu 02 điểm.',
  elements: ['wifi_points_free_working'],
};
const offer = {
  solution: 'Lắp 02 điểm wifi công cộng tại nhà văn hóa.',
  cost: 12_000_000,
  startsOn: '2023-11-20',
  endsOn: '2023-12-20',
  responsible: 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
  phone: '0237 000 0000',
};
const base = () => `/api/units/${unitId}/support-plans`;
const ask = async (change: object = {}): Promise<Reply> =>
  commune.post(base(), {
    id: app.installation.newId(),
    enterpriseId: 'vnpt-thanh-hoa',
    campaignId: null,
    ruleset: null,
    items: [item],
    request: 'Đề nghị hỗ trợ lắp điểm wifi.',
    answerBy: '2023-11-18',
    ...change,
  });
const step = async (who: Client, plan: { id: string; version: number }, name: string, rest: object = {}) =>
  who.post(`${base()}/${plan.id}/steps`, { step: name, text: 'Đồng ý.', version: plan.version, ...rest });
const must = (reply: Reply) => {
  if (reply.status >= 300) throw new Error(`${reply.status} ${JSON.stringify(reply.body)}`);
  return reply.body;
};
const pdf = new TextEncoder().encode('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

describe('a support plan', () => {
  test('runs from the request to a result that is proposed and not written among the values', async () => {
    const asked = must(await ask());
    expect(asked).toMatchObject({ state: 'requested', turn: 'enterprise', due: '2023-11-18', steps: ['withdraw'] });
    const answered = must(await step(enterprise, asked, 'answer', { offer }));
    expect(answered.contacts[0]).toMatchObject({ title: offer.responsible, phone: offer.phone });
    const early = await step(leader, answered, 'approve');
    expect([early.status, early.body.code]).toEqual([409, 'support-opinion-first']);
    const advised = must(await step(office, answered, 'advise'));
    const approved = must(await step(leader, advised, 'approve'));
    expect(approved).toMatchObject({ state: 'approved', due: '2023-12-20' });
    const tasks = [
      { id: app.installation.newId(), title: 'Khảo sát vị trí', dueOn: '2023-11-25', doneOn: '2023-11-15' },
    ];
    const worked = must(await enterprise.put(`${base()}/${asked.id}/tasks`, { version: approved.version, tasks }));
    expect(worked).toMatchObject({ tasks: 1, tasksDone: 1 });
    const results = [{ element: 'wifi_points_free_working', period: '2023', value: 4, note: 'Biên bản bàn giao' }];
    const bare = await step(enterprise, worked, 'report', { results });
    expect([bare.status, bare.body.code]).toEqual([422, 'support-evidence-missing']);
    const evidence = `${base()}/${asked.id}/evidence`;
    must(await enterprise.upload(evidence, { id: app.installation.newId() }, { name: 'Biên bản.pdf', content: pdf }));
    const reported = must(await step(enterprise, worked, 'report', { results }));
    expect(reported).toMatchObject({ state: 'reported', turn: 'commune' });
    expect(must(await step(commune, reported, 'accept')).state).toBe('done');
    const proposed = must(await commune.get(`/api/units/${unitId}/support-results?period=2023`));
    expect(proposed.items).toMatchObject([{ element: 'wifi_points_free_working', value: 4, planId: asked.id }]);
    const stored = await app.installation.db
      .selectFrom('unit_values')
      .select('element')
      .where('unit_id', '=', unitId)
      .execute();
    expect(stored).toEqual([]);
  });

  test('asked for twice with one id is one plan', async () => {
    const id = app.installation.newId();
    must(await ask({ id }));
    must(await ask({ id }));
    const { items } = must(await commune.get('/api/support-plans?limit=500'));
    expect(items.filter((plan: { id: string }) => plan.id === id)).toHaveLength(1);
  });

  test('refuses an offer that ends before it starts, naming the field, and keeps the request open', async () => {
    const asked = must(await ask());
    const reply = await step(enterprise, asked, 'answer', { offer: { ...offer, endsOn: '2023-11-19' } });
    expect(reply.status).toBe(400);
    expect(reply.body.errors).toMatchObject([{ pointer: '/body/offer/endsOn', rule: 'ends-before-it-begins' }]);
    expect(must(await enterprise.get(`${base()}/${asked.id}`)).state).toBe('requested');
  });

  test('is sent back with a reason and needs a new opinion afterwards', async () => {
    const asked = must(await ask());
    const answered = must(await step(enterprise, asked, 'answer', { offer }));
    expect((await step(office, answered, 'send_back', { text: '' })).body.code).toBe('reason-required');
    const back = must(await step(office, answered, 'send_back', { text: 'Bổ sung vị trí lắp đặt.' }));
    const again = must(await step(enterprise, back, 'answer', { offer }));
    expect((await step(leader, again, 'approve')).body.code).toBe('support-opinion-first');
  });

  test('of two who act at once the second is told that the plan moved on', async () => {
    const asked = must(await ask());
    must(await step(enterprise, asked, 'answer', { offer }));
    expect((await step(enterprise, asked, 'answer', { offer })).body.code).toBe('stale-version');
  });
});

describe('who sees and does what', () => {
  test('another enterprise and another commune do not learn of a plan', async () => {
    const asked = must(await ask());
    for (const stranger of [rival, neighbour]) {
      expect((await stranger.get(`${base()}/${asked.id}`)).status).toBe(404);
      expect((await step(stranger, asked, 'answer', { offer })).status).toBe(404);
      expect(must(await stranger.get('/api/support-plans')).items).toEqual([]);
    }
  });

  test('a commune does not answer for the enterprise, nor the office approve for the leader', async () => {
    const asked = must(await ask());
    expect((await step(commune, asked, 'answer', { offer })).status).toBe(403);
    expect((await step(office, asked, 'approve')).status).toBe(403);
  });

  test('only an enterprise whose area holds the commune can be asked, by a day that has not gone by', async () => {
    const far = await ask({ enterpriseId: 'vnpt-hai-duong' });
    expect(far.body.errors).toMatchObject([{ pointer: '/body/enterpriseId' }]);
    const late = await ask({ answerBy: '2023-11-14' });
    expect(late.body.errors).toMatchObject([{ pointer: '/body/answerBy', rule: 'past' }]);
  });
});

describe('bad input names its field and says what to do', () => {
  const started = async () => must(await step(enterprise, must(await ask()), 'answer', { offer }));

  test('an enterprise writes nothing into another’s plan: no step, no work, no word, no file', async () => {
    const plan = await started();
    const at = `${base()}/${plan.id}`;
    const id = app.installation.newId();
    const tried = [
      await step(rival, plan, 'answer', { offer }),
      await rival.put(`${at}/tasks`, { version: plan.version, tasks: [] }),
      await rival.post(`${at}/messages`, { id, text: 'Chúng tôi làm rẻ hơn.' }),
      await rival.upload(`${at}/evidence`, { id }, { name: 'a.pdf', content: pdf }),
    ];
    expect(tried.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    expect(must(await enterprise.get(at))).toMatchObject({ version: plan.version, evidence: [] });
  });

  test('the approval is not offered before the office’s opinion, and is refused when it is sent', async () => {
    const plan = await started();
    expect(must(await leader.get(`${base()}/${plan.id}`)).steps).not.toContain('approve');
    expect((await step(leader, plan, 'approve')).body).toMatchObject({ status: 409, code: 'support-opinion-first' });
  });

  test.each([
    ['after the plan ends', { dueOn: '2023-12-21', doneOn: null }, '/body/tasks/0/dueOn', 'outside-plan'],
    [
      'done before the approval',
      { dueOn: '2023-11-25', doneOn: '2023-11-15' },
      '/body/tasks/0/doneOn',
      'not-approved-yet',
    ],
  ])('a piece of the work %s', async (_name, days, pointer, rule) => {
    const plan = await started();
    const tasks = [{ id: app.installation.newId(), title: 'Lắp đặt', ...days }];
    const reply = await enterprise.put(`${base()}/${plan.id}/tasks`, { version: plan.version, tasks });
    expect([reply.status, reply.body.errors]).toMatchObject([400, [{ pointer, rule }]]);
  });

  test('a result that no element of the dictionary takes', async () => {
    const advised = must(await step(office, await started(), 'advise'));
    const approved = must(await step(leader, advised, 'approve'));
    const file = { name: 'Biên bản.pdf', content: pdf };
    must(await enterprise.upload(`${base()}/${approved.id}/evidence`, { id: app.installation.newId() }, file));
    const results = [{ element: 'khong_co', period: '2023', value: 4, note: '' }];
    const reply = await step(enterprise, approved, 'report', { results });
    expect(reply.body).toMatchObject({ code: 'figures-refused', errors: [{ pointer: '/body/results/0' }] });
  });
});

describe('urging', () => {
  test('is the office’s, stands with what the enterprise owes, and a second click is no second word', async () => {
    const asked = must(await ask());
    const messages = `${base()}/${asked.id}/messages`;
    const word = { id: app.installation.newId(), text: 'Đề nghị trả lời xã.', reminder: true };
    expect((await commune.post(messages, word)).status).toBe(403);
    must(await office.post(messages, word));
    expect(
      must(await office.post(messages, word)).thread.filter((one: { reminder: boolean }) => one.reminder),
    ).toHaveLength(1);
    const { items } = must(await enterprise.get('/api/support-duties'));
    const duty = items.find(({ plan }: { plan: { id: string } }) => plan.id === asked.id);
    expect(duty).toMatchObject({
      kind: 'step',
      due: '2023-11-18',
      nearness: 'week',
      plan: { urged: { text: word.text } },
    });
  });

  test('ends with the plan', async () => {
    const withdrawn = must(await step(commune, must(await ask()), 'withdraw'));
    const word = { id: app.installation.newId(), text: 'Đề nghị trả lời xã.', reminder: true };
    expect((await office.post(`${base()}/${withdrawn.id}/messages`, word)).body.code).toBe('support-not-now');
  });
});

describe('what waits', () => {
  const waitsFor = async (who: Client, plan: { id: string }) => {
    const { items } = must(await who.get('/api/support-plans?turn=mine&limit=500'));
    return items.some(({ id }: { id: string }) => id === plan.id);
  };

  test('waits for the one whose turn it is and nobody else, and for the district rather than the province', async () => {
    const department = await app.as('department-officer', 'so-tttt-thanh-hoa');
    const people = [enterprise, office, leader, commune, rival, department];
    const asked = must(await ask());
    const waits = async () => Promise.all(people.map((who) => waitsFor(who, asked)));
    expect(await waits()).toEqual([true, false, false, false, false, false]);
    const answered = must(await step(enterprise, asked, 'answer', { offer }));
    expect(await waits()).toEqual([false, true, true, false, false, false]);
    must(await step(office, answered, 'advise'));
    expect(await waits()).toEqual([false, false, true, false, false, false]);
  });

  test('what an enterprise owes is seen by the district, and by no rival', async () => {
    const asked = must(await ask());
    const owed = async (who: Client) => {
      const { items } = must(await who.get('/api/support-duties?enterpriseId=vnpt-thanh-hoa'));
      return items.some(({ plan }: { plan: { id: string } }) => plan.id === asked.id);
    };
    expect(await owed(office)).toBe(true);
    expect(await owed(rival)).toBe(false);
  });
});

test('whom to call: the enterprise, the office and the commune; a telephone nobody entered is said to be missing', async () => {
  const asked = must(await ask());
  const missing = { of: 'enterprise', organisationId: 'vnpt-thanh-hoa', phone: null };
  expect(asked.contacts).toContainEqual(expect.objectContaining(missing));
  const contact = { email: null, phone: '0237 000 0001', organId: null, organIdOld: null };
  must(await office.put('/api/organisations/ubnd-396-2023/contact', contact));
  const { contacts } = must(await commune.get('/api/support-plans'));
  expect(contacts).toContainEqual(expect.objectContaining({ of: 'office', phone: '0237 000 0001' }));
});

test('what is overdue stands first and is counted', async () => {
  const asked = must(await ask({ answerBy: '2023-11-15' }));
  app.setNow('2023-11-16T02:00:00.000Z');
  const list = must(await office.get('/api/support-plans?within=396-2023&limit=500'));
  expect(list.overdue).toBeGreaterThan(0);
  expect(list.items[0]).toMatchObject({ id: asked.id, overdue: true });
  const only = must(await enterprise.get('/api/support-plans?overdue=true&turn=enterprise'));
  expect(only.items.every((plan: { overdue: boolean }) => plan.overdue)).toBe(true);
  app.setNow('2023-11-15T02:00:00.000Z');
});
