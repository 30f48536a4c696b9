import { unpack } from '@thuocdo/documents/archives';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../../../packages/documents/src/testing/read-pdf.ts';
import { openSurvey, registerSurveyOrganisations, withoutDistricts } from '../../testing/survey.ts';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let leader: Client;
let campaignId: string;

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  leader = await app.as('department-leader', 'so-tttt-84', 'Phó Giám đốc');
  campaignId = await openSurvey(leader);
});
afterAll(() => app.close());

const order = {
  symbol: 'STTTT-BCVTCNTT',
  recipients: ['UBND các huyện, thị xã, thành phố', 'Các doanh nghiệp viễn thông trên địa bàn tỉnh'],
  distribution: ['Như trên', 'Lưu: VT, BCVTCNTT'],
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
};
const newDue = { wording: 'trước ngày 15/9/2023', day: '2023-09-14' };
const draft = (body: object, id = campaignId) => leader.post(`/api/campaigns/${id}/dispatches`, { ...order, ...body });
const file = (dispatch: { id: string }, format: string, id = campaignId) =>
  leader.get(`/api/campaigns/${id}/dispatches/${dispatch.id}/file?format=${format}`);

/** The text of a DOCX, a paragraph a line, as a person reads it. */
async function textOf({ bytes }: Reply): Promise<string> {
  const parts = await unpack(bytes, (name) => /^word\/(document|footer\d*)\.xml$/.test(name), 20_000_000);
  const xml = [...parts.values()].map((part) => part.toString('utf8')).join('\n');
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<w:br[^>]*>/g, ' ')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('\u00a0', ' ')
    .normalize('NFC');
}

describe('the survey letter', () => {
  test('says what the campaign says: heads, grounds, scope, deadline, contact, attachments', async () => {
    const reply = await draft({ kind: 'survey-letter', number: '812', date: '2023-08-02' });
    expect(reply).toMatchObject({
      status: 201,
      body: { kind: 'survey-letter', number: '812', date: '2023-08-02', by: expect.stringContaining('Phó Giám đốc') },
    });
    const text = await textOf(await file(reply.body, 'docx'));
    for (const said of [
      'UBND TỈNH TRÀ VINH',
      'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
      '812/STTTT-BCVTCNTT',
      'Trà Vinh, ngày 02 tháng 8 năm 2023',
      'Thực hiện Công văn số 581/VCL-CNTT ngày 25/7/2023',
      'Căn cứ Quyết định số 1127/QĐ-BTTTT ngày 22/6/2022',
      'toàn bộ 85 xã trên địa bàn tỉnh',
      'trước ngày 31/8/2023',
      'đề nghị UBND các huyện, thị xã, thành phố giao UBND các xã',
      '0294 000 0001',
      'Phiếu khảo sát xã năm 2023',
      'KT. GIÁM ĐỐC',
      'SỐ LIỆU MINH HỌA',
    ])
      expect(text).toContain(said);
    expect(text).not.toContain('SỞ THÔNG TIN VÀ TRUYỀN THÔNG TỈNH');
  });

  test('is a PDF too, and stays as it was drafted when the campaign changes afterwards', async () => {
    const { body } = await draft({ kind: 'survey-letter' });
    const before = await file(body, 'pdf');
    const printed = (await readPdf(before.bytes)).map((page) => page.text).join(' ');
    for (const said of ['trước ngày 31/8/2023', '0294 000 0001', 'Kính gửi'])
      expect(printed.replaceAll('\u00a0', ' ')).toContain(said);
    expect(before.headers['content-type']).toBe('application/pdf');
    expect(before.headers['content-disposition']).toContain('.pdf');
    await leader.post(`/api/campaigns/${campaignId}/extensions`, {
      unitIds: ['29335-2023'],
      respondent: 'commune',
      tier: 'xa',
      due: newDue,
      reason: 'bão',
    });
    expect((await file(body, 'pdf')).bytes.equals(before.bytes)).toBe(true);
    const { items } = (await leader.get(`/api/campaigns/${campaignId}/dispatches`)).body;
    expect(items[0]).toMatchObject({ id: body.id, number: null, date: null });
  });

  test('without a district tier asks the communes to answer online', async () => {
    const id = await openSurvey(leader, { chains: [withoutDistricts] });
    const text = await textOf(await file((await draft({ kind: 'survey-letter' }, id)).body, 'docx', id));
    expect(text).toContain('UBND các xã trả lời trực tuyến');
    expect(text).toContain('trước ngày 10/9/2023');
    expect(text).not.toContain('gửi chung về');
  });
});

