/** Why a paper was not sealed. Nothing is written then. */
export type SealFault =
  | 'certificate-unreadable'
  | 'certificate-without-key'
  | 'certificate-expired'
  | 'certificate-not-yet-valid'
  | 'key-unsupported'
  | 'pdf-unreadable'
  | 'field-name-wrong'
  | 'field-name-taken'
  | 'document-locked';

export type SealRequest = {
  /** PKCS#12 file (.p12, .pfx) with the organisation's certificate, its key and, if it has one, its chain. */
  readonly certificate: Uint8Array;
  readonly password: string;
  readonly reason: string;
  /** The position that seals, e.g. «Văn thư Sở»; printed in the signature's name entry. */
  readonly position: string;
  /** Where it is sealed, e.g. «Trà Vinh». */
  readonly place?: string;
  /** Instant, as the machine that seals says it: no timestamp authority stands behind it. */
  readonly at: string;
  /** ASCII letters, digits, `_` and `-`; no other field of the paper may have it. */
  readonly fieldName: string;
};

/** Why a PKCS#12 file cannot seal, as whoever placed it must know it. */
export type CredentialFault =
  | 'not-pkcs12'
  | 'password-wrong'
  | 'encryption-old'
  | 'certificate-without-key'
  | 'key-unsupported';

/** What a certificate says of itself. Nothing of its key. */
export type CertificateFacts = {
  readonly subject: SignerNames;
  readonly issuer: SignerNames;
  /** Hexadecimal. */
  readonly serial: string;
  /** Instants. */
  readonly validFrom: string;
  readonly validTo: string;
};

export type SealResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: SealFault };

/** What is known to be wrong with one signature, by how much it takes away. */
export const brokenBy = [
  'range-missing',
  'range-wrong',
  'gap-not-contents',
  'contents-broken',
  'content-wrapped',
  'signer-unclear',
  'certificate-missing',
  'certificate-substituted',
  'digest-wrong',
  'signature-wrong',
  'changed-after',
] as const;
export const doubtfulBy = [
  'changed-then-signed',
  'kind-unsupported',
  'algorithm-unsupported',
  'algorithm-weak',
  'key-weak',
  'issuer-unknown',
  'chain-wrong',
  'chain-expired',
  'certificate-expired',
  'certificate-not-yet-valid',
  'claimed-outside-validity',
  'certificate-wrong-use',
  'certificate-unsupported',
] as const;
/** True of a good signature too; a reader must know it. */
export const toldWith = ['signed-again', 'time-claimed', 'time-unknown', 'revocation-not-checked'] as const;

export type SignatureFinding = (typeof brokenBy)[number] | (typeof doubtfulBy)[number] | (typeof toldWith)[number];

/** `broken`: what is read is not what was signed. `doubtful`: what was signed is unchanged, but something else is not certain. */
export type SignatureVerdict = 'valid' | 'doubtful' | 'broken';

/** Names as the certificate has them; other entries (identity card, tax code) are not taken out. */
export type SignerNames = {
  readonly commonName: string | null;
  readonly title: string | null;
  readonly organisation: string | null;
  readonly unit: string | null;
};

export type SignatureCheck = {
  /** From 1, in the order in which the signatures stand in the file. */
  readonly number: number;
  readonly field: string | null;
  readonly verdict: SignatureVerdict;
  readonly findings: readonly SignatureFinding[];
  readonly signer: SignerNames | null;
  readonly issuer: string | null;
  /** Names of the certificates above the signer's, up to a trusted root; empty when none is reached. */
  readonly chain: readonly string[];
  /** Instants of the signer's certificate. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  /** Instant that the signer claims. */
  readonly claimedAt: string | null;
  readonly reason: string | null;
  /** Whether not one byte stands after what was signed. */
  readonly coversWhole: boolean;
};

export type FileFault = 'not-a-pdf' | 'encrypted' | 'too-large' | 'too-many-signatures';

/** An unsigned paper, also a scan with an ink signature, has no checks and no fault. */
export type PdfVerification = {
  readonly fault: FileFault | null;
  readonly signatures: readonly SignatureCheck[];
  /** How many of the configured roots are no certificates: a fault of the installation. */
  readonly unreadableRoots: number;
};

export type VerifyRequest = {
  /** Certificates that are trusted, DER or PEM, one in each. */
  readonly roots: readonly Uint8Array[];
  /** Instant at which certificates must be valid. */
  readonly at: string;
};
