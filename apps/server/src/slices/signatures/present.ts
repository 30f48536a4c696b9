import type { CertificateView, SealKeyView, SignatureView, VerificationView } from '@thuocdo/contract/signatures';
import {
  type CertificateFacts,
  type SignatureCheck,
  type SignerNames,
  signatureSentences,
  verificationSummary,
} from '@thuocdo/documents/signatures';
import type { SealKey } from './key-files.ts';
import { stateOf, type Verified } from './verify-bytes.ts';

const dayMs = 86_400_000;

const joined = ({ commonName, title, unit, organisation }: SignerNames): string =>
  [commonName, title, unit, organisation].filter(Boolean).join(', ');

/** A result with its words in both languages; `at` is when it was found. */
export function presentVerification(verified: Verified, at: string): VerificationView {
  const whole = { ...verified, fault: null, unreadableRoots: 0 };
  return {
    at,
    state: stateOf(verified),
    summary: { vi: verificationSummary('vi', whole), en: verificationSummary('en', whole) },
    signatures: verified.signatures.map(presentSignature),
  };
}

function presentSignature(check: SignatureCheck): SignatureView {
  const { signer, findings, chain, ...rest } = check;
  return {
    ...rest,
    findings: [...findings],
    chain: [...chain],
    signer: signer && joined(signer),
    changedAfter: findings.some((found) => found === 'changed-after' || found === 'changed-then-signed'),
    sentences: { vi: signatureSentences('vi', check), en: signatureSentences('en', check) },
  };
}

/** `now`: the instant from which the days left are counted. */
export function presentCertificate(facts: CertificateFacts | null, now: string): CertificateView | null {
  if (facts === null) return null;
  return {
    subject: joined(facts.subject),
    issuer: joined(facts.issuer),
    serial: facts.serial,
    validFrom: facts.validFrom,
    validTo: facts.validTo,
    daysLeft: Math.floor((Date.parse(facts.validTo) - Date.parse(now)) / dayMs),
  };
}

/** What may be said of a key: everything but the key and its password. */
export function presentKey(
  organisation: { id: string; name: string },
  { fault, facts }: SealKey,
  now: string,
): SealKeyView {
  return {
    organisationId: organisation.id,
    organisationName: organisation.name,
    fault,
    certificate: presentCertificate(facts, now),
  };
}
