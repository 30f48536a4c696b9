import { formatNumber } from '../text/index.ts';
import { stepFor } from './decide-points.ts';
import { answerTo, numberOf } from './facts.ts';
import type { Judgement, Reason, RequirementJudgement, ResolvedThreshold, Trace, Verdict } from './judgement.ts';
import { citation, thresholdOrigin } from './legal-words.ts';
import type { TierStep } from './points-rules.ts';
import type { Op, Rule } from './ruleset.ts';

/** Names of elements in Vietnamese by code, and of their choices by `<element> <choice>`; a code without a name is printed as it is. */
export type ElementNames = Readonly<Record<string, string>>;

export const HEADS: Record<Verdict, string> = {
  met: 'Đạt',
  unmet: 'Chưa đạt',
  unknown: 'Chưa đủ số liệu',
  exempt: 'Không xét',
};
export const NEEDS: Record<Op, string> = {
  '>=': 'cần từ',
  '>': 'cần trên',
  '<=': 'cần không quá',
  '<': 'cần dưới',
  '==': 'cần đúng',
};

/**
 * Sentences in Vietnamese that answer «vì sao?», one for each requirement, preconditions first:
 * «Chưa đạt 8.2.b: 9/11 thôn có Internet (81,8%), cần 100% – Quyết định 1127/QĐ-BTTTT ngày 22/6/2022, chỉ tiêu 8.2».
 * With a code (of a criterion, sub-criterion or requirement) only what lies under it.
 */
export function explain(judgement: Judgement, code?: string, names: ElementNames = {}): string[] {
  const chosen = requirementsUnder(judgement, code);
  return chosen.map((requirement) => explainRequirement(requirement, names));
}

/** The sentence for one requirement. In an index it begins with the points: «8/10 điểm II.1.1: …». */
export function explainRequirement(
  { code, verdict, trace, informational, name }: RequirementJudgement,
  names: ElementNames = {},
): string {
  if (trace.rule.kind === 'requires' && trace.max === undefined)
    return `${headOf(verdict, trace)} «${name}»${basisOf(trace)}`;
  const said = because(trace, verdict, { name, names });
  const sentence = `${headOf(verdict, trace)} ${code}${rangeOf(trace)}: ${said}${basisOf(trace)}`;
  return informational ? `${sentence} (chỉ để tham khảo, không dùng để xét)` : sentence;
}

export function requirementsUnder(judgement: Judgement, code?: string): RequirementJudgement[] {
  const found = judgement.preconditions.filter((precondition) => code === undefined || precondition.code === code);
  for (const criterion of judgement.criteria) {
    for (const sub of criterion.subcriteria) {
      const whole = code === undefined || code === criterion.code || code === sub.code;
      found.push(...sub.requirements.filter((requirement) => whole || requirement.code === code));
    }
  }
  return found;
}

function headOf(verdict: Verdict, { reason, points, max }: Trace): string {
  if (points && max && points.low === points.high) return `${formatNumber(points.low)}/${formatNumber(max)} điểm`;
  if (reason?.kind === 'incomplete-rule') return 'Chưa đủ quy tắc';
  if (reason?.kind === 'missing-judgement') return 'Chưa có kết quả';
  if (reason?.kind === 'unreadable-data' || reason?.kind === 'zero-denominator' || reason?.kind === 'outside-scale')
    return 'Chưa xét được';
  return HEADS[verdict];
}

// What the points may still be, while something is not known.
function rangeOf({ points, max }: Trace): string {
  if (!points || !max || points.low === points.high) return '';
  return ` (${formatNumber(points.low)}–${formatNumber(points.high)} điểm)`;
}

type Naming = { name: string; names: ElementNames };

function because(trace: Trace, verdict: Verdict, naming: Naming): string {
  if (trace.exemption) return trace.exemption.reason;
  if (trace.reason) return whyUnknown(trace.reason, naming);
  return becauseOf(trace.rule, trace, { ...naming, verdict });
}

