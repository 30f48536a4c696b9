import type { Expression } from '../expressions/index.ts';
import { type CompiledForm, type CompiledQuestion, questionsRead } from './compiled.ts';
import type { Inspection } from './inspect.ts';

export type Reopened = {
  /** May be edited: the returned ones, those whose relevance or duty hangs on them, and those tied by a failing check. */
  editable: string[];
  /** Change by themselves when an editable one changes. */
  recalculated: string[];
};

/**
 * What returned items open. Only they are editable, plus what they can make necessary: otherwise turning «có đài» to «không»
 * could leave a required question closed. Pass the inspection of the answers as they stand now.
 */
export function reopened(compiled: CompiledForm, returned: readonly string[], inspection?: Inspection): Reopened {
  const opened = new Set(returned.filter((code) => compiled.questions.has(code)));
  for (const code of opened) {
    for (const [other, question] of compiled.questions) {
      if (conditions(question).some((expression) => reads(expression, code))) opened.add(other);
    }
  }
  const failing = new Set(
    inspection?.findings.filter((finding) => finding.severity === 'error').map((finding) => finding.question),
  );
  for (const other of tied(compiled, opened, failing)) opened.add(other);
  const inOrder = [...compiled.questions].filter(([code]) => opened.has(code));
  return {
    editable: inOrder.filter(([, question]) => !question.calculate).map(([code]) => code),
    recalculated: inOrder.filter(([, question]) => question.calculate).map(([code]) => code),
  };
}

function conditions(question: CompiledQuestion): Expression[] {
  return [...question.relevant, question.required, question.calculate].filter((found) => found !== undefined);
}

const reads = (expression: Expression, code: string) => questionsRead(expression).includes(code);

/** Questions that a failing check binds to an open one, in either direction. */
function tied(compiled: CompiledForm, opened: ReadonlySet<string>, failing: ReadonlySet<string>): string[] {
  return [...compiled.questions].flatMap(([code, question]) => {
    if (!failing.has(code)) return [];
    const partners = question.checks
      .filter(({ check }) => check.severity === 'error')
      .flatMap(({ expression }) => questionsRead(expression))
      .filter((name) => compiled.questions.has(name));
    const bound = [code, ...partners];
    return bound.some((name) => opened.has(name)) ? bound : [];
  });
}
