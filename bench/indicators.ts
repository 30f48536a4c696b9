import { readFile } from 'node:fs/promises';
import { findingsOf, parseChecks, runChecks } from '@thuocdo/core/checks';
import { parseElements } from '@thuocdo/core/elements';
import { figureTable, parseFigures, type Figure as Said } from '@thuocdo/core/figures';
import { evaluateIndicator, parseIndicators } from '@thuocdo/core/indicators';
import { type Figure, repeated } from './figures.ts';

const wanted = 100_000;
const periods = ['2021-05', '2022'];

/** The department's indicators and checks over the figures of its two papers, said by so many units that they are 100,000. */
export async function indicators(): Promise<Figure[]> {
  const { book, checks, figures } = await shipped();
  const units = Math.ceil(wanted / figures.length);
  const all = Array.from({ length: units }, (_, at) => figures.map((one) => ({ ...one, unitId: `${at}-2023` }))).flat();
  let findings = 0;
  const runAll = async (visit: (unitId: string, table: ReturnType<typeof figureTable>) => void) => {
    const table = figureTable(all);
    for (const unitId of table.keys()) visit(unitId, table);
  };
  const checked = await repeated(`${checks.checks.length} checks over ${all.length} figures`, 10, 2000, () =>
    runAll((unitId, table) => {
      for (const period of periods)
        findings += findingsOf(checks, runChecks(checks, { book, table, unitId }, period)).length;
    }),
  );
  if (findings === 0) throw new Error('the checks found nothing on figures that are known to be wrong');
  const worked = await repeated(`${book.indicators.size} indicators over ${all.length} figures`, 10, 2000, () =>
    runAll((unitId, table) => {
      for (const period of periods)
        for (const code of book.indicators.keys()) evaluateIndicator({ book, table, unitId }, code, period);
    }),
  );
  return [...checked, ...worked];
}

async function shipped() {
  const elements = sound(parseElements(await data('elements/department-report'))).dictionary.elements;
  const { book, words } = sound(parseIndicators(await data('indicators/department-report'), elements));
  const checks = sound(parseChecks(await data('checks/department-report'), { elements, book, words })).book;
  const known = new Set([...elements.map(({ code }) => code), ...book.indicators.keys()]);
  const figures: Said[] = [];
  for (const period of periods)
    figures.push(...sound(parseFigures(await data(`figures/tra-vinh-${period}`), known)).figures);
  return { book, checks, figures };
}

async function data(path: string): Promise<unknown> {
  return JSON.parse(await readFile(new URL(`../data/${path}.json`, import.meta.url), 'utf8'));
}

function sound<T extends { ok: boolean }>(parsed: T): Extract<T, { ok: true }> {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
}
