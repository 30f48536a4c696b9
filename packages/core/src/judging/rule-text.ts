import { formatDay, formatNumber } from '../text/index.ts';
import { measureText, pointsText } from './points-text.ts';
import { givesPoints } from './read-rule.ts';
import { nameOf, type RuleNames } from './rule-names.ts';
import type { Amount, Op, Rule, Threshold, VerdictRule } from './ruleset.ts';

const OPEN_AMOUNT = '(chưa có ngưỡng)';
const BOUNDS: Record<Op, (amount: string) => string> = {
  '>=': (amount) => `từ ${amount} trở lên`,
  '>': (amount) => `trên ${amount}`,
  '<=': (amount) => `không quá ${amount}`,
  '<': (amount) => `dưới ${amount}`,
  '==': (amount) => `đúng ${amount}`,
};

/** One rule in words: «tỷ lệ A / B từ 80% trở lên; xã đảo từ 50% trở lên», «bậc của A: từ 85: 10 điểm; …». Never empty. */
export function ruleText(rule: Rule, names: RuleNames = {}): string {
  if (rule.kind === 'branch') {
    const [yes, no] = [ruleText(rule.yes, names), ruleText(rule.no, names)];
    return `nếu ${nameOf(rule.element, names)}: ${yes}; nếu không: ${no}`;
  }
  return givesPoints(rule) ? pointsText(rule, names) : verdictText(rule, names);
}

function verdictText(rule: VerdictRule, names: RuleNames): string {
  switch (rule.kind) {
    case 'yes_no':
      return `${rule.expected ? 'có' : 'không có'}: ${nameOf(rule.element, names)}`;
    case 'threshold':
      return `${nameOf(rule.element, names)} ${thresholdText(rule.threshold, names, rule.op)}`;
    case 'ratio': {
      const of = measureText({ ...rule }, names);
      return `${of} ${thresholdText(rule.threshold, names, rule.op)}`;
    }
    case 'k_of_n': {
      const of = rule.of.map((code) => nameOf(code, names)).join('; ');
      return `${thresholdText(rule.threshold, names, '>=')} trong ${rule.of.length} điều kiện: ${of}`;
    }
    case 'requires':
      return `đạt ${rule.code === undefined ? '' : `mã ${rule.code} của `}bộ ${nameOf(rule.ruleset, names)}`;
    case 'rows':
      return `${quantifierText(rule, names)} của ${nameOf(rule.element, names)} thỏa: ${rule.where}`;
    case 'open':
      return 'chưa có cách xét';
    case 'cel':
      return `biểu thức: ${rule.source}`;
  }
}

function quantifierText(rule: VerdictRule & { kind: 'rows' }, names: RuleNames): string {
  if (rule.quantifier === 'all') return 'mọi dòng';
  if (rule.quantifier === 'any') return 'ít nhất một dòng';
  return rule.threshold ? `${thresholdText(rule.threshold, names, '>=')} số dòng` : 'một phần số dòng';
}

/** «từ 80% trở lên», with each class and each period of its own said after it. */
export function thresholdText(threshold: Threshold, names: RuleNames, op: Op): string {
  if (!threshold.dated) return amountText(threshold, threshold.unit, names, op);
  return threshold.dated
    .map((dated) => {
      const from = dated.validFrom === null ? '' : `từ ngày ${formatDay(dated.validFrom)}`;
      const to = dated.validTo === null ? '' : `trước ngày ${formatDay(dated.validTo)}`;
      const when = [from, to].filter(Boolean).join(' đến ') || 'mọi ngày';
      return `[${when}] ${amountText(dated, threshold.unit, names, op)}`;
    })
    .join('; ');
}

/** An amount with its unit and comparison; «(chưa có ngưỡng)» where nobody has said it. */
export function amountText(amount: Amount, unit: string, names: RuleNames, op: Op = '>='): string {
  if (!amount.valueByClass) return BOUNDS[op](withUnit(amount.value, unit));
  const classes = Object.entries(amount.valueByClass);
  if (classes.length === 0) return BOUNDS[op](OPEN_AMOUNT);
  return classes.map(([code, value]) => `${nameOf(code, names)} ${BOUNDS[op](withUnit(value, unit))}`).join('; ');
}

function withUnit(value: number | null | undefined, unit: string): string {
  if (typeof value !== 'number') return OPEN_AMOUNT;
  return unit === '%' ? `${formatNumber(value)}%` : `${formatNumber(value)} ${unit}`.trim();
}
