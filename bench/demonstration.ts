import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Program, startProgram } from '../e2e/support/program.ts';
import type { Figure } from './figures.ts';

export const password = 'cau-tre-lac-nhip-9';

/** The built program on a data folder with the demonstration. */
export interface Demonstration {
  folder: string;
  program: Program;
}

/** Loads the demonstration (about a minute; `THUOCDO_E2E_DATA` names one that is ready) and hands it to a bench. */
export async function withDemonstration(bench: (shown: Demonstration) => Promise<Figure[]>): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-bench-'));
  const prepared = process.env['THUOCDO_E2E_DATA'];
  if (prepared) await cp(prepared, folder, { recursive: true });
  const program = await startProgram(folder);
  try {
    return await bench({ folder, program });
  } finally {
    await program.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** A signed-in person who speaks HTTP to the program. */
export interface Caller {
  // biome-ignore lint/suspicious/noExplicitAny: benches read replies as the screens do
  ask(method: string, path: string, body?: unknown): Promise<any>;
}

export async function signIn(address: string, username: string): Promise<Caller> {
  const reply = await fetch(`${address}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  });
  if (!reply.ok) throw new Error(`${username} cannot sign in: ${reply.status}`);
  const cookie = (reply.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  const { csrf } = (await reply.json()) as { csrf: string };
  return {
    async ask(method, path, body) {
      const answer = await fetch(`${address}${path}`, {
        method,
        headers: {
          cookie,
          'x-csrf-token': csrf,
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      if (!answer.ok) throw new Error(`${method} ${path} → ${answer.status}: ${(await answer.text()).slice(0, 300)}`);
      return answer.json();
    },
  };
}
