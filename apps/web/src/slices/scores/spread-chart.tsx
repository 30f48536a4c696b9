import type { Distribution } from '@thuocdo/core/ranking';
import { formatNumber } from '@thuocdo/core/text';
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

function optionOf(spread: Distribution, grades: SpreadChartProps['grades'], t: Say): Option {
  const { bins, median } = spread;
  const top = bins.at(-1)?.to ?? 0;
  const width = top / bins.length;
  const series = (name: string, data: number[], look: NonNullable<BarSeriesOption['itemStyle']>): BarSeriesOption => ({
    name,
    type: 'bar',
    stack: 'communes',
    barCategoryGap: '12%',
    data,
    itemStyle: look,
  });
  // Bars stand between two ends; the category axis counts bins, so a number of points lies at a fraction of them.
  const at = (points: number) => points / width - 0.5;
  const line = (points: number, text: string, color: string, type: 'solid' | 'dashed') => ({
    xAxis: at(points),
    lineStyle: { color, type, width: 1.5 },
    label: { formatter: text, color, fontSize: 12 },
  });
  const settled = series(
    t('scores.distributionSettled'),
    bins.map((bin) => bin.settled),
    { color: '#2171b5' },
  );
  return {
    animation: false,
    textStyle: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", color: ink },
    grid: { left: 44, right: 16, top: 56, bottom: 34 },
    legend: { top: 0, left: 0, itemHeight: 12, textStyle: { color: ink } },
    tooltip: { trigger: 'axis', axisPointer: { type: 'shadow' }, renderMode: 'richText' },
    xAxis: {
      type: 'category',
      data: bins.map(({ from, to }) => `${showNumber(from)}–${showNumber(to)}`),
      axisLabel: { color: quiet, hideOverlap: true },
      axisLine: { lineStyle: { color: '#8a989c' } },
    },
    yAxis: { type: 'value', minInterval: 1, name: t('scores.distributionCommunes'), axisLabel: { color: quiet } },
    series: [
      {
        ...settled,
        markLine: {
          silent: true,
          symbol: 'none',
          data: [
            ...grades.filter(({ min }) => min > 0).map(({ grade, min }) => line(min, `≥ ${grade}`, quiet, 'dashed')),
            line(median, t('scores.distributionMedian', { median: formatNumber(median) }), '#b45309', 'solid'),
          ],
        },
      },
      series(
        t('scores.distributionOpenColumn'),
        bins.map((bin) => bin.open),
        { color: '#fdf0dc', borderColor: '#b45309', borderType: 'dashed' },
      ),
    ],
  };
}
