import { beforeAll, expect, test } from 'vitest';
import { receiptPdf } from '../receipt/index.ts';
import { type Identity, makeIdentity, makePkcs12, pem } from '../testing/certificates.ts';
import { receiptExample } from '../testing/examples.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { sealedBy, smallPdf } from '../testing/sealed-paper.ts';
import { type SealRequest, sealPdf, sealSentence, verifyPdf } from './index.ts';

const password = 'mật khẩu thử';
const paper = receiptPdf(receiptExample);
let root: Identity;
let signer: Identity;
let request: SealRequest;

beforeAll(async () => {
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  signer = await makeIdentity({ name: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa', issuer: root });
  request = {
    certificate: await makePkcs12(signer, password, [root.certificate]),
    password,
    reason: 'Ban hành biên nhận',
    position: 'Văn thư Sở Minh họa',
    at: '2026-05-04T03:02:01Z',
    fieldName: 'ChuKy1',
  };
});

const sealed = async (bytes: Uint8Array, change: Partial<SealRequest> = {}) =>
  sealPdf(bytes, { ...request, ...change });

test('a seal is added after the last byte of the paper, and a reader still reads the paper', async () => {
  const result = await sealed(paper);
  if (!result.ok) throw new Error(result.fault);
  expect(Buffer.from(result.bytes.subarray(0, paper.length)).equals(Buffer.from(paper))).toBe(true);
  expect((await readPdf(result.bytes))[0]?.text).toContain('BIÊN NHẬN PHIẾU KHẢO SÁT');
  const added = Buffer.from(result.bytes.subarray(paper.length)).toString('latin1');
  expect(added).toContain('/SubFilter /ETSI.CAdES.detached');
  expect(added).toContain(`/Reason <FEFF${utf16('Ban hành biên nhận')}>`);
});

test('a second seal needs another field name', async () => {
  const first = await sealed(paper);
  if (!first.ok) throw new Error(first.fault);
  expect(await sealed(first.bytes)).toEqual({ ok: false, fault: 'field-name-taken' });
  const second = await sealed(first.bytes, { fieldName: 'ChuKy2' });
  if (!second.ok) throw new Error(second.fault);
  expect(Buffer.from(second.bytes.subarray(0, first.bytes.length)).equals(Buffer.from(first.bytes))).toBe(true);
});

test.each([
  ['a wrong password', { password: 'sai' }, 'certificate-unreadable'],
  ['bytes that are no PKCS#12', { certificate: new Uint8Array([1, 2, 3]) }, 'certificate-unreadable'],
  ['a field name that a form would misread', { fieldName: 'Chữ ký' }, 'field-name-wrong'],
  ['a day before the certificate', { at: '2019-12-31T00:00:00Z' }, 'certificate-not-yet-valid'],
  ['a day after the certificate', { at: '2040-01-02T00:00:00Z' }, 'certificate-expired'],
] as const)('%s is refused', async (_, change, fault) => {
  expect(await sealed(paper, change)).toEqual({ ok: false, fault });
});

test.each(['', 'no PDF', '%PDF-1.7\nstartxref\n9\n%%EOF', '%PDF-1.7\nxref\n0 1\ntrailer<<>>\nstartxref\n9\n%%EOF'])(
  'the file %j is refused',
  async (text) => {
    expect(await sealed(Buffer.from(text))).toEqual({ ok: false, fault: 'pdf-unreadable' });
  },
);

const page = '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots 5 0 R >>';
const pages = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';

test('a paper with a form and notes of its own keeps them, whichever way its writer stored them', async () => {
  const note = '<< /Type /Annot /Subtype /Text /Rect [1 1 9 9] /Contents (a \\) note) >>';
  const form = '<< /Fields [6 0 R] /DA (/Helv 0 Tf) >>';
  const text = '<< /FT /Tx /T (Ten) >>';
  const catalogue = '<< /Type /Catalog /Pages 2 0 R /AcroForm 4 0 R /A#20b (x) >>';
  const before = smallPdf([catalogue, pages, page, form, `[${note}]`, text]);
  const once = await sealedBy(signer, before, 'A');
  const again = await sealedBy(signer, once, 'B');
  const { signatures } = verifyPdf(again, { roots: [Buffer.from(pem(root))], at: request.at });
  expect(signatures.map(({ field, verdict }) => [field, verdict])).toEqual([
    ['A', 'valid'],
    ['B', 'valid'],
  ]);
  const added = Buffer.from(again.subarray(before.length)).toString('latin1');
  expect(added).toContain(`[${note} 8 0 R 10 0 R]`);
  expect(added).toContain('/Fields [6 0 R 8 0 R 10 0 R]');
  expect(await sealed(before, { fieldName: 'Ten' })).toEqual({ ok: false, fault: 'field-name-taken' });
});

test.each([
  ['certified against changes', '<< /Type /Catalog /Pages 2 0 R /Perms << /DocMDP 4 0 R >> >>', '', 'document-locked'],
  ['encrypted', '<< /Type /Catalog /Pages 2 0 R >>', '/Encrypt 4 0 R', 'pdf-unreadable'],
  ['whose pages go round in a ring', '<< /Type /Catalog /Pages 4 0 R >>', '', 'pdf-unreadable'],
  ['whose tables go round in a ring', '<< /Type /Catalog /Pages 2 0 R >>', '/Prev 297', 'pdf-unreadable'],
] as const)('a paper %s is refused', async (_, catalogue, trailer, fault) => {
  const ring = '<< /Type /Pages /Kids [4 0 R] >>';
  const bytes = smallPdf([catalogue, pages, page, ring, '[]'], trailer);
  const tableAt = /startxref\n(\d+)/.exec(bytes.toString('latin1'))?.[1] ?? '';
  const ringed = smallPdf([catalogue, pages, page, ring, '[]'], trailer.replace('297', tableAt));
  expect(await sealed(ringed)).toEqual({ ok: false, fault });
});

test('a certificate without its key, or with a key that is too short, seals nothing', async () => {
  const other = await makeIdentity({ name: 'Khác' });
  const keyless = await makePkcs12({ certificate: other.certificate, keys: signer.keys }, password);
  expect(await sealed(paper, { certificate: keyless })).toEqual({ ok: false, fault: 'certificate-without-key' });
  const short = await makePkcs12(await makeIdentity({ name: 'Ngắn', bits: 1024 }), password);
  expect(await sealed(paper, { certificate: short })).toEqual({ ok: false, fault: 'key-unsupported' });
  expect(sealSentence('vi', 'key-unsupported')).toContain('2048 bit');
});

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
