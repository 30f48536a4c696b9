import type { RebaseRule } from '../elements/index.ts';
import { type ElementValue, exactSum, type RowValue } from '../values/index.ts';
import type { Obstacle } from './model.ts';

/** The value of one part. Of a part that is not whole nobody knows how much lies in the new unit. */
export interface Piece {
  unitId: string;
  isWhole: boolean;
  value: ElementValue;
  weight: ElementValue | undefined;
}

export type Found = { value: ElementValue } | Obstacle;

type Combining = Exclude<RebaseRule, { rule: 'none' }>;

/** One value out of those of all parts. */
export function combine(rule: Combining, pieces: readonly Piece[]): Found {
  switch (rule.rule) {
    case 'sum':
      return sum(pieces);
    case 'weighted_mean':
      return mean(pieces, rule.weight);
    case 'any':
      return decidedBy(true, pieces);
    case 'all':
      return decidedBy(false, pieces);
    case 'same':
      return agreed(pieces);
  }
}

/** Counts are added; lists of rows (hamlets, postal points) are joined in the order of their units. */
function sum(pieces: readonly Piece[]): Found {
  const obstacle = split(pieces);
  if (obstacle !== undefined) return obstacle;
  const lists = pieces.flatMap(({ value }) => (isRows(value) ? [value] : []));
  if (lists.length === pieces.length) return { value: lists.flat() };
  return unreadable(pieces, isNumber) ?? { value: exactSum(pieces.map(({ value }) => Number(value))) };
}

function isRows(value: ElementValue): value is readonly RowValue[] {
  return Array.isArray(value) && value.every((row) => typeof row === 'object');
}

/** Σ value × weight / Σ weight. */
function mean(pieces: readonly Piece[], weight: string): Found {
  const obstacle = split(pieces) ?? unreadable(pieces, (piece) => isNumber(piece) && isNumber({ value: piece.weight }));
  if (obstacle !== undefined) return obstacle;
  const total = exactSum(pieces.map((piece) => Number(piece.weight)));
  if (total === 0) return { kind: 'zero-weight', weight };
  return { value: exactSum(pieces.map((piece) => Number(piece.value) * Number(piece.weight))) / total };
}

/**
 * «At least one» (`decisive` is yes) and «everywhere» (`decisive` is no) are decided by one whole part that says so. A split
 * commune helps only with the other answer: where nowhere in it is a library, none is in a part of it either, and what
 * holds everywhere in it holds in the part; but a library somewhere in it may lie in the other part. So of a split commune
 * the decisive answer says nothing, though all parts may agree on it.
 */
function decidedBy(decisive: boolean, pieces: readonly Piece[]): Found {
  const obstacle = unreadable(pieces, ({ value }) => typeof value === 'boolean');
  if (obstacle !== undefined) return obstacle;
  const deciding = pieces.filter(({ value }) => value === decisive);
  if (deciding.some(({ isWhole }) => isWhole)) return { value: decisive };
  if (deciding.length === 0) return { value: !decisive };
  return { kind: 'split', units: deciding.map(({ unitId }) => unitId) };
}

/** What is said of the whole of a unit is said of its parts: a split commune may stand among those that agree. */
function agreed(pieces: readonly Piece[]): Found {
  const [one, ...others] = pieces;
  const text = JSON.stringify(one?.value);
  if (one === undefined || others.some(({ value }) => JSON.stringify(value) !== text))
    return { kind: 'differing', units: pieces.map(({ unitId }) => unitId) };
  return { value: one.value };
}

function split(pieces: readonly Piece[]): Obstacle | undefined {
  const units = pieces.flatMap(({ unitId, isWhole }) => (isWhole ? [] : [unitId]));
  return units.length === 0 ? undefined : { kind: 'split', units };
}

function unreadable(pieces: readonly Piece[], reads: (piece: Piece) => boolean): Obstacle | undefined {
  const units = pieces.flatMap((piece) => (reads(piece) ? [] : [piece.unitId]));
  return units.length === 0 ? undefined : { kind: 'unreadable', units };
}

function isNumber({ value }: { value: ElementValue | undefined }): boolean {
  return typeof value === 'number' && Number.isFinite(value);
}
