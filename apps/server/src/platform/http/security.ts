import { randomBytes } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import { Problem } from '../problem.ts';

declare module 'fastify' {
  interface FastifyRequest {
    cspNonce: string;
  }
}

const perMinute = { demonstration: 3000, production: 1200 };

/** Limits on rate, body and files, and headers that let a page load nothing from elsewhere. */
export async function secure(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(cookie);
  await app.register(multipart, {
    limits: { fileSize: config.maxFileBytes, files: 1, fields: 20, fieldSize: 10_000, parts: 24 },
  });
  // An office of many people has one address, so the limit is wide; sign-in has its own, narrow one.
  await app.register(rateLimit, {
    max: perMinute[config.mode],
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, context) =>
      new Problem('rate-limited', { retryAfterSeconds: Math.ceil(context.ttl / 1000) }),
  });
  app.decorateRequest('cspNonce', '');
  app.addHook('onRequest', async (request) => {
    request.cspNonce = randomBytes(16).toString('base64');
  });
  app.addHook('onSend', async (request, reply) => {
    if (!reply.hasHeader('content-security-policy'))
      reply.header('content-security-policy', pagePolicy(request.cspNonce));
    reply.header('x-content-type-options', 'nosniff');
    reply.header('x-frame-options', 'DENY');
    reply.header('referrer-policy', 'same-origin');
    reply.header('cross-origin-opener-policy', 'same-origin');
    reply.header('cross-origin-resource-policy', 'same-origin');
    reply.header('permissions-policy', 'camera=(self), geolocation=(), microphone=()');
    reply.header('strict-transport-security', 'max-age=31536000');
  });
}

function pagePolicy(nonce: string): string {
  return [
    "default-src 'self'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
