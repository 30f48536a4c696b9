import { endpoint } from '@thuocdo/contract/endpoint';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { call, fileNameOf, setCsrfToken, whenSessionEnds } from './call.ts';
import { addressOf } from './input.ts';

const readUnit = endpoint({
  method: 'GET',
  path: '/api/units/:unitId',
  summary: '',
  params: z.object({ unitId: z.string() }),
  query: z.object({ asOf: z.string().optional() }),
  reply: z.object({ name: z.string() }),
});
const rename = endpoint({
  method: 'PUT',
  path: '/api/name',
  summary: '',
  body: z.object({ name: z.string() }),
  reply: z.object({ name: z.string() }),
});

const answers = (body: unknown, init: ResponseInit = {}) => {
  const fake = vi.fn(async (_address: string, _init: RequestInit) => new Response(JSON.stringify(body), init));
  vi.stubGlobal('fetch', fake);
  return fake;
};
afterEach(() => vi.unstubAllGlobals());

describe('call', () => {
  test('fills the address, sends no token when it only reads', async () => {
    const fake = answers({ name: 'Xã Thông Hòa' });
    const reply = await call(readUnit, { params: { unitId: '29335-2023' }, query: { asOf: '2023-09-01' } });
    expect(reply.name).toBe('Xã Thông Hòa');
    expect(fake.mock.calls[0]?.[0]).toBe('/api/units/29335-2023?asOf=2023-09-01');
    expect(fake.mock.calls[0]?.[1].headers).not.toHaveProperty('x-csrf-token');
  });

  test('a write carries the token and a JSON body', async () => {
    const fake = answers({ name: 'A' });
    setCsrfToken('t-1');
    await call(rename, { body: { name: 'A' } });
    expect(fake.mock.calls[0]?.[1]).toMatchObject({
      method: 'PUT',
      body: '{"name":"A"}',
      headers: { 'x-csrf-token': 't-1', 'content-type': 'application/json' },
    });
  });

  test('an ended session is told to the frame, a failed sign-in is not', async () => {
    const ended = vi.fn();
    whenSessionEnds(ended);
    answers({ code: 'sign-in-failed' }, { status: 401, headers: { 'content-type': 'application/problem+json' } });
    await expect(call(rename, { body: { name: 'A' } })).rejects.toMatchObject({ code: 'sign-in-failed' });
    expect(ended).not.toHaveBeenCalled();
    answers({ code: 'not-signed-in' }, { status: 401, headers: { 'content-type': 'application/problem+json' } });
    await expect(call(rename, { body: { name: 'A' } })).rejects.toMatchObject({ status: 401 });
    expect(ended).toHaveBeenCalledOnce();
  });

  test('no network is the problem «unreachable»', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
    await expect(call(readUnit, { params: { unitId: 'VN' } })).rejects.toMatchObject({
      code: 'unreachable',
      status: 0,
    });
  });
});

test('a param cannot leave its place in the address', () => {
  expect(addressOf('/api/units/:unitId/x', { params: { unitId: '../a/b?c' } })).toBe('/api/units/..%2Fa%2Fb%3Fc/x');
});

test('the Vietnamese name of a file wins over its ASCII one', () => {
  const header = `attachment; filename="bao-cao.xlsx"; filename*=UTF-8''B%C3%A1o%20c%C3%A1o.xlsx`;
  expect(fileNameOf(header)).toBe('Báo cáo.xlsx');
  expect(fileNameOf('attachment; filename=a.pdf')).toBe('a.pdf');
  expect(fileNameOf(null)).toBeUndefined();
});
