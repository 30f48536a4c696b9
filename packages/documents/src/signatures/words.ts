import { formatDay, formatInstant } from '@thuocdo/core/text';
import { type Lang, phrase } from '@thuocdo/phrases';
import { type PdfVerification, type SealFault, type SignatureCheck, toldWith } from './model.ts';

/** One line on the whole file: «Chưa ký», «2 chữ ký: chữ ký 1 không hợp lệ». */
export function verificationSummary(lang: Lang, { fault, signatures }: PdfVerification): string {
  if (fault) return phrase(lang, `signatures.fault-${fault}`);
  if (signatures.length === 0) return phrase(lang, 'signatures.unsigned');
  const bad = (verdict: SignatureCheck['verdict']) =>
    signatures.filter((each) => each.verdict === verdict).map(({ number }) => number);
  const [broken, doubtful] = [bad('broken'), bad('doubtful')];
  const parts = [
    ...(broken.length > 0 ? [phrase(lang, 'signatures.someBroken', { numbers: broken.join(', ') })] : []),
    ...(doubtful.length > 0 ? [phrase(lang, 'signatures.someDoubtful', { numbers: doubtful.join(', ') })] : []),
  ];
  const what = parts.length > 0 ? parts.join('; ') : phrase(lang, 'signatures.allValid');
  return phrase(lang, 'signatures.summary', { count: signatures.length, what });
}

/** What is known about one signature, a sentence each: the verdict and what it rests on, who, when, what else to know. */
export function signatureSentences(lang: Lang, check: SignatureCheck): string[] {
  const { signer, issuer, validFrom, validTo, claimedAt, chain } = check;
  const by = signer && [signer.commonName, signer.title, signer.unit, signer.organisation].filter(Boolean).join(', ');
  const day = (instant: string) => formatDay(formatInstant(instant).slice(9).split('/').reverse().join('-'));
  const said = (findings: SignatureCheck['findings']) =>
    findings.map((finding) => phrase(lang, `signatures.finding-${finding}`));
  const isTold = (finding: string) => toldWith.some((each) => each === finding);
  return [
    phrase(lang, `signatures.verdict-${check.verdict}`, { number: check.number }),
    ...said(check.findings.filter((finding) => !isTold(finding))),
    ...(by ? [phrase(lang, 'signatures.signedBy', { by })] : []),
    ...(issuer && validFrom && validTo
      ? [phrase(lang, 'signatures.issuedBy', { issuer, from: day(validFrom), to: day(validTo) })]
      : []),
    ...(chain.length > 0 ? [phrase(lang, 'signatures.chain', { names: chain.join(' → ') })] : []),
    ...(claimedAt ? [phrase(lang, 'signatures.claimedAt', { time: formatInstant(claimedAt) })] : []),
    ...(check.coversWhole ? [phrase(lang, 'signatures.coversWhole')] : []),
    ...said(check.findings.filter(isTold)),
  ];
}

/** Why a paper was not sealed, and what to do. */
export const sealSentence = (lang: Lang, fault: SealFault): string => phrase(lang, `signatures.seal-${fault}`);
