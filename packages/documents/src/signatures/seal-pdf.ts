import { appendSignature, fillSignature } from './append-signature.ts';
import { signContent } from './cms-sign.ts';
import type { CredentialFault, SealFault, SealRequest, SealResult } from './model.ts';
import { readPdfFile } from './pdf-file.ts';
import { der, openPkcs12 } from './pkcs12.ts';

/** Bytes that a signature takes beside its certificates. */
const roomOfSignature = 4096;

/** What is wrong with the file of the key is its administrator's to know; whoever seals learns that it is unusable. */
const faultOf: Readonly<Record<CredentialFault, SealFault>> = {
  'not-pkcs12': 'certificate-unreadable',
  'password-wrong': 'certificate-unreadable',
  'encryption-old': 'certificate-unreadable',
  'certificate-without-key': 'certificate-without-key',
  'key-unsupported': 'key-unsupported',
};

/**
 * Seals a PDF with an organisation's certificate: PAdES B-B, an invisible named field, added after the file's last
 * byte, so PDF/A-2b stays PDF/A-2b and earlier signatures stay valid. A file that keeps its tables in compressed
 * streams, is encrypted or is certified against changes is refused. `at` is claimed: there is no timestamp authority.
 */
export async function sealPdf(bytes: Uint8Array, request: SealRequest): Promise<SealResult> {
  if (!/^[A-Za-z0-9_-]{1,64}$/.test(request.fieldName)) return { ok: false, fault: 'field-name-wrong' };
  const file = readPdfFile(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'));
  if (!file) return { ok: false, fault: 'pdf-unreadable' };
  const credential = await openPkcs12(request.certificate, request.password);
  if (typeof credential === 'string') return { ok: false, fault: faultOf[credential] };
  const { notBefore, notAfter } = credential.certificate;
  const at = new Date(request.at);
  if (at < notBefore.value) return { ok: false, fault: 'certificate-not-yet-valid' };
  if (at > notAfter.value) return { ok: false, fault: 'certificate-expired' };
  const certificates = [credential.certificate, ...credential.chain];
  const room = certificates.reduce((sum, each) => sum + der(each).length, roomOfSignature);
  const prepared = appendSignature(file, { ...request, at: at.toISOString() }, room);
  if (typeof prepared === 'string') return { ok: false, fault: prepared };
  return { ok: true, bytes: fillSignature(prepared, (parts) => signContent(parts, credential)) };
}
