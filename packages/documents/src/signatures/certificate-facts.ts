import { X509Certificate } from 'node:crypto';
import { Certificate } from 'pkijs';
import type { CertificateFacts, CredentialFault } from './model.ts';
import { der, openPkcs12 } from './pkcs12.ts';
import { namesOf } from './signer-names.ts';

/** What the certificate of a PKCS#12 file says, or why the file cannot seal. Whether it is in force is the caller's question. */
export async function readPkcs12(bytes: Uint8Array, password: string): Promise<CertificateFacts | CredentialFault> {
  const credential = await openPkcs12(bytes, password);
  return typeof credential === 'string' ? credential : factsOf(credential.certificate);
}

export type TrustedCertificate = { readonly bytes: Uint8Array; readonly facts: CertificateFacts | null };

/** The certificates of a file of trusted roots: PEM with one or many, or DER with one. Null facts: not a certificate. */
export function readTrusted(file: Uint8Array): TrustedCertificate[] {
  const text = Buffer.from(file.buffer, file.byteOffset, file.byteLength).toString('latin1');
  const blocks = text.match(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g);
  const parts: Uint8Array[] = blocks?.map((block) => Buffer.from(block, 'latin1')) ?? [file];
  return parts.map((bytes) => ({ bytes, facts: trustedFacts(bytes) }));
}

function trustedFacts(bytes: Uint8Array): CertificateFacts | null {
  try {
    return factsOf(Certificate.fromBER(new Uint8Array(new X509Certificate(bytes).raw)));
  } catch {
    return null;
  }
}

function factsOf(certificate: Certificate): CertificateFacts {
  return {
    subject: namesOf(certificate.subject),
    issuer: namesOf(certificate.issuer),
    serial: new X509Certificate(der(certificate)).serialNumber,
    validFrom: certificate.notBefore.value.toISOString(),
    validTo: certificate.notAfter.value.toISOString(),
  };
}
