import { coerceAnswer } from './coerce.ts';
import type { CompiledForm, CompiledQuestion } from './compiled.ts';
import { inspectRows, isNumeric } from './inspect-rows.ts';
import type { Answer, Answers, Finding } from './model.ts';
import { type FillContext, holds, isAnswered, storedAnswer, type Worked, workOut } from './scope.ts';

export type InspectContext = FillContext & {
  /** Reasons given for warnings, by question. */
  reasons?: Record<string, string>;
  /** How many pieces of evidence each question has; absent: evidence is not looked at. */
  evidence?: Record<string, number>;
  /** Codes that answers of type `unit` may name; absent: not looked at. */
  units?: ReadonlySet<string>;
};

export type Inspection = {
  relevant: Record<string, boolean>;
  calculated: Record<string, Answer>;
  findings: Finding[];
  /** Required, relevant and not answered, in the order of the form. Each also has a finding `required`. */
  missing: string[];
  /** Relevant questions that a person answers, and how many of them are answered. */
  answered: number;
  total: number;
  canSubmit: boolean;
};

/**
 * Looks at all answers of a form: relevance, calculations, kinds and bounds, what is missing, checks and warnings without
 * a reason. Questions that are not relevant are neither required nor checked; their answers stay where they are.
 */
export function inspect(compiled: CompiledForm, answers: Answers, context: InspectContext): Inspection {
  const worked = workOut(compiled, answers, context);
  const findings: Finding[] = [];
  const missing: string[] = [];
  let answered = 0;
  let total = 0;
  for (const [code, question] of compiled.questions) {
    if (!worked.relevant[code]) continue;
    const answer = question.calculate ? (worked.calculated[code] ?? null) : storedAnswer(answers, code);
    if (!question.calculate) {
      total += 1;
      if (isAnswered(answer)) answered += 1;
      if (isMissing(question, answer, worked)) missing.push(code);
    }
    findings.push(...inspectQuestion(question, answer, worked, context));
  }
  const required = missing.map((question): Finding => ({ question, rule: 'required', severity: 'error', params: {} }));
  const all = inFormOrder(compiled, [...required, ...findings]);
  const canSubmit = all.every((finding) => finding.severity !== 'error');
  const { relevant, calculated } = worked;
  return { relevant, calculated, findings: all, missing, answered, total, canSubmit };
}

function isMissing({ question, required }: CompiledQuestion, answer: Answer, worked: Worked): boolean {
  const empty = !isAnswered(answer) || (Array.isArray(answer) && answer.length === 0);
  if (!empty) return false;
  return required ? holds(required, worked.scope) === true : question.required === true;
}

function inspectQuestion(
  compiled: CompiledQuestion,
  answer: Answer,
  worked: Worked,
  context: InspectContext,
): Finding[] {
  const findings: Finding[] = [];
  if (isAnswered(answer) && !compiled.calculate) {
    const coerced = coerceAnswer(compiled.question, answer);
    if (!coerced.ok) return [coerced.finding];
    if (!sameKind(compiled, answer)) return [wrongType(compiled)];
    findings.push(...inspectRows(compiled, answer, worked.scope, context.units));
  }
  findings.push(...inspectChecks(compiled, worked));
  if (isAnswered(answer)) findings.push(...inspectEvidence(compiled, context));
  return [...findings, ...reasonMissing(compiled, findings, context.reasons ?? {})];
}

/** A number kept as text would be unknown to every expression: it is refused rather than left out in silence. */
function sameKind({ question }: CompiledQuestion, answer: Answer): boolean {
  return !isNumeric(question.type) || typeof answer === 'number';
}

function wrongType({ question }: CompiledQuestion): Finding {
  return { question: question.code, rule: 'wrong-type', severity: 'error', params: { expected: question.type } };
}

function inspectChecks(compiled: CompiledQuestion, worked: Worked): Finding[] {
  return compiled.checks.flatMap(({ check, expression }, index): Finding[] => {
    if (holds(expression, worked.scope) !== false) return [];
    const finding: Finding = {
      question: compiled.question.code,
      rule: 'check',
      severity: check.severity,
      message: check.message,
      params: { check: index },
    };
    return [check.severity === 'warning' ? { ...finding, needsReason: true } : finding];
  });
}

function inspectEvidence({ question }: CompiledQuestion, { evidence }: InspectContext): Finding[] {
  if (!evidence || !question.evidence?.required) return [];
  const count = Object.hasOwn(evidence, question.code) ? (evidence[question.code] ?? 0) : 0;
  if (count > 0) return [];
  const params = { label: question.evidence.label };
  return [{ question: question.code, rule: 'evidence-missing', severity: 'warning', params, needsReason: true }];
}

function reasonMissing(compiled: CompiledQuestion, found: Finding[], reasons: Record<string, string>): Finding[] {
  const { code } = compiled.question;
  const given = Object.hasOwn(reasons, code) ? reasons[code]?.trim() : '';
  if (given || !found.some((finding) => finding.needsReason)) return [];
  return [{ question: code, rule: 'reason-missing', severity: 'error', params: {} }];
}

function inFormOrder(compiled: CompiledForm, findings: Finding[]): Finding[] {
  const place = new Map([...compiled.questions.keys()].map((code, index) => [code, index]));
  return findings.sort((a, b) => (place.get(a.question) ?? 0) - (place.get(b.question) ?? 0));
}
