import type { Distribution } from '@thuocdo/core/ranking';
import { formatNumber, roundTo } from '@thuocdo/core/text';
import { BarChart, type BarSeriesOption } from 'echarts/charts';
import { GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { type ComposeOption, init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';

use([BarChart, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent, CanvasRenderer]);

type Option = ComposeOption<BarSeriesOption>;
type Say = ReturnType<typeof useWords>['t'];

interface SpreadChartProps {
  spread: Distribution;
  grades: readonly { grade: string; min: number }[];
}

/** Communes by points, with the ends of the grades and the median; the figures stand in a table beside it. */
export function SpreadChart({ spread, grades }: SpreadChartProps) {
  const { t } = useWords();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    const chart = init(element);
    chart.setOption(optionOf(spread, grades, t));
    const sized = new ResizeObserver(() => chart.resize());
    sized.observe(element);
    return () => {
      sized.disconnect();
      chart.dispose();
    };
  }, [spread, grades, t]);
  return <div ref={box} className="spread-chart" role="img" aria-label={t('scores.distributionChart')} />;
}

const ink = '#1c2629';
const quiet = '#4a585c';
const accent = '#b45309';

function optionOf(spread: Distribution, grades: SpreadChartProps['grades'], t: Say): Option {
  const { bins } = spread;
  const series = (
    name: string,
    data: number[],
    itemStyle: NonNullable<BarSeriesOption['itemStyle']>,
  ): BarSeriesOption => ({
    name,
    type: 'bar',
    stack: 'communes',
    barCategoryGap: '12%',
    // A bar of nothing would still draw its border.
    data: data.map((communes) => (communes === 0 ? null : communes)),
    itemStyle,
  });
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", color: ink },
    grid: { left: 44, right: 16, top: 74, bottom: 34 },
    legend: { top: 0, left: 0, itemHeight: 12, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    xAxis: [
      {
        type: 'category',
        data: bins.map(({ from, to }) => `${showNumber(from)}–${showNumber(to)}`),
        axisLabel: { color: quiet, hideOverlap: true },
        axisLine: { lineStyle: { color: '#8a989c' } },
      },
      // Bars stand in bins; grades and the median lie where their points are.
      { type: 'value', min: 0, max: bins.at(-1)?.to ?? 0, show: false },
    ],
    yAxis: { type: 'value', minInterval: 1, name: t('scores.distributionCommunes'), axisLabel: { color: quiet } },
    series: [
      series(
        t('scores.distributionSettled'),
        bins.map((bin) => bin.settled),
        { color: '#2171b5' },
      ),
      series(
        t('scores.distributionOpenColumn'),
        bins.map((bin) => bin.open),
        { color: '#fdf0dc', borderColor: '#b45309', borderType: 'dashed' },
      ),
      { type: 'bar', xAxisIndex: 1, data: [], markLine: linesOf(spread, grades, t) },
    ],
  };
}

function linesOf(
  { median }: Distribution,
  grades: SpreadChartProps['grades'],
  t: Say,
): NonNullable<BarSeriesOption['markLine']> {
  return {
    silent: true,
    symbol: 'none',
    data: [
      ...grades
        .filter(({ min }) => min > 0)
        .map(({ grade, min }) => ({
          xAxis: min,
          lineStyle: { color: quiet, type: 'dashed' as const, width: 1.5 },
          label: { formatter: `≥ ${grade}`, color: quiet, fontSize: 12 },
        })),
      {
        xAxis: median,
        lineStyle: { color: accent, type: 'solid' as const, width: 2 },
        label: {
          formatter: t('scores.distributionMedian', { median: formatNumber(roundTo(median, 2)) }),
          color: accent,
          fontSize: 12,
          distance: 20,
        },
      },
    ],
  };
}
