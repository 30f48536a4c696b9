import { beforeAll, expect, test } from 'vitest';
import { receiptPdf } from '../receipt/index.ts';
import { type Identity, makeIdentity, makePkcs12 } from '../testing/certificates.ts';
import { receiptExample } from '../testing/examples.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { type SealRequest, sealPdf } from './index.ts';

const password = 'mật khẩu thử';
const paper = receiptPdf(receiptExample);
let root: Identity;
let request: SealRequest;

beforeAll(async () => {
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  const signer = await makeIdentity({ name: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa', issuer: root });
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

const utf16 = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex').toUpperCase();
