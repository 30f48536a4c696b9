import type { FigureRow, FiguresView } from '@thuocdo/contract/figures';
// biome-ignore lint/correctness/noUnresolvedImports: biome does not see what React's CommonJS exports
import { lazy, Suspense, useMemo, useState } from 'react';
import { useWords } from '../../ui/words.tsx';
import { EntryChecks } from './entry-checks.tsx';
import { FigureFilters } from './figure-filters.tsx';
import { FigurePanel } from './figure-panel.tsx';
import { FigureTable } from './figure-table.tsx';
import type { AskFigures, FiguresSearch } from './figures-search.ts';
import type { Target } from './grid-moves.ts';
import { PasteLine, type PasteReport } from './paste-line.tsx';
import { filterRows, groupRows } from './register-rows.ts';
import { SaveBar } from './save-bar.tsx';
import { UnsavedList } from './unsaved-list.tsx';
import { useBook } from './use-book.ts';
import { useNarrow } from './use-narrow.ts';

const FigureGrid = lazy(async () => ({ default: (await import('./figure-grid.tsx')).FigureGrid }));

interface RegisterProps {
  view: FiguresView;
  search: FiguresSearch;
  onAsk: AskFigures;
}

/** The register of one unit and period: filters, grid or table, what is unsaved, and the panel of a cell. */
export function Register({ view, search, onAsk }: RegisterProps) {
  const { t } = useWords();
  const book = useBook(view);
  const narrow = useNarrow();
  const [opened, setOpened] = useState<string>();
  const [target, setTarget] = useState<Target | undefined>(
    search.o === undefined ? undefined : { element: search.o, turn: 0 },
  );
  const [pasted, setPasted] = useState<PasteReport>();
  const form = search.dang ?? (narrow ? 'bang' : 'luoi');
  const rows = filterRows(view.rows, search, book.drafts);
  const signature = rows.map(({ element }) => element).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the rows on show
  const groups = useMemo(() => groupRows(rows, search.nhom ?? 'section', view.systems), [signature, search.nhom, view]);
  const goTo = (row: FigureRow) => {
    if (!rows.some(({ element }) => element === row.element))
      onAsk({ tim: undefined, nguon: undefined, phong: undefined, chi: undefined });
    setTarget((before) => ({ element: row.element, turn: (before?.turn ?? 0) + 1 }));
  };
  const parts = { book, groups, target, onOpen: (row: FigureRow) => setOpened(row.element) };
  return (
    <>
      <FigureFilters view={view} search={search} shown={rows.length} form={form} onAsk={onAsk} />
      <SaveBar book={book} />
      <PasteLine report={pasted} />
      <UnsavedList book={book} onGo={goTo} />
      <EntryChecks book={book} onGo={goTo} />
      {rows.length === 0 ? (
        <p className="empty">{t('figures.none')}</p>
      ) : form === 'bang' ? (
        <FigureTable {...parts} />
      ) : (
        <Suspense fallback={<p role="status">{t('shell.waiting')}</p>}>
          <FigureGrid {...parts} onPasted={setPasted} />
        </Suspense>
      )}
      <FigurePanel book={book} element={opened} onClose={() => setOpened(undefined)} />
    </>
  );
}
