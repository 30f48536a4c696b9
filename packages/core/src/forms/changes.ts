import type { Answer, Answers, Form } from './model.ts';

/** JSON with sorted keys and no spaces: one text for one meaning, to be hashed. `undefined` is left out. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value ?? null);
}

/** Absent and null are the same: not answered. Tables are compared whole. */
export function sameAnswer(a: Answer | undefined, b: Answer | undefined): boolean {
  return a === b || canonicalJson(a ?? null) === canonicalJson(b ?? null);
}

export type AnswerChange = { question: string; before: Answer; after: Answer };

/** The questions answered differently, in form order; answers to questions that the form does not have come last. */
export function diffAnswers(form: Form, before: Answers, after: Answers): AnswerChange[] {
  const codes = new Set(form.sections.flatMap((section) => section.questions.map((question) => question.code)));
  for (const code of [...Object.keys(before), ...Object.keys(after)].sort()) codes.add(code);
  return [...codes]
    .map((question) => ({ question, before: own(before, question), after: own(after, question) }))
    .filter((change) => !sameAnswer(change.before, change.after));
}

export type Conflict = { question: string; mine: Answer; theirs: Answer };
export type Merged = { merged: Answers; conflicts: Conflict[] };

/**
 * Brings offline work back, question by question: what only one side changed since `base` is taken; what both changed to
 * different answers is a conflict, where `merged` keeps theirs (what is already saved) until a person chooses.
 */
export function mergeOffline(base: Answers, mine: Answers, theirs: Answers): Merged {
  const merged: Answers = {};
  const conflicts: Conflict[] = [];
  const codes = new Set([...Object.keys(base), ...Object.keys(mine), ...Object.keys(theirs)]);
  for (const question of [...codes].sort()) {
    const [was, my, their] = [own(base, question), own(mine, question), own(theirs, question)];
    const takeMine = sameAnswer(their, was);
    const agreed = takeMine || sameAnswer(my, was) || sameAnswer(my, their);
    const answer = takeMine ? my : their;
    if (answer !== null) merged[question] = answer;
    if (!agreed) conflicts.push({ question, mine: my, theirs: their });
  }
  return { merged, conflicts };
}

function own(answers: Answers, code: string): Answer {
  return Object.hasOwn(answers, code) ? (answers[code] ?? null) : null;
}
