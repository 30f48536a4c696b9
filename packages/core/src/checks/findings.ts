import type { Names } from '../indicators/index.ts';
import type { Check, CheckBook, CheckFinding, CheckOutcome } from './model.ts';
import { explainOutcome } from './sentence.ts';

/** What came of a check, in the order in which people look at it: what is raised by its severity, then the rest by its status. */
export const checkResults = ['error', 'warning', 'unknown', 'holds', 'idle'] as const;
export type CheckResult = (typeof checkResults)[number];

/** What came of a check for people. `raised`: it fails, or lacks a figure that it must have. */
export function checkResult({ raised, severity, status }: CheckedRule): CheckResult {
  return raised || status === 'fails' ? severity : status;
}

interface CheckedRule {
  raised: boolean;
  severity: Check['severity'];
  status: CheckOutcome['status'];
}

/**
 * What outcomes raise: every failure, and what cannot be checked for want of a figure where the check says `missing: fail`.
 * Errors come first, then the order of the outcomes.
 */
export function findingsOf(book: CheckBook, outcomes: readonly CheckOutcome[], names: Names = {}): CheckFinding[] {
  const checks = new Map(book.checks.map((check) => [check.code, check]));
  const found = outcomes.flatMap((outcome) => {
    const check = checks.get(outcome.check);
    return check && isRaised(check, outcome) ? [findingFrom(check, outcome, book, names)] : [];
  });
  return [...found.filter((one) => one.severity === 'error'), ...found.filter((one) => one.severity === 'warning')];
}

function isRaised({ missing }: Check, { status, reason }: CheckOutcome): boolean {
  return status === 'fails' || (status === 'unknown' && reason === 'missing' && missing === 'fail');
}

function findingFrom(check: Check, outcome: CheckOutcome, book: CheckBook, names: Names): CheckFinding {
  const { stated, computed, difference, unitId, period } = outcome;
  return {
    check: check.code,
    severity: check.severity,
    owner: check.owner,
    unitId,
    period,
    elements: [...(book.names.get(check.code) ?? [])],
    sentence: explainOutcome(check, outcome, names),
    ...(check.section === undefined ? {} : { section: check.section }),
    ...(stated === undefined ? {} : { stated }),
    ...(computed === undefined ? {} : { computed }),
    ...(difference === undefined ? {} : { difference }),
    ...(check.reason === undefined ? {} : { reason: check.reason }),
  };
}
