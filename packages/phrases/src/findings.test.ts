import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { phraseIfKnown } from './index.ts';
import { findings } from './vi/findings.ts';

// Core names what is wrong by code; whoever reads it needs words. The codes are found where core raises them.

/** Faults of a typed cell are worded among `figures`; braces without a partner are found by the reader of Word files. */
const elsewhere = { files: ['read-text.ts', 'read-program-text.ts'], codes: ['tag-not-opened', 'tags-unreadable'] };
const folders = ['shapes', 'elements', 'figures', 'indicators', 'checks', 'reports'];
const root = new URL('../../core/src/', import.meta.url);
const sources = folders.flatMap((folder) =>
  readdirSync(new URL(`${folder}/`, root))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !elsewhere.files.includes(name))
    .map((name) => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
);
const CODE = "'([a-z]+(?:-[a-z]+)*)'";
const raised = [
  new RegExp(`\\bcode: ${CODE}`, 'gu'),
  new RegExp(`\\b(?:note|at)\\(${CODE}`, 'gu'),
  new RegExp(`\\bsay\\((?:found, .+?, |'[a-zA-Z]+', )${CODE}`, 'gu'),
  new RegExp(`\\b(?:fault|warning)\\((?:placed, )?${CODE}`, 'gu'),
  new RegExp(`\\bfault: ${CODE}`, 'gu'),
];
const faultType = /(?:type (?:Tag|WordTag)Fault|const periodFaults) =([^;]+);/gu;

const codes = new Set(
  sources.flatMap((source) => [
    ...raised.flatMap((pattern) => [...source.matchAll(pattern)].map(([, code = '']) => code)),
    ...[...source.matchAll(faultType)].flatMap(([, all = '']) =>
      [...all.matchAll(/'([a-z-]+)'/gu)].map(([, code = '']) => code),
    ),
  ]),
);

describe('what core finds wrong in files and templates', () => {
  test('is looked for in the right places', () => {
    for (const code of [
      'unknown-key',
      'mean-of-percentages',
      'figure-twice',
      'over-time-of-type',
      'period-kind',
      'row-width',
      'loop-crossed',
    ])
      expect(codes).toContain(code);
  });

  test.each([...codes].sort())('%s is said in words, in both languages', (code) => {
    expect(phraseIfKnown('vi', `findings.${code}`)).toBeTruthy();
    expect(phraseIfKnown('en', `findings.${code}`)).toBeTruthy();
  });

  test('nothing is worded that nobody raises', () => {
    expect(Object.keys(findings).filter((code) => !codes.has(code) && !elsewhere.codes.includes(code))).toEqual([]);
  });
});
