import { describe, expect, test } from 'vitest';
import { asProblem, ProblemError, problemOf } from './problem.ts';

const json = 'application/problem+json; charset=utf-8';

describe('a refused answer', () => {
  test('keeps code, title, request id and the wrong fields', () => {
    const body = {
      type: 'about:blank',
      status: 422,
      code: 'response-incomplete',
      title: 'Incomplete',
      requestId: 'r-1',
      errors: [{ pointer: 'q8_1', rule: 'required' }, { pointer: 7 }, null],
    };
    const problem = problemOf(422, json, JSON.stringify(body));
    expect(problem).toMatchObject({ status: 422, code: 'response-incomplete', title: 'Incomplete', requestId: 'r-1' });
    expect(problem.errors).toEqual([{ pointer: 'q8_1', rule: 'required' }]);
  });

  test.each([
    [502, 'text/html', '<html>Bad gateway</html>', 'database-busy'],
    [413, 'text/html', '', 'body-too-large'],
    [401, null, '', 'not-signed-in'],
    [500, json, '{"code":', 'unexpected'],
    [404, json, '[]', 'not-found'],
    [418, json, '{}', 'unexpected'],
  ])('%d of %s without a readable problem has the code that fits its status', (status, mediaType, body, code) => {
    expect(problemOf(status, mediaType, body).code).toBe(code);
  });

  test('a code of a newer server is kept', () => {
    expect(problemOf(409, json, '{"code":"from-the-future"}').code).toBe('from-the-future');
  });

  test('anything thrown becomes a problem; a problem stays itself', () => {
    const problem = new ProblemError({ code: 'conflict' }, 409);
    expect(asProblem(problem)).toBe(problem);
    expect(asProblem(new TypeError('x')).code).toBe('unexpected');
  });
});
