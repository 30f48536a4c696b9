import { canonicalJson } from '../forms/index.ts';
import { type ElementValue, exactSum, type Level, rankOf } from '../values/index.ts';

/** What one source says in one cell (unit, element, period). */
export type SaidFigure = {
  source: string;
  value: ElementValue;
  level: Level;
  /** The values of several such sources are parts of a whole (subscribers of several enterprises). */
  adds?: boolean;
};

/** A person's word on which source counts, and what each of them said at that moment. */
export type CellDecision = { source: string; seen: readonly Pick<SaidFigure, 'source' | 'value'>[] };

/** `conflict`: sources differ and nobody has decided (or they said something else since), so nothing is known. */
export type SettledCell<F extends SaidFigure> =
  | { kind: 'empty' }
  | { kind: 'stands'; figures: F[]; value: ElementValue; decided: boolean }
  | { kind: 'conflict'; figures: F[] };

/**
 * Which figure stands in a cell. One source speaks at its highest level. Sources that agree stand together; parts are added up;
 * of sources that differ the one that a person chose stands, as long as all say what they said then.
 */
export function settleCell<F extends SaidFigure>(
  said: readonly F[],
  decision: CellDecision | undefined,
): SettledCell<F> {
  const figures = highestOfEach(said);
  const [first] = figures;
  if (first === undefined) return { kind: 'empty' };
  if (figures.every((figure) => sameValue(figure.value, first.value)))
    return { kind: 'stands', figures, value: first.value, decided: false };
  const parts = figures.map(({ value, adds }) => (adds === true && typeof value === 'number' ? value : undefined));
  if (parts.every((part) => part !== undefined))
    return { kind: 'stands', figures, value: exactSum(parts), decided: false };
  const chosen = figures.find(({ source }) => source === decision?.source);
  if (chosen === undefined || decision === undefined || !isAsSeen(figures, decision))
    return { kind: 'conflict', figures };
  return { kind: 'stands', figures: [chosen], value: chosen.value, decided: true };
}

function highestOfEach<F extends SaidFigure>(said: readonly F[]): F[] {
  const best = new Map<string, F>();
  for (const figure of said) {
    const other = best.get(figure.source);
    if (other === undefined || rankOf(figure.level) > rankOf(other.level)) best.set(figure.source, figure);
  }
  return [...best.values()].sort((a, b) => (a.source < b.source ? -1 : 1));
}

function isAsSeen(figures: readonly SaidFigure[], { seen }: CellDecision): boolean {
  const then = new Map(seen.map(({ source, value }) => [source, value]));
  return (
    then.size === figures.length &&
    figures.every(({ source, value }) => {
      const before = then.get(source);
      return before !== undefined && sameValue(before, value);
    })
  );
}

/** The same rows with their cells in another order are the same: a database keeps them in an order of its own. */
export function sameValue(a: ElementValue | undefined, b: ElementValue | undefined): boolean {
  return a === b || canonicalJson(a) === canonicalJson(b);
}
