import { formatNumber } from '../text/index.ts';
import { choiceName, type ElementNames, NEEDS, stepText } from './explain.ts';
import type { Measure, PointsRule, StepPoints } from './points-rules.ts';
import type { Op, RowsRule, Rule, Threshold } from './ruleset.ts';

/**
 * A rule as a person reads it, without the numbers of any unit: «Số thôn có Internet» / «Tổng số thôn», cần 100%. Thresholds
 * that differ by class, date or overlay are named as such; the one that held stands in the explanation beside it.
 */
export function ruleInWords(rule: Rule, names: ElementNames = {}): string {
  const named = (element: string) => quoted(element, names);
  switch (rule.kind) {
    case 'branch':
      return `nếu ${named(rule.element)} là «có»: ${ruleInWords(rule.yes, names)}; nếu «không»: ${ruleInWords(rule.no, names)}`;
    case 'yes_no':
      return `${named(rule.element)} phải là «${rule.expected ? 'có' : 'không'}»`;
    case 'threshold':
      return `${named(rule.element)}, ${wanted(rule.op, rule.threshold)}`;
    case 'ratio':
      return `${shareOf(rule, named)}, ${wanted(rule.op, rule.threshold)}`;
    case 'k_of_n':
      return `${amountOf(rule.threshold)} trong ${formatNumber(rule.of.length)} điều kiện: ${rule.of.map(named).join('; ')}`;
    case 'rows':
      return `${quantified(rule)} của ${named(rule.element)} thỏa: ${rule.where}`;
    case 'requires':
      return `kết quả «${rule.code ? `${rule.ruleset} ${rule.code}` : rule.ruleset}» phải đạt`;
    case 'open':
      return 'chưa có quy tắc để xét';
    case 'cel':
      return `điều kiện: ${rule.source}`;
    default:
      return pointsInWords(rule, named, names);
  }
}

function quoted(element: string, names: ElementNames): string {
  return `«${(Object.hasOwn(names, element) ? names[element] : undefined) ?? element}»`;
}

type Named = (element: string) => string;

function pointsInWords(rule: Exclude<PointsRule, { kind: 'branch' }>, named: Named, names: ElementNames): string {
  switch (rule.kind) {
    case 'tiers':
      return `theo bậc của ${measured(rule.of, named)}: ${rule.steps
        .map((step) => `${stepText(step, 'element' in rule.of ? '' : '%')}: ${stepPoints(step)}`)
        .join('; ')}`;
    case 'proportional':
      return proportion(rule, named);
    case 'choice':
      return `theo lựa chọn ở ${named(rule.element)}: ${Object.entries(rule.points)
        .map(([choice, points]) => `«${choiceName(rule.element, choice, names)}» ${formatNumber(points)} điểm`)
        .join('; ')}`;
    case 'each':
      return `mỗi đơn vị của ${named(rule.element)} được ${formatNumber(rule.points)} điểm`;
    case 'expert':
      return `điểm do người chấm cho ở ${named(rule.element)}, kèm lý do`;
    case 'points':
      return `điểm = ${rule.source}`;
  }
}

function proportion({ full, floor, ...share }: PointsRule & { kind: 'proportional' }, named: Named): string {
  const below = floor > 0 ? `; dưới ${formatNumber(floor)}% không có điểm` : '';
  const whole = full === 100 ? '' : `; từ ${formatNumber(full)}% được điểm tối đa`;
  return `${shareOf(share, named)} × điểm tối đa${below}${whole}`;
}

function shareOf({ numerator, denominator }: { numerator: string; denominator: string }, named: Named): string {
  return `${named(numerator)} / ${named(denominator)}`;
}

function measured(of: Measure, named: Named): string {
  return 'element' in of ? named(of.element) : shareOf(of, named);
}

function stepPoints(step: StepPoints): string {
  if ('over' in step) return `số đo / ${formatNumber(step.over)} × ${formatNumber(step.times)} điểm`;
  if (!('per' in step)) return `${formatNumber(step.points)} điểm`;
  return `${formatNumber(step.points)} điểm, thêm ${formatNumber(step.per)} điểm cho mỗi đơn vị quá ${formatNumber(step.from)}`;
}

function quantified({ quantifier, threshold }: RowsRule): string {
  if (quantifier === 'all') return 'mọi dòng';
  if (quantifier === 'any') return 'ít nhất một dòng';
  return `ít nhất ${threshold?.value == null ? '(tỷ lệ chưa có)' : `${formatNumber(threshold.value)}%`} số dòng`;
}

function amountOf({ value }: Threshold): string {
  return `ít nhất ${typeof value === 'number' ? formatNumber(value) : '(số chưa có)'}`;
}

function wanted(op: Op, { value, unit, valueByClass, dated }: Threshold): string {
  if (valueByClass) return 'ngưỡng theo nhóm xã';
  if (dated) return 'ngưỡng theo thời gian';
  if (typeof value !== 'number') return 'ngưỡng do văn bản khác quy định';
  return `${NEEDS[op]} ${formatNumber(value)}${unit === '%' ? '%' : ` ${unit}`.trimEnd()}`;
}
