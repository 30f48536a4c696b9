import * as asn1 from 'asn1js';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { receiptPdf } from '../receipt/index.ts';
import { type Identity, makeIdentity, pem } from '../testing/certificates.ts';
import { receiptExample } from '../testing/examples.ts';
import { forged, placeOf, withRange, withSignature } from '../testing/forge-signature.ts';
import { sealedAt, sealedBy, smallPdf } from '../testing/sealed-paper.ts';
import { verificationSummary, verifyPdf } from './index.ts';

const paper = receiptPdf(receiptExample);
const deep = Buffer.from('3080'.repeat(5000), 'hex');
let root: Identity;
let signer: Identity;
let good: Uint8Array;

beforeAll(async () => {
  root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
  signer = await makeIdentity({ name: 'Sở Minh họa', issuer: root });
  good = await sealedBy(signer, paper, 'ChuKy1');
});

const check = (bytes: Uint8Array) => verifyPdf(bytes, { roots: [Buffer.from(pem(root))], at: sealedAt });
const findings = (bytes: Uint8Array) => check(bytes).signatures.map((each) => each.findings);

describe('hostile files', () => {
  test.each([
    ['overlapping', '[0 5000 4000 100]', 'range-wrong'],
    ['negative', '[0 -5 100 10]', 'range-wrong'],
    ['beyond the end', '[0 100 200 99999999999]', 'range-wrong'],
    ['larger than any number', '[0 1 2 9999999999999999]', 'range-wrong'],
    ['not from the first byte', '[10 100 200 300]', 'range-wrong'],
    ['of three numbers', '[0 100 200]', 'range-wrong'],
    ['of six numbers', '[0 10 20 30 40 50]', 'range-wrong'],
    ['of words', '[0 a b c]', 'range-wrong'],
    ['that leaves more than the signature out', '[0 100 200 300]', 'gap-not-contents'],
    ['that stands nowhere', 'null', 'range-wrong'],
    ['that never ends', '[', 'contents-broken'],
  ] as const)('a byte range %s', (_, range, finding) => {
    expect(check(withRange(good, range)).signatures[0]).toMatchObject({ verdict: 'broken', findings: [finding] });
  });

  test('an encrypted paper is named, not read', () => {
    const pages = '<< /Type /Pages /Kids [] /Count 0 >>';
    const locked = smallPdf(['<< /Type /Catalog /Pages 2 0 R >>', pages], '/Encrypt 3 0 R');
    const stream = '1 0 obj\n<< /Type /XRef /Size 1 /Encrypt 2 0 R >>\nstream\nendstream\nendobj\n';
    const compressed = Buffer.from(`%PDF-1.7\n${stream}startxref\n9\n%%EOF\n`);
    expect([check(locked).fault, check(compressed).fault]).toEqual(['encrypted', 'encrypted']);
    expect(verificationSummary('vi', check(locked))).toContain('mật khẩu');
  });

  test('a range that starts right but ends a byte after the signature', () => {
    const [, start = 0, next = 0, rest = 0] = placeOf(good).numbers;
    expect(findings(withRange(good, `[0 ${start} ${next + 1} ${rest - 1}]`))).toEqual([['gap-not-contents']]);
  });

  test.each([
    ['no CMS', Buffer.from('not a signature')],
    ['nothing', new Uint8Array()],
    ['endless nesting', deep.subarray(0, 4000)],
  ])('a signature that is %s', (_, signature) => {
    expect(findings(withSignature(good, signature))[0]).toContain('contents-broken');
  });

  test('a signature that brings the content which it signs', () => {
    const wrapped = forged(good, ({ encapContentInfo }) => {
      encapContentInfo.eContent = new asn1.OctetString({ valueHex: new Uint8Array([1]).buffer });
    });
    expect(findings(wrapped)[0]).toEqual(['content-wrapped']);
  });

  test('a certificate of the same key and name put in the place of the one that signed', async () => {
    const other = await makeIdentity({ name: 'Sở Minh họa', issuer: root });
    const swapped = forged(good, (data) => Object.assign(data, { certificates: [other.certificate] }));
    expect(findings(swapped)[0]).toEqual(['certificate-missing']);
    const reissued = await makeIdentity({ name: 'Giám đốc Minh họa', issuer: root, keys: signer.keys });
    reissued.certificate.serialNumber = signer.certificate.serialNumber;
    await reissued.certificate.sign(root.keys.privateKey);
    const renamed = forged(good, (data) => Object.assign(data, { certificates: [reissued.certificate] }));
    expect(findings(renamed)[0]).toContain('certificate-substituted');
  });

  test('a timestamp or an old kind of signature is not called good or bad', () => {
    const kind = '/SubFilter /ETSI.CAdES.detached';
    const place = Buffer.from(good).indexOf(kind);
    for (const other of ['/SubFilter /ETSI.RFC3161', '/SubFilter /adbe.pkcs7.sha1']) {
      const renamed = Buffer.from(good);
      renamed.write(other.padEnd(kind.length), place, 'latin1');
      expect(check(renamed).signatures[0]).toMatchObject({ verdict: 'doubtful', findings: ['kind-unsupported'] });
    }
  });

  test('certificates that sign each other lead nowhere, and soon', async () => {
    const ring = await makeIdentity({ name: 'Vòng', authority: true });
    const copies = [];
    for (let copy = 0; copy < 19; copy++) {
      copies.push((await makeIdentity({ name: 'Vòng', authority: true, issuer: ring, keys: ring.keys })).certificate);
    }
    const stranger = await makeIdentity({ name: 'Lạ', issuer: ring });
    const crowded = await sealedBy(stranger, paper, 'A', { chain: copies });
    const before = performance.now();
    expect(findings(crowded)[0]).toContain('issuer-unknown');
    expect(performance.now() - before).toBeLessThan(5000);
  });

  test('two signers in one signature, or none', () => {
    expect(findings(forged(good, (data) => data.signerInfos.push(data.signerInfos[0]!)))[0]).toEqual([
      'signer-unclear',
    ]);
    expect(findings(forged(good, (data) => data.signerInfos.pop()))[0]).toEqual(['signer-unclear']);
  });

  test('what is no PDF, and what has far too many signatures', () => {
    expect(check(new Uint8Array()).fault).toBe('not-a-pdf');
    expect(check(Buffer.from('PK\u0003\u0004')).fault).toBe('not-a-pdf');
    expect(check(Buffer.from(`%PDF-1.7\n${'/ByteRange [0 1 2 3] '.repeat(500)}`)).fault).toBe('too-many-signatures');
    expect(check(Buffer.alloc(65 * 1024 * 1024)).fault).toBe('too-large');
    expect(verificationSummary('vi', check(new Uint8Array()))).toBe('Tệp không phải PDF');
  });

  test('a paper without a signature is «chưa ký», whatever is printed on it', () => {
    expect(check(paper)).toEqual({ fault: null, signatures: [], unreadableRoots: 0 });
    expect(verificationSummary('vi', check(paper))).toMatch(/^Chưa ký/);
  });

  test('no bytes make it throw, and cut or spliced papers are never valid', () => {
    const pieces = fc.tuple(fc.nat(good.length), fc.nat(400), fc.uint8Array({ maxLength: 60 }));
    fc.assert(
      fc.property(pieces, ([from, cut, put]) => {
        const spliced = Buffer.concat([good.subarray(0, from), put, good.subarray(from + cut)]);
        if (spliced.equals(good)) return;
        const trimmed = spliced.toString('latin1').trimEnd() === Buffer.from(good).toString('latin1').trimEnd();
        expect(check(spliced).signatures.some(({ verdict }) => verdict === 'valid') && !trimmed).toBe(false);
      }),
      { numRuns: 100 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (noise) => {
        check(Buffer.concat([Buffer.from('%PDF-1.7\n1 0 obj << /Type /Sig /ByteRange '), noise]));
      }),
    );
  });
});
