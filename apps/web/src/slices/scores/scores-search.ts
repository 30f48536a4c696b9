import type { getScores } from '@thuocdo/contract/scores';
import type { InputOf } from '../../api.ts';
import { known, oneOf, textOf, wordOf } from '../../ui/search-params.ts';
import { type LevelView, levelViews } from '../rollup/index.ts';

/** What is read and how, all in the address: a link shows the same table. */
export interface ScoresSearch {
  muc?: LevelView;
  /** The ruleset. */
  bo?: string;
  /** The earlier campaign to compare with. */
  doi?: string;
  /** Part of a name, with or without marks. */
  tim?: string;
  /** A grade, or `-` for communes without a result. */
  loai?: string;
  /** Column of the order (`hang`, `diem` …, or `nhom-` and the code of a pillar); `-` before it turns it round. */
  xep?: string;
}

/** Keeps what is known and leaves the rest; a mistyped address shows the whole table and not an error. */
export function readScoresSearch(search: Record<string, unknown>): ScoresSearch {
  const muc = oneOf(levelViews, search['muc']);
  const found: { [K in keyof ScoresSearch]: ScoresSearch[K] | undefined } = {
    muc: muc === 'highest' ? undefined : muc,
    bo: wordOf(search['bo'], /^[\w.-]{1,100}$/),
    doi: wordOf(search['doi'], /^[0-9a-f-]{36}$/),
    tim: textOf(search['tim'], /^.{1,100}$/),
    loai: textOf(search['loai'], /^.{1,50}$/),
    xep: wordOf(search['xep'], /^-?(nhom-)?[\w.-]{1,60}$/),
  };
  return known(found);
}

type ScoresQuery = NonNullable<InputOf<typeof getScores>['query']>;

export function scoresQuery({ muc, bo, doi }: ScoresSearch): ScoresQuery {
  return {
    level: muc ?? 'highest',
    ...(bo === undefined ? {} : { ruleset: bo }),
    ...(doi === undefined ? {} : { against: doi }),
  };
}
