import type { SignatureView, VerificationView } from '@thuocdo/contract/signatures';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { PaperStatus, SignatureStatus } from './states.tsx';
import './signatures.css';

/** What checking a file found: the whole first, then every signature with everything that is known of it. */
export function VerificationText({ verification }: { verification: VerificationView }) {
  const { lang, t } = useWords();
  const { at, state, summary, signatures } = verification;
  return (
    <>
      <p className="verification-head">
        <PaperStatus state={state} /> <span>{summary[lang]}</span>
      </p>
      <p className="quiet">{t('signatures.checkedAt', { time: showInstant(at) })}</p>
      <ol className="signature-list">
        {signatures.map((signature) => (
          <SignatureItem key={signature.number} signature={signature} />
        ))}
      </ol>
    </>
  );
}

function SignatureItem({ signature }: { signature: SignatureView }) {
  const { lang, t } = useWords();
  // The first sentence is the verdict, which stands in the heading.
  const [, ...sentences] = signature.sentences[lang];
  return (
    <li>
      <h3>
        {t('signatures.signatureNumber', { number: signature.number })} <SignatureStatus verdict={signature.verdict} />
      </h3>
      <ul>
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        {signature.reason === null ? null : <li>{t('signatures.reasonGiven', { reason: signature.reason })}</li>}
      </ul>
    </li>
  );
}
