import type { FigureCell, FigureRow } from '@thuocdo/contract/figures';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { Level } from '../../ui/level.tsx';
import { Status } from '../../ui/status.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';

/** What each source says of the cell: its figure, the person, the time and the place. */
export function FigureSources({ row }: { row: FigureRow }) {
  const { t } = useWords();
  return (
    <section aria-labelledby="sources-title">
      <h3 id="sources-title">{t('figures.sourcesTitle')}</h3>
      {row.cells.length === 0 ? <p className="quiet">{t('figures.sourcesNone')}</p> : null}
      <ul className="plain ruled">
        {row.cells.map((cell) => (
          <li key={`${cell.source} ${cell.level}`}>
            <Source cell={cell} row={row} />
          </li>
        ))}
      </ul>
      {row.decision === null ? null : <Decided row={row} />}
    </section>
  );
}

function Source({ cell, row }: { cell: FigureCell; row: FigureRow }) {
  const words = useWords();
  const { t, lang } = words;
  const counts = row.decision?.source === cell.source;
  return (
    <>
      <strong>{cell.sourceName}</strong>: <b className="figure-said">{nearWords(cell, words)}</b>{' '}
      {cell.level === 'self' ? null : <Level level={cell.level} />}
      {counts ? <Status tone="good">{t('figures.counts')}</Status> : null}
      <div className="quiet">
        {t('figures.saidBy', { by: cell.by, at: showInstant(cell.at) })} · {whereSaid(lang, cell.said)}
      </div>
      {printWords(cell, words).map((line) => (
        <div key={line} className="quiet">
          {line}
        </div>
      ))}
      {cell.note === null ? null : <div>{cell.note}</div>}
    </>
  );
}

/** «hơn 150». */
function nearWords({ text, print }: FigureCell, { t }: Pick<Words, 't'>): string {
  return print.approximate === undefined ? text : `${t(`figures.near-${print.approximate}`)} ${text}`;
}

function printWords({ print, text }: FigureCell, { t }: Pick<Words, 't'>): string[] {
  const { printed, section, phrase, certainty } = print;
  const paper = [
    ...(printed !== undefined && printed !== text ? [t('figures.printed', { text: printed })] : []),
    ...(section === undefined ? [] : [t('figures.inSection', { section })]),
    ...(phrase === undefined ? [] : [t('figures.phraseOf', { phrase })]),
  ].join(', ');
  return [paper, certainty === undefined ? '' : t(`figures.known-${certainty}`)].filter((line) => line !== '');
}

function Decided({ row: { decision, cells } }: { row: FigureRow }) {
  const { t } = useWords();
  if (decision === null) return null;
  const source = cells.find((cell) => cell.source === decision.source)?.sourceName ?? decision.source;
  const { reason, by, at } = decision;
  return <p className="notice notice-good">{t('figures.decidedBy', { source, reason, by, at: showInstant(at) })}</p>;
}