/** How the rule came to its verdict or points; a branch says which way it went and what was found there. */
function becauseOf(rule: Rule, trace: Trace, naming: Naming & { verdict: Verdict }): string {
  const { threshold } = trace;
  const { verdict } = naming;
  switch (rule.kind) {
    case 'yes_no':
    case 'choice':
      return `${nameOf(rule.element, naming)}: ${shownAnswer(trace, rule.element, naming)}`;
    case 'threshold':
      return `${counted(numberOf(trace, rule.element), trace, nameOf(rule.element, naming))}${needs(threshold)}`;
    case 'ratio':
    case 'proportional':
      if (verdict === 'exempt') return `không phát sinh (${nameOf(rule.denominator, naming)} bằng 0)`;
      return ratio(rule, trace, naming);
    case 'k_of_n':
      return `${formatNumber(trace.computed ?? 0)}/${formatNumber(rule.of.length)} điều kiện được đáp ứng${needs(threshold)}`;
    case 'rows':
      return verdict === 'exempt'
        ? `không phát sinh (${nameOf(rule.element, naming)} trống)`
        : rows(rule, trace, naming);
    case 'tiers':
      return tiers(rule, trace, naming);
    case 'each':
      return `${nameOf(rule.element, naming)}: ${formatNumber(trace.computed ?? 0)}, mỗi đơn vị ${formatNumber(rule.points)} điểm`;
    case 'expert':
      return `${nameOf(rule.element, naming)}; lý do: ${shownAnswer(trace, rule.reason, naming)}`;
    case 'branch': {
      const way = answerTo(trace, rule.element)?.value === true;
      const found = becauseOf(way ? rule.yes : rule.no, trace, naming);
      return `${nameOf(rule.element, naming)}: ${yesNo(way)}; ${found}`;
    }
    case 'requires':
    case 'open':
    case 'points':
    case 'cel':
      return naming.name;
  }
}

function tiers(rule: Rule & { kind: 'tiers' }, trace: Trace, naming: Naming & { verdict: Verdict }): string {
  const { of } = rule;
  if ('element' in of) {
    const step = stepFor(rule.steps, trace.computed ?? 0);
    const number = formatNumber(trace.computed ?? 0);
    const what = trace.counted ? `${number} ${trace.counted}` : `${nameOf(of.element, naming)}: ${number}`;
    return `${what}${step ? `, bậc ${stepText(step)}` : ''}`;
  }
  if (naming.verdict === 'exempt') return `không phát sinh (${nameOf(of.denominator, naming)} bằng 0)`;
  const step = stepFor(rule.steps, trace.computed ?? 0);
  return `${ratio(of, trace, naming)}${step ? `, bậc ${stepText(step, '%')}` : ''}`;
}

/** «từ 60% đến dưới 85%», «trên 0», «từ 85%». */
export function stepText({ min, minOpen, max, maxOpen }: TierStep, unit = ''): string {
  const from = min === null ? '' : `${minOpen ? 'trên' : 'từ'} ${formatNumber(min)}${unit}`;
  if (min !== null && min === max) return `bằng ${formatNumber(min)}${unit}`;
  const to = max === null ? '' : `${maxOpen ? 'dưới' : 'không quá'} ${formatNumber(max)}${unit}`;
  if (from && to) return `${from} đến ${to}`;
  return from || to || 'mọi mức';
}

function rows(rule: Rule & { kind: 'rows' }, { rows: found, threshold, counted: what }: Trace, naming: Naming): string {
  if (!found) return naming.name;
  const wanted = { all: ', cần tất cả', any: ', cần ít nhất một', share: needs(threshold) }[rule.quantifier];
  const failing = found.failing.length > 0 ? `; chưa đạt: ${found.failing.join(', ')}` : '';
  return `${formatNumber(found.holding)}/${formatNumber(found.of)} ${what ?? 'dòng đạt điều kiện'}${wanted}${failing}`;
}