describe('the reminder', () => {
  test('counts and names the communes of one moment, and cites the letter that gave the work', async () => {
    const id = await openSurvey(leader);
    await draft({ kind: 'survey-letter', number: '813', date: '2023-08-02' }, id);
    await place(id, '29335-2023', 'submitted');
    await place(id, '29350-2023', 'returned');
    await giveBack(id, '29350-2023', 'B03', 'Thiếu tài liệu kiểm chứng');
    app.setNow('2023-09-05T09:42:07.000Z');
    const reply = await draft({ kind: 'reminder-letter', newDue }, id);
    expect(reply.status).toBe(201);
    const text = await textOf(await file(reply.body, 'docx', id));
    expect(text).toContain('Tính đến 16:42:07 05/09/2023, đã có 1/85 đơn vị nộp phiếu');
    expect(text).toContain('Còn 83 đơn vị chưa nộp');
    expect(text).toContain('B03: Thiếu tài liệu kiểm chứng');
    expect(text).toContain('Công văn số 813/STTTT-BCVTCNTT ngày 02/8/2023');
    expect(text).toContain('trước ngày 15/9/2023');
    expect(text).not.toContain('Xã Thông Hòa');
    expect((await draft({ kind: 'reminder-letter', newDue }, id)).body.subject).toContain('(lần 2)');
    app.setNow('2023-08-01T01:00:00.000Z');
  });

  test('needs a new deadline that lies ahead', async () => {
    const missing = await draft({ kind: 'reminder-letter' });
    expect(missing.body).toMatchObject({ code: 'input-invalid', errors: [{ pointer: '/body/newDue' }] });
    const past = await draft({ kind: 'reminder-letter', newDue: { wording: 'hôm qua', day: '2023-07-31' } });
    expect(past.body.code).toBe('due-day-past');
  });
});

test('letters are the department’s: a stranger finds none, a commune of the campaign neither', async () => {
  const { body } = await draft({ kind: 'survey-letter' });
  const path = `/api/campaigns/${campaignId}/dispatches`;
  const others = [await app.as('department-leader', 'so-tttt-30'), await app.as('commune-officer', 'ubnd-29335-2023')];
  for (const other of others) {
    const replies = await Promise.all([
      other.get(path),
      other.get(`${path}/${body.id}/file?format=pdf`),
      other.post(path, { ...order, kind: 'survey-letter' }),
    ]);
    expect(replies.map((reply) => reply.status)).toEqual([404, 404, 404]);
  }
  const elsewhere = await openSurvey(leader);
  expect((await file(body, 'pdf', elsewhere)).status).toBe(404);
});

const assignment = (id: string, unitId: string) =>
  app.installation.db
    .selectFrom('assignments')
    .selectAll()
    .where('campaign_id', '=', id)
    .where('unit_id', '=', unitId)
    .executeTakeFirstOrThrow();

async function place(id: string, unitId: string, state: string): Promise<void> {
  const tier = state === 'submitted' ? 1 : 0;
  const { db } = app.installation;
  await db
    .updateTable('assignments')
    .set({ state, tier })
    .where('campaign_id', '=', id)
    .where('unit_id', '=', unitId)
    .execute();
}

async function giveBack(id: string, unitId: string, question: string, reason: string): Promise<void> {
  const row = {
    unit_id: unitId,
    assignment_id: (await assignment(id, unitId)).id,
    round: 1,
    question,
    reason,
    due_day: '2023-09-10',
    at: '2023-09-01T00:00:00Z',
    person_id: leader.personId,
    by_title: 'Chuyên viên',
    resolved_at: null,
  };
  await app.installation.db.insertInto('returned_items').values(row).execute();
}
