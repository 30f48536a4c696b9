import { type SignedPaperView, verifySignedPaper } from '@thuocdo/contract/signatures';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { VerificationText } from './verification-text.tsx';

/** What was found when the file came, and, when asked, what is found now: roots and certificates may have changed. */
export function PaperDetail({ paper }: { paper: SignedPaperView }) {
  const { t } = useWords();
  const [isAsked, setAsked] = useState(false);
  const input = { params: { unitId: paper.unitId, paperId: paper.id } };
  const again = useEndpoint(verifySignedPaper, input, { enabled: isAsked });
  const check = () => (isAsked ? void again.refetch() : setAsked(true));
  return (
    <>
      <h3>{t('signatures.atUpload')}</h3>
      <VerificationText verification={paper.verification} />
      <p>
        <Button disabled={again.isFetching} onClick={check}>
          {again.isFetching ? t('signatures.checkingAgain') : t('signatures.checkAgain')}
        </Button>
      </p>
      {isAsked ? (
        <section aria-live="polite">
          <h3>{t('signatures.again')}</h3>
          <Loaded from={again}>{(verification) => <VerificationText verification={verification} />}</Loaded>
        </section>
      ) : null}
      <p className="quiet">
        {t('signatures.fingerprint')}: <span className="fingerprint">{paper.sha256}</span>
      </p>
    </>
  );
}
