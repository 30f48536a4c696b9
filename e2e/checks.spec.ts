import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, narrow, openStage } from './support/stage.ts';

const patience = { timeout: 20_000 };
const group = (page: Page, name: RegExp) => page.getByRole('region', { name });
const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();

journey('checks and derived figures', () => {
  const stage = openStage();

  test('the checks of 2022 show the errors of the printed report first, each leading to its cells', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu');
    await page
      .getByRole('navigation', { name: 'Các phần của số liệu ngành' })
      .getByRole('link', { name: 'Kiểm tra' })
      .click();
    await heading(page, 'Kiểm tra số liệu năm 2022');
    const { items, counts } = await read(page, '/api/units/84-2023/checks?period=2022');
    const errors = items.filter((one: { result: string }) => one.result === 'error');
    expect(errors.map((one: { code: string }) => one.code).sort()).toEqual([
      'department_site_sum',
      'disbursed_share',
      'province_papers_count',
      'services_l3_share',
      'services_l4_share',
      'violators_outcomes_sum',
    ]);
    await expectText(group(page, /^Lỗi \(6\)$/), /báo cáo ghi 288, cộng 13 thành phần được 275, thừa 13/);
    await expectText(
      page.getByRole('list', { name: 'Kết quả' }),
      new RegExp(`6\\s*Lỗi\\s*${counts.warnings}\\s*Cảnh báo`),
    );
    const titles = await page.getByRole('heading', { level: 2 }).allInnerTexts();
    expect(titles.map((title) => title.replace(/ \(.*/, ''))).toEqual(['Lỗi', 'Cảnh báo', 'Chưa kiểm được', 'Khớp']);
    await checkAxe(page);
    await stage.shoot(person, 'kiem-tra');
    await page.getByRole('combobox', { name: 'Kết quả' }).selectOption('error');
    await expect.poll(() => page.getByRole('heading', { level: 2 }).count(), patience).toBe(1);
    await page.getByRole('searchbox').fill('giai ngan');
    await expect.poll(() => group(page, /^Lỗi/).locator('.check-item').count(), patience).toBe(1);
    await group(page, /^Lỗi/).getByRole('link').first().click();
    await heading(page, 'Số liệu năm 2022');
    expect(page.url()).toMatch(/[?&]o=duan_/);
    await page.locator('revo-grid .focused-cell').first().waitFor();
    await stage.shoot(person, 'kiem-tra-toi-o');
  });

  test('by keyboard alone: from an error to its cell, a new figure, and at once what the rules say of it', async () => {
    const { page } = await stage.as('so.chuyenvien');
    await page.goto('/so-lieu/kiem-tra?ky=2022&kq=error&tim=thanhtra_reminders');
    const link = group(page, /^Lỗi \(1\)$/)
      .getByRole('link')
      .first();
    await link.waitFor();
    await tabTo(page, await link.innerText());
    await page.keyboard.press('Enter');
    await heading(page, 'Số liệu năm 2022');
    await page.locator('revo-grid .focused-cell').first().waitFor();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('revo-grid') !== null), patience)
      .toBe(true);
    await page.keyboard.press('F2');
    await page
      .locator('revo-grid')
      .getByRole('textbox', { name: /số của tôi/ })
      .waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('5');
    await page.keyboard.press('Enter');
    const line = page.locator('.entry-checks-line');
    await expectText(line, /^Các ô vừa lưu không trái quan hệ nào\.$/);
    await page.goto('/so-lieu/kiem-tra?ky=2022&kq=error&tim=thanhtra_reminders');
    await expectText(page.locator('main'), /Không có kết quả nào theo bộ lọc này/);
  });

  test('a figure that breaks a rule is saved, and the register says so beside it', async () => {
    const person = await stage.as('so.chuyenvien', narrow);
    const { page } = person;
    await page.goto('/so-lieu?ky=2022&tim=thanhtra_violators');
    const input = page.getByRole('textbox', { name: /số của tôi$/ });
    await expect.poll(() => input.count(), patience).toBe(1);
    await input.fill('12');
    await input.press('Enter');
    await expectText(
      page.locator('.entry-checks-line'),
      /^Các ô vừa lưu: 1 lỗi, 1 cảnh báo\. Số vẫn được lưu; hãy xem lại\.$/,
    );
    await expectText(page.locator('.entry-checks'), /Lỗi[\s\S]*báo cáo ghi 12, cộng 2 thành phần được 5/);
    await checkAxe(page);
    await stage.shoot(person, 'so-lieu-kiem-tra');
    await page
      .locator('.entry-checks')
      .getByRole('button', { name: /^Tới ô/ })
      .first()
      .click();
    await expect.poll(() => input.first().evaluate((one) => one === document.activeElement), patience).toBe(true);
  });

  test('derived figures stand under their sections: the number, what the paper states, and what they rest on', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu/chi-so?ky=2022');
    await heading(page, 'Chỉ số tính năm 2022');
    const table = page.getByRole('table', { name: /^Chỉ số tính của Tỉnh Trà Vinh, năm 2022$/ });
    await expectText(table, /29,66%[\s\S]*Nguồn ghi: 29,65%/);
    await checkAxe(page);
    await stage.shoot(person, 'chi-so');
    await page.getByRole('combobox', { name: 'Kết quả' }).selectOption('differs');
    await expect.poll(() => page.url(), patience).toContain('chi=differs');
    await table.locator('summary').first().click();
    await expectText(table, /551[\s\S]*số đã có · Sở Thông tin và Truyền thông/);
    await stage.shoot(person, 'chi-so-tinh-tu');
    await page.getByRole('combobox', { name: 'Kết quả' }).selectOption('unknown');
    await expectText(table, /Chưa tính được[\s\S]*Còn thiếu:/);
    await page.goto('/so-lieu/chi-so?ky=2014');
    await expectText(page.locator('main'), /0 tính được/);
    await page.goto('/so-lieu/kiem-tra?ky=2014');
    await expectText(page.locator('main'), /Chưa có số liệu năm 2014 để kiểm tra/);
    await checkAxe(page);
    await stage.shoot(person, 'kiem-tra-trong');
  });

  test('a file is checked before it is recorded, with the cells that say so; what cannot be stops it', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu/nhap-tep?ky=2012');
    const file = 'Mã số liệu;năm 2012\nioffice_docs_out;10\nioffice_docs_signed;12\nattt_antimalware_share;101,5\n';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'nam-2012.csv', mimeType: 'text/csv', buffer: Buffer.from(file) });
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    const checks = page.getByRole('region', { name: 'Kiểm tra số liệu sau khi nhập' });
    await expectText(checks, /1 lỗi, 1 cảnh báo\. 1 trong số đó chặn việc nhập[\s\S]*Chưa cho nhập[\s\S]*CSV!B4/);
    expect(await page.getByRole('button', { name: 'Nhập 3 số liệu' }).isDisabled()).toBe(true);
    await checkAxe(page);
    await checks.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'nhap-tep-quan-he');
    const found = await downloaded(page, () =>
      page.getByRole('button', { name: 'Tải các ô không nhận và kiểm tra (XLSX)' }).click(),
    );
    expect(found.name).toMatch(/^Ô chưa nhận và kiểm tra – nam-2012/);
    const tabs = page.getByRole('navigation', { name: 'Các phần của số liệu ngành' });
    await tabs.getByRole('link', { name: 'Kiểm tra' }).click();
    await heading(page, 'Kiểm tra số liệu năm 2012');
  });

  test('on a telephone nothing is wider than the page', async () => {
    const { page } = await stage.as('so.chuyenvien', narrow);
    for (const path of ['/so-lieu/kiem-tra?ky=2022', '/so-lieu/chi-so?ky=2022']) {
      await page.goto(path);
      await page.locator('.check-counts, .indicator-table').first().waitFor();
      await checkAxe(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    }
  });
});

/** Tab until the link with this text has the focus. */
async function tabTo(page: Page, text: string): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await page.evaluate(() => document.activeElement?.textContent)) === text) return;
  }
  throw new Error(`the keyboard does not reach «${text}»`);
}
