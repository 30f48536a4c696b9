import { type ProblemBody, type ProblemCode, problems } from '@thuocdo/contract/problems';
import { problemTitle } from '@thuocdo/phrases';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

const byConstraint: Record<string, ProblemCode> = {
  people_username_key: 'name-taken',
  organisations_pkey: 'name-taken',
  organisation_contacts_organ_id_key: 'organ-id-taken',
  organisation_contacts_organ_id_old_key: 'organ-id-taken',
  dispatch_recipients_document: 'document-known',
  assignments_once: 'conflict',
  revisions_submission: 'conflict',
  evidence_files_pkey: 'conflict',
  confirmations_once: 'already-confirmed',
  confirmation_withdrawals_pkey: 'already-withdrawn',
  confirmation_overrides_one_waiting: 'override-waiting',
  appraisals_one_draft: 'appraisal-open',
  target_revisions_pkey: 'stale-version',
  registration_counts_pkey: 'stale-version',
  packages_direction_sha256_key: 'package-known',
  form_versions_pkey: 'form-published',
  rulesets_pkey: 'name-taken',
  import_mappings_pkey: 'name-taken',
  report_editions_number: 'number-taken',
  reports_once: 'conflict',
  report_slot_versions_pkey: 'narrative-changed',
  reviews_replace_has_reason: 'reason-required',
};

/** The one place where a failure becomes `application/problem+json` (RFC 9457). */
export function answerProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => sendProblem(toProblem(error), error, request, reply));
  app.setNotFoundHandler((request, reply) => sendProblem(new Problem('not-found'), undefined, request, reply));
}

/** Addresses that the router itself refuses (too long, wrongly encoded) lead nowhere, like any other wrong one. */
export function refuseAddress(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(new Problem('not-found'), error, request, reply);
}

function toProblem(error: unknown): Problem {
  if (error instanceof Problem) return error;
  const { code, constraint, statusCode } = error as { code?: string; constraint?: string; statusCode?: number };
  if (constraint !== undefined && byConstraint[constraint] !== undefined) return new Problem(byConstraint[constraint]);
  return new Problem(fastifyProblem(code, statusCode));
}

function fastifyProblem(code: string | undefined, status: number | undefined): ProblemCode {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return 'body-too-large';
  if (code === 'FST_REQ_FILE_TOO_LARGE' || code === 'FST_FILES_LIMIT') return 'file-too-large';
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') return 'media-type-refused';
  if (code === 'ERR_STREAM_PREMATURE_CLOSE' || code === 'ECONNRESET') return 'upload-incomplete';
  if (code === 'ENOSPC' || code === '53100') return 'storage-full';
  if (code === '53300' || code === '57P03' || code === 'ECONNREFUSED') return 'database-busy';
  if (status === 429) return 'rate-limited';
  if (status !== undefined && status >= 400 && status < 500) return 'input-invalid';
  return 'unexpected';
}

function sendProblem(problem: Problem, cause: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (problem.code === 'unexpected') request.log.error({ err: cause, requestId: request.id }, 'unexpected');
  const body: ProblemBody = {
    type: `urn:thuocdo:problem:${problem.code}`,
    status: problems[problem.code],
    code: problem.code,
    title: problemTitle(languageOf(request), problem.code),
    requestId: request.id,
    ...problem.details,
  };
  return reply.code(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body));
}

function languageOf(request: FastifyRequest): 'vi' | 'en' {
  return /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'vi';
}
