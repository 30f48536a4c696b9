import type { X509Certificate } from 'node:crypto';
import type { Certificate } from 'pkijs';
import { checkChain, readRoots } from './certificate-chain.ts';
import { type CmsCheck, checkCms } from './cms-check.ts';
import { type Found, findSignatures } from './find-signatures.ts';
import { laterChanges } from './later-changes.ts';
import {
  brokenBy,
  doubtfulBy,
  type PdfVerification,
  type SignatureCheck,
  type SignatureFinding,
  type SignatureVerdict,
  type VerifyRequest,
} from './model.ts';
import { isEncrypted } from './pdf-file.ts';
import { nameOf, type PdfDict, stringText } from './pdf-syntax.ts';
import { signedBytes } from './signed-bytes.ts';
import { clean, namesOf } from './signer-names.ts';

const largestFile = 64 * 1024 * 1024;
const mostSignatures = 20;
const kinds = ['adbe.pkcs7.detached', 'ETSI.CAdES.detached'];
/** Built differently, so that checking them as the others would say nothing. */
const otherKinds = ['ETSI.RFC3161', 'adbe.pkcs7.sha1', 'adbe.x509.rsa_sha1'];

/**
 * Checks every signature of a PDF, ours and those made outside (USB token, SIM PKI), without the network: no
 * revocation and no timestamp authority, which the findings say. Nothing in a file makes it throw.
 */
export function verifyPdf(bytes: Uint8Array, { roots, at }: VerifyRequest): PdfVerification {
  const known = readRoots(roots);
  const nothing = { signatures: [], unreadableRoots: known.unreadable };
  if (bytes.length > largestFile) return { fault: 'too-large', ...nothing };
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const text = file.toString('latin1');
  if (!text.slice(0, 1024).includes('%PDF-')) return { fault: 'not-a-pdf', ...nothing };
  if (isEncrypted(text)) return { fault: 'encrypted', ...nothing };
  const found = findSignatures(text, mostSignatures);
  if (!found) return { fault: 'too-many-signatures', ...nothing };
  const context = { file, text, roots: known.roots, at: new Date(at) };
  const signatures = found.map((each, index) => checkOne(context, each, index + 1));
  return { ...nothing, fault: null, signatures: answeredFor(signatures) };
}

type Context = {
  readonly file: Buffer;
  readonly text: string;
  readonly roots: readonly X509Certificate[];
  readonly at: Date;
};

function checkOne(context: Context, { dict, field }: Found, number: number): SignatureCheck {
  const reason = dict ? clean(stringText(dict.entries.get('Reason'))) : null;
  const empty = { findings: ['contents-broken'] as SignatureFinding[], coversWhole: false };
  let result: Checked = empty;
  try {
    result = dict ? checkDict(context, dict) : empty;
  } catch {
    // A signature that no library can read is a broken one; which library gave up says nothing to a reader.
  }
  const { findings, coversWhole, signer, claimedAt, chain = [] } = result;
  return {
    number,
    field: clean(field ?? undefined),
    verdict: verdictOf(findings),
    findings,
    signer: signer ? namesOf(signer.subject) : null,
    issuer: signer ? namesOf(signer.issuer).commonName : null,
    chain: chain.map(({ subject }) => namesOf(subject).commonName ?? '–'),
    validFrom: signer ? signer.notBefore.value.toISOString() : null,
    validTo: signer ? signer.notAfter.value.toISOString() : null,
    claimedAt: claimedAt ?? null,
    reason,
    coversWhole,
  };
}

type Checked = {
  readonly findings: SignatureFinding[];
  readonly coversWhole: boolean;
  readonly signer?: Certificate;
  readonly claimedAt?: string | undefined;
  readonly chain?: readonly Certificate[];
};

function checkDict({ file, text, roots, at }: Context, dict: PdfDict): Checked {
  const signed = signedBytes(file, dict);
  if (typeof signed === 'string') return { findings: [signed], coversWhole: false };
  const later = laterChanges(text, signed.end);
  const coversWhole = later === 'nothing';
  const behind: SignatureFinding[] = [...behindOf[later]];
  const kind = nameOf(dict.entries.get('SubFilter')) ?? '';
  if (otherKinds.includes(kind)) return { findings: [...behind, 'kind-unsupported'], coversWhole };
  if (!kinds.includes(kind)) behind.push('kind-unsupported');
  const cms = checkCms(signed.signature, signed.parts);
  if (!cms.signer) return { findings: [...behind, ...cms.findings], coversWhole };
  const claimedAt = cms.signingTime ?? pdfTime(stringText(dict.entries.get('M')));
  const chain = checkChain(cms.signer, cms.others, roots, at);
  const findings = new Set([
    ...cms.findings,
    ...behind,
    ...chain.findings,
    ...timeFindings(cms, claimedAt),
    'revocation-not-checked' as const,
  ]);
  return { findings: [...findings], coversWhole, signer: cms.signer, claimedAt, chain: chain.above };
}

/**
 * A paper that grew after a signature and was then sealed whole by a valid one is no forgery: with visible signatures
 * it is the usual course. Whoever sealed last answers for what was added, which the earlier signature cannot.
 */
function answeredFor(signatures: readonly SignatureCheck[]): readonly SignatureCheck[] {
  if (!signatures.some(({ coversWhole, verdict }) => coversWhole && verdict === 'valid')) return signatures;
  return signatures.map((each) => {
    const findings = each.findings.map((found) => (found === 'changed-after' ? 'changed-then-signed' : found));
    return { ...each, findings, verdict: verdictOf(findings) };
  });
}

const behindOf = { nothing: [], signatures: ['signed-again'], changed: ['changed-after'] } as const;

function timeFindings({ signer }: CmsCheck, claimedAt: string | undefined): SignatureFinding[] {
  if (claimedAt === undefined || !signer) return ['time-unknown'];
  const time = new Date(claimedAt);
  const outside = time < signer.notBefore.value || time > signer.notAfter.value;
  return outside ? ['claimed-outside-validity', 'time-claimed'] : ['time-claimed'];
}

function verdictOf(findings: readonly SignatureFinding[]): SignatureVerdict {
  const has = (list: readonly SignatureFinding[]) => findings.some((each) => list.includes(each));
  if (has(brokenBy)) return 'broken';
  return has(doubtfulBy) ? 'doubtful' : 'valid';
}

/** `D:20260504100201+07'00'` as an instant; a time without a zone is Vietnam's. */
function pdfTime(text: string | undefined): string | undefined {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:(Z)|([+-]\d\d)'?(\d\d)'?)?/.exec(text ?? '');
  if (!match) return undefined;
  const [, year, month, day, hour, minute, second, utc, hours, minutes] = match;
  const zone = utc ?? (hours === undefined ? '+07:00' : `${hours}:${minutes}`);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`);
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString();
}
