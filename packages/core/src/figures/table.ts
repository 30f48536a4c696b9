import { endOf, type Period, startOf } from '../periods/index.ts';
import { addDays } from '../text/index.ts';
import { rankOf } from '../values/index.ts';
import type { Figure } from './model.ts';

/** Figures by unit, element and period. Build it with `figureTable`. */
export type FigureTable = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Period, Figure>>>;

/**
 * The table of figures. Should one cell be said twice, the higher level stands, then the later text of source and value, so
 * that the order does not matter; which of two sources is right is a person's decision, made before.
 */
export function figureTable(figures: Iterable<Figure>): FigureTable {
  const table = new Map<string, Map<string, Map<Period, Figure>>>();
  for (const figure of figures) {
    const ofUnit = table.get(figure.unitId) ?? new Map<string, Map<Period, Figure>>();
    const ofElement = ofUnit.get(figure.element) ?? new Map<Period, Figure>();
    const other = ofElement.get(figure.period);
    if (other === undefined || stands(figure, other)) ofElement.set(figure.period, figure);
    ofUnit.set(figure.element, ofElement);
    table.set(figure.unitId, ofUnit);
  }
  return table;
}

function stands(figure: Figure, other: Figure): boolean {
  const byLevel = levelOf(figure) - levelOf(other);
  if (byLevel !== 0) return byLevel > 0;
  return JSON.stringify([figure.source, figure.value]) > JSON.stringify([other.source, other.value]);
}

function levelOf({ level }: Figure): number {
  return level === undefined ? -1 : rankOf(level);
}

export function figureOf(table: FigureTable, unitId: string, element: string, period: Period): Figure | undefined {
  return table.get(unitId)?.get(element)?.get(period);
}

/** The latest figure of an element whose period ends before the given one does; of two the one that covers less time. */
export function earlierFigure(table: FigureTable, unitId: string, element: string, period: Period): Figure | undefined {
  const end = endOf(period);
  return latest(table.get(unitId)?.get(element)?.values() ?? [], (figure) => endOf(figure.period) < end);
}

/** What stood when the period began: the figure of the period that ends on the day before («đầu kỳ»). */
export function openingFigure(table: FigureTable, unitId: string, element: string, period: Period): Figure | undefined {
  const day = addDays(startOf(period), -1);
  return latest(table.get(unitId)?.get(element)?.values() ?? [], (figure) => endOf(figure.period) === day);
}

function latest(figures: Iterable<Figure>, fits: (figure: Figure) => boolean): Figure | undefined {
  let found: Figure | undefined;
  for (const figure of figures) {
    if (fits(figure) && (found === undefined || isLater(figure.period, found.period))) found = figure;
  }
  return found;
}

function isLater(period: Period, other: Period): boolean {
  const [end, otherEnd] = [endOf(period), endOf(other)];
  return end === otherEnd ? startOf(period) > startOf(other) : end > otherEnd;
}
