import { createPrivateKey, type KeyObject, X509Certificate } from 'node:crypto';
import { CertBag, Certificate, PFX, PKCS8ShroudedKeyBag, PrivateKeyInfo, type SafeBag, type SafeContents } from 'pkijs';
import type { CredentialFault } from './model.ts';

export type Credential = {
  readonly key: KeyObject;
  readonly certificate: Certificate;
  /** Certificates above the signer's that the file carries, as DER. */
  readonly chain: readonly Certificate[];
};

/**
 * Opens a PKCS#12 file. Its integrity code must fit the password. Files encrypted with the old 3DES or RC2 schemes are
 * `encryption-old`: the administrator exports them again with AES (OpenSSL 3 does so unasked).
 */
export async function openPkcs12(bytes: Uint8Array, password: string): Promise<Credential | CredentialFault> {
  const bags = await readBags(bytes, password);
  if (typeof bags === 'string') return bags;
  const keys = bags.flatMap(keyOf);
  const certificates = bags.flatMap(certificateOf);
  for (const key of keys) {
    const certificate = certificates.find((each) => new X509Certificate(der(each)).checkPrivateKey(key));
    if (!certificate) continue;
    if (!supported(key)) return 'key-unsupported';
    return { key, certificate, chain: certificates.filter((each) => each !== certificate) };
  }
  return 'certificate-without-key';
}

/** The bytes that the issuer signed: never encoded anew, which would change an unusual certificate. */
export const der = (certificate: Certificate): Buffer => Buffer.from(certificate.toSchema().toBER(false));

async function readBags(bytes: Uint8Array, password: string): Promise<SafeBag[] | CredentialFault> {
  const secret = new TextEncoder().encode(password).buffer;
  const file = readFile(bytes);
  if (!file) return 'not-pkcs12';
  try {
    await file.parseInternalValues({ password: secret, checkIntegrity: true });
  } catch {
    return 'password-wrong';
  }
  try {
    return await decryptBags(file, secret);
  } catch {
    return 'encryption-old';
  }
}

function readFile(bytes: Uint8Array): PFX | undefined {
  try {
    return PFX.fromBER(new Uint8Array(bytes));
  } catch {
    return undefined;
  }
}

async function decryptBags(file: PFX, password: ArrayBuffer): Promise<SafeBag[] | CredentialFault> {
  const safe = file.parsedValue?.authenticatedSafe;
  if (!safe) return 'not-pkcs12';
  await safe.parseInternalValues({ safeContents: safe.safeContents.map(() => ({ password })) });
  const contents: { value: SafeContents }[] = safe.parsedValue.safeContents;
  const bags = contents.flatMap((each) => each.value.safeBags);
  for (const { bagValue } of bags) {
    if (bagValue instanceof PKCS8ShroudedKeyBag) await opener(bagValue).parseInternalValues({ password });
  }
  return bags;
}

/** pkijs has the method that decrypts a key bag and hides it in its types. */
const opener = (bag: PKCS8ShroudedKeyBag) =>
  bag as unknown as { parseInternalValues(parameters: { password: ArrayBuffer }): Promise<void> };

function keyOf({ bagValue }: SafeBag): KeyObject[] {
  const info = bagValue instanceof PKCS8ShroudedKeyBag ? bagValue.parsedValue : bagValue;
  if (!(info instanceof PrivateKeyInfo)) return [];
  try {
    return [createPrivateKey({ key: Buffer.from(info.toSchema().toBER(false)), format: 'der', type: 'pkcs8' })];
  } catch {
    return [];
  }
}

const certificateOf = ({ bagValue }: SafeBag): Certificate[] =>
  bagValue instanceof CertBag && bagValue.parsedValue instanceof Certificate ? [bagValue.parsedValue] : [];

function supported(key: KeyObject): boolean {
  if (key.asymmetricKeyType === 'rsa') return (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048;
  return key.asymmetricKeyType === 'ec';
}
