import { type Expression, evaluate } from '../expressions/index.ts';
import type { CompiledForm, CompiledQuestion } from './compiled.ts';
import type { Answer, Answers, Context } from './model.ts';

/** What is needed beside the answers. `today` is the day at the respondent, 'YYYY-MM-DD'. */
export type FillContext = { today: string; context?: Context };

/** What the expressions of a form see: relevant, answered or calculated questions only. */
export type Worked = {
  relevant: Record<string, boolean>;
  calculated: Record<string, Answer>;
  scope: Record<string, unknown>;
};

/**
 * Works out relevance and calculations in their order. A condition that cannot be known yet counts as not relevant, and
 * the answer of a question that is not relevant is kept but unseen by every expression.
 */
export function workOut(compiled: CompiledForm, answers: Answers, given: FillContext): Worked {
  const known: Record<string, unknown> = {};
  const scope: Record<string, unknown> = { today: given.today, context: given.context ?? {}, answers: known };
  const worked: Worked = { relevant: {}, calculated: {}, scope };
  for (const code of compiled.order) {
    const question = compiled.questions.get(code);
    if (!question) continue;
    const relevant = question.relevant.every((condition) => holds(condition, scope) === true);
    worked.relevant[code] = relevant;
    const answer = relevant ? answerIn(question, answers, scope) : null;
    if (question.calculate) worked.calculated[code] = answer;
    if (!isAnswered(answer)) continue;
    scope[code] = answer;
    known[code] = answer;
  }
  return worked;
}

/** True, false, or undefined when it cannot be known. */
export function holds(condition: Expression, scope: Record<string, unknown>): boolean | undefined {
  const result = evaluate(condition, scope);
  return result.ok && typeof result.value === 'boolean' ? result.value : undefined;
}

/** An empty list of rows is an answer («none»), an empty text is not. */
export function isAnswered(answer: Answer | undefined): boolean {
  return answer !== null && answer !== undefined && answer !== '';
}

/** The stored answer by own key only: `constructor` is no answer. */
export function storedAnswer(answers: Answers, code: string): Answer {
  return Object.hasOwn(answers, code) ? (answers[code] ?? null) : null;
}

function answerIn(question: CompiledQuestion, answers: Answers, scope: Record<string, unknown>): Answer {
  if (!question.calculate) return storedAnswer(answers, question.question.code);
  const result = evaluate(question.calculate, scope);
  return result.ok ? (result.value as Answer) : null;
}
