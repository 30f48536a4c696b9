import { readFileSync } from 'node:fs';
import { figureTable } from '@thuocdo/core/figures';
import { draftReport, parseReportTemplate, readFigures, readReportKit } from '@thuocdo/core/reports';
import type { ReportPaper } from '../reports/index.ts';

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const read = <T extends { ok: boolean }>(parsed: T) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
};
const { kit } = read(
  readReportKit({
    elements: data('elements/department-report.json'),
    indicators: data('indicators/department-report.json'),
    checks: data('checks/department-report.json'),
    systems: data('systems.json'),
  }),
);
export const figuresOf = (period: string) => read(readFigures([data(`figures/tra-vinh-${period}.json`)], kit)).figures;
export const allFigures = [...figuresOf('2021-05'), ...figuresOf('2022')];

/** A report of the figures that ship, ready to be written. */
export function paperOf(period: string, template: string, figures = allFigures): ReportPaper {
  const parsed = read(parseReportTemplate(data(`reports/${template}.json`), kit.known));
  return {
    draft: draftReport(parsed.template, {
      unitId: '84-2023',
      period,
      figures: figureTable(figures),
      indicators: kit.indicators,
      checks: kit.checks,
      names: kit.names,
      narratives: data(`reports/narratives-${period}.json`),
      lists: {},
    }),
    owners: Object.fromEntries(kit.owners.map(({ code, shortName }) => [code, shortName])),
    illustrative: true,
  };
}
