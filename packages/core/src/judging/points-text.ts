import { formatNumber } from '../text/index.ts';
import { choiceName, stepText } from './explain.ts';
import type { Measure, PointsRule, TierStep } from './points-rules.ts';
import { nameOf, type RuleNames } from './rule-names.ts';

/** A rule that gives points, in words. Branches are said by `ruleText`. */
export function pointsText(rule: Exclude<PointsRule, { kind: 'branch' }>, names: RuleNames): string {
  switch (rule.kind) {
    case 'tiers': {
      const unit = 'element' in rule.of ? '' : '%';
      const steps = inOrder(rule.steps).map((step) => `${stepText(step, unit)}: ${stepPoints(step)}`);
      return `bậc theo ${measureText(rule.of, names)}: ${steps.join('; ') || '(chưa có bậc)'}`;
    }
    case 'proportional':
      return proportionText(rule, names);
    case 'choice': {
      const choices = Object.entries(rule.points).map(
        ([code, points]) => `${choiceName(rule.element, code, names)}: ${pointCount(points)}`,
      );
      const exempt = rule.exempt.map((code) => `${choiceName(rule.element, code, names)}: không xét`);
      return `theo ${nameOf(rule.element, names)}: ${[...choices, ...exempt].join('; ')}`;
    }
    case 'each':
      return `${nameOf(rule.element, names)}: mỗi đơn vị ${pointCount(rule.points)}, không quá điểm tối đa`;
    case 'expert':
      return `chấm trực tiếp: ${nameOf(rule.element, names)}, kèm lý do: ${nameOf(rule.reason, names)}`;
    case 'points':
      return `điểm theo biểu thức: ${rule.source}`;
  }
}

export function measureText(of: Measure, names: RuleNames): string {
  if ('element' in of) return nameOf(of.element, names);
  return `tỷ lệ ${nameOf(of.numerator, names)} / ${nameOf(of.denominator, names)}`;
}

function proportionText(rule: PointsRule & { kind: 'proportional' }, names: RuleNames): string {
  const full = rule.full === 100 ? '' : `; từ ${formatNumber(rule.full)}% được điểm tối đa`;
  const floor = rule.floor > 0 ? `; dưới ${formatNumber(rule.floor)}% không có điểm` : '';
  return `${measureText(rule, names)} × điểm tối đa${full}${floor}`;
}

function inOrder(steps: readonly TierStep[]): TierStep[] {
  return [...steps].sort((a, b) => (b.min ?? -Infinity) - (a.min ?? -Infinity));
}

function stepPoints(step: TierStep): string {
  if ('over' in step) return `số đo / ${formatNumber(step.over)} × ${pointCount(step.times)}`;
  if ('per' in step)
    return `${pointCount(step.points)}, thêm ${pointCount(step.per)} mỗi đơn vị quá ${formatNumber(step.from)}`;
  return pointCount(step.points);
}

function pointCount(points: number): string {
  return `${formatNumber(points)} điểm`;
}
