import { type FigureEntry, type FigureRow, type FiguresView, getFigureHistory } from '@thuocdo/contract/figures';
import { whereSaid } from '@thuocdo/phrases/where-said';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';

/** Everything that was ever entered in a cell, newest first; what was taken back stays to be read. */
export function FigureHistory({ view, row }: { view: FiguresView; row: FigureRow }) {
  const { t, lang } = useWords();
  const history = useEndpoint(getFigureHistory, {
    params: { unitId: view.unit.id, element: row.element },
    query: { period: view.period },
  });
  const columns: Column<FigureEntry>[] = [
    { key: 'at', title: t('figures.historyWhen'), cell: ({ at }) => showInstant(at) },
    {
      key: 'what',
      title: t('figures.historyWhat'),
      numeric: true,
      cell: ({ text }) => text ?? <em>{t('figures.historyTakenBack')}</em>,
    },
    {
      key: 'who',
      title: t('figures.historyWho'),
      cell: ({ by, sourceName }) => (by.endsWith(sourceName) ? by : `${by} (${sourceName})`),
    },
    {
      key: 'how',
      title: t('figures.historyHow'),
      cell: ({ said, note }) => [whereSaid(lang, said), note].filter((part) => part !== null).join(' – '),
    },
  ];
  return (
    <section aria-labelledby="history-title" className="figure-history">
      <h3 id="history-title">{t('figures.historyTitle')}</h3>
      <Loaded from={history} empty={<p className="quiet">{t('figures.historyNone')}</p>}>
        {({ items }) => (
          <DataTable
            caption={t('figures.historyOf', { name: row.name })}
            columns={columns}
            rows={items}
            rowKey={({ id }) => id}
          />
        )}
      </Loaded>
    </section>
  );
}
