import type { ScoreCell, ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { findChromium, noBrowser } from '../e2e/support/chromium.ts';
import { chromium, type Page } from '../e2e/support/playwright.ts';
import { type Demonstration, password, signIn } from './demonstration.ts';
import { type Figure, percentile, rounded } from './figures.ts';

const communes = 3321;
const subcriteria = 30;

/** The heat map of a whole country in the real page: from the last byte of the data to the picture, and the picture alone. */
export async function heatmap({ program }: Demonstration): Promise<Figure[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) {
    console.warn(noBrowser);
    return [];
  }
  const officer = await signIn(program.address, 'so.chuyenvien');
  const { items } = await officer.ask('GET', '/api/campaigns');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage({
      baseURL: program.address,
      serviceWorkers: 'block',
      viewport: { width: 1366, height: 768 },
    });
    await enter(page);
    await page.route('**/scores?*', (route) => route.fulfill({ json: wholeCountry(items[0].id) }));
    await page.addInitScript(watchPicture);
    const times: number[] = [];
    for (let at = 0; at < 5; at += 1) times.push(await arrival(page, `/dot-khao-sat/${items[0].id}/xep-hang`));
    const cells = `${communes.toLocaleString('vi')} × ${subcriteria}`;
    return [
      { name: `heat map ${cells}: data come → picture, p50`, value: percentile(times, 0.5), unit: 'ms', limit: 1000 },
      { name: `heat map ${cells}: every cell drawn at once`, value: await drawing(page), unit: 'ms', limit: 1000 },
    ];
  } finally {
    await browser.close();
  }
}

async function enter(page: Page): Promise<void> {
  await page.goto('/dang-nhap');
  await page.locator('#username').fill('so.chuyenvien');
  await page.locator('#password').fill(password);
  await page.locator('#password').press('Enter');
  await page.getByRole('button', { name: 'Đăng xuất' }).waitFor();
}

interface Watching {
  drawnAt?: number;
}

/** Notes when the middle of the map has a colour. Runs in the page: no named function inside, tsx would wrap it. */
function watchPicture(): void {
  const timer = setInterval(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[role="application"] canvas');
    if (!canvas || canvas.width === 0) return;
    const pixels = canvas.getContext('2d')?.getImageData(canvas.width >> 1, canvas.height >> 1, 4, 1).data ?? [];
    if (pixels.every((part) => part === 255 || part === 0)) return;
    (window as Watching).drawnAt = performance.now();
    clearInterval(timer);
  }, 4);
}

async function arrival(page: Page, address: string): Promise<number> {
  await page.goto(address);
  await page.waitForFunction(() => (window as Watching).drawnAt !== undefined);
  return rounded(
    await page.evaluate(() => {
      const entries = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
      const came = entries.findLast(({ name }) => name.includes('/scores?'))?.responseEnd ?? 0;
      return ((window as Watching).drawnAt ?? Number.NaN) - came;
    }),
  );
}

/** «Vừa khung»: all rows in sight; reading a pixel back waits until the picture is there. */
async function drawing(page: Page): Promise<number> {
  const button = await page.getByRole('button', { name: 'Vừa khung' }).elementHandle();
  return rounded(
    await page.evaluate(async (fit) => {
      const canvas = document.querySelector<HTMLCanvasElement>('[role="application"] canvas');
      const began = performance.now();
      (fit as HTMLElement).click();
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      canvas?.getContext('2d')?.getImageData(canvas.width - 1, canvas.height - 1, 1, 1);
      return performance.now() - began;
    }, button),
  );
}

function wholeCountry(id: string): ScoresView {
  const pillars = ['I', 'II', 'III'].map((code) => ({ code, name: `Nhóm ${code}`, role: 'base' as const, max: 40 }));
  const columns = Array.from({ length: subcriteria }, (_, at) => {
    const pillar = pillars[Math.floor(at / 10)]?.code ?? 'I';
    return { code: `${pillar}.${(at % 10) + 1}`, name: `Chỉ tiêu ${at + 1}`, pillar, max: 4 };
  });
  return {
    campaign: { id, title: 'Cả nước', period: '2026', illustrative: true, state: 'open' },
    level: 'highest',
    ruleset: { code: 'chi_so', name: 'Chỉ số', kind: 'index', max: 120, decimals: 2, grades: [], ties: [] },
    rulesets: [{ code: 'chi_so', name: 'Chỉ số', kind: 'index' }],
    illustrativeTexts: [],
    against: null,
    comparable: [],
    pillars,
    columns,
    roster: communes,
    ranked: communes,
    rows: Array.from({ length: communes }, (_, at) => communeRow(at)),
    computedAt: '2026-11-25T00:00:00.000Z',
    can: [],
  };
}

function communeRow(at: number): ScoreRow {
  const total = rounded(120 - at / 30);
  const code = String(at + 10_000);
  return {
    unitId: `${code}-2025`,
    code,
    name: `Xã thứ ${at + 1}`,
    districtId: null,
    districtName: null,
    levelReached: 'self',
    verdict: 'unmet',
    total: [total, total, 120],
    grade: null,
    standing: { rank: at + 1, best: at + 1, worst: at + 1, shared: false },
    pillars: [null, null, null],
    cells: Array.from({ length: subcriteria }, (_, column) => cellOf(at, column)),
    change: null,
  };
}

/** Points that spread over the scale, with some ranges and some «không xét» among them. */
function cellOf(row: number, column: number): ScoreCell {
  const dice = (row * 31 + column * 17) % 97;
  if (dice < 4) return ['exempt', [0, 0, 0]];
  if (dice < 12) return ['unknown', [1, 4, 4]];
  const points = (dice * 7) % 17 === 0 ? 4 : rounded((dice % 16) / 4);
  return [points === 4 ? 'met' : 'unmet', [points, points, 4]];
}
