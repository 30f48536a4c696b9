import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Element, parseElements } from './index.ts';

// The words that say what the figures of the department's report are. Whether a sentence is true no test can tell; whether
// it is there, says more than the name and agrees with how the figure adds up over time, one can.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const parsed = parseElements(data('elements/department-report.json'));
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const { elements } = parsed.dictionary;

type Rule = { kind: string; total: string; parts: string[] };
const names = new Map(elements.map(({ code, name }) => [code, name]));
const rules: Rule[] = data('checks/department-report.json').checks.map(({ rule }: { rule: Rule }) => rule);
const sumsChecked = new Set(
  rules
    .filter(({ kind }) => kind === 'sum')
    .map(({ total, parts }) => `${total}: ${parts.map((code) => names.get(code)).join(' + ')}`),
);

const saidOf = ({ definition = '', method = '' }: Element) => `${definition} ${method}`;
const codesOf = (list: readonly Element[]) => list.map(({ code }) => code);
const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];

/** Words that a definition adds to the name; one that only repeats or turns round the name adds none or two. */
function wordsAdded({ name, definition = '' }: Element): number {
  const known = new Set(wordsOf(name));
  return new Set(wordsOf(definition).filter((word) => !known.has(word))).size;
}

describe('the words of the department’s dictionary', () => {
  test('every element says what is counted and where the figure is taken from', () => {
    expect(codesOf(elements.filter(({ definition, method }) => !definition || !method))).toEqual([]);
  });

  test('no definition merely repeats the name of its element, and no method its definition', () => {
    expect(codesOf(elements.filter((element) => wordsAdded(element) < 5))).toEqual([]);
    expect(codesOf(elements.filter(({ definition, method }) => definition === method))).toEqual([]);
  });

  test('a stock says that it is counted at the end of the period', () => {
    const stocks = elements.filter(({ overTime }) => overTime === 'last');
    expect(stocks.length).toBeGreaterThan(40);
    expect(codesOf(stocks.filter((element) => !saidOf(element).includes('cuối kỳ')))).toEqual([]);
  });

  test('a flow says that it happened within the period, a plan that it is of the period planned', () => {
    const flows = elements.filter(({ overTime }) => overTime === 'sum');
    const isPlaced = (element: Element) =>
      saidOf(element).includes(element.planned === true ? 'kỳ kế hoạch' : 'trong kỳ');
    expect(codesOf(flows.filter((element) => !isPlaced(element)))).toEqual([]);
    expect(codesOf(flows.filter(({ definition }) => definition?.includes('có đến cuối kỳ')))).toEqual([]);
  });

  test('a total names exactly the parts that a check adds', () => {
    const named = elements.flatMap(({ code, definition = '' }) => {
      const [, parts] = definition.split('Tổng: ');
      return parts === undefined ? [] : [`${code}: ${parts}`];
    });
    expect(named).toHaveLength(11);
    expect(named.filter((total) => !sumsChecked.has(total))).toEqual([]);
  });

  test('what the papers leave open is marked as a reading of ours, never told as theirs', () => {
    const open = elements.filter((element) => saidOf(element).includes('không nói rõ'));
    expect(open.length).toBeGreaterThan(50);
    expect(codesOf(open.filter((element) => !saidOf(element).includes('ở đây hiểu')))).toEqual([]);
  });
});
