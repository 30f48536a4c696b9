import type { StoredAnswer } from '@thuocdo/contract/responses';
import { type Answers, type CompiledForm, coerceAnswer, type Finding } from '@thuocdo/core/forms';
import type { z } from 'zod';
import type { ChangeState, FieldChange } from '../../offline/database.ts';

type Stored = z.output<typeof StoredAnswer>;

/** What a person typed and this page holds; `baseVersion` is the version that they saw when they began. */
export interface Draft {
  value: unknown;
  reason: string | null;
  baseVersion: number;
}

/** A question as the screen shows it: the own draft over what is unsent on this device over the server's. */
export interface Shown {
  /** As typed: a number that cannot be read is still a text. */
  value: unknown;
  reason: string;
  /** State of the oldest unsent change of the question, which decides what happens to the later ones. */
  state?: ChangeState;
}

export function shownAnswers(
  stored: Readonly<Record<string, Stored>>,
  changes: readonly FieldChange[],
  drafts: ReadonlyMap<string, Draft>,
): Record<string, Shown> {
  const shown: Record<string, Shown> = {};
  for (const [code, { value, reason }] of Object.entries(stored)) shown[code] = { value, reason: reason ?? '' };
  for (const change of changes) {
    const before = shown[change.question];
    shown[change.question] = {
      value: change.value,
      reason: change.reason === undefined ? (before?.reason ?? '') : (change.reason ?? ''),
      state: before?.state ?? change.state,
    };
  }
  for (const [code, draft] of drafts) {
    shown[code] = { ...shown[code], value: draft.value, reason: draft.reason ?? '' };
  }
  return shown;
}

export interface ReadAnswers {
  answers: Answers;
  reasons: Record<string, string>;
  /** What cannot be read as it stands («12.5»), with its place. Such a question counts as answered, but wrongly. */
  unreadable: Finding[];
}

/** The shown answers as the engine reads them; what cannot be read is set apart and stays on the screen. */
export function readAnswers(compiled: CompiledForm, shown: Readonly<Record<string, Shown>>): ReadAnswers {
  const answers: Answers = {};
  const reasons: Record<string, string> = {};
  const unreadable: Finding[] = [];
  for (const [code, { question }] of compiled.questions) {
    const one = Object.hasOwn(shown, code) ? shown[code] : undefined;
    if (one === undefined || question.calculate !== undefined) continue;
    if (one.reason !== '') reasons[code] = one.reason;
    const coerced = coerceAnswer(question, one.value);
    if (!coerced.ok) unreadable.push(coerced.finding);
    else if (coerced.answer !== null) answers[code] = coerced.answer;
  }
  return { answers, reasons, unreadable };
}
