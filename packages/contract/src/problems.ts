/**
 * Every problem that the API can answer, with its HTTP status. The code is stable; its sentences are in `phrases`.
 * Body: `application/problem+json` (RFC 9457) with `type`, `status`, `code`, `title` and the details of the problem.
 */
export const problems = {
  'input-invalid': 400,
  'unknown-field': 400,
  'not-signed-in': 401,
  'sign-in-failed': 401,
  'csrf-missing': 403,
  'not-allowed': 403,
  'password-must-change': 403,
  'not-found': 404,
  conflict: 409,
  'stale-version': 409,
  'name-taken': 409,
  'campaign-not-draft': 409,
  'campaign-not-open': 409,
  'campaign-incomplete': 422,
  'roster-empty': 422,
  'tiers-invalid': 422,
  'form-invalid': 422,
  'form-published': 409,
  'ruleset-invalid': 422,
  'ruleset-not-publishable': 422,
  'ruleset-retired': 409,
  'table-refused': 422,
  'wrong-step': 409,
  'not-your-tier': 403,
  'item-not-open': 409,
  'nothing-returned': 409,
  'response-incomplete': 422,
  'reason-required': 422,
  'review-incomplete': 422,
  'return-empty': 422,
  'due-day-past': 422,
  'not-confirmable': 422,
  'already-confirmed': 409,
  'already-withdrawn': 409,
  'retention-unfounded': 422,
  'not-first': 409,
  'override-needless': 409,
  'override-waiting': 409,
  'override-decided': 409,
  'appraisal-open': 409,
  'appraisal-concluded': 409,
  'appraisal-unfinished': 422,
  'figures-refused': 422,
  'figures-changed': 409,
  'nothing-to-decide': 409,
  'report-not-for-period': 422,
  'report-step-closed': 409,
  'report-version-changed': 409,
  'report-changed': 409,
  'report-unanswered': 422,
  'report-missing-not-accepted': 422,
  'narrative-changed': 409,
  'number-taken': 409,
  'separate-person-required': 403,
  'password-weak': 422,
  'password-unchanged': 422,
  'appointment-invalid': 422,
  'unit-not-in-force': 422,
  'file-too-large': 413,
  'file-type-refused': 415,
  'file-hostile': 422,
  'file-missing': 422,
  'upload-incomplete': 400,
  'quota-exceeded': 413,
  'body-too-large': 413,
  'media-type-refused': 415,
  'package-invalid': 422,
  'package-known': 409,
  'rate-limited': 429,
  'sign-in-paused': 429,
  'storage-full': 507,
  'database-busy': 503,
  unexpected: 500,
} as const satisfies Record<string, number>;

export type ProblemCode = keyof typeof problems;

export interface ProblemBody {
  type: string;
  status: number;
  code: ProblemCode;
  title: string;
  requestId?: string;
  /** One entry a wrong field: a JSON pointer or question code, a stable rule code and its numbers. */
  errors?: { pointer: string; rule: string; params?: Record<string, unknown> }[];
  [detail: string]: unknown;
}
