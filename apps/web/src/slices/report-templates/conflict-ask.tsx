import { Button } from 'antd';
import { useState } from 'react';
import { Ask } from '../../ui/ask.tsx';
import { useWords } from '../../ui/words.tsx';
import type { TemplateDraft } from './use-template.ts';

/** Two wrote at once: nothing is overwritten before a person chooses. */
export function ConflictAsk({ draft, by }: { draft: TemplateDraft; by: string }) {
  const { t } = useWords();
  const [later, setLater] = useState(false);
  return (
    <Ask
      open={!later}
      title={t('templates.conflictTitle')}
      onClose={() => setLater(true)}
      actions={
        <>
          <Button onClick={() => void draft.takeTheirs()}>{t('templates.conflictTheirs')}</Button>
          <Button type="primary" onClick={() => void draft.keepMine()}>
            {t('templates.conflictMine')}
          </Button>
        </>
      }
    >
      <p>{t('templates.conflictText', { by })}</p>
    </Ask>
  );
}
