import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeZip } from '../../../../../packages/documents/src/testing/make-zip.ts';
import {
  type CommuneAtWork,
  changesOf,
  fillForm,
  handIn,
  registerSurveyOrganisations,
  type Survey,
  staffedSurvey,
  submitForm,
} from '../../testing/survey.ts';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';

let app: TestApp;
let survey: Survey;

beforeAll(async () => {
  app = await makeTestApp('2023-08-01T01:00:00.000Z');
  await registerSurveyOrganisations(app);
  survey = await staffedSurvey(app);
});
afterAll(() => app.close());

const pdf = (text = 'minh hoạ') => ({ name: 'Quyết định.pdf', content: Buffer.from(`%PDF-1.7\n%${text}\n%%EOF`) });
const png = {
  name: 'đài.png',
  content: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
};
interface File {
  name: string;
  content: Uint8Array;
}

const add = (client: Client, { base }: CommuneAtWork, file: File = pdf(), fields: Record<string, string> = {}) =>
  client.upload(`${base}/evidence`, { evidenceId: randomUUID(), question: 'D01', ...fields }, file);
const viewOf = async ({ base }: CommuneAtWork, client: Client) => (await client.get(`${base}/response`)).body;
const namesOf = async (commune: CommuneAtWork, client: Client = commune.officer): Promise<string[]> =>
  (await viewOf(commune, client)).evidence.map((file: File) => file.name);
const added = (reply: Reply): string => {
  expect(reply, JSON.stringify(reply.body)).toMatchObject({ status: 201 });
  return reply.body.id;
};
const giveBack = (commune: CommuneAtWork, question: string) =>
  commune.district.post(`${commune.base}/return`, {
    revision: 1,
    dueDay: '2023-08-20',
    items: [{ question, reason: 'xem lại' }],
  });

describe('a file that proves an answer', () => {
  test('stands at its question with what the document says of itself, and is read back as it was', async () => {
    const commune = await survey.nextCommune();
    const document = { documentNumber: '12/QĐ-UBND', documentDate: '2022-05-30', issuer: 'UBND huyện' };
    const reply = await add(commune.officer, commune, pdf(), document);
    const id = added(reply);
    expect(reply.body).toMatchObject({
      ...document,
      question: 'D01',
      name: 'Quyết định.pdf',
      mediaType: 'application/pdf',
      size: pdf().content.length,
      addedBy: `Cán bộ ${commune.handed.unitName}`,
      onBehalf: false,
    });
    for (const reader of [commune.officer, commune.district, survey.department]) {
      const read = await reader.get(`${commune.base}/evidence/${id}`);
      expect(read.status).toBe(200);
      expect(read.bytes.equals(pdf().content)).toBe(true);
      expect(read.headers['x-content-type-options']).toBe('nosniff');
    }
  });

  test('may be a photograph', async () => {
    const commune = await survey.nextCommune();
    const reply = await add(commune.officer, commune, png);
    added(reply);
    expect(reply.body.mediaType).toBe('image/png');
  });

  test('that is sent again after a lost reply counts once', async () => {
    const commune = await survey.nextCommune();
    const evidenceId = randomUUID();
    const replies = await Promise.all([
      add(commune.officer, commune, pdf(), { evidenceId }),
      add(commune.officer, commune, pdf(), { evidenceId }),
    ]);
    expect(replies.map(added)).toEqual([evidenceId, evidenceId]);
    expect(await namesOf(commune)).toHaveLength(1);
    const { items } = (await commune.officer.get(`${commune.base}/timeline`)).body;
    expect(items.filter((step: { action: string }) => step.action === 'evidence.add')).toHaveLength(1);
  });

  test('of which other communes gave the same content is marked, for those who may see both', async () => {
    const [one, other] = [await survey.nextCommune(), await survey.nextCommune()];
    const shared = pdf('cùng một tệp');
    added(await add(one.officer, one, shared));
    added(await add(other.officer, other, { ...shared, name: 'tên khác.pdf' }));
    const elsewhere = async (client: Client) => (await viewOf(one, client)).evidence[0].sameContentElsewhere;
    expect(await elsewhere(survey.department)).toBe(1);
    expect(await elsewhere(one.officer)).toBe(0);
  });
});

