import { randomUUID } from 'node:crypto';
import { readEdxml } from '@thuocdo/documents/edxml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSurvey, registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let officer: Client;
let campaignId: string;

beforeAll(async () => {
  app = await makeTestApp('2023-08-02T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  officer = await app.as('department-officer', 'so-tttt-84', 'Chuyên viên');
  campaignId = await openSurvey(officer);
});
afterAll(() => app.close());

const thongHoa = 'ubnd-29335-2023';
let numbers = 100;

const freeLetter = () => ({
  id: randomUUID(),
  organisationId: 'so-tttt-84',
  symbol: 'STTTT-CNTT',
  subject: 'cử đầu mối chuyển đổi số',
  to: ['UBND các xã'],
  opening: ['Thực hiện kế hoạch năm 2023, Sở đề nghị các xã:'],
  points: ['Cử một đầu mối.', 'Gửi danh sách về Sở.'],
  closing: 'Trân trọng!',
  distribution: ['Như trên', 'Lưu: VT'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
});
const order = (change: object = {}) => ({
  sendingId: randomUUID(),
  number: String(++numbers),
  date: '2023-08-02',
  dueDay: '2023-08-31',
  groups: [] as string[],
  organisationIds: [thongHoa, 'ubnd-29350-2023'],
  outside: [] as object[],
  ...change,
});
async function written(by: Client = officer) {
  const reply = await by.post('/api/dispatches', freeLetter());
  expect(reply.status, JSON.stringify(reply.body)).toBe(201);
  return `/api/dispatches/${reply.body.id}`;
}
async function sentLetter(change: object = {}) {
  const at = await written();
  const reply = await officer.post(`${at}/sending`, order(change));
  expect(reply.status, JSON.stringify(reply.body)).toBe(200);
  return at;
}
const commune = (id = thongHoa) => app.as('commune-officer', id, 'Công chức văn phòng');
async function newest(client: Client) {
  const { items } = (await client.get('/api/incoming?limit=500')).body;
  const [row] = items.sort((a: { number: string }, b: { number: string }) => Number(b.number) - Number(a.number));
  return { ...row, at: `/api/incoming/${row.unitId}/${row.id}` };
}

describe('a letter to many', () => {
  test('of a campaign goes to its roster, districts and enterprises with one click, to each once', async () => {
    const draft = await officer.post(`/api/campaigns/${campaignId}/dispatches`, {
      kind: 'survey-letter',
      symbol: 'STTTT-BCVTCNTT',
      recipients: ['UBND các huyện'],
      distribution: ['Như trên'],
      authority: ['GIÁM ĐỐC'],
    });
    const at = `/api/dispatches/${draft.body.id}`;
    expect((await officer.get(at)).body.groups).toEqual(
      [
        { group: 'communes', count: 85 },
        { group: 'districts', count: 9 },
        { group: 'departments', count: 0 },
      ].filter(({ count }) => count > 0),
    );
    const sent = await officer.post(
      `${at}/sending`,
      order({ groups: ['communes', 'districts'], organisationIds: [thongHoa], outside: [{ name: 'Bưu điện tỉnh' }] }),
    );
    expect(sent.body.counts).toMatchObject({ total: 95, sent: 95, done: 0, overdue: 0 });
    const [listed] = (await officer.get(`/api/campaigns/${campaignId}/dispatches`)).body.items;
    expect(listed).toMatchObject({ sentAt: expect.any(String), counts: { total: 95 }, number: String(numbers) });
  });

  test('is sent once, however often the button is pressed, and stays as it was sent', async () => {
    const at = await written();
    const body = order();
    const replies = await Promise.all([1, 2, 3].map(() => officer.post(`${at}/sending`, body)));
    expect(replies.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect((await officer.get(at)).body.counts.total).toBe(2);
    expect((await officer.post(`${at}/sending`, order())).body.code).toBe('dispatch-sent');
    const pdf = { name: 'a.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') };
    expect((await officer.upload(`${at}/files`, {}, pdf)).body.code).toBe('dispatch-sent');
  });

  test('is written once, however often the button is pressed', async () => {
    const body = freeLetter();
    const replies = [await officer.post('/api/dispatches', body), await officer.post('/api/dispatches', body)];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const other = await app.as('department-officer', 'so-tttt-84');
    expect((await other.post('/api/dispatches', body)).body.code).toBe('conflict');
  });

  test('needs recipients that exist, a number of its own and days that make sense', async () => {
    const at = await written();
    const send = async (change: object) => (await officer.post(`${at}/sending`, order(change))).body;
    expect((await send({ organisationIds: [] })).code).toBe('recipients-empty');
    expect((await send({ organisationIds: ['khong-co'] })).errors[0].rule).toBe('unknown-organisation');
    expect((await send({ date: '2023-08-03' })).errors[0].rule).toBe('day-ahead');
    expect((await send({ dueDay: '2023-08-01' })).code).toBe('due-day-past');
    const taken = String(++numbers);
    await sentLetter({ number: taken });
    expect((await send({ number: taken })).code).toBe('number-taken');
    expect((await officer.get(at)).body).toMatchObject({ sentAt: null, counts: { total: 0 } });
  });

  test('carries numbered points and the number it was sent with', async () => {
    const at = await sentLetter();
    const docx = await officer.get(`${at}/paper?format=docx`);
    expect(docx.headers['content-disposition']).toContain(`${numbers}-STTTT-CNTT.docx`);
    expect((await officer.get(`${at}/paper?format=pdf`)).bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('a document that came in', () => {
  test('goes forward only: received, read, acknowledged, done with a note, each with its moment and person', async () => {
    const at = await sentLetter();
    const reader = await commune();
    const row = await newest(reader);
    expect(row).toMatchObject({ state: 'sent', senderName: expect.stringContaining('Trà Vinh'), dueDay: '2023-08-31' });
    const step = (state: string, note?: string) => reader.post(`${row.at}/steps`, { state, ...(note ? { note } : {}) });
    expect((await step('read')).body.state).toBe('read');
    app.setNow('2023-08-03T01:00:00.000Z');
    expect((await step('acknowledged')).body.state).toBe('acknowledged');
    expect((await step('done')).body.code).toBe('note-required');
    expect((await step('read')).body.state).toBe('acknowledged');
    expect((await step('done', 'Đã cử đầu mối.')).body).toMatchObject({ state: 'done', doneNote: 'Đã cử đầu mối.' });
    expect((await step('acknowledged')).body.state).toBe('done');
    expect((await step('done', 'Lần nữa.')).body.doneNote).toBe('Đã cử đầu mối.');
    app.setNow('2023-08-02T01:00:00.000Z');
    const { items } = (await officer.get(`${at}/recipients?standing=done`)).body;
    expect(items).toHaveLength(1);
    expect(items[0].steps.read.at).toBe('2023-08-02T01:00:00.000Z');
    expect(items[0].steps.acknowledged).toMatchObject({
      at: '2023-08-03T01:00:00.000Z',
      by: expect.stringContaining('Công chức văn phòng'),
    });
    expect((await officer.get(at)).body.counts).toMatchObject({ total: 2, sent: 1, done: 1 });
  });

  test('is nobody else’s: neither another commune nor a stranger nor the department above sees it', async () => {
    await sentLetter({ organisationIds: [thongHoa] });
    const row = await newest(await commune());
    const others = [await commune('ubnd-29350-2023'), await app.as('department-leader', 'so-tttt-30'), officer];
    for (const other of others) {
      expect((await other.get(row.at)).status).toBe(404);
      expect((await other.post(`${row.at}/steps`, { state: 'read' })).status).toBe(404);
      expect((await other.get(`${row.at}/paper?format=pdf`)).status).toBe(404);
    }
  });

  test('of an outgoing letter is seen by its own department only', async () => {
    const at = await sentLetter();
    for (const other of [await app.as('department-leader', 'so-tttt-30'), await commune()])
      expect((await other.get(at)).status).toBe(404);
    const district = await app.as('district-checker', 'ubnd-842-2023');
    expect((await district.post('/api/dispatches', freeLetter())).status).toBe(403);
    expect((await district.get('/api/dispatches')).body.items).toEqual([]);
  });

  test('that somebody outside the registry answered by post is recorded by the sender', async () => {
    const at = await sentLetter({ organisationIds: [], outside: [{ name: 'Bưu điện tỉnh (minh hoạ)' }] });
    const [row] = (await officer.get(`${at}/recipients`)).body.items;
    const steps = `${at}/recipients/${row.unitId}/${row.id}/steps`;
    const reply = await officer.post(steps, { state: 'done', note: 'Có công văn trả lời số 5.' });
    expect(reply.body.counts).toMatchObject({ total: 1, done: 1 });
    const inside = await sentLetter({ organisationIds: [thongHoa] });
    const [theirs] = (await officer.get(`${inside}/recipients`)).body.items;
    const refused = await officer.post(`${inside}/recipients/${theirs.unitId}/${theirs.id}/steps`, { state: 'read' });
    expect(refused.status).toBe(404);
  });
});

describe('urging', () => {
  test('reaches those who have not done it, once a click, and is shown to them', async () => {
    const at = await sentLetter();
    const reader = await commune();
    const row = await newest(reader);
    await reader.post(`${row.at}/steps`, { state: 'done', note: 'Xong.' });
    const body = { urgeId: randomUUID(), message: 'Đề nghị khẩn trương.' };
    expect((await officer.post(`${at}/reminders`, body)).body).toEqual({ urged: 1, mailed: 0 });
    expect((await officer.post(`${at}/reminders`, body)).body).toEqual({ urged: 0, mailed: 0 });
    const other = await commune('ubnd-29350-2023');
    const theirs = await newest(other);
    expect((await other.get(theirs.at)).body.messages).toMatchObject([{ message: 'Đề nghị khẩn trương.' }]);
    expect((await reader.get(row.at)).body.messages).toEqual([]);
  });

  test('is due when the day has passed, counted for the sender and first in the recipient’s list', async () => {
    const at = await sentLetter({ dueDay: '2023-08-02', organisationIds: [thongHoa] });
    app.setNow('2023-08-04T01:00:00.000Z');
    expect((await officer.get(at)).body.counts).toMatchObject({ overdue: 1 });
    const listed = (await officer.get('/api/dispatches?standing=overdue')).body.items;
    expect(listed.map(({ id }: { id: string }) => at.endsWith(id))).toContain(true);
    const incoming = (await (await commune()).get('/api/incoming?standing=overdue')).body;
    expect(incoming.items[0]).toMatchObject({ dueDay: '2023-08-02' });
    app.setNow('2023-08-02T01:00:00.000Z');
  });
});

describe('edXML', () => {
  const contact = (client: Client, organisationId: string, organId: string) =>
    client.put(`/api/organisations/${organisationId}/contact`, {
      email: null,
      phone: null,
      organId,
      organIdOld: null,
    });
  const edxml = (content: Uint8Array) => ({ name: 'van-ban.edxml', content });

  test('of a sent letter is taken in by another organisation once, with its files', async () => {
    const at = await written();
    const paper = { name: 'mau.pdf', content: Buffer.from('%PDF-1.7\n%%EOF') };
    await officer.upload(`${at}/files`, {}, paper);
    await officer.post(
      `${at}/sending`,
      order({ organisationIds: [thongHoa], outside: [{ name: 'Sở bạn', organId: 'H30.05' }] }),
    );
    expect((await officer.get(`${at}/paper?format=edxml`)).body.code).toBe('organ-id-unknown');
    expect((await contact(officer, 'so-tttt-84', 'H84.05')).status).toBe(200);
    const file = await officer.get(`${at}/paper?format=edxml`);
    const reading = readEdxml(file.bytes, 5_000_000);
    expect(reading.ok && reading.document).toMatchObject({
      documentId: `H84.05,2023/08/02,${numbers}/STTTT-CNTT`,
      to: [{ organId: 'H30.05', name: 'Sở bạn' }],
      attachments: [{ contentType: 'application/pdf' }, { name: 'mau.pdf' }],
    });
    const other = await app.as('department-officer', 'so-tttt-30');
    const take = () => other.upload('/api/incoming', { organisationId: 'so-tttt-30' }, edxml(file.bytes));
    expect((await take()).body.code).toBe('organ-id-unknown');
    await contact(other, 'so-tttt-30', 'H30.99');
    expect((await take()).body.code).toBe('edxml-not-yours');
    await contact(other, 'so-tttt-30', 'H30.05');
    const taken = await take();
    expect(taken.status, JSON.stringify(taken.body)).toBe(201);
    expect(taken.body).toMatchObject({ state: 'received', hasPaper: false, files: [{}, { name: 'mau.pdf' }] });
    expect((await take()).body.code).toBe('document-known');
    const got = await other.get(`/api/incoming/${taken.body.unitId}/${taken.body.id}/files/${taken.body.files[1].id}`);
    expect(got.bytes.equals(paper.content)).toBe(true);
  });

  test('with a program among its files, or broken, leaves nothing behind', async () => {
    await contact(officer, 'so-tttt-84', 'H84.05');
    const at = await sentLetter({ outside: [{ name: 'Sở', organId: 'H84.05' }] });
    const xml = (await officer.get(`${at}/paper?format=edxml`)).bytes.toString('utf8');
    const take = (text: string) =>
      officer.upload('/api/incoming', { organisationId: 'so-tttt-84' }, edxml(Buffer.from(text)));
    const before = (await officer.get('/api/incoming')).body.total;
    expect((await take(xml.replaceAll('.pdf', '.exe'))).body.code).toBe('file-type-refused');
    const broken = (await take(xml.replace('<edXML:Subject>', '<edXML:Subjekt>'))).body;
    expect(broken).toMatchObject({ code: 'edxml-invalid', findings: [{ rule: 'not-well-formed', line: 4 }] });
    expect((await officer.get('/api/incoming')).body.total).toBe(before);
  });

  test('has one owner of an id', async () => {
    await contact(officer, 'so-tttt-84', 'H84.05');
    const reader = await commune();
    expect((await contact(reader, thongHoa, 'H84.05')).body.code).toBe('organ-id-taken');
    expect((await contact(reader, 'so-tttt-84', 'H84.07')).status).toBe(403);
  });
});
