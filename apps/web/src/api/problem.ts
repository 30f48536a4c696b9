import type { ProblemCode } from '@thuocdo/contract/problems';

/** One wrong field as the server names it: a JSON pointer or a question code, and the rule that it breaks. */
export interface FieldProblem {
  pointer: string;
  rule: string;
  params?: Record<string, unknown>;
}

/** `unreachable` is the browser's own: no answer came. Codes of a newer server are kept as they are. */
export type KnownCode = ProblemCode | 'unreachable';

/**
 * Whatever a call can end with besides its reply. Screens show `problems.<code>` from the phrases; `title` is the
 * server's own sentence, `status` 0 means that no answer came.
 */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly status: number;
  readonly code: KnownCode | (string & {});
  readonly title: string;
  readonly requestId: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;

  constructor(body: Readonly<Record<string, unknown>>, status: number) {
    const code = typeof body['code'] === 'string' ? body['code'] : codeOfStatus(status);
    const title = typeof body['title'] === 'string' ? body['title'] : code;
    super(`${status} ${code}`);
    this.status = status;
    this.code = code;
    this.title = title;
    this.requestId = typeof body['requestId'] === 'string' ? body['requestId'] : undefined;
    this.errors = Array.isArray(body['errors']) ? body['errors'].filter(isFieldProblem) : [];
    this.details = body;
  }
}

/** No answer came: no network, server down, or the connection broke. */
export const unreachable = (): ProblemError => new ProblemError({ code: 'unreachable' }, 0);

/** Any thrown thing as a problem, so that screens know one shape. */
export function asProblem(error: unknown): ProblemError {
  return error instanceof ProblemError ? error : new ProblemError({ code: 'unexpected', title: String(error) }, 500);
}

/** Reads a refused answer (RFC 9457). A proxy's HTML page becomes the code that fits its status. */
export function problemOf(status: number, mediaType: string | null, bodyText: string): ProblemError {
  if (!mediaType?.includes('json')) return new ProblemError({}, status);
  try {
    const body: unknown = JSON.parse(bodyText);
    return new ProblemError(isRecord(body) ? body : {}, status);
  } catch {
    return new ProblemError({}, status);
  }
}

const byStatus: Readonly<Record<number, ProblemCode>> = {
  400: 'input-invalid',
  401: 'not-signed-in',
  403: 'not-allowed',
  404: 'not-found',
  409: 'conflict',
  413: 'body-too-large',
  415: 'media-type-refused',
  429: 'rate-limited',
  502: 'database-busy',
  503: 'database-busy',
  504: 'database-busy',
  507: 'storage-full',
};

const codeOfStatus = (status: number): KnownCode => (status === 0 ? 'unreachable' : (byStatus[status] ?? 'unexpected'));

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isFieldProblem = (value: unknown): value is FieldProblem =>
  isRecord(value) && typeof value['pointer'] === 'string' && typeof value['rule'] === 'string';
