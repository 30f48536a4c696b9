import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../app.ts';
import { projectRoot } from '../prepare.ts';
import { makeTestApp, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
let withPages: FastifyInstance;
let pages: string;

beforeAll(async () => {
  app = await makeTestApp();
  pages = await mkdtemp(join(tmpdir(), 'thuocdo-pages-'));
  await writeFile(join(pages, 'index.html'), '<meta name="nonce" content="__CSP_NONCE__"><p>Thước Đo</p>');
  withPages = (await buildApp(app.installation, { pages })).http;
});
afterAll(async () => {
  await withPages.close();
  await app.close();
  await rm(pages, { recursive: true, force: true });
});

const directives = (policy: unknown) =>
  Object.fromEntries(
    String(policy)
      .split('; ')
      .map((part) => [part.split(' ')[0], part.split(' ').slice(1)]),
  );

describe('headers', () => {
  test.each(['/', '/viec-cua-toi', '/api/installation', '/api/session', '/api/khong-co', '/khong-co.js'])(
    '%s may be neither framed, sniffed, nor made to load from elsewhere',
    async (url) => {
      const { headers } = await withPages.inject({ url });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY',
        'referrer-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
      });
      expect(headers['strict-transport-security']).toMatch(/max-age=\d{8}/);
      expect(headers['permissions-policy']).toContain('geolocation=()');
      const policy = directives(headers['content-security-policy']);
      expect(policy['default-src']).toEqual(["'self'"]);
      expect(policy['script-src']).toEqual(["'self'"]);
      expect(policy['connect-src']).toEqual(["'self'"]);
      expect(policy['object-src']).toEqual(["'none'"]);
      expect(policy['base-uri']).toEqual(["'none'"]);
      expect(policy['frame-ancestors']).toEqual(["'none'"]);
      expect(String(headers['content-security-policy'])).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  test('a page carries the nonce of its own header, another one each time', async () => {
    const nonces = await Promise.all(
      [1, 2].map(async () => {
        const { body, headers } = await withPages.inject({ url: '/' });
        const nonce = /content="([^"]+)"/.exec(body)?.[1];
        expect(headers['content-security-policy']).toContain(`'nonce-${nonce}'`);
        return nonce;
      }),
    );
    expect(nonces[0]).not.toBe(nonces[1]);
  });

  test('answers of the API are never kept by caches', async () => {
    expect((await app.anonymous.get('/api/installation')).headers['cache-control']).toBe('no-store');
  });

  test('the server tells neither its name nor its version', async () => {
    const { headers } = await withPages.inject({ url: '/' });
    expect(headers).not.toHaveProperty('server');
    expect(headers).not.toHaveProperty('x-powered-by');
  });

  test('an unknown address of the API is a problem, not a page', async () => {
    const { statusCode, headers } = await withPages.inject({ url: '/api/khong-co' });
    expect(statusCode).toBe(404);
    expect(headers['content-type']).toContain('application/problem+json');
  });

  test.each(['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json', '/.env'])(
    '%s leads to no file outside the interface',
    async (url) => {
      const { body } = await withPages.inject({ url });
      expect(body).not.toContain('"workspaces"');
      expect(body).not.toContain('DATABASE_URL');
    },
  );
});

const built = join(projectRoot(), 'apps/web/dist');

describe.skipIf(!existsSync(join(built, 'index.html')))('the built interface', () => {
  test('its page loads nothing from elsewhere and runs no script of its own', () => {
    const page = readFileSync(join(built, 'index.html'), 'utf8');
    const addresses = [...page.matchAll(/(?:src|href)="([^"]*)"/g)].map((match) => match[1]);
    expect(addresses.length).toBeGreaterThan(1);
    for (const address of addresses) expect(address).toMatch(/^\/(?!\/)/);
    for (const [, attributes, content] of page.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)) {
      expect(attributes).toContain('src=');
      expect(content?.trim()).toBe('');
    }
    expect(page).not.toMatch(/\son\w+=/);
  });

  test('its style sheets name no other host', () => {
    const sheets = readdirSync(join(built, 'assets')).filter((name) => name.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) {
      const text = readFileSync(join(built, 'assets', sheet), 'utf8');
      expect(text.match(/(?:url\(|@import\s+)["']?(?:https?:)?\/\/[^)"']*/g) ?? [], sheet).toEqual([]);
    }
  });
});
