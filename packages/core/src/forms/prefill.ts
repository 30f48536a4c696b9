import { evaluate } from '../expressions/index.ts';
import { coerceAnswer } from './coerce.ts';
import type { CompiledForm, CompiledQuestion } from './compiled.ts';
import type { Answer, Answers, Question } from './model.ts';
import { type FillContext, isAnswered, storedAnswer } from './scope.ts';

/** What was known before: last period's answers by question code, values by element code. */
export type Previous = { answers?: Answers; values?: Record<string, number | string | boolean> };

export type Prefilled = {
  answers: Answers;
  /** Where each proposal comes from, to be shown beside it. */
  from: Record<string, 'context' | 'previous-answer' | 'previous-value'>;
};

/**
 * Proposals for an empty response: from what is known of the respondent (`prefill`) and, for questions marked `carry`, from
 * last period's answer or value of the element fed. Never for calculated questions, and only what still fits the question.
 */
export function prefill(compiled: CompiledForm, previous: Previous, context: FillContext): Prefilled {
  const result: Prefilled = { answers: {}, from: {} };
  for (const [code, question] of compiled.questions) {
    if (question.calculate) continue;
    for (const [from, raw] of candidates(question, previous, context)) {
      const coerced = isAnswered(raw) ? coerceAnswer(question.question, raw) : undefined;
      if (!coerced?.ok || !isAnswered(coerced.answer)) continue;
      result.answers[code] = coerced.answer;
      result.from[code] = from;
      break;
    }
  }
  return result;
}

type Candidate = [from: Prefilled['from'][string], raw: Answer];

function candidates(compiled: CompiledQuestion, previous: Previous, given: FillContext): Candidate[] {
  const { question } = compiled;
  const found: Candidate[] = [];
  if (compiled.prefill) {
    const scope = { context: given.context ?? {}, today: given.today, answers: {} };
    const result = evaluate(compiled.prefill, scope);
    if (result.ok) found.push(['context', result.value as Answer]);
  }
  if (!question.carry) return found;
  found.push(['previous-answer', storedAnswer(previous.answers ?? {}, question.code)]);
  const element = plainElement(question);
  if (element && previous.values && Object.hasOwn(previous.values, element)) {
    found.push(['previous-value', previous.values[element] ?? null]);
  }
  return found;
}

/**
 * Which questions a value answers as it is, with the value as the question takes it; calculated questions and those whose element
 * is worked out from several answers are none, and neither is one that the value does not fit.
 */
export function answeredBy(
  compiled: CompiledForm,
  element: string,
  value: unknown,
): { question: string; answer: Answer }[] {
  return [...compiled.questions].flatMap(([code, { question, calculate }]) => {
    if (calculate || plainElement(question) !== element) return [];
    const coerced = coerceAnswer(question, value);
    return coerced.ok && isAnswered(coerced.answer) ? [{ question: code, answer: coerced.answer }] : [];
  });
}

function plainElement(question: Question): string | undefined {
  return question.feeds?.find((feed) => feed.from === undefined && feed.perRowUnit === undefined)?.element;
}