describe('a file that is not taken', () => {
  test.each([
    ['a page of HTML', { name: 'a.html', content: Buffer.from('<script>alert(1)</script>') }, 415, 'file-type-refused'],
    [
      'a drawing with scripts',
      { name: 'a.svg', content: Buffer.from('<svg onload="x()"/>') },
      415,
      'file-type-refused',
    ],
    ['a page of HTML named PDF', { name: 'a.pdf', content: Buffer.from('<html></html>') }, 415, 'file-type-refused'],
    ['a photograph named workbook', { ...png, name: 'a.xlsx' }, 415, 'file-type-refused'],
    ['an empty file', { name: 'a.pdf', content: Buffer.alloc(0) }, 422, 'file-missing'],
    [
      'a bomb in a workbook',
      { name: 'a.xlsx', content: makeZip([{ name: 'xl/workbook.xml', bytes: Buffer.alloc(200 * 1024 * 1024) }]) },
      422,
      'file-hostile',
    ],
  ])('%s is named in the refusal, and the answers stay', async (_what, file, status, code) => {
    const commune = await survey.nextCommune();
    await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ A08: 7 }) });
    const refused = await add(commune.officer, commune, file);
    expect(refused).toMatchObject({ status, body: { code, name: file.name } });
    const seen = await viewOf(commune, commune.officer);
    expect(seen.evidence).toEqual([]);
    expect(seen.answers.A08).toMatchObject({ value: 7, version: 1 });
  });

  test('a full disk is told as such, the answers stay, and the same file may be sent again', async () => {
    const commune = await survey.nextCommune();
    await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ A08: 7 }) });
    const evidenceId = randomUUID();
    const { files } = app.installation;
    app.installation.files = {
      ...files,
      keep: () => Promise.reject(Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })),
    };
    const refused = await add(commune.officer, commune, pdf(), { evidenceId }).finally(() => {
      app.installation.files = files;
    });
    expect(refused).toMatchObject({ status: 507, body: { code: 'storage-full' } });
    expect(await namesOf(commune)).toEqual([]);
    const saved = await commune.officer.patch(`${commune.base}/answers`, { changes: changesOf({ A09: 21 }) });
    expect(saved.body.outcomes).toMatchObject([{ outcome: 'saved' }]);
    expect((await viewOf(commune, commune.officer)).answers).toMatchObject({ A08: { value: 7 }, A09: { value: 21 } });
    expect(added(await add(commune.officer, commune, pdf(), { evidenceId }))).toBe(evidenceId);
  });

  test('a question that the form does not have, one that nobody answers, and an unknown field are told apart', async () => {
    const commune = await survey.nextCommune();
    expect(await add(commune.officer, commune, pdf(), { question: 'Z99' })).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/body/question', rule: 'unknown-question' }] },
    });
    expect((await add(commune.officer, commune, pdf(), { question: 'A01' })).body.code).toBe('item-not-open');
    expect(await add(commune.officer, commune, pdf(), { addedBy: 'Chủ tịch' })).toMatchObject({
      status: 400,
      body: { code: 'unknown-field' },
    });
  });

  test('a form holds 200 files, and 500 MB with the one that comes', async () => {
    const [many, heavy] = [await survey.nextCommune(), await survey.nextCommune()];
    await pretendFiles(many, 200, 1);
    await pretendFiles(heavy, 1, 500 * 1024 * 1024 - pdf().content.length);
    expect(await add(many.officer, many)).toMatchObject({ status: 413, body: { code: 'quota-exceeded' } });
    added(await add(heavy.officer, heavy));
    expect(await add(heavy.officer, heavy, pdf('một tệp nữa'))).toMatchObject({
      status: 413,
      body: { code: 'quota-exceeded', name: 'Quyết định.pdf' },
    });
  });

  test('an id that another form’s file has is a conflict, and the other file stays what it was', async () => {
    const commune = await survey.nextCommune();
    const { handed } = commune;
    const evidenceId = added(await add(commune.officer, commune));
    const second = await staffedSurvey(app, { period: '2022' });
    const again = (await second.handedOut()).find((form) => form.unitId === handed.unitId);
    const elsewhere = { ...commune, base: `/api/units/${handed.unitId}/assignments/${again?.id}` };
    const refused = await add(commune.officer, elsewhere, png, { evidenceId });
    expect(refused).toMatchObject({ status: 409, body: { code: 'conflict' } });
    expect(await namesOf(commune)).toEqual(['Quyết định.pdf']);
    expect(await namesOf(elsewhere)).toEqual([]);
  });
});

describe('an answer that names files', () => {
  test('names those of its own question only, and not one that was taken off', async () => {
    const [mine, theirs] = [await survey.nextCommune(), await survey.nextCommune()];
    const [own, other] = [
      added(await add(mine.officer, mine, pdf(), { question: 'F15' })),
      added(await add(theirs.officer, theirs, pdf(), { question: 'F15' })),
    ];
    const say = (ids: string[], version = 0) =>
      mine.officer.patch(`${mine.base}/answers`, { changes: changesOf({ F15: ids }, version) });
    expect((await say([own, other])).body.outcomes).toMatchObject([
      { question: 'F15', outcome: 'refused', finding: { rule: 'unknown-file', params: { said: other } } },
    ]);
    expect((await say([own])).body.outcomes).toMatchObject([{ outcome: 'saved' }]);
    await fillForm(mine.officer, mine.handed);
    await mine.officer.delete(`${mine.base}/evidence/${own}`);
    const refused = await submitForm(mine.officer, mine.handed);
    expect(refused).toMatchObject({ status: 422, body: { code: 'response-incomplete' } });
    expect(refused.body.findings).toMatchObject([{ question: 'F15', rule: 'unknown-file' }]);
  });
});

