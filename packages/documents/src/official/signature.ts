import type { PageBlock, Paragraph } from '../pages/index.ts';
import { centred } from './heading.ts';
import type { Signature } from './model.ts';
import { capitals, endedLines } from './wording.ts';

/** «Nơi nhận» on the left, authority and signer on the right; never torn from one another (boxes 7, 9b). */
export function signatureBlock(distribution: readonly string[], signature: Signature): PageBlock {
  const block: PageBlock = {
    kind: 'columns',
    widths: [50, 50],
    before: 12,
    cells: [distributionLines(distribution), signatureLines(signature)],
  };
  return { kind: 'together', blocks: [block] };
}

/** Several signatures side by side, never torn from one another. */
export function signaturesBlock(signatures: readonly Signature[]): PageBlock {
  const block: PageBlock = {
    kind: 'columns',
    widths: signatures.map(() => 100 / signatures.length),
    before: 12,
    cells: signatures.map(signatureLines),
  };
  return { kind: 'together', blocks: [block] };
}

function distributionLines(distribution: readonly string[]): Paragraph[] {
  const label: Paragraph = {
    kind: 'paragraph',
    align: 'left',
    size: 12,
    runs: [{ text: 'Nơi nhận:', bold: true, italic: true }],
  };
  const lines = endedLines(distribution).map(
    (text): Paragraph => ({ kind: 'paragraph', align: 'left', size: 11, runs: [{ text: `- ${text}` }] }),
  );
  return lines.length > 0 ? [label, ...lines] : [];
}

/** The room between position and name is for the signature and the seal. */
export function signatureLines(signature: Signature): Paragraph[] {
  const authority = signature.authority.map((line) => centred(capitals(line), 14, { bold: true }));
  return [...authority, centred(signature.signerName ?? '\u00a0', 14, { bold: true, before: 72 })];
}
