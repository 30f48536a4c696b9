import { Button } from 'antd';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { SlotDraft, Theirs } from './use-slot-draft.ts';

/** Two wrote at once: both texts are shown and a person chooses; the other one stays in the history. */
export function SlotConflict({ draft, theirs }: { draft: SlotDraft; theirs: Theirs }) {
  const { t } = useWords();
  return (
    <div className="notice notice-warning" role="alert">
      <p>{t('reports.conflictTitle', { by: theirs.by, at: showInstant(theirs.at) })}</p>
      <p>{t('reports.conflictText')}</p>
      <div className="pair">
        <div>
          <strong>{t('reports.conflictMine')}</strong>
          <p className="last-text">{draft.text}</p>
          <Button size="small" onClick={draft.keepMine}>
            {t('reports.keepMine')}
          </Button>
        </div>
        <div>
          <strong>{t('reports.conflictTheirs')}</strong>
          <p className="last-text">{theirs.text}</p>
          <Button size="small" onClick={draft.keepTheirs}>
            {t('reports.keepTheirs')}
          </Button>
        </div>
      </div>
    </div>
  );
}
