import type { FileFinding } from '../shapes/index.ts';
import type { Element, ElementType, OverTime } from './model.ts';

const numbers: readonly ElementType[] = ['integer', 'decimal'];
const fitting: Readonly<Record<OverTime, readonly ElementType[] | undefined>> = {
  sum: numbers,
  ratio: ['percent', 'decimal'],
  last: undefined,
  none: undefined,
};

/** What does not fit in the reporting keys: only counts and amounts are added over time, a term ends after it begins. */
export function inspectReporting(elements: readonly Element[]): FileFinding[] {
  return elements.flatMap((element) => {
    const { code, type, overTime, validFrom, validTo, targetOf } = element;
    const found: FileFinding[] = [];
    const say = (key: string, rule: string, params: FileFinding['params'] = {}) =>
      found.push({ path: `${code}.${key}`, code: rule, params });
    if (overTime && fitting[overTime]?.includes(type) === false)
      say('overTime', 'over-time-of-type', { type, overTime });
    if (validFrom && validTo && validTo < validFrom) say('validTo', 'ends-before-it-begins');
    if (targetOf === code) say('targetOf', 'target-of-itself');
    return found;
  });
}