describe('taking a file off', () => {
  test('leaves it in the revision that was sealed with it', async () => {
    const commune = await survey.nextCommune();
    await fillForm(commune.officer, commune.handed);
    const id = added(await add(commune.officer, commune));
    await submitForm(commune.officer, commune.handed);
    await giveBack(commune, 'D01');
    const remove = () => commune.officer.delete(`${commune.base}/evidence/${id}`);
    expect((await remove()).body).toEqual({ removed: true });
    expect((await remove()).body).toEqual({ removed: true });
    expect(await namesOf(commune)).toEqual([]);
    const { evidence } = await app.installation.db
      .selectFrom('revisions')
      .select('evidence')
      .where('unit_id', '=', commune.handed.unitId)
      .where('assignment_id', '=', commune.handed.id)
      .executeTakeFirstOrThrow();
    expect(evidence).toMatchObject([{ id, name: 'Quyết định.pdf' }]);
    const read = await commune.district.get(`${commune.base}/evidence/${id}`);
    expect(read.bytes.equals(pdf().content)).toBe(true);
  });
});

describe('when files may be added and taken off', () => {
  test('not while the form lies with a checker', async () => {
    const commune = await survey.nextCommune();
    await fillForm(commune.officer, commune.handed);
    const id = added(await add(commune.officer, commune));
    await submitForm(commune.officer, commune.handed);
    const closed = { status: 409, body: { code: 'item-not-open', question: 'D01' } };
    expect(await add(commune.officer, commune)).toMatchObject(closed);
    expect(await commune.officer.delete(`${commune.base}/evidence/${id}`)).toMatchObject(closed);
    expect(await namesOf(commune)).toHaveLength(1);
  });

  test('after a return, to what was given back and to what hangs on it, and to nothing else', async () => {
    const commune = await survey.nextCommune();
    await handIn(commune);
    await giveBack(commune, 'D01');
    const { editable } = await viewOf(commune, commune.officer);
    expect(editable).toEqual(expect.arrayContaining(['D01', 'D03']));
    added(await add(commune.officer, commune, pdf(), { question: 'D01' }));
    added(await add(commune.officer, commune, pdf(), { question: 'D03' }));
    expect((await add(commune.officer, commune, pdf(), { question: 'B02' })).body.code).toBe('item-not-open');
  });
});

describe('who may', () => {
  test('nobody learns of another commune’s files', async () => {
    const [mine, theirs] = [await survey.nextCommune(), await survey.nextCommune()];
    const id = added(await add(theirs.officer, theirs));
    const stranger = await app.as('department-officer', 'so-tttt-30');
    for (const who of [mine.officer, stranger]) {
      expect((await add(who, theirs)).status).toBe(404);
      expect((await who.get(`${theirs.base}/evidence/${id}`)).status).toBe(404);
      expect((await who.delete(`${theirs.base}/evidence/${id}`)).status).toBe(404);
    }
    expect((await mine.officer.get(`${mine.base}/evidence/${id}`)).status).toBe(404);
    expect((await mine.officer.delete(`${mine.base}/evidence/${id}`)).status).toBe(404);
    expect(await namesOf(theirs)).toHaveLength(1);
  });

  test('what a district adds is marked as entered on behalf, whether it says so or not', async () => {
    const commune = await survey.nextCommune();
    const said = await add(commune.district, commune, pdf('một'), { onBehalf: 'true' });
    const silent = await add(commune.district, commune, pdf('hai'));
    for (const reply of [said, silent]) expect(reply).toMatchObject({ status: 201, body: { onBehalf: true } });
    const { items } = (await commune.officer.get(`${commune.base}/timeline`)).body;
    expect(items.map((step: { detail: object }) => step.detail)).toMatchObject([
      { onBehalf: true },
      { onBehalf: true },
    ]);
    const passedOff = await add(commune.officer, commune, pdf('ba'), { onBehalf: 'true' });
    expect(passedOff).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test('a district takes off what it entered itself, and not what the commune gave', async () => {
    const commune = await survey.nextCommune();
    const own = added(await add(commune.officer, commune, pdf('của xã')));
    const entered = added(await add(commune.district, commune, pdf('nhập thay'), { onBehalf: 'true' }));
    const remove = (id: string) => commune.district.delete(`${commune.base}/evidence/${id}`);
    expect(await remove(own)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await remove(entered)).body).toEqual({ removed: true });
    expect((await viewOf(commune, commune.officer)).evidence.map((file: { id: string }) => file.id)).toEqual([own]);
  });
});

/** Files as the table knows them; 200 uploads would prove the same more slowly. */
async function pretendFiles({ handed, officer }: CommuneAtWork, count: number, size: number): Promise<void> {
  await app.installation.db
    .insertInto('evidence_files')
    .values(
      Array.from({ length: count }, (_, at) => ({
        unit_id: handed.unitId,
        id: randomUUID(),
        assignment_id: handed.id,
        question: 'D01',
        name: `tep-${at}.pdf`,
        media_type: 'application/pdf',
        size,
        sha256: String(at).padStart(64, '0'),
        document_number: null,
        document_date: null,
        issuer: null,
        on_behalf: false,
        added_at: '2023-08-01T01:00:00.000Z',
        added_by: officer.personId,
        added_by_title: 'Cán bộ xã',
        removed_at: null,
      })),
    )
    .execute();
}
