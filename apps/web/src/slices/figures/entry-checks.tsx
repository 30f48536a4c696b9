import type { FigureRow } from '@thuocdo/contract/figures';
import { type CheckView, getChecks } from '@thuocdo/contract/indicators';
import { useEndpoint } from '../../api.ts';
import { CheckItem } from '../../ui/check-item.tsx';
import { useWords } from '../../ui/words.tsx';
import type { Book } from './use-book.ts';

interface EntryChecksProps {
  book: Book;
  /** Brings the cell into sight. */
  onGo: (row: FigureRow) => void;
}

/** As much as an address holds; more cells than that are looked at with all others. */
const longest = 4000;

/**
 * «Kiểm tra các ô vừa lưu»: what the rules of entry raise about figures that were saved since the register was opened. It stands
 * there quietly and holds up nothing.
 */
export function EntryChecks({ book, onGo }: EntryChecksProps) {
  const { t } = useWords();
  const { unit, period } = book.view;
  const touched = [...book.saved].sort().join(',');
  const query = { period, moment: 'entry' as const, ...(touched.length <= longest ? { touched } : {}) };
  const checks = useEndpoint(
    getChecks,
    { params: { unitId: unit.id }, query },
    { enabled: book.saved.size > 0, keepLast: true },
  );
  const raised = (book.saved.size > 0 ? checks.data?.items : undefined)?.filter((check) => check.raised) ?? [];
  const errors = raised.filter(({ result }) => result === 'error').length;
  return (
    <>
      <p role="status" className="entry-checks-line">
        {book.saved.size === 0 || checks.data === undefined
          ? null
          : raised.length === 0
            ? t('figures.checksNone')
            : t('figures.checksRaised', { errors, warnings: raised.length - errors })}
      </p>
      {raised.length === 0 ? null : (
        <details className="entry-checks" open={raised.length <= 2}>
          <summary>{t('figures.checksTitle')}</summary>
          <ul className="plain check-list">
            {raised.map((check) => (
              <li key={check.code}>
                <CheckItem check={check} figure={(element) => <Cell book={book} element={element} onGo={onGo} />} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Cell({ book, element, onGo }: EntryChecksProps & { element: CheckView['elements'][number] }) {
  const { t } = useWords();
  const row = book.view.rows.find((one) => one.element === element.code);
  if (row === undefined) return <span>{element.name}</span>;
  return (
    <>
      <button
        type="button"
        className="link"
        aria-label={t('figures.unsavedGo', { name: row.name })}
        onClick={() => onGo(row)}
      >
        {row.name}
      </button>
      <span className="number">{row.text ?? '–'}</span>
    </>
  );
}
