import { CopyOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import './people.css';

/** A password that is shown this once: to read out, or to copy. */
export function FirstPassword({ password }: { password: string }) {
  const { t } = useWords();
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(password);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <p>{t('identity.shownOnce')}</p>
      <div className="first-password">
        <code>{password}</code>
        <Button icon={<CopyOutlined />} onClick={() => void copy()}>
          {t('identity.copyPassword')}
        </Button>
        <span role="status">{copied ? t('shell.copied') : null}</span>
      </div>
    </>
  );
}
