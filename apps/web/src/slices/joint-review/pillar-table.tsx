import type { ReviewPillar, ReviewView } from '@thuocdo/contract/joint-review';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { PointsText, TargetList } from './points.tsx';

/** The result by pillar with its gaps and targets; the whole stands under it. */
export function PillarTable({ view }: { view: ReviewView }) {
  const { t } = useWords();
  const { pillars, ruleset, total, counts, targets } = view;
  const columns: Column<ReviewPillar>[] = [
    { key: 'name', title: t('jointReview.pillar'), width: 200, cell: ({ code, name }) => `${code} ${name}` },
    {
      key: 'points',
      title: t('jointReview.points'),
      numeric: true,
      cell: ({ score }) => <PointsText points={score} />,
    },
    {
      key: 'max',
      title: t('jointReview.max'),
      numeric: true,
      cell: ({ max }) => (max === null ? '' : showNumber(max)),
    },
    {
      key: 'short',
      title: t('jointReview.shortLines'),
      numeric: true,
      cell: ({ short, items, score }) => (score === null ? '' : `${showNumber(short)}/${showNumber(items)}`),
    },
    {
      key: 'targets',
      title: t('jointReview.targets'),
      width: 240,
      cell: (pillar) => <TargetList targets={pillar.targets} />,
    },
  ];
  return (
    <section aria-labelledby="pillars-title">
      <h2 id="pillars-title">{t('jointReview.byPillar')}</h2>
      <DataTable
        caption={t('jointReview.byPillar')}
        columns={columns}
        rows={pillars}
        rowKey={({ code }) => code}
        foot={
          <tr>
            <th scope="row">{t('jointReview.total')}</th>
            <td className="numeric">
              <PointsText points={total} />
            </td>
            <td className="numeric">{ruleset?.max ? showNumber(ruleset.max) : ''}</td>
            <td className="numeric">
              {total === null ? '' : `${showNumber(counts.short)}/${showNumber(view.items.length)}`}
            </td>
            <td>
              <TargetList targets={targets} />
            </td>
          </tr>
        }
      />
    </section>
  );
}
