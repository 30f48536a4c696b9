import { randomInt } from 'node:crypto';
import * as asn1 from 'asn1js';
import fc from 'fast-check';
import { AlgorithmIdentifier, Attribute, RSASSAPSSParams } from 'pkijs';
import { beforeAll, describe, expect, test } from 'vitest';
import { receiptPdf } from '../receipt/index.ts';
import { type Identity, makeIdentity, pem } from '../testing/certificates.ts';
import { receiptExample } from '../testing/examples.ts';
import { forged, placeOf } from '../testing/forge-signature.ts';
import { flipped, sealedAt, sealedBy } from '../testing/sealed-paper.ts';
import { type PdfVerification, signatureSentences, verificationSummary, verifyPdf } from './index.ts';

const paper = receiptPdf(receiptExample);
const sha256 = new AlgorithmIdentifier({ algorithmId: '2.16.840.1.101.3.4.2.1', algorithmParams: new asn1.Null() });
let root: Identity;
let signer: Identity;
let good: Uint8Array;
let twice: Uint8Array;

beforeAll(async () => {
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  signer = await makeIdentity({
    name: 'Sở Minh họa',
    title: 'Văn thư',
    organisation: 'UBND tỉnh Minh họa',
    issuer: root,
  });
  good = await sealedBy(signer, paper, 'ChuKy1');
  twice = await sealedBy(signer, good, 'ChuKy2');
});

const check = (bytes: Uint8Array, when = sealedAt, roots = [Buffer.from(pem(root))]): PdfVerification =>
  verifyPdf(bytes, { roots, at: when });
const verdicts = (bytes: Uint8Array) => check(bytes).signatures.map(({ verdict }) => verdict);
const findings = (bytes: Uint8Array, when = sealedAt) => check(bytes, when).signatures.map((each) => each.findings);

/** An update that a stranger appends: the object `number` with another text. */
function appended(bytes: Uint8Array, number: number, text: string): Buffer {
  const before = Buffer.from(bytes).toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(before)?.[1];
  const trailer = before.slice(before.lastIndexOf('trailer'), before.lastIndexOf('startxref'));
  const rootRef = /\/Root (\d+ 0 R)/.exec(trailer)?.[1];
  const infoRef = /\/Info (\d+ 0 R)/.exec(trailer)?.[1];
  const object = `${number} 0 obj\n${text}\nendobj\n`;
  const offset = String(before.length).padStart(10, '0');
  const table = `xref\n${number} 1\n${offset} 00000 n \ntrailer\n<< /Size 900 /Root ${rootRef} /Info ${infoRef} /Prev ${previous} >>\n`;
  return Buffer.from(`${before}${object}${table}startxref\n${before.length + object.length}\n%%EOF\n`, 'latin1');
}

describe('a good signature', () => {
  test('says who signed, when they claim, that nothing follows, and what nobody checked', () => {
    const { signatures, fault } = check(good);
    expect(fault).toBeNull();
    expect(signatures).toEqual([
      {
        number: 1,
        field: 'ChuKy1',
        verdict: 'valid',
        findings: ['time-claimed', 'revocation-not-checked'],
        signer: { commonName: 'Sở Minh họa', title: 'Văn thư', organisation: 'UBND tỉnh Minh họa', unit: null },
        issuer: 'Gốc Minh họa',
        chain: ['Gốc Minh họa'],
        validFrom: '2020-01-01T00:00:00.000Z',
        validTo: '2040-01-01T00:00:00.000Z',
        claimedAt: '2026-05-04T03:02:01.000Z',
        reason: 'Ban hành',
        coversWhole: true,
      },
    ]);
  });

  test('is put into words', () => {
    expect(verificationSummary('vi', check(good))).toBe('1 chữ ký: hợp lệ');
    expect(signatureSentences('vi', check(good).signatures[0]!)).toEqual([
      'Chữ ký 1 hợp lệ.',
      'Người ký: Sở Minh họa, Văn thư, UBND tỉnh Minh họa.',
      'Chứng thư do Gốc Minh họa cấp, có hiệu lực từ 01/01/2020 đến 01/01/2040.',
      'Chuỗi chứng thư dẫn về gốc tin cậy: Gốc Minh họa.',
      'Thời điểm ký do người ký khai: 10:02:01 04/05/2026.',
      'Chữ ký bao trùm toàn bộ tài liệu.',
      'Thời điểm ký không có cơ quan cấp dấu thời gian xác nhận.',
      'Chưa kiểm tra chứng thư có bị thu hồi hay không.',
    ]);
  });

  test('stays valid when another is added after it', () => {
    const { signatures } = check(twice);
    expect(signatures.map((each) => [each.field, each.verdict, each.coversWhole])).toEqual([
      ['ChuKy1', 'valid', false],
      ['ChuKy2', 'valid', true],
    ]);
    expect(signatures[0]?.findings).toContain('signed-again');
  });

  test('leads to its root over an authority between', async () => {
    const middle = await makeIdentity({ name: 'CA Minh họa', issuer: root, authority: true });
    const below = await makeIdentity({ name: 'Phòng Minh họa', issuer: middle });
    const bytes = await sealedBy(below, paper, 'A', { chain: [middle.certificate] });
    expect(verdicts(bytes)).toEqual(['valid']);
    expect(findings(await sealedBy(below, paper, 'A'))[0]).toContain('issuer-unknown');
  });
});

