import { z } from 'zod';
import { endpoint } from './endpoint.ts';
import { Id, Instant, Paging, page, requiredText, Sha256, text, UnitId } from './scalars.ts';

/** Why an organisation cannot seal; each is a problem code of the same name, whose title says what to do. */
export const KeyFault = z.enum([
  'seal-key-missing',
  'seal-key-password-missing',
  'seal-key-exposed',
  'seal-key-unreadable',
  'seal-key-not-pkcs12',
  'seal-key-password-wrong',
  'seal-key-encryption-old',
  'seal-key-without-key',
  'seal-key-unsupported',
  'seal-key-not-yet-valid',
  'seal-key-expired',
]);
export type KeyFault = z.output<typeof KeyFault>;

/** `subject` and `issuer` are names as the certificate has them, joined by commas. */
export const CertificateView = z.object({
  subject: z.string(),
  issuer: z.string(),
  serial: z.string(),
  validFrom: Instant,
  validTo: Instant,
  /** Whole days until it ends; negative when it has ended. */
  daysLeft: z.number().int(),
});
export type CertificateView = z.output<typeof CertificateView>;

export const SealKeyView = z.object({
  organisationId: z.string(),
  organisationName: z.string(),
  fault: KeyFault.nullable(),
  certificate: CertificateView.nullable(),
});
export type SealKeyView = z.output<typeof SealKeyView>;

/** `certificate` null: the file, or a part of it, is no certificate and trusts nobody. */
export const TrustedRootView = z.object({ file: z.string(), certificate: CertificateView.nullable() });
export type TrustedRootView = z.output<typeof TrustedRootView>;

export const SealKeysView = z.object({
  keys: z.array(SealKeyView),
  roots: z.array(TrustedRootView),
  /** Key files whose name is no organisation's. */
  strays: z.array(z.string()),
});

export const listSealKeys = endpoint({
  method: 'GET',
  path: '/api/seal-keys',
  summary: 'The keys that the administrator placed, what is wrong with each, and the trusted roots; no secrets',
  reply: SealKeysView,
});

export const getSealKey = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId/seal-key',
  summary: 'Whether the organisation can seal, for whoever may seal in its name',
  params: z.object({ organisationId: z.string() }),
  reply: SealKeyView,
});

/** The same in both languages, made when asked: the result itself is kept, not its words. */
const Sentence = z.object({ vi: z.string(), en: z.string() });
const Sentences = z.object({ vi: z.array(z.string()), en: z.array(z.string()) });

export const SignatureView = z.object({
  /** From 1, in the order in which the signatures stand in the file. */
  number: z.number().int(),
  field: z.string().nullable(),
  verdict: z.enum(['valid', 'doubtful', 'broken']),
  /** Codes of what was found; `sentences` says them. */
  findings: z.array(z.string()),
  signer: z.string().nullable(),
  issuer: z.string().nullable(),
  /** Certificates above the signer's up to a trusted root; empty when none is reached. */
  chain: z.array(z.string()),
  validFrom: Instant.nullable(),
  validTo: Instant.nullable(),
  /** As the signer says it: no timestamp authority is asked. */
  claimedAt: Instant.nullable(),
  reason: z.string().nullable(),
  coversWhole: z.boolean(),
  changedAfter: z.boolean(),
  sentences: Sentences,
});
export type SignatureView = z.output<typeof SignatureView>;

/** The worst of the file's signatures. `unsigned`: no signature at all, also a scan with ink and stamp. */
export const PaperState = z.enum(['signed', 'signed-with-doubt', 'broken', 'unsigned']);
export type PaperState = z.output<typeof PaperState>;

export const VerificationView = z.object({
  at: Instant,
  state: PaperState,
  summary: Sentence,
  signatures: z.array(SignatureView),
});
export type VerificationView = z.output<typeof VerificationView>;

export const SignedPaperView = z.object({
  unitId: UnitId,
  id: Id,
  /** What it is a copy of: `check` and `seal` are about the file alone. */
  subjectKind: z.string(),
  subjectId: z.string(),
  /** Sealed here, or signed elsewhere and brought. */
  origin: z.enum(['sealed', 'brought']),
  name: z.string(),
  size: z.number().int(),
  sha256: Sha256,
  by: z.string(),
  /** As found when it came. */
  verification: VerificationView,
});
export type SignedPaperView = z.output<typeof SignedPaperView>;

const ofOrganisation = z.object({ organisationId: z.string() });

export const checkPaper = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/checked-papers',
  summary: 'Check the signatures of a PDF and keep it with the result; the same `id` again gives the same answer',
  params: ofOrganisation,
  body: z.object({ id: Id }),
  upload: true,
  reply: SignedPaperView,
  status: 201,
});

export const sealPaper = endpoint({
  method: 'POST',
  path: '/api/organisations/:organisationId/sealed-papers',
  summary: "Seal a PDF with the organisation's certificate; the sealed file is kept and downloaded by its id",
  params: ofOrganisation,
  body: z.object({ id: Id, reason: requiredText(200), place: text(100).default('') }),
  upload: true,
  reply: SignedPaperView,
  status: 201,
});

export const listSignedPapers = endpoint({
  method: 'GET',
  path: '/api/organisations/:organisationId/signed-papers',
  summary: 'What the organisation checked, sealed or attached, newest first',
  params: ofOrganisation,
  query: Paging.extend({ q: text(100).optional(), state: PaperState.optional() }),
  reply: page(SignedPaperView),
});

const onePaper = z.object({ unitId: UnitId, paperId: Id });

export const verifySignedPaper = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/signed-papers/:paperId/verification',
  summary: 'Check a kept paper again, with the roots and the time of now; what was found when it came stays',
  params: onePaper,
  reply: VerificationView,
});

export const downloadSignedPaper = endpoint({
  method: 'GET',
  path: '/api/units/:unitId/signed-papers/:paperId/file',
  summary: 'The file, byte for byte',
  params: onePaper,
  reply: 'file',
});
