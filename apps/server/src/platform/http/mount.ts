import { dayOf } from '@thuocdo/core/text';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../access/actor.ts';
import type { Installation } from '../context.ts';
import { Problem } from '../problem.ts';
import { sendFile } from './file-reply.ts';
import { readInput } from './input.ts';
import type { Effect, FileReply, PlainRoute, ProgramRoute, Route } from './route.ts';
import { runCommand, runQuery } from './run.ts';
import { answerProgram, type FindProgram, makeProgramBrake } from './run-program.ts';

/** `__Host-`: only this host, only over a secure channel, only the root path. */
export const sessionCookie = '__Host-thuocdo';

export type FindActor = (installation: Installation, token: string) => Promise<Actor | undefined>;

/** Mounts the routes. Nothing else in the server mounts one. */
export function mountRoutes(
  app: FastifyInstance,
  installation: Installation,
  routes: readonly Route[],
  effects: readonly Effect[],
  { findActor, findProgram }: { findActor: FindActor; findProgram: FindProgram },
): void {
  const brake = makeProgramBrake();
  for (const route of routes) {
    app.route({
      method: route.endpoint.method,
      url: route.endpoint.path,
      handler: async (request, reply) => {
        if (route.kind === 'program') return answerProgram(installation, route, { findProgram, brake }, request, reply);
        const actor = await actorOf(installation, request, findActor);
        guardWrites(route, request, actor);
        const answer = await answerOf(installation, { route, effects }, actor, request, reply);
        if (route.endpoint.reply === 'file') return sendFile(reply, answer as FileReply);
        const parsed = route.endpoint.reply.parse(answer);
        return reply
          .code(route.endpoint.status ?? 200)
          .header('cache-control', 'no-store')
          .send(parsed);
      },
    });
  }
}

async function actorOf(
  installation: Installation,
  request: FastifyRequest,
  findActor: FindActor,
): Promise<Actor | undefined> {
  const token = request.cookies[sessionCookie];
  return token === undefined ? undefined : findActor(installation, token);
}

type PersonsRoute = Exclude<Route, ProgramRoute<never, never>>;

/** Signed in, first password changed, and a write carries the token that only our own pages know (CSRF). */
function guardWrites(route: PersonsRoute, request: FastifyRequest, actor: Actor | undefined): void {
  if (route.kind === 'open') return;
  if (actor === undefined) throw new Problem('not-signed-in');
  if (route.endpoint.method !== 'GET' && request.headers['x-csrf-token'] !== actor.csrf)
    throw new Problem('csrf-missing');
  if (actor.mustChangePassword && route.kind !== 'personal') throw new Problem('password-must-change');
}

async function answerOf(
  installation: Installation,
  { route, effects }: { route: PersonsRoute; effects: readonly Effect[] },
  actor: Actor | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<unknown> {
  const input = await readInput(route.endpoint, request, installation.config.maxFileBytes);
  if (route.kind === 'command') return runCommand(installation, route, actor as Actor, input, request.id, effects);
  if (route.kind === 'query') return runQuery(installation, route, actor as Actor, input, request.id);
  return (route as PlainRoute).run(plainContext(installation, actor, request, reply), input);
}

function plainContext(
  installation: Installation,
  actor: Actor | undefined,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const now = installation.clock(actor?.personId).toISOString();
  return {
    actor,
    now,
    today: dayOf(now),
    requestId: request.id,
    address: request.ip,
    agent: String(request.headers['user-agent'] ?? '').slice(0, 300),
    installation,
    setSessionCookie: (token: string | undefined) => {
      const options = { path: '/', httpOnly: true, secure: true, sameSite: 'lax' as const };
      if (token === undefined) reply.clearCookie(sessionCookie, options).header('clear-site-data', '"cache"');
      else reply.setCookie(sessionCookie, token, options);
    },
  };
}
