import type { PointsRange } from '@thuocdo/contract/support-monitoring';
import type { Column } from '../../ui/data-table.tsx';
import { useWords } from '../../ui/words.tsx';
import { Change, Range } from './points.tsx';

/** Points of both rounds and what lies between them; null: not measured in both. */
type Compared = { before: PointsRange; after: PointsRange; change: PointsRange } | null;

/** «Điểm trước», «Điểm sau», «Tăng, giảm» of a row. */
export function useComparedColumns<T>(of: (row: T) => Compared): Column<T>[] {
  const { t } = useWords();
  return [
    {
      key: 'before',
      title: t('supportMonitoring.before'),
      numeric: true,
      cell: (row) => <Range range={of(row)?.before ?? null} />,
    },
    {
      key: 'after',
      title: t('supportMonitoring.after'),
      numeric: true,
      cell: (row) => <Range range={of(row)?.after ?? null} />,
    },
    {
      key: 'change',
      title: t('supportMonitoring.change'),
      numeric: true,
      cell: (row) => <Change change={of(row)?.change} />,
    },
  ];
}

/** The code and name of a line of the index. */
export function useItemColumn<T>(of: (row: T) => { code: string; name: string }): Column<T> {
  const { t } = useWords();
  return {
    key: 'item',
    title: t('supportMonitoring.item'),
    width: 190,
    cell: (row) => {
      const { code, name } = of(row);
      return (
        <>
          <span className="code">{code}</span> {name}
        </>
      );
    },
  };
}
