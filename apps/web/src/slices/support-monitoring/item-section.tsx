import type { MonitoredItem, SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { useComparedColumns, useItemColumn } from './compared-columns.tsx';

/** Lines of the index, summed over the communes that both rounds measured, with how many of them went which way. */
export function ItemSection({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const item = useItemColumn<MonitoredItem>((row) => row);
  const compared = useComparedColumns<MonitoredItem>(({ sum }) => sum);
  const columns: Column<MonitoredItem>[] = [
    item,
    {
      key: 'communes',
      title: t('supportMonitoring.communes'),
      numeric: true,
      cell: ({ communes }) => showNumber(communes),
    },
    ...compared,
    {
      key: 'courses',
      title: t('supportMonitoring.courses'),
      numeric: true,
      cell: ({ courses }) =>
        [courses.risen, courses.fallen, courses.same, courses.open].map((count) => showNumber(count)).join(' / '),
    },
  ];
  return (
    <section aria-labelledby="theo-dong">
      <h2 id="theo-dong">{t('supportMonitoring.byItem')}</h2>
      <DataTable
        caption={t('supportMonitoring.byItem')}
        columns={columns}
        rows={view.items}
        rowKey={({ code }) => code}
      />
    </section>
  );
}
