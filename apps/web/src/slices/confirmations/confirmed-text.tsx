import { CopyOutlined } from '@ant-design/icons';
import { getConfirmedList, getConfirmedListFile } from '@thuocdo/contract/confirmations';
import { ARRANGEMENTS, type Arrangement } from '@thuocdo/core/appraisals';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';

/** The confirmed communes in the words of the annual report, to be copied or taken away. */
export function ConfirmedText({ campaignId }: { campaignId: string }) {
  const { t } = useWords();
  const [arrange, setArrange] = useState<Arrangement>('paper');
  const [note, setNote] = useState(1);
  const query = { arrange, note };
  const list = useEndpoint(getConfirmedList, { params: { campaignId }, query }, { keepLast: true });
  return (
    <section className="confirm-section" aria-labelledby="danh-sach-bao-cao">
      <h2 id="danh-sach-bao-cao">{t('confirmations.listTitle')}</h2>
      <p className="quiet">{t('confirmations.listHelp')}</p>
      <div className="register-filters">
        <label>
          <span>{t('confirmations.arrange')}</span>
          <select
            className="input"
            value={arrange}
            onChange={({ target }) => setArrange(ARRANGEMENTS.find((one) => one === target.value) ?? 'paper')}
          >
            {ARRANGEMENTS.map((one) => (
              <option key={one} value={one}>
                {t(`confirmations.arrange-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          <span>{t('confirmations.note')}</span>
          <input
            className="input note-number"
            type="number"
            min={1}
            max={99}
            value={note}
            onChange={({ target }) => setNote(Math.min(99, Math.max(1, Math.trunc(Number(target.value)) || 1)))}
          />
        </label>
        <FileButton
          small
          label={t('confirmations.listFile')}
          name={t('confirmations.listFile')}
          endpoint={getConfirmedListFile}
          input={{ params: { campaignId }, query }}
        />
      </div>
      <Loaded from={list}>
        {({ text, communes }) =>
          communes === 0 ? <p className="empty">{t('confirmations.listNone')}</p> : <CopyText text={text} />
        }
      </Loaded>
    </section>
  );
}

function CopyText({ text }: { text: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(text);
    } catch {
      (document.getElementById('noi-dung-danh-sach') as HTMLTextAreaElement | null)?.select();
    }
  };
  return (
    <div className="field">
      <label htmlFor="noi-dung-danh-sach">{t('confirmations.listText')}</label>
      <textarea id="noi-dung-danh-sach" className="input list-text" rows={8} readOnly value={text} />
      <div className="row-actions">
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('confirmations.copy')}
        </Button>
        <span role="status">{copied === text ? t('confirmations.copied') : ''}</span>
      </div>
    </div>
  );
}
