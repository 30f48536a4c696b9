import type { FigureRow } from '@thuocdo/contract/figures';
import { Button } from 'antd';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import type { Draft } from './drafts.ts';
import { stateWords } from './state-words.ts';
import type { Book } from './use-book.ts';

interface UnsavedListProps {
  book: Book;
  /** Brings the cell into sight. */
  onGo: (row: FigureRow) => void;
}

/** «Các ô chưa lưu»: refused cells with their reason, cells of a colleague with both figures, and what waits for its click. */
export function UnsavedList({ book, onGo }: UnsavedListProps) {
  const { t } = useWords();
  const held = book.view.rows.flatMap((row) => {
    const draft = book.drafts.get(row.element);
    return draft === undefined || isOnItsWay(draft) ? [] : [{ row, draft }];
  });
  if (held.length === 0) return null;
  const ordered = held.sort((a, b) => urgency(a.draft) - urgency(b.draft));
  return (
    <section className="unsaved" aria-labelledby="unsaved-title">
      <h2 id="unsaved-title">{t('figures.unsavedTitle', { count: held.length })}</h2>
      <ul className="plain ruled">
        {ordered.map(({ row, draft }) => (
          <li key={row.element}>
            <UnsavedCell book={book} row={row} draft={draft} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What was typed and is valid goes by itself within a second. */
const isOnItsWay = ({ by, fault, theirs }: Draft) => by === 'typed' && fault === null && theirs === null;
const urgency = ({ fault, theirs }: Draft) => (theirs !== null ? 0 : fault !== null ? 1 : 2);

function UnsavedCell({ book, row, draft, onGo }: UnsavedListProps & { row: FigureRow; draft: Draft }) {
  const words = useWords();
  const { t } = words;
  const state = stateWords(row, draft, words);
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t('figures.unsavedGo', { name: row.name })}
        onClick={() => onGo(row)}
      >
        {row.name}
      </button>{' '}
      <Status tone={state.tone}>{state.text}</Status>{' '}
      <span className="quiet">
        {draft.text === '' ? t('figures.unsavedTakesBack') : t('figures.unsavedText', { text: draft.text })}
      </span>{' '}
      {draft.theirs === null ? (
        <Button
          size="small"
          aria-label={t('figures.unsavedDropOf', { name: row.name })}
          onClick={() => book.drop(row.element)}
        >
          {t('figures.unsavedDrop')}
        </Button>
      ) : (
        <Theirs book={book} row={row} draft={draft} />
      )}
    </>
  );
}

/** Two wrote at once: both figures stand there, and nothing is overwritten before a person chooses. */
function Theirs({ book, row, draft }: { book: Book; row: FigureRow; draft: Draft }) {
  const { t } = useWords();
  const { theirs } = draft;
  if (theirs === null) return null;
  const mine = draft.text === '' ? t('figures.nothing') : draft.text;
  return (
    <div className="theirs" role="alert">
      <p>
        {theirs.text === null
          ? t('figures.theirsTookBack', { mine })
          : t('figures.theirsIs', { theirs: theirs.text, by: theirs.by, at: showInstant(theirs.at), mine })}
      </p>
      <Button
        size="small"
        aria-label={t('figures.keepTheirsOf', { name: row.name })}
        onClick={() => book.settle(row.element, 'theirs')}
      >
        {t('figures.keepTheirs')}
      </Button>{' '}
      <Button
        size="small"
        type="primary"
        aria-label={t('figures.keepMineOf', { name: row.name })}
        onClick={() => book.settle(row.element, 'mine')}
      >
        {t('figures.keepMine')}
      </Button>
    </div>
  );
}