function shownAnswer(trace: Trace, element: string, { names }: Naming): string {
  const answer = answerTo(trace, element)?.value;
  if (typeof answer === 'boolean') return yesNo(answer);
  return typeof answer === 'string' ? `«${choiceName(element, answer, names)}»` : '–';
}

function ratio(
  { numerator, denominator }: { numerator: string; denominator: string },
  trace: Trace,
  naming: Naming,
): string {
  const part = formatNumber(numberOf(trace, numerator) ?? 0);
  const whole = formatNumber(numberOf(trace, denominator) ?? 0);
  const what = trace.counted ?? `(${nameOf(numerator, naming)} / ${nameOf(denominator, naming)})`;
  return `${part}/${whole} ${what} (${formatNumber(shown(trace))}%)${needs(trace.threshold)}`;
}

// One decimal, unless it would show «80%» for a share that misses 80%: then as many as tell them apart.
function shown({ computed = 0, threshold }: Trace): number {
  const limit = threshold?.value ?? computed;
  const rounded = [1, 2, 3, 4].map((digits) => Math.round(computed * 10 ** digits) / 10 ** digits);
  return rounded.find((number) => number !== limit || computed === limit) ?? computed;
}

function counted(number: number | undefined, trace: Trace, name: string): string {
  const what = trace.counted ?? trace.threshold?.unit ?? '';
  return `${trace.counted ? '' : `${name}: `}${formatNumber(number ?? 0)}${what ? ` ${what}` : ''}`;
}

function needs(threshold: ResolvedThreshold | undefined): string {
  if (!threshold) return '';
  const { value, unit, op, text } = threshold;
  const whole = unit === '%' && value === 100 && op === '>=';
  const amount = unit === '%' ? `${formatNumber(value)}%` : formatNumber(value);
  return `, ${whole ? 'cần' : NEEDS[op]} ${amount}${text.illustrative ? ` (${thresholdOrigin(text)})` : ''}`;
}

function whyUnknown(reason: Reason, naming: Naming): string {
  switch (reason.kind) {
    case 'missing-data':
      return `thiếu ${listed(reason.elements, naming)}`;
    case 'unreadable-data':
      return `không đọc được ${listed(reason.elements, naming)}`;
    case 'zero-denominator':
      return `${listed(reason.elements, naming)} bằng 0 nên không tính được tỷ lệ`;
    case 'missing-reason':
      return `thiếu lý do của người chấm (${listed(reason.elements, naming)})`;
    case 'outside-scale':
      return `${listed(reason.elements, naming)} nằm ngoài thang điểm`;
    case 'incomplete-rule':
      return `«${naming.name}» chưa có ngưỡng hoặc căn cứ để xét`;
    case 'missing-attribute':
      return `chưa biết ${reason.attribute === 'commune_class' ? 'nhóm địa bàn của xã' : `«${nameOf(reason.attribute, naming)}»`}`;
    case 'missing-judgement':
      return `chưa xét «${reason.ruleset}»`;
  }
}

// The clause stands behind the dash; a provincial text that gave the threshold or the requirement is named beside it.
function basisOf({ clause, threshold, confirmedBy }: Trace): string {
  const parts = clause.text ? [citation(clause.text), clause.place] : [clause.place];
  const other = threshold?.text ?? confirmedBy;
  const same = other?.number !== undefined && other.number === clause.text?.number;
  if (other && !same && !(threshold && other.illustrative)) parts.push(thresholdOrigin(other));
  return ` – ${parts.join(', ')}`;
}

function listed(elements: readonly string[], naming: Naming): string {
  return elements.map((element) => `«${nameOf(element, naming)}»`).join(', ');
}

/** The words of a choice; a text that is no choice is printed as it is. */
export function choiceName(element: string, choice: string, names: ElementNames): string {
  const key = `${element} ${choice}`;
  return (Object.hasOwn(names, key) ? names[key] : undefined) ?? choice;
}

function nameOf(element: string, { names }: Naming): string {
  return (Object.hasOwn(names, element) ? names[element] : undefined) ?? element;
}

function yesNo(value: unknown): string {
  return value === true ? 'có' : 'không';
}
