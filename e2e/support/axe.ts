import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import { expect } from 'vitest';
import type { Page } from './playwright.ts';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const options: RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
  resultTypes: ['violations'],
};

/** Nobody is shut out: no serious or critical finding of axe on the page as it stands. */
export async function checkAxe(page: Page): Promise<void> {
  // The developer tools put it there: the page's own policy would (rightly) refuse a foreign script.
  await page.evaluate(source);
  const results = (await page.evaluate(
    (asked) => (globalThis as unknown as { axe: { run(o: unknown): unknown } }).axe.run(asked),
    options as never,
  )) as AxeResults;
  const grave = results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, impact, nodes }) => ({
      id,
      impact,
      where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')} – ${node.html.slice(0, 120)}`),
    }));
  expect(grave, `axe on ${page.url()}`).toEqual([]);
}
