import type { PaperState } from '@thuocdo/contract/signatures';
import { type FileFault, type PdfVerification, verifyPdf } from '@thuocdo/documents/signatures';
import type { Installation } from '../../platform/context.ts';
import { Problem } from '../../platform/problem.ts';
import { readTrustedRoots } from './key-files.ts';

/** What was found of a file that could be looked at. */
export type Verified = Pick<PdfVerification, 'signatures'>;

const largestFile = 64 * 1024 * 1024;
const codeOf = {
  'not-a-pdf': 'pdf-expected',
  encrypted: 'pdf-encrypted',
  'too-large': 'file-too-large',
  'too-many-signatures': 'pdf-too-many-signatures',
} as const satisfies Record<FileFault, string>;

/**
 * Checks a PDF against the roots that are placed now, at the instant `at`.
 * @throws Problem `pdf-expected`, `pdf-encrypted`, `file-too-large`, `pdf-too-many-signatures`, each with the file's name
 */
export async function verifyBytes(
  { config }: Pick<Installation, 'config'>,
  { name, bytes, at }: { name: string; bytes: Uint8Array; at: string },
): Promise<Verified> {
  const roots = (await readTrustedRoots(config.keysFolder)).filter(({ facts }) => facts !== null);
  const { fault, signatures } = verifyPdf(bytes, { roots: roots.map((root) => root.bytes), at });
  if (fault !== null) {
    throw new Problem(codeOf[fault], { name, ...(fault === 'too-large' ? { maxBytes: largestFile } : {}) });
  }
  return { signatures };
}

/** The worst signature decides: one that is broken is not mended by a good one beside it. */
export function stateOf({ signatures }: Verified): PaperState {
  if (signatures.length === 0) return 'unsigned';
  if (signatures.some(({ verdict }) => verdict === 'broken')) return 'broken';
  return signatures.some(({ verdict }) => verdict === 'doubtful') ? 'signed-with-doubt' : 'signed';
}
