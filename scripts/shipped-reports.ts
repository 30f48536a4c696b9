import { readFile } from 'node:fs/promises';
import { type Figure, figureTable } from '@thuocdo/core/figures';
import {
  draftReport,
  parseReportTemplate,
  type ReportDraft,
  type ReportTemplate,
  readFigures,
  readReportKit,
} from '@thuocdo/core/reports';

/** The two reports whose figures ship: period, template, and file of figures. */
export const shippedPeriods = { '2021-05': 'monthly', '2022': 'annual' } as const;
export type ShippedPeriod = keyof typeof shippedPeriods;

export type ShippedReports = {
  figures: readonly Figure[];
  owners: Record<string, string>;
  template: (period: ShippedPeriod) => Promise<ReportTemplate>;
  draft: (period: ShippedPeriod, template: ReportTemplate) => Promise<ReportDraft>;
};

/** Reads what ships in data/ for the department's reports. Throws when a file is refused. */
export async function shippedReports(): Promise<ShippedReports> {
  const { kit } = sound(
    readReportKit({
      elements: await data('elements/department-report'),
      indicators: await data('indicators/department-report'),
      checks: await data('checks/department-report'),
      systems: await data('systems'),
    }),
  );
  const papers = await Promise.all(Object.keys(shippedPeriods).map((period) => data(`figures/tra-vinh-${period}`)));
  const { figures } = sound(readFigures(papers, kit));
  return {
    figures,
    owners: Object.fromEntries(kit.owners.map(({ code, shortName }) => [code, shortName])),
    template: async (period) =>
      sound(parseReportTemplate(await data(`reports/${shippedPeriods[period]}`), kit.known)).template,
    draft: async (period, template) =>
      draftReport(template, {
        unitId: '84-2023',
        period,
        figures: figureTable(figures),
        indicators: kit.indicators,
        checks: kit.checks,
        names: kit.names,
        narratives: (await data(`reports/narratives-${period}`)) as Record<string, string>,
        lists: {},
      }),
  };
}

async function data(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../data/${path}.json`, import.meta.url), 'utf8'));
}

function sound<T extends { ok: boolean }>(parsed: T): Extract<T, { ok: true }> {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
}
