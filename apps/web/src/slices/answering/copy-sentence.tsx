import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { useWords } from '../../ui/words.tsx';

/** The sentence that offices ask for by message, to be copied. Where the browser forbids copying, it is selected. */
export function CopySentence({ sentence }: { sentence: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const id = useId();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(sentence);
      setCopied(true);
    } catch {
      (document.getElementById(id) as HTMLInputElement | null)?.select();
    }
  };
  return (
    <div className="field copy-sentence">
      <label htmlFor={id}>{t('answering.receiptSentence')}</label>
      <div className="copy-line">
        <input id={id} className="box" readOnly value={sentence} onFocus={(event) => event.target.select()} />
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('answering.receiptCopy')}
        </Button>
        <span role="status">{copied ? t('answering.receiptCopied') : ''}</span>
      </div>
    </div>
  );
}
