import { getCampaignAttachment } from '@thuocdo/contract/campaigns';
import type { ResponseView } from '@thuocdo/contract/responses';
import { citation } from '@thuocdo/core/judging';
import { fileAddress } from '../../api.ts';
import { ContactCard } from '../../ui/contact-card.tsx';
import { useWords } from '../../ui/words.tsx';

/** What the survey rests on, its instructions and files, and whom to call: folded, because most know it. */
export function CampaignPapers({ campaign }: { campaign: ResponseView['campaign'] }) {
  const { t } = useWords();
  const { attachments, contacts, instructions, legalBasis } = campaign;
  return (
    <details className="campaign-papers">
      <summary>
        {t('answering.instructions')} · {t('answering.basis')} · {t('shell.contactTitle')}
      </summary>
      {instructions === '' ? null : <p className="pre-line">{instructions}</p>}
      <ul>
        {legalBasis.map((basis) => (
          <li key={basis.number}>
            {citation({ kind: basis.kind, number: basis.number, date: basis.date ?? null })} – {basis.subject}
          </li>
        ))}
      </ul>
      {attachments.length === 0 ? null : (
        <>
          <h3>{t('answering.attachments')}</h3>
          <ul>
            {attachments.map((file) => (
              <li key={file.id}>
                <a
                  href={fileAddress(getCampaignAttachment, {
                    params: { campaignId: campaign.id, attachmentId: file.id },
                  })}
                  target="_blank"
                  rel="noreferrer"
                >
                  {file.name}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <ContactCard contacts={contacts} />
    </details>
  );
}
