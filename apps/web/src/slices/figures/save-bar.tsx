import { Button } from 'antd';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showClock } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { readyOf } from './drafts.ts';
import type { Book } from './use-book.ts';

/** When the register was last saved, what waits, and the button that saves a pasted block. */
export function SaveBar({ book }: { book: Book }) {
  const { t } = useWords();
  if (!book.mayWrite) return null;
  const { saveState, drafts } = book;
  const ready = readyOf(drafts, 'all').length;
  const pasted = ready - readyOf(drafts, 'typed').length;
  const isSaving = saveState.kind === 'saving';
  return (
    <div className="save-bar">
      <span role="status" className="save-line">
        {lineOf(book, t)}
      </span>
      {pasted > 0 || (ready > 0 && saveState.kind === 'failed') ? (
        <Button type="primary" disabled={isSaving} onClick={book.saveAll}>
          {t('figures.saveValid', { count: ready })}
        </Button>
      ) : null}
      {book.canUndo ? (
        <Button disabled={isSaving} onClick={book.undo}>
          {t('figures.undo')}
        </Button>
      ) : null}
      {saveState.kind === 'failed' ? <ProblemNotice problem={saveState.problem} /> : null}
    </div>
  );
}

function lineOf({ saveState, drafts }: Book, t: ReturnType<typeof useWords>['t']): string {
  if (saveState.kind === 'saving') return t('figures.saving');
  if (saveState.kind === 'failed') return t('figures.saveFailed');
  const saved = saveState.kind === 'saved' ? t('figures.savedAt', { time: showClock(saveState.at) }) : '';
  if (drafts.size === 0) return saved === '' ? t('figures.saveNothing') : saved;
  const waiting =
    readyOf(drafts, 'typed').length > 0 ? t('figures.savingSoon') : t('figures.saveWaiting', { count: drafts.size });
  return saved === '' ? waiting : `${saved} · ${waiting}`;
}
