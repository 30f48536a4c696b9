import { type ProblemCode, problems } from '@thuocdo/contract/problems';

/** A failure that a user can cause. The code is stable, its sentences are in phrases, the details go into the reply. */
export class Problem extends Error {
  readonly code: ProblemCode;
  readonly status: number;
  readonly details: Record<string, unknown>;

  constructor(code: ProblemCode, details: Record<string, unknown> = {}) {
    super(code);
    this.name = 'Problem';
    this.code = code;
    this.status = problems[code];
    this.details = details;
  }
}
