import { createHash } from 'node:crypto';
import { sealPdf } from '@thuocdo/documents/signatures';
import type { Installation } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { readSealKey } from './key-files.ts';
import { stateOf, verifyBytes } from './verify-bytes.ts';

export interface SealOrder {
  organisationId: string;
  pdf: Uint8Array;
  reason: string;
  /** Empty: the seal says no place. */
  place: string;
  /** Who seals, for the signature's name entry; without it the certificate's subject. */
  position?: string;
  /** Instant that the seal claims. */
  at: string;
}

export interface Sealed {
  bytes: Uint8Array;
  sha256Before: string;
  sha256After: string;
  /** Of the certificate, hexadecimal. */
  serial: string;
}

/**
 * Seals a PDF in the name of an organisation with the key that its administrator placed (PAdES B-B). Nothing is kept.
 * @throws Problem `seal-key-*` when the key cannot be used, `pdf-signature-broken` for a paper with a broken signature,
 * `pdf-unsealable`, `pdf-locked`, and what `verifyBytes` refuses
 */
export async function sealFor(
  installation: Pick<Installation, 'config' | 'newId'>,
  { organisationId, pdf, reason, place, position, at }: SealOrder,
): Promise<Sealed> {
  const { fault, facts, credential } = await readSealKey(installation.config.keysFolder, organisationId, at);
  if (fault !== null || facts === null || credential === undefined)
    throw new Problem(fault ?? 'seal-key-unreadable', { organisationId });
  if (stateOf(await verifyBytes(installation, { name: '', bytes: pdf, at })) === 'broken')
    throw new Problem('pdf-signature-broken');
  const result = await sealPdf(pdf, {
    certificate: credential.file,
    password: credential.password,
    reason,
    ...(place === '' ? {} : { place }),
    position: position ?? facts.subject.commonName ?? organisationId,
    at,
    fieldName: `ThuocDo-${installation.newId()}`,
  });
  if (!result.ok) throw new Problem(result.fault === 'document-locked' ? 'pdf-locked' : 'pdf-unsealable');
  return { bytes: result.bytes, sha256Before: sha256(pdf), sha256After: sha256(result.bytes), serial: facts.serial };
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
