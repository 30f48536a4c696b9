import { findChromium, noBrowser } from '../e2e/support/chromium.ts';
import { chromium } from '../e2e/support/playwright.ts';
import { type Demonstration, password } from './demonstration.ts';
import { type Figure, rounded } from './figures.ts';

/** Script that a commune's browser loads until «Việc của tôi» stands, and then the form; as it travels, nothing from a cache. */
export async function firstPage({ program }: Demonstration): Promise<Figure[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.warn(noBrowser);
    return [];
  }
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({ baseURL: program.address, serviceWorkers: 'block' });
    let bytes = 0;
    const reads: Promise<void>[] = [];
    page.on('response', (reply) => {
      if (!/\.js$/.test(new URL(reply.url()).pathname)) return;
      reads.push(
        reply
          .request()
          .sizes()
          .then(({ responseBodySize }) => {
            bytes += responseBodySize;
          }),
      );
    });
    const settled = async () => {
      await page.waitForLoadState('networkidle');
      await Promise.all(reads);
      return rounded(bytes / 1000);
    };
    await page.goto('/dang-nhap');
    await page.locator('#username').fill('xa.hoaan');
    await page.locator('#password').fill(password);
    await page.locator('#password').press('Enter');
    await page.waitForURL(/viec-cua-toi/);
    await page.getByRole('link', { name: /Mở phiếu/ }).waitFor();
    const first = await settled();
    await page.getByRole('link', { name: /Mở phiếu/ }).click();
    await page.getByRole('navigation', { name: 'Các mục của phiếu' }).waitFor();
    const withForm = await settled();
    return [
      {
        name: 'script of the first page (sign-in and «Việc của tôi», compressed)',
        value: first,
        unit: 'kB',
        limit: 300,
      },
      { name: 'script with the form (compressed)', value: withForm, unit: 'kB' },
    ];
  } finally {
    await browser.close();
  }
}
