import { expect } from 'vitest';
import type { Locator, Page } from './playwright.ts';

/** One question on the form, by its code. */
export const question = (page: Page, code: string): Locator =>
  page.getByRole('region', { name: `Câu ${code}`, exact: true });

/** Types into a question as a person does, and leaves the field. */
export async function type(page: Page, code: string, text: string): Promise<void> {
  const field = question(page, code).getByRole('textbox').first();
  await field.fill(text);
  await field.blur();
}

/** Ticks an option of a question by its words. */
export async function choose(page: Page, code: string, option: string): Promise<void> {
  await question(page, code).getByText(option, { exact: true }).first().click();
}

/** The line that tells when the last change reached the server. */
export const saveLine = (page: Page): Locator => page.locator('.save-line');

export async function waitSaved(page: Page): Promise<void> {
  await expectText(saveLine(page), /Đã lưu lúc \d{2}:\d{2}:\d{2}/);
}

/** Waits until an element says something. */
export async function expectText(where: Locator, text: RegExp | string, seconds = 20): Promise<void> {
  await expect
    .poll(async () => (await where.allInnerTexts()).join('\n'), { timeout: seconds * 1000, interval: 100 })
    .toMatch(text);
}

export const section = (page: Page, name: RegExp): Locator =>
  page.getByRole('navigation', { name: 'Các mục của phiếu' }).getByRole('link', { name });

/** Opens the first card of «Việc của tôi» whose button says this, and answers the address of its API. */
export async function openWork(page: Page, open: RegExp): Promise<string> {
  await page.goto('/viec-cua-toi');
  await page.getByRole('link', { name: open }).first().click();
  await page.waitForURL(/\/phieu\//);
  const [, unitId, assignmentId] = /\/phieu\/([^/]+)\/([^/?]+)/.exec(page.url()) ?? [];
  await page.getByRole('heading', { level: 1 }).waitFor();
  return `/api/units/${unitId}/assignments/${assignmentId}`;
}
