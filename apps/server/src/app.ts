import Fastify, { type FastifyInstance } from 'fastify';
import type { Installation } from './platform/context.ts';
import { answerProblems, refuseAddress } from './platform/http/errors.ts';
import { mountRoutes } from './platform/http/mount.ts';
import { servePages } from './platform/http/pages.ts';
import type { Route } from './platform/http/route.ts';
import { secure } from './platform/http/security.ts';
import { findProgram } from './slices/connectors/index.ts';
import { findActor } from './slices/identity/index.ts';
import { allEffects, allRoutes } from './slices/index.ts';

export interface App {
  http: FastifyInstance;
  routes: Route[];
}

const maxBody = 2 * 1024 * 1024;

/** Makes a whole application from what it is told; no module keeps state, so tests make many. */
export async function buildApp(installation: Installation, { pages }: { pages?: string } = {}): Promise<App> {
  const { config } = installation;
  const http = Fastify({
    bodyLimit: maxBody,
    trustProxy: config.trustedProxies.length > 0 ? config.trustedProxies : false,
    logger:
      config.logLevel === 'silent'
        ? false
        : {
            level: config.logLevel,
            redact: ['req.headers.cookie', 'req.headers.authorization', 'req.headers["x-csrf-token"]'],
          },
    genReqId: () => installation.newId(),
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseAddress,
  });
  await secure(http, config);
  answerProblems(http);
  const routes = allRoutes();
  mountRoutes(http, installation, routes, allEffects, { findActor, findProgram });
  if (pages !== undefined) await servePages(http, pages);
  await http.ready();
  return { http, routes };
}
