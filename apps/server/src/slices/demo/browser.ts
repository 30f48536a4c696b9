import type { App } from '../../app.ts';
import { sessionCookie } from '../../platform/http/mount.ts';

/** A reply that the demonstration did not expect: it stops there and says what came. */
export class UnexpectedReply extends Error {
  constructor(what: string, status: number, body: string) {
    super(`${what} → ${status}: ${body.slice(0, 1500)}`);
    this.name = 'UnexpectedReply';
  }
}

// biome-ignore lint/suspicious/noExplicitAny: the player reads replies as a browser's script would
type Body = any;

/** One signed-in person at a browser: every step of the demonstration goes through the API, as a user's would. */
export interface Browser {
  get(path: string): Promise<Body>;
  send(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<Body>;
  upload(path: string, fields: Record<string, string>, file: { name: string; content: Uint8Array }): Promise<Body>;
  download(path: string): Promise<Uint8Array>;
}

const boundary = '----thuoc-do-trinh-dien';

/** Signs in and gives the browser of that person. */
export async function signIn(app: App, username: string, password: string): Promise<Browser> {
  const reply = await app.http.inject({ method: 'POST', url: '/api/session', payload: { username, password } });
  if (reply.statusCode !== 200) throw new UnexpectedReply(`sign in as ${username}`, reply.statusCode, reply.body);
  const cookie = reply.cookies.find((one) => one.name === sessionCookie);
  const headers = { cookie: `${sessionCookie}=${cookie?.value ?? ''}`, 'x-csrf-token': String(reply.json().csrf) };
  const request = async (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    payload?: object | Buffer,
    more = {},
  ) => {
    const answer = await app.http.inject({
      method,
      url,
      headers: { ...headers, ...more },
      ...(payload === undefined ? {} : { payload }),
    });
    if (answer.statusCode >= 300)
      throw new UnexpectedReply(`${username}: ${method} ${url}`, answer.statusCode, answer.body);
    return answer;
  };
  return {
    get: async (path) => (await request('GET', path)).json(),
    send: async (method, path, body = {}) => (await request(method, path, body as object)).json(),
    upload: async (path, fields, file) =>
      (
        await request('POST', path, multipart(fields, file), {
          'content-type': `multipart/form-data; boundary=${boundary}`,
        })
      ).json(),
    download: async (path) => (await request('GET', path)).rawPayload,
  };
}

function multipart(fields: Record<string, string>, file: { name: string; content: Uint8Array }): Buffer {
  const parts = Object.entries(fields).map(
    ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  const head = `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: application/octet-stream\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), Buffer.from(file.content), Buffer.from(`\r\n--${boundary}--\r\n`)]);
}
