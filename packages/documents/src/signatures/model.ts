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
  /** Instant, as the machine that seals says it: no timestamp authority stands behind it. */
  readonly at: string;
  /** ASCII letters, digits, `_` and `-`; no other field of the paper may have it. */
  readonly fieldName: string;
};

export type SealResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly fault: SealFault };
