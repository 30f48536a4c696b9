import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { hashPassword } from './passwords.ts';

const password = 'một chiếc ghe chở lúa';
let app: TestApp;

beforeAll(async () => {
  app = await makeTestApp();
});
afterAll(() => app.close());

/** Registers a person through an administrator and gives the first password. */
async function newOfficer(username: string): Promise<string> {
  const admin = await app.as('administrator', 'ubnd-845-2023');
  const made = await admin.post('/api/people', {
    username,
    displayName: 'Cán bộ xã Thông Hòa',
    organisationId: 'ubnd-29335-2023',
    title: 'Công chức Văn hóa – Xã hội',
    role: 'commune-officer',
    validFrom: '2021-01-01',
  });
  expect(made.status).toBe(201);
  return made.body.firstPassword;
}

const signIn = (username: string, given: string) => app.anonymous.post('/api/session', { username, password: given });

/** A browser that kept the cookie of a sign-in. */
function browserOf(reply: { headers: Record<string, unknown>; body: { csrf: string } }) {
  const cookie = String(reply.headers['set-cookie']).split(';')[0] as string;
  const send = (method: 'GET' | 'PUT' | 'DELETE', url: string, payload?: object, csrf = reply.body.csrf) =>
    app.http.inject({ method, url, headers: { cookie, 'x-csrf-token': csrf }, ...(payload ? { payload } : {}) });
  return { send };
}

describe('signing in', () => {
  test('the first password must be changed before anything else can be done', async () => {
    const first = await newOfficer('xa.doi-mat-khau');
    const session = await signIn('xa.doi-mat-khau', first);
    expect(session.status).toBe(200);
    expect(session.body).toMatchObject({ mustChangePassword: true, can: [] });
    const browser = browserOf(session);
    expect((await browser.send('GET', '/api/organisations')).json()).toMatchObject({ code: 'password-must-change' });
    const changed = await browser.send('PUT', '/api/session/password', {
      currentPassword: first,
      newPassword: password,
    });
    expect(changed.statusCode).toBe(200);
    expect(changed.json().mustChangePassword).toBe(false);
    expect((await browser.send('GET', '/api/session')).statusCode, 'the session before the change has ended').toBe(401);
    expect((await signIn('xa.doi-mat-khau', password)).status).toBe(200);
  });

  test('the cookie is HttpOnly, Secure, SameSite=Lax and bound to this host', async () => {
    const reply = await signIn('xa.cookie', await newOfficer('xa.cookie'));
    const cookie = String(reply.headers['set-cookie']);
    expect(cookie).toMatch(/^__Host-thuocdo=/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) expect(cookie).toContain(attribute);
  });

  test('a write without the token of our own pages is refused, whatever the cookie', async () => {
    const browser = browserOf(await signIn('xa.csrf', await newOfficer('xa.csrf')));
    expect((await browser.send('DELETE', '/api/session', undefined, 'khác')).json()).toMatchObject({
      status: 403,
      code: 'csrf-missing',
    });
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(200);
    expect((await browser.send('DELETE', '/api/session')).statusCode).toBe(200);
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(401);
  });

  test('an unknown name and a wrong password get the same answer', async () => {
    await newOfficer('xa.sai');
    const wrong = await signIn('xa.sai', 'không phải mật khẩu này');
    const unknown = await signIn('xa.khong-co', 'không phải mật khẩu này');
    expect([wrong.status, wrong.body.code, wrong.body.title]).toEqual([
      unknown.status,
      unknown.body.code,
      unknown.body.title,
    ]);
    expect(wrong.body.code).toBe('sign-in-failed');
  });

  test('guessing pauses the guessed name and leaves colleagues of the same office alone', async () => {
    const first = await newOfficer('xa.bi-doan');
    const colleague = await newOfficer('xa.dong-nghiep');
    for (let guess = 0; guess < 5; guess += 1) await signIn('xa.bi-doan', `đoán lần ${guess}`);
    const paused = await signIn('xa.bi-doan', first);
    expect(paused.body).toMatchObject({ status: 429, code: 'sign-in-paused' });
    expect(paused.body.retryAfterSeconds).toBeGreaterThan(0);
    expect((await signIn('xa.dong-nghiep', colleague)).status).toBe(200);
  });

  test('a password made of the commune’s name, or a common one, is refused', async () => {
    const first = await newOfficer('xa.yeu');
    const browser = browserOf(await signIn('xa.yeu', first));
    for (const newPassword of ['Thông Hòa 2023', '123456789012', 'aaaaaaaaaaaa']) {
      const reply = await browser.send('PUT', '/api/session/password', { currentPassword: first, newPassword });
      expect(reply.json(), newPassword).toMatchObject({ code: 'password-weak' });
    }
  });

  test('a session ends after half an hour without use', async () => {
    const browser = browserOf(await signIn('xa.nghi', await newOfficer('xa.nghi')));
    app.setNow('2023-08-01T01:31:00.000Z');
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(401);
    app.setNow('2023-08-01T01:00:00.000Z');
  });
});

describe('positions', () => {
  test('rights end with the position, on the next request', async () => {
    const admin = await app.as('administrator', 'ubnd-845-2023');
    const first = await newOfficer('xa.thoi-viec');
    const browser = browserOf(await signIn('xa.thoi-viec', first));
    const found = await admin.get('/api/people?q=xa.thoi-viec');
    const appointmentId = found.body.items[0].appointments[0].id;
    const ended = await admin.post(`/api/appointments/${appointmentId}/end`, { validTo: '2023-07-31' });
    expect(ended.status).toBe(200);
    expect((await browser.send('GET', '/api/session')).statusCode).toBe(401);
    const again = await signIn('xa.thoi-viec', first);
    expect(again.body.positions).toEqual([]);
  });

  test('an administrator of a district registers nobody in another district', async () => {
    const admin = await app.as('administrator', 'ubnd-845-2023');
    const reply = await admin.post('/api/people', {
      username: 'xa.ngoai',
      displayName: 'Cán bộ',
      organisationId: 'ubnd-844-2023',
      title: 'Cán bộ',
      role: 'commune-officer',
      validFrom: '2021-01-01',
    });
    expect(reply.status).toBe(403);
  });

  test('two people cannot have one name, and the second is told so', async () => {
    await newOfficer('xa.trung');
    const admin = await app.as('administrator', 'ubnd-845-2023');
    const body = {
      username: 'xa.trung',
      displayName: 'Cán bộ',
      organisationId: 'ubnd-29335-2023',
      title: 'Cán bộ',
      role: 'commune-officer',
      validFrom: '2021-01-01',
    };
    expect((await admin.post('/api/people', body)).body).toMatchObject({ status: 409, code: 'name-taken' });
  });

  test('passwords are kept as argon2id', async () => {
    expect(await hashPassword(password)).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });
});

describe('bad input', () => {
  test('an unknown field is refused by its name', async () => {
    const reply = await app.anonymous.post('/api/session', { username: 'a', password: 'b', admin: true });
    expect(reply.body).toMatchObject({
      status: 400,
      code: 'unknown-field',
      errors: [{ pointer: '/body/admin', rule: 'unknown-field' }],
    });
    expect(reply.headers['content-type']).toContain('application/problem+json');
    expect(reply.body.title.length).toBeGreaterThan(10);
  });
});
