import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { receiptPdf } from '@thuocdo/documents/receipt';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Identity, makeIdentity, pem } from '../../../../../packages/documents/src/testing/certificates.ts';
import { receiptExample } from '../../../../../packages/documents/src/testing/examples.ts';
import { flipped, sealedBy, smallPdf } from '../../../../../packages/documents/src/testing/sealed-paper.ts';
import { keyPassword, placeKeyFile, placeSealKey, trustRoot } from '../../testing/seal-keys.ts';
import { registerSurveyOrganisations } from '../../testing/survey.ts';
import { type Client, makeTestApp, type Reply, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';
import { attachSignedPaper, sealFor, signedPapersOf } from './index.ts';

const department = 'so-tttt-84';
const start = '2026-05-04T03:02:01.000Z';
const paper = receiptPdf(receiptExample);
let app: TestApp;
let keys: string;
let leader: Client;
let officer: Client;
let root: Identity;
let signer: Identity;

beforeAll(async () => {
  app = await makeTestApp(start);
  keys = app.installation.config.keysFolder;
  await registerSurveyOrganisations(app);
  const operator = { id: 'van-hanh', name: 'Vận hành', shortName: null, kind: 'operator', unitId: 'VN' } as const;
  await registerOrganisations(app.installation.db, [operator]);
  leader = await app.as('department-leader', department, 'Phó Giám đốc');
  officer = await app.as('department-officer', department, 'Chuyên viên');
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  signer = await makeIdentity({ name: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa', issuer: root });
  await trustRoot({ folder: keys, root });
});
afterAll(() => app.close());

const placeKey = (organisation: string, identity: Identity, given?: { password?: string; mode?: number }) =>
  placeSealKey({ folder: keys, root }, organisation, identity, given);
const placeFile = (name: string, content: Uint8Array | string) => placeKeyFile({ folder: keys, root }, name, content);

const newId = () => app.installation.newId();
const of = (organisation: string, what: string) => `/api/organisations/${organisation}/${what}`;
const check = (content: Uint8Array, name = 'Công văn.pdf', id = newId(), by = officer): Promise<Reply> =>
  by.upload(of(department, 'checked-papers'), { id }, { name, content });
const seal = (content: Uint8Array = paper, fields: Record<string, string> = {}, by = leader): Promise<Reply> =>
  by.upload(
    of(department, 'sealed-papers'),
    { id: newId(), reason: 'Ban hành', ...fields },
    { name: 'Báo cáo.pdf', content },
  );
const paperAt = ({ body }: Reply, what: string) => `/api/units/${body.unitId}/signed-papers/${body.id}/${what}`;
const verdicts = ({ body }: Reply) => body.verification.signatures.map(({ verdict }: { verdict: string }) => verdict);

describe('checking a paper that was signed elsewhere', () => {
  test('a good signature: who, which authorities, when, and that nothing follows, in words of both languages', async () => {
    const reply = await check(await sealedBy(signer, paper, 'A'));
    expect(reply).toMatchObject({
      status: 201,
      body: { subjectKind: 'check', origin: 'brought', name: 'Công văn.pdf' },
    });
    const { verification } = reply.body;
    expect(verification).toMatchObject({
      state: 'signed',
      at: start,
      summary: { vi: '1 chữ ký: hợp lệ', en: '1 signatures: valid' },
      signatures: [
        {
          signer: 'Sở Minh họa, UBND tỉnh Minh họa',
          chain: ['Gốc Minh họa'],
          claimedAt: '2026-05-04T03:02:01.000Z',
          coversWhole: true,
          changedAfter: false,
        },
      ],
    });
    expect(verification.signatures[0].sentences.vi).toContain('Chữ ký bao trùm toàn bộ tài liệu.');
    expect(verification.signatures[0].sentences.en).toContain('The signature covers the whole document.');
    expect((await officer.get(paperAt(reply, 'file'))).bytes.equals(await sealedBytes(reply))).toBe(true);
  });

  test('a tampered copy is broken', async () => {
    const reply = await check(flipped(await sealedBy(signer, paper, 'A'), 5000));
    expect(reply.body.verification).toMatchObject({ state: 'broken', signatures: [{ verdict: 'broken' }] });
    expect(reply.body.verification.signatures[0].sentences.vi).toContain('Nội dung đã ký bị sửa: mã băm không khớp.');
  });

  test('an expired certificate and an unknown signer are doubted', async () => {
    const short = await makeIdentity({ name: 'Sở cũ', issuer: root, from: '2025-01-01', to: '2026-01-01' });
    const stranger = await makeIdentity({ name: 'Người lạ' });
    const expired = await check(await sealedBy(short, paper, 'A', { at: '2025-06-01T00:00:00Z' }));
    const unknown = await check(await sealedBy(stranger, paper, 'A'));
    expect(expired.body.verification).toMatchObject({ state: 'signed-with-doubt' });
    expect(expired.body.verification.signatures[0].findings).toContain('certificate-expired');
    expect(unknown.body.verification).toMatchObject({ state: 'signed-with-doubt' });
    expect(unknown.body.verification.signatures[0]).toMatchObject({
      chain: [],
      findings: expect.arrayContaining(['issuer-unknown']),
    });
  });

  test('a scan is said to be unsigned', async () => {
    const reply = await check(paper, 'Bản quét.pdf');
    expect(reply.body.verification).toMatchObject({ state: 'unsigned', signatures: [] });
    expect(reply.body.verification.summary.vi).toContain('Chưa ký');
  });

  test('of two signatures of which one is broken both are shown, and the worse one decides', async () => {
    const twice = await sealedBy(signer, flipped(await sealedBy(signer, paper, 'A'), 5000), 'B');
    const reply = await check(twice);
    expect(verdicts(reply)).toEqual(['broken', 'valid']);
    expect(reply.body.verification).toMatchObject({
      state: 'broken',
      summary: { vi: '2 chữ ký: chữ ký 1 không hợp lệ' },
    });
  });

  test('what was found stays; asked again, the paper is judged by the roots and the time of now', async () => {
    const other = await makeIdentity({ name: 'Gốc thứ hai', authority: true });
    const reply = await check(await sealedBy(await makeIdentity({ name: 'Bưu điện', issuer: other }), paper, 'A'));
    expect(reply.body.verification.state).toBe('signed-with-doubt');
    await writeFile(join(keys, 'roots', 'hai.pem'), pem(other));
    const again = await officer.get(paperAt(reply, 'verification'));
    await rm(join(keys, 'roots', 'hai.pem'));
    expect(again.body).toMatchObject({ state: 'signed', signatures: [{ chain: ['Gốc thứ hai'] }] });
    const { items } = (await officer.get(`${of(department, 'signed-papers')}?limit=1`)).body;
    expect(items[0].verification.state).toBe('signed-with-doubt');
  });

  test('sent again after a lost reply it counts once', async () => {
    const id = newId();
    const replies = [await check(paper, 'Một lần.pdf', id), await check(paper, 'Một lần.pdf', id)];
    expect(replies.map(({ status }) => status)).toEqual([201, 201]);
    const found = (await officer.get(`${of(department, 'signed-papers')}?q=mot+lan`)).body;
    expect(found).toMatchObject({ total: 1, items: [{ id }] });
    const broken = (await officer.get(`${of(department, 'signed-papers')}?state=broken`)).body.items;
    expect(broken.every((one: Reply['body']) => one.verification.state === 'broken')).toBe(true);
  });
});

describe('a file that is not checked', () => {
  const encrypted = smallPdf(
    ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'],
    '/Encrypt 3 0 R',
  );
  test.each([
    ['that is no PDF', 'a.pdf', Buffer.from('<html></html>'), 415, 'pdf-expected'],
    ['with another name', 'a.docx', paper, 415, 'pdf-expected'],
    ['with a password', 'a.pdf', encrypted, 422, 'pdf-encrypted'],
    ['with nothing in it', 'a.pdf', Buffer.alloc(0), 422, 'file-missing'],
    ['that is too large', 'a.pdf', Buffer.concat([paper, Buffer.alloc(26 * 1024 * 1024)]), 413, 'file-too-large'],
  ])('%s is named, and nothing is kept', async (_, name, content, status, code) => {
    const count = async () => (await officer.get(of(department, 'signed-papers'))).body.total;
    const before = await count();
    expect(await check(content, name)).toMatchObject({ status, body: { code } });
    expect(await count()).toBe(before);
  });

  test('with more than twenty signatures is named', async () => {
    const many = '<< /Type /Sig /ByteRange [0 1 2 3] /Contents <00> >>';
    const pages = ['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [] /Count 0 >>'];
    const reply = await check(smallPdf([...pages, ...Array.from({ length: 25 }, () => many)]));
    expect(reply).toMatchObject({ status: 422, body: { code: 'pdf-too-many-signatures' } });
  });
});

describe('sealing', () => {
  test('the sealed paper is kept, downloaded, and checked as valid by everyone who trusts the root', async () => {
    await placeKey(department, signer);
    const reply = await seal(paper, { place: 'Trà Vinh' });
    expect(reply, JSON.stringify(reply.body)).toMatchObject({
      status: 201,
      body: { origin: 'sealed', name: 'Báo cáo (đã ký số).pdf', verification: { state: 'signed' } },
    });
    const file = await leader.get(paperAt(reply, 'file'));
    expect(file.headers['content-type']).toBe('application/pdf');
    expect(Buffer.from(file.bytes.subarray(0, paper.length)).equals(Buffer.from(paper))).toBe(true);
    expect((await check(file.bytes)).body.verification.signatures[0]).toMatchObject({
      verdict: 'valid',
      reason: 'Ban hành',
    });
  });

  test('the audit entry ties both files to the certificate, and holds no keyPassword', async () => {
    await placeKey(department, signer);
    const reply = await seal();
    const { detail } = await app.installation.db
      .selectFrom('audit_entries')
      .select('detail')
      .where('action', '=', 'signature.seal')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow();
    expect(detail).toMatchObject({
      paperId: reply.body.id,
      sha256Before: createHash('sha256').update(paper).digest('hex'),
      sha256After: reply.body.sha256,
      serial: expect.stringMatching(/^[0-9A-F]+$/),
    });
    expect(JSON.stringify(detail)).not.toContain(keyPassword);
  });

  test('pdfsig says the same of what the server sealed', async ({ skip }) => {
    if (spawnSync('pdfsig', ['-v']).error !== undefined) skip('poppler’s pdfsig is not installed');
    await placeKey(department, signer);
    const { bytes } = await leader.get(paperAt(await seal(), 'file'));
    const opinion = async (content: Uint8Array) => {
      const file = join(app.installation.config.dataFolder, 'pdfsig.pdf');
      await writeFile(file, content);
      return spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' }).stdout;
    };
    expect(await opinion(bytes)).toMatch(/Signature is Valid[\s\S]*|Total document signed[\s\S]*Signature is Valid/);
    expect(await opinion(bytes)).toContain('Total document signed');
    const changed = flipped(bytes, 5000);
    expect(await opinion(changed)).toContain('Digest Mismatch');
    expect((await check(changed)).body.verification.state).toBe('broken');
  });

  test('a paper whose signature is broken is not sealed over, nor one that is no PDF or is encrypted', async () => {
    await placeKey(department, signer);
    const broken = flipped(await sealedBy(signer, paper, 'A'), 5000);
    expect(await seal(broken)).toMatchObject({ status: 422, body: { code: 'pdf-signature-broken' } });
    expect((await seal(Buffer.from('chữ'))).body.code).toBe('pdf-expected');
    expect((await seal(Buffer.from('%PDF-1.7\n%%EOF'))).body.code).toBe('pdf-unsealable');
  });

  test('another slice seals and attaches: the copies of a subject are found by it', async () => {
    await placeKey(department, signer);
    const { db } = app.installation;
    const order = { organisationId: department, pdf: paper, reason: 'Ban hành báo cáo', place: '', at: start };
    const { bytes, sha256After } = await sealFor(app.installation, order);
    const title = 'Phó Giám đốc';
    await db.transaction().execute((tx) =>
      attachSignedPaper(
        {
          tx,
          installation: app.installation,
          now: start,
          actor: { personId: leader.personId } as never,
          acting: { organisationId: department, organisationName: 'Sở', title } as never,
        },
        {
          unitId: '84-2023',
          id: newId(),
          subjectKind: 'report',
          subjectId: 'bao-cao-1',
          origin: 'sealed',
          name: 'Báo cáo.pdf',
          bytes,
        },
      ),
    );
    const copies = await signedPapersOf(db, '84-2023', 'report', 'bao-cao-1');
    expect(copies).toMatchObject([{ sha256: sha256After, by: 'Phó Giám đốc – Sở', verification: { state: 'signed' } }]);
    expect(await signedPapersOf(db, '84-2023', 'report', 'bao-cao-2')).toEqual([]);
  });
});

describe('a key that cannot seal', () => {
  const broken: [string, () => Promise<unknown>, string][] = [
    ['is not there', async () => rm(join(keys, `${department}.p12`), { force: true }), 'seal-key-missing'],
    ['has no password beside it', () => rm(join(keys, `${department}.password`)), 'seal-key-password-missing'],
    ['has another password', () => placeKey(department, signer, { password: 'sai' }), 'seal-key-password-wrong'],
    ['lies open to others', () => placeKey(department, signer, { mode: 0o644 }), 'seal-key-exposed'],
    ['itself lies open to others', () => chmod(join(keys, `${department}.p12`), 0o640), 'seal-key-exposed'],
    ['is no PKCS#12', () => placeFile(`${department}.p12`, pem(root)), 'seal-key-not-pkcs12'],
    ['has expired', () => placeShort('2025-01-01', '2026-01-01'), 'seal-key-expired'],
    ['is for later', () => placeShort('2027-01-01', '2028-01-01'), 'seal-key-not-yet-valid'],
  ];
  const placeShort = async (from: string, to: string) =>
    placeKey(department, await makeIdentity({ name: 'Sở Minh họa', issuer: root, from, to }));

  test.each(broken)('because it %s is named to the leader and the administrator alike', async (_, damage, code) => {
    await placeKey(department, signer);
    await damage();
    const refused = await seal();
    expect(refused).toMatchObject({ status: 409, body: { code } });
    expect((await leader.get(of(department, 'seal-key'))).body).toMatchObject({ fault: code });
    const administrator = await app.as('administrator', 'van-hanh');
    const listed = (await administrator.get('/api/seal-keys')).body;
    const own = listed.keys.find((one: { organisationId: string }) => one.organisationId === department);
    expect(own.fault).toBe(code);
    for (const said of [refused.body, listed]) {
      expect(JSON.stringify(said)).not.toContain(keyPassword);
      expect(JSON.stringify(said)).not.toContain(keys);
    }
  });
});

describe('the administrator’s list of keys', () => {
  test('says whose certificate, how long it lasts, whom the installation trusts, and what belongs to nobody', async () => {
    await placeKey(department, signer);
    await placeFile('so-go-sai.p12', 'x');
    await writeFile(join(keys, 'roots', 'hong.pem'), 'không phải chứng thư');
    const administrator = await app.as('administrator', 'van-hanh');
    const { keys: listed, roots, strays } = (await administrator.get('/api/seal-keys')).body;
    await rm(join(keys, 'roots', 'hong.pem'));
    expect(listed[0]).toMatchObject({
      organisationId: department,
      fault: null,
      certificate: {
        subject: 'Sở Minh họa, UBND tỉnh Minh họa',
        issuer: 'Gốc Minh họa',
        validTo: '2040-01-01T00:00:00.000Z',
        daysLeft: 4989,
      },
    });
    expect(roots).toMatchObject([
      { file: 'goc.pem', certificate: { subject: 'Gốc Minh họa' } },
      { file: 'hong.pem', certificate: null },
    ]);
    expect(strays).toEqual(['so-go-sai.p12']);
  });
});

describe('who may', () => {
  test('an officer checks and does not seal; a stranger learns of nothing', async () => {
    await placeKey(department, signer);
    expect(await seal(paper, {}, officer)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    expect((await officer.get(of(department, 'seal-key'))).status).toBe(404);
    expect((await officer.get('/api/seal-keys')).status).toBe(403);
    const own = await check(paper);
    const stranger = await app.as('department-leader', 'so-tttt-30');
    expect((await stranger.get(paperAt(own, 'file'))).status).toBe(404);
    expect((await stranger.get(paperAt(own, 'verification'))).status).toBe(404);
    expect((await check(paper, 'a.pdf', newId(), stranger)).status).toBe(404);
    expect((await seal(paper, {}, stranger)).status).toBe(404);
  });
});

async function sealedBytes({ body }: Reply): Promise<Buffer> {
  return Buffer.from(await app.installation.files.read(body.sha256));
}