describe('signatures made outside in other ways', () => {
  test('with an elliptic curve', async () => {
    const curved = await makeIdentity({ name: 'Sở Minh họa', issuer: root, curve: 'P-256' });
    const bytes = await sealedBy(curved, paper, 'A');
    expect(verdicts(bytes)).toEqual(['valid']);
    expect(verdicts(flipped(bytes, 5000))).toEqual(['broken']);
  });

  test('with RSASSA-PSS', () => {
    const salted = new RSASSAPSSParams({ hashAlgorithm: sha256, saltLength: 32 });
    const algorithm = { algorithmId: '1.2.840.113549.1.1.10', algorithmParams: salted.toSchema() };
    const signatureAlgorithm = new AlgorithmIdentifier(algorithm);
    const again = { identity: signer, hash: 'sha256', pss: true } as const;
    expect(verdicts(forged(good, (_, info) => Object.assign(info, { signatureAlgorithm }), again))).toEqual(['valid']);
    expect(findings(forged(good, (_, info) => Object.assign(info, { signatureAlgorithm })))[0]).toContain(
      'signature-wrong',
    );
  });

  test('with the signer named by its key instead of its number', () => {
    const keyId = signer.certificate.extensions?.[0]?.parsedValue as asn1.OctetString;
    const named = new asn1.Primitive({
      idBlock: { tagClass: 3, tagNumber: 0 },
      valueHex: new Uint8Array(keyId.valueBlock.valueHexView).buffer,
    });
    expect(verdicts(forged(good, (_, info) => Object.assign(info, { version: 3, sid: named })))).toEqual(['valid']);
  });

  test('with the time inside the signature, which stands above the time beside it', () => {
    const time = new asn1.UTCTime({ valueDate: new Date('2026-05-05T00:00:00Z') });
    const timed = forged(
      good,
      (_, info) => info.signedAttrs?.attributes.push(new Attribute({ type: '1.2.840.113549.1.9.5', values: [time] })),
      { identity: signer, hash: 'sha256' },
    );
    expect(check(timed).signatures[0]).toMatchObject({ verdict: 'valid', claimedAt: '2026-05-05T00:00:00.000Z' });
  });

  test('with no time at all', () => {
    const bare = Buffer.from(good);
    bare.write('/N', bare.lastIndexOf('/M (D:'), 'latin1');
    const timeless = forged(bare, () => undefined, { identity: signer, hash: 'sha256' });
    expect(check(timeless).signatures[0]).toMatchObject({ verdict: 'valid', claimedAt: null });
    expect(findings(timeless)[0]).toEqual(['time-unknown', 'revocation-not-checked']);
  });
});

