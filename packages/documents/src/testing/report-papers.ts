import { readFileSync } from 'node:fs';
import { figureTable } from '@thuocdo/core/figures';
import {
  draftReport,
  parseReportTemplate,
  type ReportMaterial,
  type ReportTemplate,
  readFigures,
  readReportKit,
} from '@thuocdo/core/reports';
import type { ReportPaper } from '../reports/index.ts';

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
/** What was parsed, which has to be sound. */
export const read = <T extends { ok: boolean }>(parsed: T) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
};
export const { kit } = read(
  readReportKit({
    elements: data('elements/department-report.json'),
    indicators: data('indicators/department-report.json'),
    checks: data('checks/department-report.json'),
    systems: data('systems.json'),
  }),
);
export const figuresOf = (period: string) => read(readFigures([data(`figures/tra-vinh-${period}.json`)], kit)).figures;
export const allFigures = [...figuresOf('2021-05'), ...figuresOf('2022')];

export const templateOf = (name: string): ReportTemplate =>
  read(parseReportTemplate(data(`reports/${name}.json`), kit.known)).template;

/** What is known for a period, from the figures that ship or from some of them. */
export function materialOf(period: string, figures = allFigures): ReportMaterial {
  return {
    unitId: '84-2023',
    period,
    figures: figureTable(figures),
    indicators: kit.indicators,
    checks: kit.checks,
    names: kit.names,
    narratives: data(`reports/narratives-${period}.json`),
    lists: {},
  };
}

/** A report of the figures that ship, ready to be written. */
export function paperOf(period: string, template: string, figures = allFigures): ReportPaper {
  return {
    draft: draftReport(templateOf(template), materialOf(period, figures)),
    owners: Object.fromEntries(kit.owners.map(({ code, shortName }) => [code, shortName])),
    illustrative: true,
  };
}
