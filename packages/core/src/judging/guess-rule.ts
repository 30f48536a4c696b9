import { foldMarks } from '../text/index.ts';
import type { TierStep } from './points-rules.ts';
import type { Rule } from './ruleset.ts';

// Reads how a line of a printed scoring table is counted, where the words leave no doubt. Elements stay unnamed («»): the
// table does not say them, the specialist chooses. Whatever is not plain stays open, it is never guessed.

const MAX_WORDS = 2000;

/** A rule for the words of a scoring table («Có: 10 điểm; không: 0», «a/b × điểm tối đa», «4 lần = 20 điểm, 3 lần = 15»), or `open`. */
export function guessRule(words: string, max: number | null): Rule {
  if (words.length > MAX_WORDS) return { kind: 'open' };
  const text = foldMarks(words).replaceAll(/[×*]/g, 'x');
  return guessYesNo(text, max) ?? guessProportion(text) ?? guessTiers(text, max) ?? { kind: 'open' };
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const YES_NO = new RegExp(
  String.raw`^(?:- ?)?(?:neu )?(?:da )?co[^:=]{0,60}[:=] ?(?:${NUMBER}|diem toi da)(?: ?diem)?[;,.\n -]+(?:neu )?(?:khong|chua)[^:=]{0,60}[:=] ?0(?: ?diem)?\.?$`,
);

function guessYesNo(text: string, max: number | null): Rule | undefined {
  const found = YES_NO.exec(text);
  if (!found) return undefined;
  const points = found[1] === undefined ? max : numberOf(found[1]);
  return max === null || points === max ? { kind: 'yes_no', element: '', expected: true } : undefined;
}

const PROPORTION = /(?:^|[=: ])\(?(?:ty le )?[a-z]\)? ?\/ ?\(?[a-z]\)?\)? ?(?:x 100%? ?)?x ?(?:so )?diem toi da/;

function guessProportion(text: string): Rule | undefined {
  if (!PROPORTION.test(text)) return undefined;
  const floor = new RegExp(`duoi ${NUMBER} ?% ?(?:=|:|thi|la|duoc)? ?0 ?diem`).exec(text)?.[1];
  const full = new RegExp(`(?:tu|dat) ${NUMBER} ?% ?(?:tro len)? ?(?:=|:|thi|duoc)? ?diem toi da`).exec(text)?.[1];
  return {
    kind: 'proportional',
    numerator: '',
    denominator: '',
    zeroDenominator: 'unknown',
    floor: floor === undefined ? 0 : numberOf(floor),
    full: full === undefined ? 100 : numberOf(full),
    decimals: 2,
  };
}

interface Read {
  bound: '>=' | '>' | '<' | '<=';
  at: number;
  percent: boolean;
  points: number;
}

const STEP = new RegExp(
  `(tu|tren|duoi|khong qua|>=|≥|<=|≤|>|<)? ?${NUMBER} ?(%|[a-z]+(?: [a-z]+)?)?(?: tro len)? ?[=:] ?${NUMBER} ?(?:diem)?`,
  'g',
);

/** Steps said from above («từ 90%: 10 điểm; từ 70%: 5 điểm; dưới 70%: 0 điểm»); what lies below the last one has no points. */
function guessTiers(text: string, max: number | null): Rule | undefined {
  const read = [...text.matchAll(STEP)].map(readStep);
  const ups = read.filter(({ bound }) => bound === '>=' || bound === '>').sort((a, b) => b.at - a.at);
  const downs = read.filter(({ bound }) => bound === '<' || bound === '<=');
  const said = text.replaceAll(STEP, '').replaceAll(/[;,.\n\s-]|khong( co)?|con lai|diem|[:=]|0/g, '');
  const isPlain =
    said === '' && ups.length >= 2 && downs.length <= 1 && new Set(ups.map(({ at }) => at)).size === ups.length;
  if (!isPlain || ups.some(({ points }) => max !== null && points > max)) return undefined;
  const lowest = ups.at(-1);
  const below = downs[0];
  if (below && (below.at !== lowest?.at || (below.bound === '<') === (lowest?.bound === '>'))) return undefined;
  const isRatio = read.every(({ percent }) => percent);
  if (!isRatio && read.some(({ percent }) => percent)) return undefined;
  return {
    kind: 'tiers',
    of: isRatio ? { numerator: '', denominator: '', zeroDenominator: 'unknown' } : { element: '' },
    steps: stepsOf(ups, below?.points ?? 0),
  };
}

function stepsOf(ups: readonly Read[], below: number): TierStep[] {
  const steps = ups.map(({ at, bound, points }, index): TierStep => {
    const above = ups[index - 1];
    return { min: at, minOpen: bound === '>', max: above?.at ?? null, maxOpen: above?.bound !== '>', points };
  });
  const lowest = ups.at(-1);
  return [
    ...steps,
    { min: null, minOpen: false, max: lowest?.at ?? null, maxOpen: lowest?.bound !== '>', points: below },
  ];
}

const BOUNDS: Readonly<Record<string, Read['bound']>> = {
  tren: '>',
  '>': '>',
  duoi: '<',
  '<': '<',
  'khong qua': '<=',
  '≤': '<=',
  '<=': '<=',
};

function readStep([, bound = '', at = '', unit = '', points = '']: RegExpMatchArray): Read {
  return { bound: BOUNDS[bound] ?? '>=', at: numberOf(at), percent: unit === '%', points: numberOf(points) };
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}
