import { label } from '@thuocdo/core/periods';
import type { UsedFigure } from '@thuocdo/core/reports';
import type { Annex, Block } from '../official/index.ts';

const HOW: Readonly<Record<UsedFigure['from'], string>> = {
  figure: 'nguồn nêu',
  parts: 'cộng từ các kỳ ngắn hơn',
  indicator: 'tính từ số liệu',
  stated: 'nguồn nêu, chưa tính lại được',
  list: 'danh sách từ dữ liệu',
};

/** «Bảng nguồn số liệu»: every figure of the report with value, period and who says it. Sources are named once, by number. */
export function sourceAnnex(figures: readonly UsedFigure[], edition?: string): Annex {
  const sources = [...new Set(figures.flatMap((figure) => figure.sources))];
  const numbers = new Map(sources.map((source, at) => [source, `[${at + 1}]`]));
  const named = sources.map(
    (source, at): Block => ({
      kind: 'paragraph',
      runs: [{ text: `Nguồn [${at + 1}]: ${source}.` }],
    }),
  );
  const rows = figures.map((figure, at) => [
    String(at + 1),
    figure.section,
    figure.name,
    label(figure.period),
    valueText(figure),
    `${figure.sources.map((source) => numbers.get(source)).join(' ')} ${HOW[figure.from]}`,
  ]);
  return {
    title: 'Bảng nguồn số liệu',
    landscape: true,
    blocks: [
      ...(edition === undefined ? [] : [{ kind: 'paragraph' as const, runs: [{ text: edition }] }]),
      ...named,
      {
        kind: 'table',
        head: ['STT', 'Mục', 'Số liệu', 'Kỳ', 'Giá trị', 'Nguồn'],
        widths: [1.2, 1.8, 9, 3.6, 4, 4.4],
        align: ['right', 'left', 'left', 'left', 'right', 'left'],
        size: 11,
        rows,
      },
    ],
  };
}

/** A list stands in the body; here only how long it is. */
function valueText({ value, text }: UsedFigure): string {
  return Array.isArray(value) ? `danh sách ${value.length}` : text;
}
