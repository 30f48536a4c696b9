import { DeleteOutlined, PaperClipOutlined } from '@ant-design/icons';
import { type EvidenceView, getEvidence } from '@thuocdo/contract/responses';
import { fileAddress } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { Subject } from './use-response.ts';

interface EvidenceFilesProps {
  files: readonly EvidenceView[];
  params: Subject;
  /** Absent: the files can only be read. */
  removal?: { isOpenFor: (file: EvidenceView) => boolean; remove: (evidenceId: string) => void } | undefined;
}

/** The files of a question: name, document, who put it there, and whether others gave the same. */
export function EvidenceFiles({ files, params, removal }: EvidenceFilesProps) {
  const { t } = useWords();
  if (files.length === 0) return null;
  return (
    <ul className="plain evidence-files">
      {files.map((file) => (
        <li key={file.id}>
          <a
            href={fileAddress(getEvidence, { params: { ...params, evidenceId: file.id } })}
            target="_blank"
            rel="noreferrer"
          >
            <PaperClipOutlined aria-hidden="true" /> {file.name}
          </a>{' '}
          <span className="quiet">
            {t('answering.evidenceSize', { size: showNumber(Math.max(1, Math.round(file.size / 1024))) })}
            {documentOf(file)} · {t('answering.evidenceAdded', { by: file.addedBy, at: showInstant(file.addedAt) })}
            {file.onBehalf ? ` · ${t('answering.onBehalfMark')}` : ''}
          </span>{' '}
          {file.sameContentElsewhere > 0 ? (
            <Status tone="warning">{t('answering.evidenceSame', { count: file.sameContentElsewhere })}</Status>
          ) : null}
          {removal?.isOpenFor(file) ? (
            <ConfirmButton
              size="small"
              type="text"
              icon={<DeleteOutlined />}
              aria-label={t('answering.evidenceRemoveOf', { name: file.name })}
              title={t('answering.evidenceRemoveTitle')}
              text={t('answering.evidenceRemoveText', { name: file.name })}
              confirmLabel={t('answering.evidenceRemove')}
              onConfirm={() => removal.remove(file.id)}
            />
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function documentOf({ documentNumber, documentDate, issuer }: EvidenceView): string {
  const parts = [documentNumber, documentDate === null ? null : showDay(documentDate), issuer].filter(Boolean);
  return parts.length === 0 ? '' : ` · ${parts.join(', ')}`;
}
