import { existsSync } from 'node:fs';

/** The shell without windows first: the same engine, and it starts sooner. */
const places = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** The browser of this machine, or undefined: the program brings none. */
export function findChromium(): string | undefined {
  const told = process.env['CHROMIUM_PATH'];
  return [...(told ? [told] : []), ...places].find((path) => existsSync(path));
}

/** Where a browser is demanded (CI), its absence is a failure, not a reason to skip. */
export const mustHaveBrowser = process.env['THUOCDO_REQUIRE_BROWSER'] === '1';

export const noBrowser =
  'Không có trình duyệt Chromium: bỏ qua các hành trình trong e2e/. Cài chromium, hoặc đặt CHROMIUM_PATH.';
