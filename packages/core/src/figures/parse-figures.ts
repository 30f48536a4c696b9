import { isPeriod } from '../periods/index.ts';
import { code, type FileFinding, list, object, type Shape, text, word } from '../shapes/index.ts';
import type { ElementValue } from '../values/index.ts';
import type { Figure } from './model.ts';

type FigureEntry = Omit<Figure, 'unitId' | 'period' | 'source'> & { period?: string };

/** A file of figures that one paper prints, for one unit and one period (a few entries may be of another period). */
export type FigureFile = {
  code: string;
  title: string;
  /** The paper that says so; it is the source of every figure. */
  document: string;
  unit: string;
  period: string;
  note?: string;
  figures: FigureEntry[];
};

export type ParsedFigures = { ok: true; file: FigureFile; figures: Figure[] } | { ok: false; findings: FileFinding[] };

const anyCode = code(/^[a-z][a-z0-9_]{0,59}$/);
const period: Shape = (value, path, found) => {
  if (typeof value !== 'string' || !isPeriod(value)) found.push({ path, code: 'not-a-period', params: {} });
};

const isCell = (value: unknown) =>
  value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value);
const isRow = (value: unknown) =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isCell));
const value: Shape = (given, path, found) => {
  const fits = Array.isArray(given) ? given.length <= 2000 && given.every(isRow) : given !== null && isCell(given);
  if (!fits) found.push({ path, code: 'not-a-value', params: {} });
};

const file = object(
  {
    code: anyCode,
    title: text(300),
    document: text(500),
    unit: text(40),
    period,
    figures: list(
      object(
        { element: anyCode, value },
        {
          period,
          printed: text(200),
          section: text(60),
          phrase: text(500),
          approximate: word('over', 'about', 'estimate'),
          certainty: word('said', 'counted', 'inferred'),
          note: text(1000),
        },
      ),
      1,
      5000,
    ),
  },
  { note: text(2000) },
);

/**
 * Reads a file of figures from JSON of unknown origin: structure, periods, one figure for an element and period, and only
 * codes that the dictionary or the indicators define. Never throws.
 */
export function parseFigures(json: unknown, known: ReadonlySet<string>): ParsedFigures {
  const findings: FileFinding[] = [];
  file(json, '', findings);
  if (findings.length > 0) return { ok: false, findings };
  const read = json as FigureFile;
  const figures = read.figures.map((entry) => figureFrom(entry, read));
  const seen = new Set<string>();
  for (const { element, period: of } of figures) {
    const cell = `${element} ${of}`;
    if (!known.has(element)) findings.push({ path: element, code: 'unknown-element', params: { element } });
    if (seen.has(cell)) findings.push({ path: element, code: 'figure-twice', params: { element, period: of } });
    seen.add(cell);
  }
  return findings.length > 0 ? { ok: false, findings } : { ok: true, file: read, figures };
}

function figureFrom(entry: FigureEntry, { unit, period: whole, document }: FigureFile): Figure {
  const given: ElementValue = entry.value;
  return { ...entry, value: given, unitId: unit, period: entry.period ?? whole, source: document };
}
