export { type CheckResult, checkResult, checkResults, findingsOf } from './findings.ts';
export type {
  Check,
  CheckBook,
  CheckCase,
  CheckFile,
  CheckFinding,
  CheckOutcome,
  CheckRule,
  Moment,
  UnknownReason,
} from './model.ts';
export { type CheckWords, type ParsedChecks, parseChecks } from './parse-checks.ts';
export { type Asked, runChecks } from './run-checks.ts';
export { explainOutcome, outcomeWords } from './sentence.ts';
