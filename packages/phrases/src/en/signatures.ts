import type { Translated } from '../shape.ts';
import type { signatures as vi } from '../vi/signatures.ts';

export const signatures: Translated<typeof vi> = {
  unsigned:
    'Not signed: the file has no electronic signature (a scan with an ink signature and a stamp is not signed either)',
  summary: '{count} signatures: {what}',
  allValid: 'valid',
  someBroken: 'signature {numbers} not valid',
  someDoubtful: 'signature {numbers} not certain',
  'verdict-valid': 'Signature {number} is valid.',
  'verdict-doubtful':
    'Signature {number} is not certain: what it signed is unchanged, but something has to be looked at.',
  'verdict-broken': 'Signature {number} is not valid.',
  signedBy: 'Signed by: {by}.',
  issuedBy: 'Certificate issued by {issuer}, valid from {from} to {to}.',
  claimedAt: 'Time that the signer claims: {time}.',
  coversWhole: 'The signature covers the whole document.',
  'fault-not-a-pdf': 'The file is not a PDF',
  'fault-too-large': 'The file is too large to check its signatures (over 64 MB)',
  'fault-too-many-signatures': 'The file has too many signatures to check (over 20)',
  'seal-certificate-unreadable':
    'The certificate file cannot be opened: wrong password, damaged, or encrypted the old way (export it again with AES)',
  'seal-certificate-without-key': 'The certificate file has no private key that fits a certificate',
  'seal-certificate-expired': 'The certificate has expired: replace it and sign again',
  'seal-certificate-not-yet-valid': 'The certificate is not valid yet',
  'seal-key-unsupported': 'The certificate’s key cannot be used: RSA of at least 2048 bits or ECDSA is needed',
  'seal-pdf-unreadable': 'This PDF cannot be signed: it is damaged, encrypted, or keeps compressed object tables',
  'seal-field-name-wrong':
    'A signature field’s name has only unmarked letters, digits, hyphens and underscores, at most 64',
  'seal-field-name-taken': 'The file already has a signature field of this name: choose another',
  'seal-document-locked':
    'The file is certified and locked against changes: another signature would break the earlier one',
  'finding-range-missing': 'The signature does not say which part of the document it signs.',
  'finding-range-wrong': 'The signed range is impossible (negative, overlapping or beyond the file).',
  'finding-gap-not-contents': 'The signed range leaves out a part of the document that is not the signature itself.',
  'finding-contents-broken': 'The signature’s data is damaged and cannot be read.',
  'finding-content-wrapped': 'The signature signs other content that is wrapped inside it, not this document.',
  'finding-signer-unclear': 'The signature does not have exactly one signer.',
  'finding-certificate-missing': 'The signer’s certificate is not with the signature.',
  'finding-certificate-substituted': 'The certificate beside the signature is not the one that the signature names.',
  'finding-digest-wrong': 'The signed content was changed: its digest differs.',
  'finding-signature-wrong': 'The signature does not fit the certificate’s key.',
  'finding-changed-after':
    'After this signature the document has additions or changes that cannot be confirmed to be further signatures only.',
  'finding-changed-then-signed':
    'After this signature the document was extended and signed again; the last signer answers for what was added.',
  'finding-kind-unsupported': 'This kind of signature cannot be checked yet.',
  'finding-algorithm-unsupported': 'This signature algorithm cannot be checked yet.',
  'finding-algorithm-weak': 'The digest algorithm is weak (SHA-1 or MD5) and no longer safe.',
  'finding-key-weak': 'The RSA key is shorter than 2048 bits and no longer safe.',
  'finding-issuer-unknown': 'The certificate leads to no trusted issuer.',
  'finding-chain-wrong': 'A certificate in the chain may not issue certificates.',
  'finding-chain-expired': 'An issuer’s certificate has expired or is not valid yet.',
  'finding-certificate-expired': 'The signer’s certificate has expired.',
  'finding-certificate-not-yet-valid': 'The signer’s certificate is not valid yet.',
  'finding-claimed-outside-validity': 'The claimed time of signing is outside the certificate’s validity.',
  'finding-certificate-wrong-use': 'The certificate was not issued for signing documents.',
  'finding-certificate-unsupported': 'The certificate has a critical constraint that cannot be checked yet.',
  'finding-signed-again': 'After this signature the document was only signed further.',
  'finding-time-claimed': 'No timestamp authority confirms the time of signing.',
  'finding-time-unknown': 'The signature says no time of signing.',
  'finding-revocation-not-checked': 'Whether the certificate was revoked was not checked.',
};
