import { roundTo } from '../text/index.ts';
import { exactSum } from '../values/index.ts';

/** Points of one item: certain, still to be had, and whether nobody knows yet how many there are (`open`). */
export type PointsRange = { low: number; high: number; open: boolean };

/** Which way an item went from one review round to the next; `open`: what is not known yet leaves both ways possible. */
export const COURSES = ['risen', 'fallen', 'same', 'open'] as const;
export type Course = (typeof COURSES)[number];

export type ComparedCell = { before: PointsRange; after: PointsRange; change: PointsRange; course: Course };

/** What a commune had in each of two rounds, by item; undefined: no result in that round. */
export type MeasuredCommune = {
  unitId: string;
  before: Readonly<Record<string, PointsRange>> | undefined;
  after: Readonly<Record<string, PointsRange>> | undefined;
};

/** Sums over what was measured in both rounds; undefined where nothing was. */
export type ComparedSum = Omit<ComparedCell, 'course'>;

export type ComparedItem = {
  code: string;
  sum: ComparedSum | undefined;
  /** Communes with the item in both rounds: what `sum` is of. */
  communes: number;
  courses: Record<Course, number>;
};

export type ComparedCommune = {
  unitId: string;
  sum: ComparedSum | undefined;
  /** In the order of the items; undefined: not measured in both rounds. */
  cells: (ComparedCell | undefined)[];
};

export type ComparedRounds = {
  items: ComparedItem[];
  communes: ComparedCommune[];
  sum: ComparedSum | undefined;
};

/**
 * Two review rounds beside each other, commune by commune and item by item. Only what both rounds measured is compared and
 * summed, so that a commune which answered once moves no total; sums of items and sums of communes are the same number.
 */
export function compareRounds(items: readonly string[], communes: readonly MeasuredCommune[]): ComparedRounds {
  const rows = communes.map(({ unitId, before, after }) => ({
    unitId,
    cells: items.map((code) => comparedCell(own(before, code), own(after, code))),
  }));
  return {
    communes: rows.map(({ unitId, cells }) => ({ unitId, cells, sum: sumOf(cells) })),
    items: items.map((code, at) =>
      comparedItem(
        code,
        rows.map(({ cells }) => cells[at]),
      ),
    ),
    sum: sumOf(rows.flatMap(({ cells }) => cells)),
  };
}

/** What an item gained or lost at most and at least, and which way it went. */
export function comparedCell(
  before: PointsRange | undefined,
  after: PointsRange | undefined,
): ComparedCell | undefined {
  if (before === undefined || after === undefined) return undefined;
  return { before, after, change: changeOf(before, after), course: courseOf(before, after) };
}

/** Points taken off weigh the other way: what may still be taken off lowers the certain points. */
export function takenOff({ low, high, open }: PointsRange): PointsRange {
  return { low: negative(high), high: negative(low), open };
}

function own(points: MeasuredCommune['before'], code: string): PointsRange | undefined {
  return points !== undefined && Object.hasOwn(points, code) ? points[code] : undefined;
}

function courseOf(before: PointsRange, after: PointsRange): Course {
  if (before.open || after.open) return 'open';
  if (after.low > before.high) return 'risen';
  if (after.high < before.low) return 'fallen';
  const isSettled = before.low === before.high && after.low === after.high;
  return isSettled ? 'same' : 'open';
}

function changeOf(before: PointsRange, after: PointsRange): PointsRange {
  return {
    low: add([after.low, -before.high]),
    high: add([after.high, -before.low]),
    open: before.open || after.open,
  };
}

function comparedItem(code: string, cells: readonly (ComparedCell | undefined)[]): ComparedItem {
  const compared = cells.filter((cell) => cell !== undefined);
  const count = (course: Course) => compared.filter((cell) => cell.course === course).length;
  return {
    code,
    sum: sumOf(cells),
    communes: compared.length,
    courses: { risen: count('risen'), fallen: count('fallen'), same: count('same'), open: count('open') },
  };
}

function sumOf(cells: readonly (ComparedCell | undefined)[]): ComparedSum | undefined {
  const compared = cells.filter((cell) => cell !== undefined);
  if (compared.length === 0) return undefined;
  const before = sumOfRanges(compared.map((cell) => cell.before));
  const after = sumOfRanges(compared.map((cell) => cell.after));
  return { before, after, change: changeOf(before, after) };
}

function sumOfRanges(ranges: readonly PointsRange[]): PointsRange {
  return {
    low: add(ranges.map(({ low }) => low)),
    high: add(ranges.map(({ high }) => high)),
    open: ranges.some(({ open }) => open),
  };
}

/** Added without regard to the order, and written as the shortest number that it is: 10,12 and not 10,120000000000001. */
const add = (points: readonly number[]) => roundTo(exactSum(points), 6);

/** Without the −0 that JSON and people do not know. */
const negative = (points: number) => (points === 0 ? 0 : -points);
