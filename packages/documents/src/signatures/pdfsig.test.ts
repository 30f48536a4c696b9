import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { receiptPdf } from '../receipt/index.ts';
import { makeIdentity } from '../testing/certificates.ts';
import { receiptExample } from '../testing/examples.ts';
import { flipped, sealedAt, sealedBy } from '../testing/sealed-paper.ts';
import { verifyPdf } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'pdfsig-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const installed = spawnSync('pdfsig', ['-v']).error === undefined;
const why = installed ? '' : ' (skipped: poppler’s pdfsig is not installed)';

type Opinion = { right: boolean; whole: boolean; certificate: 'expired' | 'unknown' | 'trusted' };

/** What poppler says of each signature. It knows none of our roots. */
function poppler(bytes: Uint8Array): Opinion[] {
  const file = join(folder, 'paper.pdf');
  writeFileSync(file, bytes);
  const { stdout } = spawnSync('pdfsig', [file], { encoding: 'utf8', env: { LC_ALL: 'C', HOME: folder } });
  return stdout
    .split(/^Signature #/m)
    .slice(1)
    .map((part) => ({
      right: part.includes('Signature Validation: Signature is Valid.'),
      whole: part.includes('Total document signed') && !part.includes('Not total'),
      certificate: certificateWord(part),
    }));
}

/** Poppler looks at the certificate only where the signature itself is right. */
function certificateWord(part: string): Opinion['certificate'] {
  if (part.includes('Certificate has Expired')) return 'expired';
  return /issuer (isn't Trusted|is unknown)/.test(part) ? 'unknown' : 'trusted';
}

/** The same from our check; as with poppler an expired certificate is told before an unknown issuer. */
function ours(bytes: Uint8Array): Opinion[] {
  return verifyPdf(bytes, { roots: [], at: sealedAt }).signatures.map(({ findings, coversWhole }) => {
    const right = !(findings.includes('digest-wrong') || findings.includes('signature-wrong'));
    const doubt = findings.includes('certificate-expired') ? 'expired' : 'unknown';
    const told = doubt === 'expired' || findings.includes('issuer-unknown');
    return { right, whole: coversWhole, certificate: right && told ? doubt : 'trusted' };
  });
}

describe.skipIf(!installed)(`poppler agrees${why}`, () => {
  test('on good, twice signed, tampered, appended, expired and unknown', async () => {
    const root = await makeIdentity({ name: 'Gốc Minh họa', authority: true });
    const sealed = async (bytes: Uint8Array, fieldName: string, to = '2040-01-01') => {
      const signer = await makeIdentity({ name: 'Sở Minh họa', issuer: root, to });
      return sealedBy(signer, bytes, fieldName, { at: to < sealedAt ? '2020-06-01T00:00:00Z' : sealedAt });
    };
    const good = await sealed(receiptPdf(receiptExample), 'A');
    const tampered = flipped(good, 5000);
    const papers = {
      good,
      twice: await sealed(good, 'B'),
      tampered,
      sealedOverTampered: await sealed(tampered, 'B'),
      appended: Buffer.concat([good, Buffer.from('\n% thêm\n')]),
      expired: await sealed(receiptPdf(receiptExample), 'A', '2021-01-01'),
    };
    for (const [name, bytes] of Object.entries(papers)) {
      expect({ name, signatures: ours(bytes) }).toEqual({ name, signatures: poppler(bytes) });
    }
  });
});
