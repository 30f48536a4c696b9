import type { Period } from '../periods/index.ts';

/** How far a value is trusted; later is higher. A higher level never overwrites a lower one. */
export const LEVELS = ['self', 'checked', 'verified', 'published'] as const;
export type Level = (typeof LEVELS)[number];

/** One row of a list that a response gives (a hamlet, a postal point): cells by column code. */
export type RowValue = Readonly<Record<string, number | string | boolean | null>>;

/** What an element can hold: number in the element's unit of measure, yes/no, text or one choice, several choices, rows. */
export type ElementValue = number | boolean | string | readonly string[] | readonly RowValue[];

/** Where a value comes from: every number answers this. */
export type ValueSource =
  | { kind: 'response'; assignmentId: string; revision: number; question: string }
  | { kind: 'review'; assignmentId: string; reviewId: string; question: string }
  | { kind: 'import'; importId: string; sheet?: string; cell?: string }
  | { kind: 'formula'; formula: string; inputs: readonly string[] }
  | { kind: 'declared'; attribute: string; legalBasis?: string };

/** One thing known about a unit. What is not known has no row: there is no empty value and no zero in its place. */
export interface Value {
  unitId: string;
  element: string;
  period: Period;
  level: Level;
  value: ElementValue;
  source: ValueSource;
}

export function isLevel(text: string): text is Level {
  return (LEVELS as readonly string[]).includes(text);
}

/** 0 for `self` … 3 for `published`. */
export function rankOf(level: Level): number {
  return LEVELS.indexOf(level);
}
