import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Problem } from '../problem.ts';

/** Serves the built interface; every address that is not the API's or a file's is the one page of the application. */
export async function servePages(app: FastifyInstance, folder: string): Promise<void> {
  const page = await readFile(join(folder, 'index.html'), 'utf8');
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    preCompressed: true,
    cacheControl: false,
    globIgnore: ['index.html'],
    setHeaders: (response, path) => {
      const forever = path.includes('/assets/');
      response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
  const sendPage = (request: FastifyRequest, reply: FastifyReply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(page.replaceAll('__CSP_NONCE__', request.cspNonce));
  app.get('/index.html', sendPage);
  app.get('/*', (request, reply) => {
    if (request.url.startsWith('/api/')) throw new Problem('not-found');
    if (/\.[a-z0-9]{2,5}$/i.test(request.url.split('?')[0] ?? '')) throw new Problem('not-found');
    return sendPage(request, reply);
  });
}
