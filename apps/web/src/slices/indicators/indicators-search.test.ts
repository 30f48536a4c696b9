import type { IndicatorView } from '@thuocdo/contract/indicators';
import { expect, test } from 'vitest';
import { bySection, filterIndicators } from './indicators-search.ts';

const indicator = (code: string, more: Partial<IndicatorView> = {}): IndicatorView => ({
  code,
  name: `Tỷ lệ ${code}`,
  unitOfMeasure: '%',
  section: null,
  system: null,
  owner: null,
  definition: null,
  text: '1%',
  stated: null,
  sentence: '',
  inputs: [],
  missing: [],
  ...more,
});

test('stand under their sections in the order of the report, those of none last', () => {
  const groups = bySection([
    indicator('x'),
    indicator('b', { section: 'I.10' }),
    indicator('a', { section: 'I.4' }),
    indicator('c', { section: 'II.1' }),
  ]);
  expect(groups.map(([section]) => section)).toEqual(['I.4', 'I.10', 'II.1', null]);
});

test('are looked for by what became of them', () => {
  const all = [
    indicator('known'),
    indicator('unknown', { text: null, stated: '5%' }),
    indicator('differs', { stated: '2%' }),
  ];
  const codes = (chi: 'known' | 'unknown' | 'differs') => filterIndicators(all, { chi }).map(({ code }) => code);
  expect(codes('known')).toEqual(['known', 'differs']);
  expect(codes('unknown')).toEqual(['unknown']);
  expect(codes('differs')).toEqual(['differs']);
});
