import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { findChromium, mustHaveBrowser, noBrowser } from './chromium.ts';
import { startProgram } from './program.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A data folder with the demonstration, to be copied; empty without a browser. */
    demonstration: string;
  }
}

/** Loads the demonstration once, by the very first start of the program; each spec works on a copy. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (findChromium() === undefined) {
    if (mustHaveBrowser) throw new Error('THUOCDO_REQUIRE_BROWSER=1, but there is no Chromium on this machine');
    console.warn(noBrowser);
    project.provide('demonstration', '');
    return async () => {};
  }
  const folder = await mkdtemp(join(tmpdir(), 'thuocdo-e2e-'));
  const prepared = process.env['THUOCDO_E2E_DATA'];
  if (prepared) await cp(prepared, folder, { recursive: true });
  else await (await startProgram(folder)).stop();
  project.provide('demonstration', folder);
  return () => rm(folder, { recursive: true, force: true });
}
