import type { MonitoredItem, SupportMonitoring } from '@thuocdo/contract/support-monitoring';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { Change, Range } from './points.tsx';

/** Lines of the index, summed over the communes that both rounds measured, with how many of them went which way. */
export function ItemSection({ view }: { view: SupportMonitoring }) {
  const { t } = useWords();
  const columns: Column<MonitoredItem>[] = [
    {
      key: 'item',
      title: t('supportMonitoring.item'),
      width: 190,
      cell: ({ code, name }) => (
        <>
          <span className="code">{code}</span> {name}
        </>
      ),
    },
    {
      key: 'communes',
      title: t('supportMonitoring.communes'),
      numeric: true,
      cell: ({ communes }) => showNumber(communes),
    },
    {
      key: 'before',
      title: t('supportMonitoring.before'),
      numeric: true,
      cell: ({ sum }) => <Range range={sum?.before ?? null} />,
    },
    {
      key: 'after',
      title: t('supportMonitoring.after'),
      numeric: true,
      cell: ({ sum }) => <Range range={sum?.after ?? null} />,
    },
    {
      key: 'change',
      title: t('supportMonitoring.change'),
      numeric: true,
      cell: ({ sum }) => <Change change={sum?.change} />,
    },
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
