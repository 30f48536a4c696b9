import type { CompiledForm, CompiledQuestion } from './compiled.ts';
import { rowsOf } from './inspect-rows.ts';
import type { Answers } from './model.ts';
import { type FillContext, isAnswered, storedAnswer, workOut } from './scope.ts';

/** Words that a respondent said about lines of a standard. Without `unit` they are about the unit of the assignment. */
export type Remark = {
  question: string;
  /** `<standard>:<code>`, as the question names them. */
  about: readonly string[];
  unit?: string;
  text: string;
};

/** What a response says in words beside its figures, in form order; what is empty or not relevant says nothing. */
export function remarksOf(compiled: CompiledForm, answers: Answers, context: FillContext): Remark[] {
  const { relevant } = workOut(compiled, answers, context);
  return [...compiled.questions].flatMap(([code, question]) => {
    if (!relevant[code]) return [];
    return question.question.remark ? said(question, answers) : saidInRows(question, answers);
  });
}

function said({ question }: CompiledQuestion, answers: Answers): Remark[] {
  const text = storedAnswer(answers, question.code);
  if (!isAnswered(text) || typeof text !== 'string') return [];
  return [{ question: question.code, about: question.subcriteria ?? [], text }];
}

/** One remark for each unit and remark column that holds words. */
function saidInRows(compiled: CompiledQuestion, answers: Answers): Remark[] {
  const { question } = compiled;
  const unitColumn = question.columns?.find((column) => column.type === 'unit')?.code;
  const columns = (question.columns ?? []).filter((column) => column.remark);
  if (unitColumn === undefined || columns.length === 0) return [];
  return rowsOf(compiled, storedAnswer(answers, question.code)).flatMap((row) => {
    const unit = row[unitColumn];
    if (typeof unit !== 'string' || unit === '') return [];
    return columns.flatMap(({ code }): Remark[] => {
      const text = row[code];
      if (typeof text !== 'string' || text === '') return [];
      return [{ question: question.code, about: question.subcriteria ?? [], unit, text }];
    });
  });
}
