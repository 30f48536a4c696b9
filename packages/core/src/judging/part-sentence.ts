import { formatNumber } from '../text/index.ts';
import { HEADS } from './explain.ts';
import type {
  CriterionJudgement,
  Judgement,
  RequirementJudgement,
  Score,
  SubcriterionJudgement,
  Verdict,
} from './judgement.ts';

type Part = { code: string; verdict: Verdict; score?: Score };
type Listed = Part & { noRule?: boolean };

/** «61,5–70/75 điểm», «8/10 điểm»; while somebody's maximum is open, only what is known: «từ 8 điểm». */
export function pointsText({ low, high, max }: Score): string {
  const range = low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`;
  return max === null ? `từ ${formatNumber(low)} điểm (chưa rõ điểm tối đa)` : `${range}/${formatNumber(max)} điểm`;
}

/** One sentence on a criterion from its sub-criteria: «Chưa đạt 8: 3/4 chỉ tiêu đạt; chưa đạt 8.2», «II: 61,5–70/75 điểm». */
export function criterionSentence(criterion: CriterionJudgement): string {
  const noRule = (sub: SubcriterionJudgement) => lacksRule(sub.requirements);
  const parts = criterion.subcriteria.map((sub) => ({ ...sub, noRule: noRule(sub) }));
  return partSentence(criterion, parts, criterion.role === 'deduction' ? 'trừ' : 'chỉ tiêu');
}

/** The same for a sub-criterion from its requirements; what only informs is not counted. */
export function subcriterionSentence(sub: SubcriterionJudgement): string {
  const deciding = sub.requirements.filter(({ informational }) => !informational);
  return partSentence(
    sub,
    deciding.map((one) => ({ ...one, noRule: lacksRule([one]) })),
    'yêu cầu',
  );
}

/** The whole result: verdict, or total, what it is made of and grade; what must be met first stands last. */
export function judgementSentence({ name, verdict, score, preconditions, criteria }: Judgement): string {
  const open = preconditions.filter((one) => one.verdict === 'unmet' || one.verdict === 'unknown');
  const first = open.map((one) => `; phải đạt trước «${one.name}»`).join('');
  if (!score) return `${partSentence({ code: `«${name}»`, verdict }, criteria, 'tiêu chí')}${first}`;
  const made = [
    `chuẩn ${pointsText(score.base)}`,
    ...(score.bonus.max === 0 ? [] : [`thưởng ${pointsText(score.bonus)}`]),
    ...(score.deduction.max === 0 ? [] : [`trừ ${pointsText(score.deduction)}`]),
  ];
  const composed = made.length > 1 ? ` (${made.join(', ')})` : '';
  return `Tổng ${pointsText(score)}${composed}${gradeText(score.grade)}${first}`;
}

function gradeText(grade: { low: string; high: string } | undefined): string {
  if (!grade) return '';
  return grade.low === grade.high ? `; xếp loại ${grade.low}` : `; xếp loại từ ${grade.low} đến ${grade.high}`;
}

function partSentence(part: Part, parts: readonly Listed[], what: string): string {
  if (part.score) return `${part.code}: ${pointsText(part.score)}${lostPoints(parts, what)}`;
  const counted = parts.filter(({ verdict }) => verdict !== 'exempt');
  const met = counted.filter(({ verdict }) => verdict === 'met').length;
  const noRule = part.verdict === 'unknown' && parts.every((one) => one.verdict !== 'unknown' || one.noRule);
  const head = noRule ? 'Chưa đủ quy tắc' : HEADS[part.verdict];
  if (counted.length === 0)
    return `${head} ${part.code}: ${parts.length === 0 ? `không có ${what} để xét` : `không ${what} nào phải xét`}`;
  return `${head} ${part.code}: ${formatNumber(met)}/${formatNumber(counted.length)} ${what} đạt${notMet(parts)}`;
}

function notMet(parts: readonly Listed[]): string {
  return [
    among('chưa đạt', parts, ({ verdict }) => verdict === 'unmet'),
    among('chưa đủ số liệu', parts, ({ verdict, noRule }) => verdict === 'unknown' && !noRule),
    among('chưa đủ quy tắc', parts, ({ verdict, noRule }) => verdict === 'unknown' && noRule === true),
    among('không xét', parts, ({ verdict }) => verdict === 'exempt'),
  ].join('');
}

// Of a deduction nothing is «lost»: what is taken off stands in its own points.
function lostPoints(parts: readonly Listed[], what: string): string {
  if (what === 'trừ') return among('còn chưa rõ', parts, isOpen);
  return [
    among('chưa đủ điểm', parts, ({ score }) => score?.low === score?.high && (score?.low ?? 0) < (score?.max ?? 0)),
    among('chưa đủ số liệu', parts, (one) => isOpen(one) && !one.noRule),
    among('chưa đủ quy tắc', parts, (one) => isOpen(one) && one.noRule === true),
    among('không xét', parts, ({ verdict }) => verdict === 'exempt'),
  ].join('');
}

function isOpen({ score }: Listed): boolean {
  return score !== undefined && (score.low !== score.high || score.max === null);
}

function among(head: string, parts: readonly Listed[], holds: (part: Listed) => boolean): string {
  const codes = parts.filter(holds).map(({ code }) => code);
  return codes.length === 0 ? '' : `; ${head} ${codes.join(', ')}`;
}

/** True when what is unknown here is unknown only because nobody has given its rule. */
export function lacksRule(requirements: readonly RequirementJudgement[]): boolean {
  const unknown = requirements.filter(({ verdict, informational }) => verdict === 'unknown' && !informational);
  return unknown.length > 0 && unknown.every(({ trace }) => trace.reason?.kind === 'incomplete-rule');
}
