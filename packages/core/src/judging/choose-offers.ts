import type { PillarRole } from './ruleset.ts';

/** What one line offers: points gained for an effort. Of the offers of a line at most one is taken. */
export interface Offer<T> {
  line: string;
  role: Exclude<PillarRole, 'deduction'>;
  gain: number;
  effort: number;
  what: T;
}

// Points have two decimals at most; larger scales are looked at in tenths or whole points, so that a table stays small.
const MOST_STATES = 10_000;

/**
 * The cheapest set of offers that gains at least `missing` points, of base and bonus within their room (a multiple-choice
 * knapsack, solved by dynamic programming over hundredths of a point; the caller checks the exact points). Everything on offer
 * when even that is not enough.
 */
export function chooseCheapest<T>(
  offers: readonly Offer<T>[],
  missing: number,
  room: Readonly<Record<'base' | 'bonus', number>>,
): T[] {
  if (!Number.isFinite(missing)) return everything(offers);
  const quantum = quantumFor(missing);
  const wanted = Math.ceil(missing / quantum - 1e-6);
  const tables = {
    base: tableOf(offers, 'base', Math.min(room.base, missing), quantum),
    bonus: tableOf(offers, 'bonus', Math.min(room.bonus, missing), quantum),
  };
  let best: { base: number; bonus: number; effort: number } | undefined;
  for (let base = 0; base < tables.base.efforts.length; base++) {
    const bonus = Math.max(0, wanted - base);
    const effort = at(tables.base, base) + at(tables.bonus, bonus);
    if (effort < (best?.effort ?? Number.POSITIVE_INFINITY)) best = { base, bonus, effort };
  }
  if (!best) return everything(offers);
  return [...taken(tables.base, best.base), ...taken(tables.bonus, best.bonus)];
}

function quantumFor(points: number): number {
  let quantum = 0.01;
  while (points / quantum > MOST_STATES) quantum *= 10;
  return quantum;
}

/** `efforts[g]`: the least effort that gains g quanta or more; `chosen[line][g]`: the offer taken for it, −1 for none. */
interface Table<T> {
  lines: readonly (readonly Offer<T>[])[];
  gains: readonly (readonly number[])[];
  efforts: Float64Array;
  chosen: Int16Array[];
}

function tableOf<T>(offers: readonly Offer<T>[], role: string, room: number, quantum: number): Table<T> {
  const lines = byLine(offers.filter((offer) => offer.role === role));
  const size = Math.max(0, Math.ceil(room / quantum - 1e-6));
  const gains = lines.map((line) => line.map(({ gain }) => Math.round(gain / quantum)));
  let efforts = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  efforts[0] = 0;
  const chosen = lines.map((line, l) => {
    const [next, picks] = withLine(efforts, line, gains[l] ?? []);
    efforts = next;
    return picks;
  });
  return { lines, gains, efforts, chosen };
}

function withLine<T>(
  before: Float64Array<ArrayBuffer>,
  line: readonly Offer<T>[],
  gains: readonly number[],
): [Float64Array<ArrayBuffer>, Int16Array] {
  const next = before.slice();
  const picks = new Int16Array(before.length).fill(-1);
  for (const [pick, offer] of line.entries()) {
    for (let g = 0; g < before.length; g++) {
      const effort = (before[Math.max(0, g - (gains[pick] ?? 0))] ?? Number.POSITIVE_INFINITY) + offer.effort;
      if (effort < (next[g] ?? 0) - 1e-12) {
        next[g] = effort;
        picks[g] = pick;
      }
    }
  }
  return [next, picks];
}

function taken<T>({ lines, gains, chosen }: Table<T>, gained: number): T[] {
  const found: T[] = [];
  let g = gained;
  for (let l = lines.length - 1; l >= 0; l--) {
    const pick = chosen[l]?.[g] ?? -1;
    const offer = lines[l]?.[pick];
    if (!offer) continue;
    found.push(offer.what);
    g = Math.max(0, g - (gains[l]?.[pick] ?? 0));
  }
  return found;
}

function everything<T>(offers: readonly Offer<T>[]): T[] {
  return byLine(offers).flatMap((line) => {
    const most = line.reduce((a, b) => (b.gain > a.gain ? b : a));
    return [most.what];
  });
}

function byLine<T>(offers: readonly Offer<T>[]): Offer<T>[][] {
  const lines = new Map<string, Offer<T>[]>();
  for (const offer of offers) lines.set(offer.line, [...(lines.get(offer.line) ?? []), offer]);
  return [...lines.values()];
}

function at<T>({ efforts }: Table<T>, gained: number): number {
  return efforts[gained] ?? Number.POSITIVE_INFINITY;
}
