import { useQueryClient } from '@tanstack/react-query';
import { checkPaper, listSignedPapers, type SignedPaperView } from '@thuocdo/contract/signatures';
import { useState } from 'react';
import { keyOf, upload } from '../../api.ts';
import { FileDrop } from '../../ui/file-drop.tsx';
import { useWords } from '../../ui/words.tsx';
import { usePaperId } from './use-paper-id.ts';
import { VerificationText } from './verification-text.tsx';

/** One file in, its result in words. */
export function CheckCard({ organisationId }: { organisationId: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const paperId = usePaperId();
  const [found, setFound] = useState<SignedPaperView>();
  const send = async (file: File, onProgress: (share: number) => void) => {
    setFound(undefined);
    const input = { params: { organisationId }, body: { id: paperId(file) } };
    setFound(await upload(checkPaper, input, file, { onProgress }));
    await client.invalidateQueries({ queryKey: keyOf(listSignedPapers) });
  };
  return (
    <section className="card" aria-labelledby="check-title">
      <h2 id="check-title">{t('signatures.checkTitle')}</h2>
      <FileDrop label={t('signatures.checkDrop')} accept=".pdf,application/pdf" onFile={send} />
      <div role="status">
        {found === undefined ? null : (
          <>
            <h3>{t('signatures.result', { name: found.name })}</h3>
            <VerificationText verification={found.verification} />
          </>
        )}
      </div>
    </section>
  );
}
