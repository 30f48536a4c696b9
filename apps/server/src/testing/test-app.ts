import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Role } from '@thuocdo/core/access';
import type { InjectOptions } from 'fastify';
import { type App, buildApp } from '../app.ts';
import { readConfig } from '../config.ts';
import type { Installation } from '../platform/context.ts';
import { filesOnDisk } from '../platform/files/disk.ts';
import { sessionCookie } from '../platform/http/mount.ts';
import { newId } from '../platform/ids.ts';
import { beginSessionFor, registerPerson } from './people.ts';
import { openTestDatabase } from './test-database.ts';

export interface Reply {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: tests read replies as users read screens
  body: any;
  headers: Record<string, unknown>;
  bytes: Buffer;
}

/** One signed-in person: sends requests as that person's browser would. */
export interface Client {
  personId: string;
  get(path: string): Promise<Reply>;
  post(path: string, body?: unknown): Promise<Reply>;
  put(path: string, body?: unknown): Promise<Reply>;
  patch(path: string, body?: unknown): Promise<Reply>;
  delete(path: string): Promise<Reply>;
  upload(
    path: string,
    fields: Record<string, string>,
    file: { name: string; content: Uint8Array; type?: string },
  ): Promise<Reply>;
}

export interface TestApp extends App {
  installation: Installation;
  /** Sets the clock of the application; it stands still until set again. */
  setNow(instant: string): void;
  /** A new person who holds a position with this role in this organisation. */
  as(role: Role, organisationId: string, title?: string): Promise<Client>;
  /** Requests without a session. */
  anonymous: Client;
  close(): Promise<void>;
}

/** A whole application on a database and a file folder of its own. */
export async function makeTestApp(start = '2023-08-01T01:00:00.000Z'): Promise<TestApp> {
  const opened = await openTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-files-'));
  let now = new Date(start);
  const installation: Installation = {
    db: opened.db,
    files: filesOnDisk(folder),
    clock: () => now,
    config: { ...readConfig({ THUOCDO_DATA: folder }), logLevel: 'silent', mode: 'production' },
    newId,
  };
  const app = await buildApp(installation);
  return {
    ...app,
    installation,
    setNow: (instant) => {
      now = new Date(instant);
    },
    async as(role, organisationId, title) {
      const personId = await registerPerson(installation, role, organisationId, title ?? `${role} ${organisationId}`);
      const session = await beginSessionFor(installation, personId);
      return clientOf(app, personId, { cookie: `${sessionCookie}=${session.token}`, 'x-csrf-token': session.csrf });
    },
    anonymous: clientOf(app, '', {}),
    async close() {
      await app.http.close();
      await opened.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

let clients = 0;

/** Each at an address of their own, so that many people of one test do not share one address's limit. */
export function clientOf(app: App, personId: string, headers: Record<string, string>): Client {
  clients += 1;
  const remoteAddress = `10.${clients >> 16}.${(clients >> 8) & 255}.${clients & 255}`;
  const send = async (options: InjectOptions): Promise<Reply> => {
    const reply = await app.http.inject({ remoteAddress, ...options, headers: { ...headers, ...options.headers } });
    const isJson = String(reply.headers['content-type']).includes('json');
    return {
      status: reply.statusCode,
      body: isJson ? reply.json() : reply.body,
      headers: reply.headers,
      bytes: reply.rawPayload,
    };
  };
  const withBody =
    (method: 'POST' | 'PUT' | 'PATCH') =>
    (path: string, body: unknown = {}) =>
      send({ method, url: path, payload: body as object });
  return {
    personId,
    get: (path) => send({ method: 'GET', url: path }),
    post: withBody('POST'),
    put: withBody('PUT'),
    patch: withBody('PATCH'),
    delete: (path) => send({ method: 'DELETE', url: path }),
    upload: (path, fields, file) => {
      const boundary = '----thuocdo';
      const parts = Object.entries(fields).map(
        ([name, value]) => `--${boundary}\r\ncontent-disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
      );
      const head = `${parts.join('')}--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="${file.name}"\r\ncontent-type: ${file.type ?? 'application/octet-stream'}\r\n\r\n`;
      const payload = Buffer.concat([
        Buffer.from(head),
        Buffer.from(file.content),
        Buffer.from(`\r\n--${boundary}--\r\n`),
      ]);
      return send({
        method: 'POST',
        url: path,
        payload,
        headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
      });
    },
  };
}
