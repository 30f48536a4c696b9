import { beforeAll, describe, expect, test } from 'vitest';
import { type Identity, makeIdentity, makePkcs12, pem } from '../testing/certificates.ts';
import { readPkcs12, readTrusted } from './index.ts';

const password = 'mật khẩu thử';
let root: Identity;
let signer: Identity;
let file: Uint8Array;

beforeAll(async () => {
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  signer = await makeIdentity({ name: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa', issuer: root });
  file = await makePkcs12(signer, password, [root.certificate]);
});

describe('the file of an organisation’s key', () => {
  test('tells whose it is, who issued it and how long it lasts', async () => {
    expect(await readPkcs12(file, password)).toMatchObject({
      subject: { commonName: 'Sở Minh họa', organisation: 'UBND tỉnh Minh họa' },
      issuer: { commonName: 'Gốc Minh họa' },
      serial: expect.stringMatching(/^[0-9A-F]+$/),
      validFrom: '2020-01-01T00:00:00.000Z',
      validTo: '2040-01-01T00:00:00.000Z',
    });
  });

  test('tells a wrong password from a file that is something else and from one without its key', async () => {
    const keyless = await makePkcs12({ certificate: root.certificate, keys: signer.keys }, password);
    expect(await readPkcs12(file, 'sai')).toBe('password-wrong');
    expect(await readPkcs12(Buffer.from(pem(root)), password)).toBe('not-pkcs12');
    expect(await readPkcs12(new Uint8Array(), password)).toBe('not-pkcs12');
    expect(await readPkcs12(keyless, password)).toBe('certificate-without-key');
  });
});

describe('a file of trusted roots', () => {
  test('may hold one certificate or many, in PEM or DER', async () => {
    const other = await makeIdentity({ name: 'Gốc khác', authority: true });
    const der = new Uint8Array(root.certificate.toSchema(true).toBER(false));
    const names = (bytes: Uint8Array) => readTrusted(bytes).map(({ facts }) => facts?.subject.commonName);
    expect(names(Buffer.from(`ghi chú\n${pem(root)}\n${pem(other)}`))).toEqual(['Gốc Minh họa', 'Gốc khác']);
    expect(names(der)).toEqual(['Gốc Minh họa']);
  });

  test('that is none is said to be none', () => {
    expect(readTrusted(Buffer.from('không phải chứng thư')).map(({ facts }) => facts)).toEqual([null]);
  });
});
