import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../app/session.ts';
import { useWords } from '../../ui/words.tsx';
import { BulkForwardDialog } from './bulk-forward-dialog.tsx';
import type { Respondent } from './progress-search.ts';
import { RemindDialog } from './remind-dialog.tsx';
import type { Selection } from './selection.ts';

interface BulkBarProps {
  campaignId: string;
  title: string;
  respondent: Respondent;
  selection: Selection;
}

/** What can be done with the chosen rows; stays in its place so that the table does not jump. */
export function BulkBar({ campaignId, title, respondent, selection }: BulkBarProps) {
  const { t } = useWords();
  const can = useCan();
  const [open, setOpen] = useState<'remind' | 'forward'>();
  const { chosen } = selection;
  const none = chosen.length === 0;
  const mayRemind = can('response.remind');
  const mayForward = can('response.forward');
  if (!mayRemind && !mayForward) return null;
  const close = () => setOpen(undefined);
  return (
    <div className="bulk">
      <span aria-live="polite">{t('review.selected', { count: chosen.length })}</span>
      {mayRemind ? (
        <Button disabled={none} onClick={() => setOpen('remind')}>
          {t('review.remind')}
        </Button>
      ) : null}
      {mayForward ? (
        <Button disabled={none} onClick={() => setOpen('forward')}>
          {t('review.bulkForward')}
        </Button>
      ) : null}
      {none ? null : (
        <Button type="text" onClick={selection.clear}>
          {t('review.clearSelection')}
        </Button>
      )}
      {open === 'remind' ? (
        <RemindDialog campaignId={campaignId} title={title} respondent={respondent} chosen={chosen} onClose={close} />
      ) : null}
      {open === 'forward' ? (
        <BulkForwardDialog campaignId={campaignId} chosen={chosen} onClose={close} onDone={selection.clear} />
      ) : null}
    </div>
  );
}
