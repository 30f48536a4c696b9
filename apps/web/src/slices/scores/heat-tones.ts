import type { ScoreCell } from '@thuocdo/contract/scores';
import type { PhraseKey } from '@thuocdo/phrases';

/**
 * What a cell says by its look. Points are one hue from light to dark (told apart in every kind of colour blindness and in
 * print); what is not a number has a mark of its own.
 */
export const tones = {
  zero: { fill: '#e6edf5', ink: '#1c2629', mark: undefined, words: 'scores.legendZero' },
  quarter: { fill: '#c6dbef', ink: '#1c2629', mark: undefined, words: 'scores.legendQuarter' },
  half: { fill: '#9ecae1', ink: '#1c2629', mark: undefined, words: 'scores.legendHalf' },
  three: { fill: '#6baed6', ink: '#1c2629', mark: undefined, words: 'scores.legendThree' },
  most: { fill: '#2171b5', ink: '#ffffff', mark: undefined, words: 'scores.legendMost' },
  full: { fill: '#08306b', ink: '#ffffff', mark: undefined, words: 'scores.legendFull' },
  untaken: { fill: '#f1f1f1', ink: '#1c2629', mark: undefined, words: 'scores.legendUntaken' },
  taken: { fill: '#8c2d5a', ink: '#ffffff', mark: 'minus', words: 'scores.legendTaken' },
  met: { fill: '#2171b5', ink: '#ffffff', mark: 'tick', words: 'scores.legendMet' },
  unmet: { fill: '#c6dbef', ink: '#1c2629', mark: 'cross', words: 'scores.legendUnmet' },
  open: { fill: '#fdf0dc', ink: '#5c2e00', mark: 'hatch', words: 'scores.legendOpen' },
  exempt: { fill: '#e0e0e0', ink: '#3d474a', mark: 'dot', words: 'scores.legendExempt' },
  missing: { fill: '#ffffff', ink: '#4a585c', mark: undefined, words: 'scores.legendMissing' },
} as const satisfies Readonly<Record<string, Look>>;

export type Mark = 'tick' | 'cross' | 'hatch' | 'dot' | 'minus';
export type Tone = keyof typeof tones;
interface Look {
  fill: string;
  ink: string;
  mark: Mark | undefined;
  words: PhraseKey;
}

export const indexTones: readonly Tone[] = [
  'zero',
  'quarter',
  'half',
  'three',
  'most',
  'full',
  'untaken',
  'taken',
  'open',
  'exempt',
  'missing',
];
/** Only where points are taken off. */
export const deductionTones: readonly Tone[] = ['untaken', 'taken'];
export const criteriaTones: readonly Tone[] = ['met', 'unmet', 'open', 'exempt', 'missing'];

/** `takesOff`: the points of this column are taken off the total. */
export function toneOf(cell: ScoreCell | undefined, takesOff: boolean): Tone {
  if (cell === undefined) return 'missing';
  const [verdict, points] = cell;
  if (verdict === 'exempt') return 'exempt';
  if (points === null) return verdict === 'unknown' ? 'open' : verdict;
  const [low, high, max] = points;
  if (max === null || low !== high) return 'open';
  if (takesOff) return low > 0 ? 'taken' : 'untaken';
  return max === 0 || low >= max ? 'full' : shareTone(low / max);
}

function shareTone(share: number): Tone {
  if (share <= 0) return 'zero';
  if (share < 0.25) return 'quarter';
  if (share < 0.5) return 'half';
  return share < 0.75 ? 'three' : 'most';
}
