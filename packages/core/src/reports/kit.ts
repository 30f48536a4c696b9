import { type CheckBook, parseChecks } from '../checks/index.ts';
import { type Element, type Owner, parseElements, parseSystems } from '../elements/index.ts';
import { type Figure, parseFigures } from '../figures/index.ts';
import { type IndicatorBook, type Names, parseIndicators } from '../indicators/index.ts';
import type { FileFinding } from '../shapes/index.ts';
import type { KnownCodes } from './inspect-template.ts';

/** Files as JSON of unknown origin: what a department counts, works out, checks, and who owns what. */
export type KitFiles = { elements: unknown; indicators: unknown; checks: unknown; systems: unknown };

/** All that templates and drafts of one department refer to. */
export type ReportKit = {
  elements: readonly Element[];
  known: KnownCodes;
  indicators: IndicatorBook;
  checks: CheckBook;
  /** Names of elements and indicators by code. */
  names: Names;
  owners: readonly Owner[];
};

export type ReadKit = { ok: true; kit: ReportKit } | { ok: false; findings: FileFinding[] };

/** Reads what reports refer to; the first file that is refused says why. Never throws. */
export function readReportKit(files: KitFiles): ReadKit {
  const dictionary = parseElements(files.elements);
  if (!dictionary.ok) return dictionary;
  const { elements } = dictionary.dictionary;
  const indicators = parseIndicators(files.indicators, elements);
  if (!indicators.ok) return indicators;
  const { book, words, file } = indicators;
  const checks = parseChecks(files.checks, { elements, book, words });
  if (!checks.ok) return checks;
  const systems = parseSystems(files.systems);
  if (!systems.ok) return systems;
  const { owners } = systems.systems;
  const names = Object.fromEntries([...elements, ...file.indicators].map(({ code, name }) => [code, name]));
  const known: KnownCodes = {
    codes: new Set(Object.keys(names)),
    growths: new Set(file.indicators.filter(({ formula }) => isGrowth(formula.kind)).map(({ code }) => code)),
    owners: new Set(owners.map(({ code }) => code)),
  };
  return { ok: true, kit: { elements, known, indicators: book, checks: checks.book, names, owners } };
}

function isGrowth(kind: string): boolean {
  return kind === 'growth' || kind === 'points_growth';
}

/** The figures of several papers; the first that is refused says why. */
export function readFigures(
  papers: readonly unknown[],
  { known }: ReportKit,
): { ok: true; figures: Figure[] } | { ok: false; findings: FileFinding[] } {
  const figures: Figure[] = [];
  for (const paper of papers) {
    const parsed = parseFigures(paper, known.codes);
    if (!parsed.ok) return parsed;
    figures.push(...parsed.figures);
  }
  return { ok: true, figures };
}
