import { FileTextOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import {
  addCampaignAttachment,
  type CampaignView,
  getCampaign,
  getCampaignAttachment,
} from '@thuocdo/contract/campaigns';
import { useState } from 'react';
import { fileAddress, keyOf, upload } from '../../api.ts';
import { useCan } from '../../app/session.ts';
import { Choice } from '../../ui/choice.tsx';
import { Field } from '../../ui/field.tsx';
import { FileDrop } from '../../ui/file-drop.tsx';
import { showSize } from '../../ui/numbers.ts';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

const kinds = ['guidance', 'form', 'legal-basis', 'other'] as const;
type Kind = (typeof kinds)[number];

/** Guidance, printed forms and legal texts: to read, and to add while the campaign is not closed. */
export function Attachments({ campaign }: { campaign: CampaignView }) {
  const { t } = useWords();
  const can = useCan();
  // An open campaign still takes files, though its terms stand: whoever may extend it owns it.
  const mayAdd =
    campaign.can.includes('campaign.edit') || (can('campaign.edit') && campaign.can.includes('campaign.extend'));
  return (
    <section className="card" aria-labelledby="files-title">
      <h2 id="files-title">{t('campaigns.attachments')}</h2>
      {campaign.attachments.length === 0 ? <p className="quiet">{t('campaigns.noAttachments')}</p> : null}
      <ul className="plain ruled">
        {campaign.attachments.map((file) => (
          <li key={file.id}>
            <a
              href={fileAddress(getCampaignAttachment, { params: { campaignId: campaign.id, attachmentId: file.id } })}
              target="_blank"
              rel="noreferrer"
            >
              <FileTextOutlined aria-hidden="true" /> {file.name}
            </a>
            <div className="quiet">
              {t(`campaigns.file-${file.kind}`)} · {showSize(file.size)} · {showInstant(file.addedAt)}
            </div>
          </li>
        ))}
      </ul>
      {mayAdd ? <AddFile campaignId={campaign.id} /> : null}
    </section>
  );
}

function AddFile({ campaignId }: { campaignId: string }) {
  const { t } = useWords();
  const client = useQueryClient();
  const [kind, setKind] = useState<Kind>('guidance');
  const send = async (file: File, onProgress: (share: number) => void) => {
    await upload(addCampaignAttachment, { params: { campaignId }, body: { kind } }, file, { onProgress });
    await client.invalidateQueries({ queryKey: keyOf(getCampaign) });
  };
  return (
    <div className="add-file">
      <Field id="file-kind" label={t('campaigns.fileKind')}>
        <Choice
          id="file-kind"
          value={kind}
          options={kinds.map((value) => ({ value, label: t(`campaigns.file-${value}`) }))}
          onChange={setKind}
        />
      </Field>
      <FileDrop
        label={t('campaigns.attachments')}
        accept=".pdf,.docx,.xlsx,image/jpeg,image/png"
        maxMegabytes={25}
        multiple
        onFile={send}
      />
    </div>
  );
}
