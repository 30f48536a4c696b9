import { figureFaults } from '@thuocdo/core/figures';
import { describe, expect, test } from 'vitest';
import { figureFaultWords, refusalRules } from './figure-faults.ts';
import { langs } from './index.ts';

describe('why a figure is refused', () => {
  test.each([...figureFaults, ...refusalRules])('«%s» is said in words in both languages', (rule) => {
    for (const lang of langs) expect(figureFaultWords(lang, rule)).not.toBe(rule);
  });

  test('a rule of a newer server is shown as it came', () => {
    expect(figureFaultWords('vi', 'from-the-future')).toBe('from-the-future');
  });
});
