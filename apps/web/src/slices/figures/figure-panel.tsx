import type { FigureRow } from '@thuocdo/contract/figures';
import { label } from '@thuocdo/core/periods';
import { figureFaultWords } from '@thuocdo/phrases/figure-faults';
import { SidePanel } from '../../ui/side-panel.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { DecideForm } from './decide-form.tsx';
import { FigureHistory } from './figure-history.tsx';
import { FigureSources } from './figure-sources.tsx';
import { NoteForm } from './note-form.tsx';
import { RowsEditor } from './rows-editor.tsx';
import { stateWords } from './state-words.ts';
import type { Book } from './use-book.ts';

interface FigurePanelProps {
  book: Book;
  /** Undefined: closed. */
  element: string | undefined;
  onClose: () => void;
}

/** Everything about one cell: what is counted, who says what and where, what counts and why, and what was ever entered. */
export function FigurePanel({ book, element, onClose }: FigurePanelProps) {
  const row = book.view.rows.find((one) => one.element === element);
  return (
    <SidePanel open={row !== undefined} title={row?.name ?? ''} onClose={onClose}>
      {row === undefined ? null : <PanelBody book={book} row={row} />}
    </SidePanel>
  );
}

function PanelBody({ book, row }: { book: Book; row: FigureRow }) {
  const words = useWords();
  const { t } = words;
  const { view } = book;
  const state = stateWords(row, book.drafts.get(row.element), words);
  const mayEnter = book.mayWrite && row.fault === null;
  const mayDecide = row.state === 'conflict' && view.can.includes('figure.decide');
  return (
    <div className="figure-panel">
      <p>
        <strong className="figure-now">{row.text ?? '–'}</strong> {row.unitOfMeasure}{' '}
        <Status tone={state.tone}>{state.text}</Status>
      </p>
      {row.fault === null ? null : (
        <p className="notice notice-warning">
          {t('figures.state-closed', { why: figureFaultWords(words.lang, row.fault) })}
        </p>
      )}
      <Definition row={row} book={book} />
      <FigureSources row={row} />
      {mayDecide ? <DecideForm view={view} row={row} /> : null}
      <Comparison row={row} book={book} />
      {row.type === 'rows' ? <RowsEditor key={row.element} view={view} row={row} mayEnter={mayEnter} /> : null}
      {mayEnter ? <NoteForm key={row.element} view={view} row={row} /> : null}
      <FigureHistory view={view} row={row} />
    </div>
  );
}

function Definition({ row, book: { view } }: { row: FigureRow; book: Book }) {
  const { t } = useWords();
  const lines = [
    [t('figures.dictionaryCode'), row.element],
    [t('figures.definition'), row.definition],
    [t('figures.method'), row.method],
    [t('figures.legalBasis'), row.legalBasis],
    [t('figures.sourceSystem'), view.systems.find(({ code }) => code === row.system)?.name ?? null],
    [t('figures.colOwner'), view.owners.find(({ code }) => code === row.owner)?.name ?? null],
    [t('figures.dictionarySection'), row.section],
  ] as const;
  return (
    <dl className="facts">
      {lines.map(([name, text]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className={text === null ? 'quiet' : ''}>{text ?? t('figures.notSaid')}</dd>
        </div>
      ))}
    </dl>
  );
}

function Comparison({ row, book: { view } }: { row: FigureRow; book: Book }) {
  const { t } = useWords();
  const isYear = view.previousPeriod === view.lastYearPeriod;
  const lines = [
    { period: view.previousPeriod, text: row.previous, change: row.change },
    ...(isYear ? [] : [{ period: view.lastYearPeriod, text: row.lastYear, change: row.changeOfYear }]),
  ].filter(({ text }) => text !== null);
  if (lines.length === 0) return null;
  return (
    <section aria-labelledby="compare-title">
      <h3 id="compare-title">{t('figures.compareTitle')}</h3>
      <dl className="facts">
        {lines.map(({ period, text, change }) => (
          <div key={period}>
            <dt>{label(period)}</dt>
            <dd>
              {text} {change === null ? null : <span className="quiet">({change})</span>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
