import type { FileFinding } from '../shapes/index.ts';
import type { Element, RebaseRule } from './model.ts';

const fitting: Readonly<Record<RebaseRule['rule'], readonly Element['type'][]>> = {
  sum: ['integer', 'decimal', 'rows'],
  weighted_mean: ['decimal', 'percent'],
  any: ['yes_no'],
  all: ['yes_no'],
  same: ['integer', 'decimal', 'percent', 'yes_no', 'one_of', 'text', 'rows'],
  none: ['integer', 'decimal', 'percent', 'yes_no', 'one_of', 'text', 'rows'],
};

/**
 * Rules of re-basing that do not fit: counts are added and lists joined, means are weighed by a count that is itself added, «any» and «all»
 * are said of yes/no.
 */
export function inspectRebase(elements: readonly Element[], known: ReadonlySet<string>): FileFinding[] {
  const byCode = new Map(elements.map((element) => [element.code, element]));
  return elements.flatMap((element) => {
    const { rebase } = element;
    if (rebase === undefined) return [];
    const at = (code: string, params: FileFinding['params']) => [{ path: `${element.code}.rebase`, code, params }];
    if (!fitting[rebase.rule].includes(element.type))
      return at('rebase-of-type', { type: element.type, rule: rebase.rule });
    const weight = 'weight' in rebase ? rebase.weight : undefined;
    if (rebase.rule !== 'weighted_mean') return weight === undefined ? [] : at('weight-unused', { rule: rebase.rule });
    return isWeight(weight, byCode, known) ? [] : at('weight-unfit', { weight: weight ?? '' });
  });
}

function isWeight(
  weight: string | undefined,
  elements: ReadonlyMap<string, Element>,
  known: ReadonlySet<string>,
): boolean {
  if (weight === undefined) return false;
  const element = elements.get(weight);
  return element === undefined ? known.has(weight) : element.rebase?.rule === 'sum';
}
