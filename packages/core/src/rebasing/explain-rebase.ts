import { formatNumber } from '../text/index.ts';
import type { ElementValue, Value } from '../values/index.ts';
import type { Derived, NotDerived, Obstacle } from './model.ts';

/** Names for sentences, by code or id; what has none is printed as it is. */
export interface RebaseNames {
  elements: Readonly<Record<string, string>>;
  units: ReadonlyMap<string, string>;
}

/** «Tổng số thôn: 27 = 9 (Xã A) + 11 (Xã B) + 7 (Xã C)» */
export function explainDerived({ element, rule, value, parts, weights }: Derived, names: RebaseNames): string {
  const weightOf = (at: number) => (weights[at] ? ` × ${shownValue(weights[at].value)}` : '');
  const each = parts.map((part, at) => `${shownValue(part.value)}${weightOf(at)} (${unitName(part.unitId, names)})`);
  const said = `${elementName(element, names)}: ${shownValue(value.value)}`;
  switch (rule) {
    case 'sum':
      return `${said} = ${each.join(' + ')}`;
    case 'weighted_mean':
      return `${said}, bình quân theo ${elementName(weights[0]?.element ?? '', names)}: ${each.join('; ')}`;
    case 'any':
      return `${said}, chỉ cần một xã cũ có: ${each.join('; ')}`;
    case 'all':
      return `${said}, tất cả xã cũ phải có: ${each.join('; ')}`;
    case 'same':
      return `${said}, các xã cũ như nhau: ${listed(parts, names)}`;
    case 'carried':
    case 'none':
      return `${said}, giữ nguyên của ${listed(parts, names)}`;
  }
}

/** «Tổng số thôn: không suy ra được, Thị trấn X chưa có số liệu» */
export function explainNotDerived({ element, obstacle }: NotDerived, names: RebaseNames): string {
  return `${elementName(element, names)}: không suy ra được, ${because(obstacle, names)}`;
}

function because(obstacle: Obstacle, names: RebaseNames): string {
  const units = 'units' in obstacle ? obstacle.units.map((unitId) => unitName(unitId, names)).join(', ') : '';
  switch (obstacle.kind) {
    case 'no-rule':
      return 'số liệu này không gộp được giữa các xã';
    case 'no-parts':
      return 'chưa rõ xã mới gồm những xã cũ nào';
    case 'missing':
      return `chưa có số liệu của ${units}`;
    case 'missing-weight':
      return `chưa có ${elementName(obstacle.weight, names)} của ${units} để tính bình quân`;
    case 'zero-weight':
      return `${elementName(obstacle.weight, names)} của các xã cũ cộng lại bằng 0`;
    case 'split':
      return `không rõ bao nhiêu của ${units} thuộc về xã mới`;
    case 'differing':
      return `các xã cũ khác nhau: ${units}`;
    case 'unreadable':
      return `số liệu của ${units} không đọc được`;
    case 'mixed-periods':
      return `số liệu của ${units} thuộc kỳ khác`;
  }
}

function listed(parts: readonly Value[], names: RebaseNames): string {
  return parts.map(({ unitId }) => unitName(unitId, names)).join(', ');
}

function elementName(code: string, { elements }: RebaseNames): string {
  return Object.hasOwn(elements, code) ? (elements[code] ?? code) : code;
}

const unitName = (unitId: string, { units }: RebaseNames): string => units.get(unitId) ?? unitId;

/** A value in words; of a list of rows how many there are. */
export function shownValue(value: ElementValue): string {
  if (typeof value === 'number') return formatNumber(value);
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'string') return value;
  return value.some((item) => typeof item === 'object') ? `${formatNumber(value.length)} dòng` : value.join('; ');
}
