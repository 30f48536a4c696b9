import { useQueryClient } from '@tanstack/react-query';
import {
  downloadSignedPaper,
  getSealKey,
  listSignedPapers,
  type SealKeyView,
  type SignedPaperView,
  sealPaper,
} from '@thuocdo/contract/signatures';
import { problemTitle } from '@thuocdo/phrases';
import { Input } from 'antd';
import { useState } from 'react';
import { keyOf, upload, useEndpoint } from '../../api.ts';
import { describedBy, Field } from '../../ui/field.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { usePaperId } from './use-paper-id.ts';
import { VerificationText } from './verification-text.tsx';

/** Sealing in the organisation's name; what stands in the way of its key is said before a file is chosen. */
export function SealCard({ organisationId }: { organisationId: string }) {
  const { lang, t } = useWords();
  const key = useEndpoint(getSealKey, { params: { organisationId } });
  return (
    <section className="card" aria-labelledby="seal-title">
      <h2 id="seal-title">{t('signatures.sealTitle')}</h2>
      <p className="quiet">{t('signatures.sealNote')}</p>
      <Loaded from={key}>
        {(found) =>
          found.fault === null ? (
            <SealForm sealKey={found} />
          ) : (
            <div className="notice notice-warning">
              <strong>{t('signatures.keyNotReady')}.</strong> {problemTitle(lang, found.fault)}.
            </div>
          )
        }
      </Loaded>
    </section>
  );
}

function SealForm({ sealKey: { organisationId, certificate } }: { sealKey: SealKeyView }) {
  const { t } = useWords();
  const client = useQueryClient();
  const paperId = usePaperId();
  const [reason, setReason] = useState('');
  const [place, setPlace] = useState('');
  const [sealed, setSealed] = useState<SignedPaperView>();
  const isReady = reason.trim() !== '';
  const send = async (file: File, onProgress: (share: number) => void) => {
    setSealed(undefined);
    const input = { params: { organisationId }, body: { id: paperId(file), reason, place } };
    setSealed(await upload(sealPaper, input, file, { onProgress }));
    await client.invalidateQueries({ queryKey: keyOf(listSignedPapers) });
  };
  return (
    <>
      {certificate === null ? null : (
        <p>
          {t('signatures.sealKey', {
            subject: certificate.subject,
            issuer: certificate.issuer,
            to: showDay(certificate.validTo),
          })}
        </p>
      )}
      <Field id="seal-reason" label={t('signatures.sealReason')} help={t('signatures.sealReasonMissing')}>
        <Input
          {...describedBy('seal-reason', undefined, true)}
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
      </Field>
      <Field id="seal-place" label={t('signatures.sealPlace')}>
        <Input id="seal-place" maxLength={100} value={place} onChange={({ target }) => setPlace(target.value)} />
      </Field>
      <FileDrop label={t('signatures.sealDrop')} accept=".pdf,application/pdf" disabled={!isReady} onFile={send} />
      <div role="status">{sealed === undefined ? null : <SealedPaper paper={sealed} />}</div>
    </>
  );
}

function SealedPaper({ paper }: { paper: SignedPaperView }) {
  const { t } = useWords();
  return (
    <>
      <p className="notice notice-good">
        {t('signatures.sealed', { name: paper.name })}{' '}
        <FileButton
          label={t('signatures.downloadSealed')}
          endpoint={downloadSignedPaper}
          input={{ params: { unitId: paper.unitId, paperId: paper.id } }}
        />
      </p>
      <VerificationText verification={paper.verification} />
    </>
  );
}
