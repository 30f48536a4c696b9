import type { ScoresView } from '@thuocdo/contract/scores';
import { type Distribution, distributionOf } from '@thuocdo/core/ranking';
import { formatNumber, roundTo } from '@thuocdo/core/text';
// biome-ignore lint/correctness/noUnresolvedImports: biome does not see what React's CommonJS exports
import { lazy, Suspense, useMemo } from 'react';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

// ECharts comes with the chart, not with the table.
const SpreadChart = lazy(() => import('./spread-chart.tsx').then((file) => ({ default: file.SpreadChart })));

/** How the points of the communes in sight are spread: a sentence, a chart and its figures. One commune has no spread. */
export function SpreadSection({ view }: { view: ScoresView }) {
  const { t } = useWords();
  const spread = useMemo(() => spreadOf(view), [view]);
  if (spread === undefined || spread.communes < 2) return null;
  return (
    <section className="scores-section">
      <h2>{t('scores.distribution')}</h2>
      <SpreadText spread={spread} />
      <Suspense fallback={<div className="spread-chart" />}>
        <SpreadChart spread={spread} grades={view.ruleset.grades} />
      </Suspense>
      <details>
        <summary>{t('scores.distributionTable')}</summary>
        <SpreadTable spread={spread} />
      </details>
    </section>
  );
}

function spreadOf({ rows, ruleset }: ScoresView): Distribution | undefined {
  const points = rows.flatMap(({ total }) => (total === null ? [] : [{ low: total[0], high: endOf(total) }]));
  return distributionOf(points, ruleset.max);
}

function endOf([, high, max]: NonNullable<ScoresView['rows'][number]['total']>): number {
  return max === null ? Number.POSITIVE_INFINITY : high;
}

function SpreadText({ spread }: { spread: Distribution }) {
  const { t } = useWords();
  const shown = (points: number) => formatNumber(roundTo(points, 2));
  return (
    <p>
      {t('scores.distributionText', {
        communes: showNumber(spread.communes),
        lowest: shown(spread.lowest),
        lower: shown(spread.lowerQuartile),
        median: shown(spread.median),
        upper: shown(spread.upperQuartile),
        highest: shown(spread.highest),
        mean: shown(spread.mean),
      })}{' '}
      {spread.open === 0 ? null : t('scores.distributionOpen', { open: showNumber(spread.open) })}
    </p>
  );
}

function SpreadTable({ spread }: { spread: Distribution }) {
  const { t } = useWords();
  return (
    <table className="register spread-table">
      <caption className="visually-hidden">{t('scores.distributionTable')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('scores.distributionBand')}</th>
          <th scope="col" className="numeric">
            {t('scores.distributionSettled')}
          </th>
          <th scope="col" className="numeric">
            {t('scores.distributionOpenColumn')}
          </th>
        </tr>
      </thead>
      <tbody>
        {spread.bins.map(({ from, to, settled, open }) => (
          <tr key={from}>
            <th scope="row">{t('scores.distributionBandOf', { from: showNumber(from), to: showNumber(to) })}</th>
            <td className="numeric">{showNumber(settled)}</td>
            <td className="numeric">{showNumber(open)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
