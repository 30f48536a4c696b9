import type { Element } from '../elements/index.ts';
import { formatNumber, formatPercent } from '../text/index.ts';
import type { ElementValue } from '../values/index.ts';

/** A figure as people read it in a table: «1.062», «79,37%», «có»; of a list how many rows it has. */
export function showFigure({ type }: Pick<Element, 'type'>, value: ElementValue): string {
  if (typeof value === 'number') return type === 'percent' ? formatPercent(value) : formatNumber(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  return typeof value === 'string' ? value : `${formatNumber(value.length)} dòng`;
}
