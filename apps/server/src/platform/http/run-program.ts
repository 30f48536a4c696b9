import { createHash } from 'node:crypto';
import { type ProblemCode, problems } from '@thuocdo/contract/problems';
import { dayOf } from '@thuocdo/core/text';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RateLimiterMemory, type RateLimiterRes } from 'rate-limiter-flexible';
import { appendAudit } from '../audit/append.ts';
import type { Installation } from '../context.ts';
import { Problem } from '../problem.ts';
import { beginCall, type CallReply, endCall, forgetCall, type ProgramCall } from './calls.queries.ts';
import { readInput } from './input.ts';
import type { Input, Program, ProgramRoute } from './route.ts';

// biome-ignore lint/suspicious/noExplicitAny: routes of all endpoints pass here
type Any = any;

/** Finds the program that a bearer token stands for. @throws Problem `token-refused`, `token-expired`, `token-revoked` */
export type FindProgram = (installation: Installation, bearer: string) => Promise<Program>;

/** Sixty calls a minute for each program; counts live in the process. */
export const makeProgramBrake = () => new RateLimiterMemory({ points: 60, duration: 60 });

/**
 * Answers a call of a program: token, brake, Idempotency-Key, then the work, its audit entry and its reply in one transaction. The
 * same call again gets the same reply (draft-ietf-httpapi-idempotency-key-header); a refusal is a reply as well.
 */
export async function answerProgram(
  installation: Installation,
  route: ProgramRoute<Any, Any>,
  { findProgram, brake }: { findProgram: FindProgram; brake: RateLimiterMemory },
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const program = await findProgram(installation, bearerOf(request, reply));
  await slowDown(brake, program, reply);
  const key = keyOf(request);
  const input = await readInput(route.endpoint, request, installation.config.maxFileBytes);
  const call = { unitId: program.unitId, programId: program.id, key, fingerprint: fingerprintOf(route, request) };
  const now = installation.clock(program.clockOf).toISOString();
  const begun = await beginCall(installation.db, call, { id: installation.newId(), now });
  if (begun.state === 'other-body') throw new Problem('idempotency-key-reused');
  if (begun.state === 'running') throw new Problem('call-in-progress');
  if (begun.state === 'done') return send(begun.reply, reply.header('idempotency-replayed', 'true'));
  const work = { program, call, callId: begun.id, now, requestId: request.id };
  return send(await doOnce(installation, route, work, input), reply);
}

function bearerOf(request: FastifyRequest, reply: FastifyReply): string {
  reply.header('www-authenticate', 'Bearer realm="thuocdo"');
  const [, bearer] = /^Bearer ([A-Za-z0-9._~+/=-]{1,300})$/i.exec(request.headers.authorization ?? '') ?? [];
  if (bearer === undefined) throw new Problem('token-refused');
  return bearer;
}

async function slowDown(brake: RateLimiterMemory, program: Program, reply: FastifyReply): Promise<void> {
  reply.removeHeader('www-authenticate');
  try {
    await brake.consume(program.id);
  } catch (rejected) {
    if (rejected instanceof Error) throw rejected;
    const retryAfterSeconds = Math.ceil((rejected as RateLimiterRes).msBeforeNext / 1000);
    reply.header('retry-after', String(retryAfterSeconds));
    throw new Problem('rate-limited', { retryAfterSeconds });
  }
}

/** A string of structured fields («"8e03…"»), or bare as most clients send it. */
function keyOf(request: FastifyRequest): string {
  const header = request.headers['idempotency-key'];
  const [, key] = /^"?([\x21\x23-\x5b\x5d-\x7e]{1,200})"?$/.exec(typeof header === 'string' ? header.trim() : '') ?? [];
  if (key === undefined) throw new Problem('idempotency-key-missing');
  return key;
}

/** A dry run and the import after it are two calls: parameters count, where an address takes any. */
function fingerprintOf({ endpoint }: ProgramRoute<Any, Any>, request: FastifyRequest): string {
  const parameters = endpoint.query === undefined ? [] : Object.entries(request.query as object).sort();
  const asked = parameters.length === 0 ? '' : `?${JSON.stringify(parameters)}`;
  return createHash('sha256')
    .update(`${endpoint.method} ${endpoint.path}${asked} ${JSON.stringify(request.body)}`)
    .digest('hex');
}

interface Work {
  program: Program;
  call: ProgramCall;
  callId: string;
  now: string;
  requestId: string;
}

async function doOnce(
  installation: Installation,
  route: ProgramRoute<Any, Any>,
  work: Work,
  input: Input<Any>,
): Promise<CallReply> {
  const { db } = installation;
  try {
    return await db.transaction().execute(async (tx) => {
      const { program, callId, now, requestId } = work;
      let detail: Record<string, unknown> | undefined;
      const note = (told: Record<string, unknown>) => {
        detail = { ...detail, ...told };
      };
      const context = { tx, program, callId, now, today: dayOf(now), installation, note };
      const answer = await route.run(context, input);
      if (detail !== undefined) {
        const step = { unitId: program.unitId, action: route.action, subjectKind: 'push', subjectId: callId, detail };
        const actor = { personId: null, appointmentId: null, title: program.title, organisationName: null };
        await appendAudit(tx, actor, now, requestId, [step]);
      }
      const reply: CallReply = { kind: 'answer', status: answer.status, body: route.endpoint.reply.parse(answer.body) };
      await endCall(tx, work.call, reply);
      return reply;
    });
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 500) {
      await forgetCall(db, work.call);
      throw error;
    }
    const reply: CallReply = { kind: 'problem', code: error.code, details: error.details };
    await endCall(db, work.call, reply);
    return reply;
  }
}

function send(said: CallReply, reply: FastifyReply): FastifyReply {
  if (said.kind === 'problem') throw new Problem(knownCode(said.code), said.details);
  return reply.code(said.status).header('cache-control', 'no-store').send(said.body);
}

const knownCode = (code: string): ProblemCode => (Object.hasOwn(problems, code) ? (code as ProblemCode) : 'unexpected');
