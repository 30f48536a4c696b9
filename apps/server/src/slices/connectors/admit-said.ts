import { isWithin } from '@thuocdo/core/access';
import { type ReadFigure, readFigureText, readProgramText } from '@thuocdo/core/figures';
import { isPeriod } from '@thuocdo/core/periods';
import type { Reader } from '../../platform/db/open.ts';
import { Problem } from '../../platform/problem.ts';
import {
  admitFigure,
  type FigureKind,
  figureKinds,
  keyOf,
  type NewFigure,
  systemSource,
  unitInPeriod,
} from '../figures/index.ts';
import { elementsOfSystem } from './systems.ts';

/** What a system says of an element. `unit`: id or code; absent, the unit of the sender. */
export interface SaidValue {
  /** Where it stands in what was sent. */
  at: string;
  element: string;
  unit?: string | undefined;
  period: string;
  value: unknown;
  note?: string | undefined;
}

/** What a sender or connector may speak of. */
export interface Scope {
  unitId: string;
  system: string;
  /** Null: all elements that come from the system. */
  elements: readonly string[] | null;
}

/** How texts that stand for numbers are written; `none`: numbers come as JSON numbers only. */
export type NumberTexts = 'none' | 'plain' | 'vietnamese';

/** A value that is refused: `rule` is a fault of core or `foreign-element`, `unknown-unit`, `foreign-unit`, `figure-twice`. */
export interface Refusal {
  index: number;
  rule: string;
  said: SaidValue;
}

export interface Admitted {
  figures: (Omit<NewFigure, 'provenance'> & { said: SaidValue })[];
  refusals: Refusal[];
  kinds: ReadonlyMap<string, FigureKind>;
}

/** Looks at everything that a system says: of its own elements, of units within reach, in periods that may be, in values that fit. */
export async function admitSaid(
  db: Reader,
  scope: Scope,
  said: readonly SaidValue[],
  { today, numbers }: { today: string; numbers: NumberTexts },
): Promise<Admitted> {
  const kinds = await figureKinds(db);
  const mayName = scope.elements === null ? await elementsOfSystem(db, scope.system) : new Set(scope.elements);
  const unitOf = unitsWithin(db, scope.unitId, today);
  const admitted: Admitted = { figures: [], refusals: [], kinds };
  const seen = new Set<string>();
  const admitOne = async (one: SaidValue): Promise<string | Admitted['figures'][number]> => {
    if (!kinds.has(one.element)) return 'unknown-element';
    if (!mayName.has(one.element)) return 'foreign-element';
    if (!isPeriod(one.period)) return 'not-a-period';
    const unit = await unitOf(one.unit, one.period);
    if (typeof unit === 'string') return unit;
    const read = readValue(kinds, one, { level: unit.level, today, numbers });
    if (!read.ok) return read.fault;
    const cell = { unitId: unit.id, element: one.element, period: one.period, source: systemSource(scope.system) };
    if (seen.has(keyOf(cell))) return 'figure-twice';
    seen.add(keyOf(cell));
    return { ...cell, value: read.value, said: one };
  };
  for (const [index, one] of said.entries()) {
    const figure = await admitOne(one);
    if (typeof figure === 'string') admitted.refusals.push({ index, rule: figure, said: one });
    else admitted.figures.push(figure);
  }
  return admitted;
}

function readValue(
  kinds: ReadonlyMap<string, FigureKind>,
  { element, period, value }: SaidValue,
  { level, today, numbers }: { level: string; today: string; numbers: NumberTexts },
): ReadFigure | ReturnType<typeof admitFigure> {
  const isText = typeof value === 'string' && numbers !== 'none';
  const admitted = admitFigure(kinds, { element, period, value: isText ? null : value }, { level, today });
  const kind = kinds.get(element);
  if (!admitted.ok || !isText || kind === undefined) return admitted;
  return numbers === 'plain' ? readProgramText(kind, value) : readFigureText(kind, value);
}

/** Finds units by id or code as they were in a period, and looks whether they lie within the sender's own. */
function unitsWithin(db: Reader, topId: string, today: string) {
  const era = topId.split('-')[1] ?? '';
  const known = new Map<string, { id: string; level: string } | 'unknown-unit' | 'foreign-unit'>();
  const look = async (unitId: string, period: string) => {
    const found = await unitInPeriod(db, unitId, { period, today }).catch(notFound);
    const top = await unitInPeriod(db, topId, { period, today });
    if (found === undefined) return 'unknown-unit' as const;
    return isWithin(found.unitPath, top.unitPath)
      ? { id: found.unitId, level: found.row.level }
      : ('foreign-unit' as const);
  };
  return async (said: string | undefined, period: string) => {
    const unitId = said === undefined ? topId : /^\d{2,5}$/.test(said) ? `${said}-${era}` : said;
    const key = `${unitId} ${period}`;
    const unit = known.get(key) ?? (await look(unitId, period));
    known.set(key, unit);
    return unit;
  };
}

function notFound(error: unknown): undefined {
  if (error instanceof Problem && error.code === 'not-found') return undefined;
  throw error;
}
