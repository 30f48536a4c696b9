import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { KeyFault } from '@thuocdo/contract/signatures';
import { type CertificateFacts, type CredentialFault, readPkcs12, readTrusted } from '@thuocdo/documents/signatures';

/** An organisation's key as the administrator placed it. `credential` is there only when it can seal; it goes to no reply. */
export interface SealKey {
  fault: KeyFault | null;
  facts: CertificateFacts | null;
  credential?: { file: Uint8Array; password: string };
}

export interface TrustedRoot {
  file: string;
  bytes: Uint8Array;
  facts: CertificateFacts | null;
}

const largestFile = 1024 * 1024;
const mostFiles = 5000;
const ofOthers = 0o077;
const keyName = /^([a-z0-9][a-z0-9-]{0,79})\.p12$/;

const faultOf: Readonly<Record<CredentialFault, KeyFault>> = {
  'not-pkcs12': 'seal-key-not-pkcs12',
  'password-wrong': 'seal-key-password-wrong',
  'encryption-old': 'seal-key-encryption-old',
  'certificate-without-key': 'seal-key-without-key',
  'key-unsupported': 'seal-key-unsupported',
};

/**
 * Reads `<organisation>.p12` and `<organisation>.password` at the moment of use: what the administrator replaces counts
 * at once. A file that others on the machine can read is not used, whatever it holds.
 */
export async function readSealKey(folder: string, organisationId: string, at: string): Promise<SealKey> {
  const nothing = (fault: KeyFault): SealKey => ({ fault, facts: null });
  if (!keyName.test(`${organisationId}.p12`)) return nothing('seal-key-missing');
  const file = await readPrivate(join(folder, `${organisationId}.p12`));
  if (typeof file === 'string') return nothing(file);
  const secret = await readPrivate(join(folder, `${organisationId}.password`));
  if (secret === 'seal-key-missing') return nothing('seal-key-password-missing');
  if (typeof secret === 'string') return nothing(secret);
  const password = secret.toString('utf8').replace(/\r?\n$/, '');
  const facts = await readPkcs12(file, password);
  if (typeof facts === 'string') return nothing(faultOf[facts]);
  if (at < facts.validFrom) return { fault: 'seal-key-not-yet-valid', facts };
  if (at > facts.validTo) return { fault: 'seal-key-expired', facts };
  return { fault: null, facts, credential: { file, password } };
}

/** The organisations that a key file is named after. */
export async function placedKeys(folder: string): Promise<string[]> {
  const names = await namesIn(folder);
  return names.flatMap((name) => keyName.exec(name)?.[1] ?? []);
}

/** The certificates in `roots/` (.pem, .crt, .cer), by file name. */
export async function readTrustedRoots(folder: string): Promise<TrustedRoot[]> {
  const roots = join(folder, 'roots');
  const names = (await namesIn(roots)).filter((name) => /\.(pem|crt|cer)$/i.test(name));
  const read = await Promise.all(
    names.map(async (file) => {
      const bytes = await readAny(join(roots, file));
      return readTrusted(bytes ?? new Uint8Array()).map((each) => ({ file, ...each }));
    }),
  );
  return read.flat();
}

async function readPrivate(path: string): Promise<Buffer | KeyFault> {
  try {
    const handle = await open(path, 'r');
    try {
      const { mode, size } = await handle.stat();
      // Windows has no such bits; there the folder's rights are the administrator's matter.
      if (process.platform !== 'win32' && (mode & ofOthers) !== 0) return 'seal-key-exposed';
      return size > largestFile ? 'seal-key-not-pkcs12' : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'seal-key-missing' : 'seal-key-unreadable';
  }
}

/** Undefined where a file cannot be read or is no certificate's size: it trusts nobody, and the screen says so. */
async function readAny(path: string): Promise<Buffer | undefined> {
  try {
    const handle = await open(path, 'r');
    try {
      return (await handle.stat()).size > largestFile ? undefined : await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch {
    return undefined;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort().slice(0, mostFiles);
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
    throw error;
  }
}
