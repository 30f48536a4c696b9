import type { ReportChanges } from '@thuocdo/contract/report-views';
import { type WordChange, wordChanges } from '@thuocdo/core/reports';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

type FigureChange = ReportChanges['figures'][number];

/** Figures with their difference, and sentences side by side with the words that changed marked. */
export function ChangesView({ changes }: { changes: ReportChanges }) {
  const { t } = useWords();
  const { figures, blocks } = changes;
  if (figures.length === 0 && blocks.length === 0) return <p className="empty">{t('reports.compareSame')}</p>;
  return (
    <>
      <h3>{t('reports.changedFigures', { count: figures.length })}</h3>
      {figures.length === 0 ? null : <FigureChanges changes={figures} />}
      <h3 className="next-section">{t('reports.changedWords', { count: blocks.length })}</h3>
      <div className="sides">
        {blocks.map((block) => (
          <Sides key={block.place} block={block} />
        ))}
      </div>
    </>
  );
}

export function FigureChanges({ changes }: { changes: readonly FigureChange[] }) {
  const { t } = useWords();
  const short = (text: string | null) => {
    if (text === null) return t('reports.absent');
    if (text.length <= 20) return text;
    return <span className="in-words">{text.length > 120 ? `${text.slice(0, 120)}…` : text}</span>;
  };
  const columns: Column<FigureChange>[] = [
    { key: 'name', title: t('reports.figure'), width: 260, cell: (row) => row.name },
    { key: 'section', title: t('reports.sectionHead'), width: 80, cell: (row) => row.section },
    { key: 'before', title: t('reports.before'), width: 140, numeric: true, cell: (row) => short(row.before) },
    { key: 'after', title: t('reports.after'), width: 140, numeric: true, cell: (row) => short(row.after) },
    {
      key: 'difference',
      title: t('reports.difference'),
      width: 110,
      numeric: true,
      cell: (row) => (row.difference === undefined ? '–' : signed(row.difference)),
    },
  ];
  return (
    <DataTable
      caption={t('reports.changedFigures', { count: changes.length })}
      columns={columns}
      rows={changes}
      rowKey={(row) => `${row.code} ${row.section} ${row.before} ${row.after}`}
    />
  );
}

const signed = (value: number) => (value > 0 ? `+${showNumber(value)}` : showNumber(value));

function Sides({ block }: { block: ReportChanges['blocks'][number] }) {
  const { t } = useWords();
  const words = wordChanges(block.before ?? '', block.after ?? '');
  return (
    <section className="side-by-side" aria-label={t('reports.section', { section: block.section })}>
      <h4>{t('reports.section', { section: block.section })}</h4>
      <div className="pair">
        <Side title={t('reports.before')} words={block.before === null ? [] : words} leaves="new" />
        <Side title={t('reports.after')} words={block.after === null ? [] : words} leaves="gone" />
      </div>
    </section>
  );
}

interface SideProps {
  title: string;
  words: readonly WordChange[];
  leaves: 'new' | 'gone';
}

function Side({ title, words, leaves }: SideProps) {
  const { t } = useWords();
  const shown = words.filter(({ kind }) => kind !== leaves);
  return (
    <div>
      <div className="quiet">{title}</div>
      <p className="side-text">
        {shown.length === 0 ? t('reports.absent') : null}
        {shown.map((word, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: stretches of words have no other name than their order
          <Stretch key={at} word={word} />
        ))}
      </p>
    </div>
  );
}

/** Marked by a line as well as a colour, and named for those who do not see it. */
function Stretch({ word: { kind, text } }: { word: WordChange }) {
  const { t } = useWords();
  if (kind === 'same') return text;
  const Tag = kind === 'gone' ? 'del' : 'ins';
  return (
    <Tag>
      <span className="visually-hidden">{t(kind === 'gone' ? 'reports.gone' : 'reports.added')}</span>
      {text}
    </Tag>
  );
}
