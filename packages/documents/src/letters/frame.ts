import { type Block, illustrativeMark, type OfficialPaper, type Run } from '../official/index.ts';
import type { Contact, PaperFrame } from './model.ts';

/** The parts of the paper that do not depend on what the letter says. */
export function paperFrame(letter: PaperFrame): Omit<OfficialPaper, 'subject' | 'legalBasis' | 'blocks'> {
  return {
    parentOrg: letter.parentOrg,
    issuer: letter.issuer,
    number: letter.number,
    symbol: letter.symbol,
    place: letter.place,
    date: letter.date,
    to: letter.recipients,
    distribution: letter.distribution,
    signature: letter.signature,
    marks: letter.illustrative ? [illustrativeMark] : [],
  };
}

export function said(...parts: readonly (string | Run)[]): Block {
  return { kind: 'paragraph', runs: parts.map((part) => (typeof part === 'string' ? { text: part } : part)) };
}

export function contactParagraph({ position, office, phone }: Contact): Block {
  return said(
    `Đầu mối hướng dẫn và giải đáp vướng mắc: ${position}, ${office}, điện thoại ${phone.replaceAll(' ', '\u00a0')}.`,
  );
}
