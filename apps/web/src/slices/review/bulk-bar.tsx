import { Button } from 'antd';
import { useState } from 'react';
import { useCan } from '../../app/session.ts';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { BulkForwardDialog } from './bulk-forward-dialog.tsx';
import type { Progress } from './progress.ts';
import type { Respondent } from './progress-search.ts';
import { RemindDialog } from './remind-dialog.tsx';
import type { Selection } from './selection.ts';

interface BulkBarProps {
  progress: Progress;
  campaignId: string;
  title: string;
  respondent: Respondent;
  selection: Selection;
}

/** What can be done with the chosen rows; stays in its place so that the table does not jump. */
export function BulkBar({ progress, campaignId, title, respondent, selection }: BulkBarProps) {
  const { t } = useWords();
  const can = useCan();
  const [open, setOpen] = useState<'remind' | 'forward'>();
  const rows = progress.items;
  const { chosen } = selection;
  const none = chosen.length === 0;
  const mayRemind = can('response.remind');
  const mayForward = can('response.forward');
  const close = () => setOpen(undefined);
  return (
    <div className="bulk">
      {mayRemind || mayForward ? (
        <label className="with-check">
          <input
            type="checkbox"
            disabled={rows.length === 0}
            checked={rows.length > 0 && rows.every(selection.has)}
            onChange={({ target }) => selection.set(rows, target.checked)}
          />
          {t('review.selectAll', { count: rows.length })}
        </label>
      ) : null}
      {none ? null : <span aria-live="polite">{t('review.selected', { count: chosen.length })}</span>}
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
      <p className="quiet bulk-shown" aria-live="polite">
        {t('review.filteredCount', {
          shown: showNumber(progress.total),
          roster: showNumber(progress.counts.roster),
        })}
      </p>
      {open === 'remind' ? (
        <RemindDialog campaignId={campaignId} title={title} respondent={respondent} chosen={chosen} onClose={close} />
      ) : null}
      {open === 'forward' ? (
        <BulkForwardDialog campaignId={campaignId} chosen={chosen} onClose={close} onDone={selection.clear} />
      ) : null}
    </div>
  );
}
