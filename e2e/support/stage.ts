import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { findChromium } from './chromium.ts';
import { type Browser, type BrowserContext, chromium, type Page } from './playwright.ts';
import { type Program, root, startProgram } from './program.ts';

interface Size {
  width: number;
  height: number;
}

export const wide = { width: 1366, height: 768 };
export const narrow = { width: 390, height: 844 };
export const password = 'cau-tre-lac-nhip-9';

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** One person's browser: the page, and what went wrong in it. */
export interface Person {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts and breaches of the page's policy since the last look. */
  complaints: string[];
}

export interface Stage {
  program: Program;
  /** The program's data folder: what an administrator places on the server goes here. */
  dataFolder: string;
  /** A new browser of this person, signed in, at the person's first page; Vietnamese unless `locale` says otherwise. */
  as(username: string, size?: Size, locale?: string): Promise<Person>;
  /** A new browser of nobody. */
  anybody(size?: Size, locale?: string): Promise<Person>;
  /**
   * Looked at by people: `e2e/screenshots/<name>.png` at the page's size, and at a telephone's. Only where
   * THUOCDO_SCREENSHOTS=1 asks for them: they prove nothing by themselves and take a fifth of the time.
   */
  shoot(person: Person, name: string): Promise<void>;
}

/** Journeys need a browser; without one they are skipped (the global setup says so, and fails where one is demanded). */
export const journey = describe.skipIf(findChromium() === undefined);

/**
 * The real program on a copy of the demonstration, and browsers, for the tests of one file; `env` configures the program. Every
 * browser is new, and the service worker of each would fetch and keep the whole program (600 files): only journeys that go without a
 * network want it (`shellIsKept`).
 */
export function openStage(env: Record<string, string> = {}, { shellIsKept = false } = {}): Stage {
  let browser: Browser;
  let program: Program;
  let folder: string;
  let people: Person[] = [];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'thuocdo-e2e-'));
    await cp(inject('demonstration'), folder, { recursive: true });
    program = await startProgram(folder, env);
    browser = await chromium.launch({ executablePath: findChromium() ?? '', args: switches });
  });
  afterEach(async () => {
    const complaints = people.flatMap((person) => person.complaints);
    await Promise.all(people.map(({ context }) => context.close()));
    people = [];
    expect(complaints).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    const code = await program?.stop();
    await rm(folder, { recursive: true, force: true });
    if (program !== undefined) expect(code, 'Ctrl-C stops the program cleanly').toBe(0);
  });
  const serviceWorkers = shellIsKept ? 'allow' : 'block';
  const anybody = async (viewport: Size = wide, locale = 'vi-VN') => {
    const person = await openPerson(browser, program.address, { viewport, locale, serviceWorkers });
    people.push(person);
    return person;
  };
  return {
    get program() {
      return program;
    },
    get dataFolder() {
      return folder;
    },
    anybody,
    async as(username, size, locale) {
      const person = await anybody(size, locale);
      await enter(person.page, username);
      return person;
    },
    shoot,
  };
}

interface Window {
  viewport: Size;
  locale: string;
  serviceWorkers: 'allow' | 'block';
}

async function openPerson(browser: Browser, address: string, window: Window): Promise<Person> {
  const context = await browser.newContext({
    ...window,
    baseURL: address,
    timezoneId: 'Asia/Ho_Chi_Minh',
    acceptDownloads: true,
  });
  context.setDefaultTimeout(20_000);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // The browser itself notes every refused or lost request; those are part of the journeys.
    const isLoading = /Failed to load resource|net::ERR_/.test(message.text());
    if (message.type() === 'error' && !isLoading) complaints.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => {
    const elsewhere = !request.url().startsWith(address) && !/^(data|blob):/.test(request.url());
    if (elsewhere) complaints.push(`asked elsewhere: ${request.url()}`);
  });
  return { page, context, complaints };
}

/** Signed in by the request that the page of signing in sends: that page has a journey of its own. */
async function enter(page: Page, username: string): Promise<void> {
  const reply = await page.request.post('/api/session', { data: { username, password } });
  if (!reply.ok()) throw new Error(`${username} cannot sign in: ${reply.status()} ${await reply.text()}`);
  await page.goto('/');
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

/** Signs in at the page, as people do. */
export async function signIn(page: Page, username: string, secret = password): Promise<void> {
  await page.goto('/dang-nhap');
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.locator('#password').fill(secret);
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

const screenshots = join(root, 'e2e', 'screenshots');

async function shoot({ page }: Person, name: string): Promise<void> {
  if (process.env['THUOCDO_SCREENSHOTS'] !== '1') return;
  await mkdir(screenshots, { recursive: true });
  const before = page.viewportSize() ?? wide;
  for (const [size, suffix] of [
    [wide, ''],
    [narrow, '-dien-thoai'],
  ] as const) {
    await page.setViewportSize(size);
    await page.waitForTimeout(250);
    await page.screenshot({ path: join(screenshots, `${name}${suffix}.png`) });
  }
  await page.setViewportSize(before);
}
