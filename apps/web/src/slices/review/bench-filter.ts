import type { BenchQuestion } from './bench-questions.ts';
import type { ReviewLevel } from './level-column.ts';

export const benchFilters = ['all', 'warnings', 'differs', 'unseen', 'evidence', 'marked'] as const;
export type BenchFilter = (typeof benchFilters)[number];

interface Looking {
  /** The level of the person who looks; undefined when they only read. */
  level: ReviewLevel | undefined;
  marked: Readonly<Record<string, string>>;
}

export function passes(filter: BenchFilter, one: BenchQuestion, looking: Looking): boolean {
  const is: Record<BenchFilter, () => boolean> = {
    all: () => true,
    warnings: () => hasWarning(one),
    differs: () => differs(one),
    unseen: () => isReviewable(one) && !isSeen(one, looking.level),
    evidence: () => one.evidence.length > 0,
    marked: () => Object.hasOwn(looking.marked, one.code),
  };
  return is[filter]();
}

/** A finding of the form, a file that others attached too, or a figure that another source does not have. */
export function hasWarning(one: BenchQuestion): boolean {
  return (
    one.findings.length > 0 ||
    one.others.some((other) => other.differs) ||
    one.evidence.some((file) => file.sameContentElsewhere > 0)
  );
}

/** A reviewer set another value, or another source has another figure. */
export function differs(one: BenchQuestion): boolean {
  return one.levels.some((level) => level.status === 'replaced') || one.others.some((other) => other.differs);
}

/** Looked at singly at one's own level; for readers, at any level. */
export function isSeen(one: BenchQuestion, level: ReviewLevel | undefined): boolean {
  return one.levels.some((column) => column.review !== undefined && (level === undefined || column.level === level));
}

/** Calculated answers follow from others and are not looked at by themselves. */
export const isReviewable = (one: BenchQuestion): boolean => one.question.calculate === undefined;
