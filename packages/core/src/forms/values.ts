import { evaluate } from '../expressions/index.ts';
import type { RowValue } from '../values/index.ts';
import type { CompiledFeed, CompiledForm, CompiledQuestion } from './compiled.ts';
import { rowsOf } from './inspect-rows.ts';
import type { Answer, Answers, Cell, Row } from './model.ts';
import { type FillContext, isAnswered, storedAnswer, type Worked, workOut } from './scope.ts';

/** One value that a response gives. Without `unit` it belongs to the unit of the assignment. */
export type GivenValue = {
  element: string;
  value: number | string | boolean | RowValue[];
  question: string;
  unit?: string;
  combine?: 'sum' | 'none';
};

/**
 * The values that a response gives, in form order. What is not answered, not relevant, or not computable because a cell is
 * empty gives no value: missing is never 0. Rows that name no unit give none; one row per unit and element.
 */
export function valuesOf(compiled: CompiledForm, answers: Answers, context: FillContext): GivenValue[] {
  const worked = workOut(compiled, answers, context);
  const found: GivenValue[] = [];
  for (const [code, question] of compiled.questions) {
    if (!worked.relevant[code]) continue;
    const answer = question.calculate ? (worked.calculated[code] ?? null) : storedAnswer(answers, code);
    for (const feed of question.feeds) found.push(...fed(question, feed, answer, worked));
  }
  return found;
}

function fed(compiled: CompiledQuestion, feed: CompiledFeed, answer: Answer, worked: Worked): GivenValue[] {
  if (feed.feed.perRowUnit) return perUnit(compiled, feed, feed.feed.perRowUnit, answer);
  if (feed.feed.rows) return listed(compiled, feed, answer);
  const value = feed.from ? computed(feed, worked.scope) : plain(answer);
  return value === undefined ? [] : [given(compiled, feed, value)];
}

/** A list that was not answered is missing; one that was answered with no row is an empty list. */
function listed(compiled: CompiledQuestion, feed: CompiledFeed, answer: Answer): GivenValue[] {
  return isAnswered(answer) ? [given(compiled, feed, rowsOf(compiled, answer))] : [];
}

function perUnit(compiled: CompiledQuestion, feed: CompiledFeed, column: string, answer: Answer): GivenValue[] {
  const groups = new Map<string, Row[]>();
  for (const row of rowsOf(compiled, answer)) {
    const unit = row[column];
    if (typeof unit !== 'string' || unit === '') continue;
    groups.set(unit, [...(groups.get(unit) ?? []), row]);
  }
  return [...groups].flatMap(([unit, rows]) => {
    const value = computed(feed, { rows });
    return value === undefined ? [] : [{ ...given(compiled, feed, value), unit }];
  });
}

function given({ question }: CompiledQuestion, { feed }: CompiledFeed, value: GivenValue['value']): GivenValue {
  const found: GivenValue = { element: feed.element, value, question: question.code };
  return feed.combine ? { ...found, combine: feed.combine } : found;
}

function computed({ from }: CompiledFeed, scope: Record<string, unknown>): Exclude<Cell, null> | undefined {
  if (!from) return undefined;
  const result = evaluate(from, scope);
  return result.ok ? plain(result.value as Answer) : undefined;
}

function plain(answer: Answer): Exclude<Cell, null> | undefined {
  if (!isAnswered(answer) || answer === null || typeof answer === 'object') return undefined;
  return answer;
}
