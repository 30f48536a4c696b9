import type { ScoreCell } from '@thuocdo/contract/scores';
import { phrase } from '@thuocdo/phrases';
import { expect, test } from 'vitest';
import type { Words } from '../../ui/words.tsx';
import { type Tone, toneOf } from './heat-tones.ts';
import { saidOf, shortOf } from './heat-words.ts';

const t: Words['t'] = (key, ...params) => phrase('vi', key, ...params);

test.each<[ScoreCell | undefined, boolean, Tone, string, string]>([
  [['met', [4, 4, 4]], false, 'full', '4/4 điểm', '4'],
  [['unmet', [0, 0, 4]], false, 'zero', '0/4 điểm', '0'],
  [['unmet', [0.9, 0.9, 4]], false, 'quarter', '0,9/4 điểm', '0,9'],
  [['unmet', [1, 1, 4]], false, 'half', '1/4 điểm', '1'],
  [['unmet', [2, 2, 4]], false, 'three', '2/4 điểm', '2'],
  [['unmet', [3, 3, 4]], false, 'most', '3/4 điểm', '3'],
  [['unknown', [0, 4, 4]], false, 'open', 'từ 0 đến 4/4 điểm, chưa đủ số liệu', '0–4'],
  [['unknown', [2, 2, null]], false, 'open', '2 điểm, điểm tối đa chưa rõ', '≥2'],
  [['exempt', [0, 0, 0]], false, 'exempt', 'không xét', ''],
  [['unmet', [2, 2, 5]], true, 'taken', 'trừ 2/5 điểm', '2'],
  [['met', [0, 0, 5]], true, 'untaken', 'trừ 0/5 điểm', '0'],
  [['met', null], false, 'met', 'đạt', ''],
  [['unmet', null], false, 'unmet', 'chưa đạt', ''],
  [['unknown', null], false, 'open', 'chưa đủ số liệu', ''],
  [undefined, false, 'missing', 'chưa có kết quả', ''],
])(
  'the cell %j looks and reads as what it is: missing data is not 0, exempt is not unmet',
  (cell, off, ...expected) => {
    expect([toneOf(cell, off), saidOf(cell, off, t), shortOf(cell)]).toEqual(expected);
  },
);
