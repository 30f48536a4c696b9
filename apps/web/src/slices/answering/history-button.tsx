import { HistoryOutlined } from '@ant-design/icons';
import type { ResponseView } from '@thuocdo/contract/responses';
import { Button } from 'antd';
import { useState } from 'react';
import { SidePanel } from '../../ui/side-panel.tsx';
import { useWords } from '../../ui/words.tsx';
import { ResponseHistory } from './response-history.tsx';

export function HistoryButton({ view }: { view: ResponseView }) {
  const { t } = useWords();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<HistoryOutlined />} onClick={() => setOpen(true)}>
        {t('answering.history')}
      </Button>
      <SidePanel open={open} title={t('answering.history')} onClose={() => setOpen(false)}>
        <ResponseHistory view={view} />
      </SidePanel>
    </>
  );
}
