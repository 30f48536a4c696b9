import { type Figure, figureOf } from '../figures/index.ts';
import { contains, endOf, isDay } from '../periods/index.ts';
import { formatDay } from '../text/index.ts';
import type { RowValue } from '../values/index.ts';
import type { CheckRule, CheckScene, Result } from './model.ts';
import { compared, said } from './numbers.ts';
import { nameOfRow, numberedPapers, rowsAt, rowsOf } from './rows.ts';

type Of<K extends CheckRule['kind']> = Extract<CheckRule, { kind: K }>;

/** A count against the things that are named. */
export function checkListCount({ figure, lists }: Of<'list_count'>, scene: CheckScene): Result {
  const stated = said(scene, figure);
  const rows = lists.map((list) => rowsAt(scene, list));
  const missing = lists
    .filter((_, index) => rows[index] === undefined)
    .map((element) => ({ element, period: scene.period }));
  if (stated.value === undefined && missing.length === lists.length) return { status: 'idle' };
  if (missing.length > 0) return compared(stated, { missing, inputs: [] });
  return compared(stated, { value: rows.flatMap((list) => list ?? []).length, missing: [], inputs: [] });
}

/** Of the listed papers that have a day, how many were signed in the period. */
export function checkDatesWithin({ list }: Of<'dates_within'>, scene: CheckScene): Result {
  const rows = rowsAt(scene, list);
  const dated = (rows ?? []).flatMap((row) => {
    const day = row['date'];
    return typeof day === 'string' && isDay(day) ? [{ row, day }] : [];
  });
  if (dated.length === 0) return { status: 'idle' };
  const outside = dated.filter(({ day }) => !contains(scene.period, day));
  const numbers = { stated: dated.length, computed: dated.length - outside.length, difference: -outside.length || 0 };
  if (outside.length === 0) return { status: 'holds', ...numbers };
  return {
    status: 'fails',
    ...numbers,
    items: outside.map(({ row, day }) => `${nameOfRow(row)} ký ngày ${formatDay(day)}`),
  };
}

/** Names that stand in both lists. With `earlier` the first list is that of all earlier periods. */
export function checkDisjoint({ first, second, against }: Of<'disjoint'>, scene: CheckScene): Result {
  const here = rowsAt(scene, second);
  const there = against === 'earlier' ? earlierRows(scene, first) : rowsAt(scene, first);
  if (here === undefined || there === undefined) return { status: 'idle' };
  const names = new Set(there.map(nameOfRow));
  const items = here.map(nameOfRow).filter((name) => names.has(name));
  const status = items.length === 0 ? 'holds' : 'fails';
  return { status, stated: 0, computed: items.length, difference: items.length, items };
}

function earlierRows({ table, unitId, period }: CheckScene, list: string): RowValue[] | undefined {
  const figures: Figure[] = [...(table.get(unitId)?.get(list)?.values() ?? [])];
  const earlier = figures.filter((figure) => endOf(figure.period) < endOf(period));
  return earlier.length === 0 ? undefined : earlier.flatMap((figure) => rowsOf(figure) ?? []);
}

/** Papers whose number is below one that was signed on an earlier day. */
export function checkNumberOrder({ list, symbol }: Of<'number_order'>, scene: CheckScene): Result {
  const papers = numberedPapers(rowsAt(scene, list) ?? [], symbol, scene.period);
  if (papers.length < 2) return { status: 'idle' };
  const items = papers.flatMap((paper) => {
    const before = papers.filter((other) => other.day < paper.day && other.number > paper.number);
    const highest = before.sort((a, b) => b.number - a.number)[0];
    if (highest === undefined) return [];
    return [`${paper.name} ký ngày ${formatDay(paper.day)} sau ${highest.name} ký ngày ${formatDay(highest.day)}`];
  });
  return items.length === 0 ? { status: 'holds' } : { status: 'fails', items };
}

export function checkNumberBound({ figure, list, symbol }: Of<'number_bound'>, scene: CheckScene): Result {
  const papers = numberedPapers(rowsAt(scene, list) ?? [], symbol, scene.period);
  if (papers.length === 0) return { status: 'idle' };
  const value = Math.max(...papers.map((paper) => paper.number));
  return compared(said(scene, figure), { value, missing: [], inputs: [] }, (count, number) => number <= count);
}

/** Two texts that must say the same. */
export function checkText({ first, second }: Of<'text'>, scene: CheckScene): Result {
  const { table, unitId, period } = scene;
  const [one, other] = [first, second].map((code) => figureOf(table, unitId, code, period)?.value);
  if (one === undefined && other === undefined) return { status: 'idle' };
  if (typeof one !== 'string' || typeof other !== 'string') {
    const missing = [first, second].filter((_, index) => typeof [one, other][index] !== 'string');
    return { status: 'unknown', reason: 'missing', missing: missing.map((element) => ({ element, period })) };
  }
  const same = one.normalize('NFC').trim() === other.normalize('NFC').trim();
  return { status: same ? 'holds' : 'fails', stated: one, computed: other };
}
