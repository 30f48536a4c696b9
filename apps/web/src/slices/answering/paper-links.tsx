import { getPaperForm } from '@thuocdo/contract/responses';
import { fileAddress } from '../../api.ts';
import { useWords } from '../../ui/words.tsx';
import type { Subject } from './use-response.ts';

/** The official paper as files. */
export function PaperLinks({ params }: { params: Subject }) {
  const { t } = useWords();
  return (
    <p className="links">
      <a
        href={fileAddress(getPaperForm, { params: { ...params }, query: { format: 'pdf' } })}
        target="_blank"
        rel="noreferrer"
      >
        {t('answering.previewPdf')}
      </a>
      <a href={fileAddress(getPaperForm, { params: { ...params }, query: { format: 'docx' } })}>
        {t('answering.previewDocx')}
      </a>
    </p>
  );
}