describe('a paper that was changed', () => {
  test('one byte inside the signed part breaks the signature', () => {
    expect(findings(flipped(good, 5000))[0]).toContain('digest-wrong');
    expect(verdicts(flipped(good, 5000))).toEqual(['broken']);
    expect(signatureSentences('vi', check(flipped(good, 5000)).signatures[0]!)[1]).toContain('bị sửa');
  });

  test('whichever signed byte is flipped, no signature is valid', () => {
    const [, start = 0, next = 0] = placeOf(good).numbers;
    const places = fc.oneof(
      fc.integer({ min: 0, max: start - 1 }),
      fc.integer({ min: paper.length, max: start - 1 }),
      fc.integer({ min: next, max: good.length - 1 }),
    );
    fc.assert(
      fc.property(places, fc.integer({ min: 0, max: 7 }), (place, bit) => {
        const { signatures } = check(flipped(good, place, 1 << bit));
        expect(signatures.every(({ verdict }) => verdict === 'broken')).toBe(true);
      }),
      { numRuns: 150, seed: randomInt(1_000_000) },
    );
  });

  test('a page replaced after signing is told, though the signed bytes are untouched', () => {
    const page = /(\d+) 0 obj\s*<<\s*\/Type \/Page\b/.exec(Buffer.from(good).toString('latin1'))?.[1];
    const after = appended(good, Number(page), '<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>');
    expect(check(after).signatures[0]).toMatchObject({ verdict: 'broken', coversWhole: false });
    expect(findings(after)[0]).toContain('changed-after');
    expect(findings(after)[0]).not.toContain('digest-wrong');
  });

  test('a page replaced and then sealed whole is answered for by a known signer, not by a stranger', async () => {
    const page = /(\d+) 0 obj\s*<<\s*\/Type \/Page\b/.exec(Buffer.from(good).toString('latin1'))?.[1];
    const after = appended(good, Number(page), '<< /Type /Page /Parent 1 0 R /MediaBox [0 0 9 9] >>');
    const answered = await sealedBy(signer, after, 'ChuKy2');
    expect(verdicts(answered)).toEqual(['doubtful', 'valid']);
    expect(findings(answered)[0]).toContain('changed-then-signed');
    expect(verdicts(await sealedBy(await makeIdentity({ name: 'Lạ' }), after, 'ChuKy2'))).toEqual([
      'broken',
      'doubtful',
    ]);
  });

  test.each([
    ['bytes that no table names', '\n7 0 obj\n<< >>\nendobj\n'],
    ['a comment', '\n% thêm'],
  ])('%s after the end are told', (_, tail) => {
    expect(findings(Buffer.concat([good, Buffer.from(tail)]))[0]).toContain('changed-after');
  });

  test('of two signatures the broken one is named', () => {
    const second = flipped(twice, Buffer.from(twice).lastIndexOf('/Reason <FEFF') + 14);
    expect(verdicts(second)).toEqual(['valid', 'broken']);
    expect(verificationSummary('vi', check(second))).toBe('2 chữ ký: chữ ký 2 không hợp lệ');
  });

  test('a seal over a paper whose first signature is broken does not mend it', async () => {
    const sealedOver = await sealedBy(signer, flipped(good, 5000), 'ChuKy2');
    expect(verdicts(sealedOver)).toEqual(['broken', 'valid']);
    expect(verificationSummary('en', check(sealedOver))).toBe('2 signatures: signature 1 not valid');
  });
});

describe('a signer who is not certain', () => {
  test('an unknown issuer, also one who took the name of a known one', async () => {
    const other = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
    const stranger = await makeIdentity({ name: 'Sở Minh họa', issuer: other });
    const [found] = check(await sealedBy(stranger, paper, 'A')).signatures;
    expect(found).toMatchObject({ verdict: 'doubtful', findings: expect.arrayContaining(['issuer-unknown']) });
    expect(check(good, sealedAt, []).signatures[0]?.findings).toContain('issuer-unknown');
  });

  test('a signer whose certificate may not issue others', async () => {
    const below = await makeIdentity({ name: 'Giả', issuer: signer });
    const bytes = await sealedBy(below, paper, 'A', { chain: [signer.certificate] });
    expect(verdicts(bytes)).toEqual(['doubtful']);
  });

  test('a certificate that has expired, is not valid yet, or was not valid at the claimed time', async () => {
    expect(findings(good, '2041-01-01T00:00:00Z')[0]).toContain('certificate-expired');
    expect(findings(good, '2019-01-01T00:00:00Z')[0]).toContain('certificate-not-yet-valid');
    const short = await makeIdentity({ name: 'Sở Minh họa', issuer: root, from: '2025-01-01', to: '2026-01-01' });
    const expired = await sealedBy(short, paper, 'A', { at: '2025-06-01T00:00:00Z' });
    expect(check(expired).signatures[0]?.verdict).toBe('doubtful');
    expect(check(expired, '2025-07-01T00:00:00Z').signatures[0]?.verdict).toBe('valid');
  });

  test('SHA-1, in the signature or in the certificate, is weak', async () => {
    const sha1 = new AlgorithmIdentifier({ algorithmId: '1.3.14.3.2.26', algorithmParams: new asn1.Null() });
    const change = { identity: signer, hash: 'sha1' } as const;
    const weak = forged(good, (_, info) => Object.assign(info, { digestAlgorithm: sha1 }), change);
    expect(check(weak).signatures[0]).toMatchObject({ verdict: 'doubtful' });
    expect(findings(weak)[0]).toEqual(['algorithm-weak', 'time-claimed', 'revocation-not-checked']);
    const oldRoot = await makeIdentity({ name: 'Gốc cũ', authority: true, hash: 'SHA-1' });
    const issuedWeakly = await makeIdentity({ name: 'Sở Minh họa', issuer: oldRoot });
    const [found] = check(await sealedBy(issuedWeakly, paper, 'A'), sealedAt, [Buffer.from(pem(oldRoot))]).signatures;
    expect(found?.findings).toEqual(['algorithm-weak', 'time-claimed', 'revocation-not-checked']);
  });

  test('a root that is no certificate is counted and trusts nobody', () => {
    const { unreadableRoots, signatures } = check(good, sealedAt, [Buffer.from('no certificate')]);
    expect([unreadableRoots, signatures[0]?.verdict]).toEqual([1, 'doubtful']);
  });
});
