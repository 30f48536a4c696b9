import type { WhatIf } from '@thuocdo/contract/what-if';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

type Sweep = NonNullable<WhatIf['sweep']>;

const width = 640;
const height = 220;
const margin = { left: 56, right: 16, top: 28, bottom: 30 };

/** Communes that meet the requirement over its threshold, as steps; the tried threshold is a line with its number. */
export function SweepPlot({ sweep }: { sweep: Sweep }) {
  const { t } = useWords();
  const { steps, communes, unit } = sweep;
  const [first, last] = [steps[0], steps.at(-1)];
  if (first === undefined || last === undefined || first === last) return null;
  const span = last.threshold - first.threshold;
  const x = (threshold: number) =>
    margin.left + ((threshold - first.threshold) / span) * (width - margin.left - margin.right);
  const y = (count: number) => height - margin.bottom - (count / communes) * (height - margin.top - margin.bottom);
  const line = steps.map((step) => `${x(step.threshold)},${y(step.met)}`).join(' ');
  const tried = steps.find((step) => step.tried);
  const marks = [first.threshold, first.threshold + span / 2, last.threshold];
  return (
    <svg
      className="sweep-plot"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={t('whatIf.plot', { low: showNumber(first.threshold), high: showNumber(last.threshold) })}
    >
      {[0, communes].map((count) => (
        <g key={count}>
          <line className="plot-grid" x1={margin.left} x2={width - margin.right} y1={y(count)} y2={y(count)} />
          <text x={margin.left - 8} y={y(count) + 4} textAnchor="end">
            {showNumber(count)}
          </text>
        </g>
      ))}
      {marks.map((mark) => (
        <text key={mark} x={x(mark)} y={height - 10} textAnchor="middle">
          {showNumber(mark)}
          {unit === '%' ? '%' : ''}
        </text>
      ))}
      <text x={margin.left} y={14}>
        {t('whatIf.axisCommunes')}
      </text>
      <polyline className="plot-line" points={line} />
      {tried === undefined ? null : (
        <g>
          <line
            className="plot-tried"
            x1={x(tried.threshold)}
            x2={x(tried.threshold)}
            y1={margin.top}
            y2={height - margin.bottom}
          />
          <circle className="plot-dot" cx={x(tried.threshold)} cy={y(tried.met)} r={4} />
          <text x={x(tried.threshold)} y={margin.top - 8} textAnchor={x(tried.threshold) > width / 2 ? 'end' : 'start'}>
            {showNumber(tried.threshold)}
            {unit === '%' ? '%' : ''}: {showNumber(tried.met)} ({t('whatIf.tried')})
          </text>
        </g>
      )}
    </svg>
  );
}
