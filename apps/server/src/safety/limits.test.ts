import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type TestApp } from '../testing/test-app.ts';

let app: TestApp;
let officer: Client;

beforeAll(async () => {
  app = await makeTestApp();
  officer = await app.as('commune-officer', 'ubnd-29335-2023');
});
afterAll(() => app.close());

describe('limits', () => {
  test('a body above two megabytes is refused by name', async () => {
    const reply = await app.anonymous.post('/api/session', { username: 'x', password: 'a'.repeat(2 * 1024 * 1024) });
    expect(reply.status).toBe(413);
    expect(reply.body.code).toBe('body-too-large');
    expect(reply.body.title.length).toBeGreaterThan(5);
  });

  test('a body that is not JSON, and a type that is not taken, are told apart', async () => {
    const send = (payload: string, type: string) =>
      app.http.inject({ method: 'POST', url: '/api/session', payload, headers: { 'content-type': type } });
    expect((await send('{"username": ', 'application/json')).json()).toMatchObject({
      status: 400,
      code: 'input-invalid',
    });
    expect((await send('<a/>', 'application/xml')).json()).toMatchObject({ status: 415, code: 'media-type-refused' });
  });

  test('a field that nobody knows is named, not ignored', async () => {
    const reply = await app.anonymous.post('/api/session', { username: 'x', password: 'y', admin: true });
    expect(reply.status).toBe(400);
    expect(reply.body).toMatchObject({ code: 'unknown-field', errors: [{ pointer: '/body/admin' }] });
  });

  test('keys that reach into prototypes change nothing', async () => {
    const reply = await app.http.inject({
      method: 'POST',
      url: '/api/session',
      payload: '{"__proto__": {"admin": true}, "username": "x", "password": "y"}',
      headers: { 'content-type': 'application/json' },
    });
    expect(reply.statusCode).toBeGreaterThanOrEqual(400);
    expect(({} as { admin?: boolean }).admin).toBeUndefined();
  });

  test('a parameter that is no id is a wrong input, never a failure of the database', async () => {
    const reply = await officer.get(`/api/units/${encodeURIComponent("29335' or 1=1")}`);
    expect(reply.status).toBe(400);
  });

  test.each([`/api/units/${'9'.repeat(5000)}`, '/api/units/%zz', '/%'])(
    'an address that the router refuses is not found like any other (%#)',
    async (url) => {
      const reply = await officer.get(url);
      expect(reply.status).toBe(404);
      expect(reply.headers['content-type']).toContain('application/problem+json');
      expect(reply.body.code).toBe('not-found');
    },
  );

  test('a failure nobody foresaw tells its request, and nothing of its cause', async () => {
    const broken = await makeTestApp();
    expect((await broken.anonymous.get('/api/installation')).status).toBe(200);
    await broken.installation.db.destroy();
    const reply = await broken.anonymous.post('/api/session', { username: 'ai-do', password: 'mat-khau-nao-do' });
    expect(reply.status).toBe(500);
    expect(reply.body.requestId).toMatch(/^[0-9a-f-]{36}$/);
    expect(JSON.stringify(reply.body)).not.toMatch(/driver|destroy|select|stack|node_modules/i);
  });

  test('somebody who asks without end is told to wait, and for how long; a neighbour is not', async () => {
    const loud = await makeTestApp();
    const ask = (remoteAddress: string) => loud.http.inject({ url: '/api/installation', remoteAddress });
    let status = 200;
    let asked = 0;
    while (status === 200 && asked < 2000) {
      const replies = await Promise.all(Array.from({ length: 50 }, () => ask('203.0.113.7')));
      status = replies.at(-1)?.statusCode ?? 0;
      asked += replies.length;
    }
    expect(status).toBe(429);
    const refused = await ask('203.0.113.7');
    expect(refused.json()).toMatchObject({ code: 'rate-limited' });
    expect(refused.json().retryAfterSeconds).toBeGreaterThan(0);
    expect((await ask('203.0.113.8')).statusCode).toBe(200);
    await loud.close();
  });

  test('a forged forwarding header does not change whose requests are counted', async () => {
    const loud = await makeTestApp();
    const signInSaying = (forwardedFor: string) =>
      loud.http.inject({
        method: 'POST',
        url: '/api/session',
        payload: { username: 'xa.thonghoa', password: 'sai' },
        headers: { 'x-forwarded-for': forwardedFor },
      });
    for (let at = 0; at < 6; at += 1) await signInSaying(`198.51.100.${at}`);
    const seventh = await signInSaying('198.51.100.99');
    expect(seventh.json().code).toBe('sign-in-paused');
    await loud.close();
  });
});
