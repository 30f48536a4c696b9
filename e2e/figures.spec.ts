import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, narrow, openStage } from './support/stage.ts';

/** A period in which nothing was entered yet. */
const period = '2023-07';
const api = '/api/units/84-2023/figures';
const patience = { timeout: 20_000 };

interface Row {
  element: string;
  name: string;
  type: string;
  fault: string | null;
  state: string;
  text: string | null;
}

async function rowsOf(page: Page, of = period): Promise<Row[]> {
  return (await read(page, `${api}?period=${of}`)).rows;
}

const rowNamed = async (page: Page, element: string, of = period) =>
  (await rowsOf(page, of)).find((row) => row.element === element);

/** Types into the search box; the grid below then holds the rows in the order of their sections. */
async function find(page: Page, text: string): Promise<void> {
  await page.getByRole('searchbox', { name: /Tìm chỉ tiêu/ }).fill(text);
  await expect.poll(() => page.url(), patience).toContain('tim=');
}

const grid = (page: Page) => page.locator('revo-grid');
const saveLine = (page: Page) => page.locator('.save-line');

/** Puts the keyboard into the grid: it begins at the first cell for entering. */
async function enterGrid(page: Page): Promise<void> {
  await grid(page).locator('.grid-name').first().waitFor();
  await grid(page).focus();
  await expectFocus(page);
}

const expectFocus = (page: Page) => grid(page).locator('.focused-cell').first().waitFor();

/** What Ctrl+V brings when a block was copied in a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((said) => {
    const data = new DataTransfer();
    data.setData('text/plain', said);
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }, text);
}

journey('the register of figures', () => {
  const stage = openStage();

  test('opens at the last period that is known, with what the printed report says', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu');
    await page.getByRole('heading', { level: 1, name: 'Số liệu năm 2022' }).waitFor();
    await grid(page).getByRole('gridcell', { name: '138', exact: true }).first().waitFor();
    await expectText(page.locator('main'), /nhập thay mặt Sở Thông tin và Truyền thông/);
    await checkAxe(page);
    await stage.shoot(person, 'so-lieu');
  });

  test('is filled in by keyboard alone: find, type, saved by itself', async () => {
    const { page } = await stage.as('so.chuyenvien');
    await page.goto(`/so-lieu?ky=${period}`);
    await find(page, 'vb_dept');
    await enterGrid(page);
    await page.keyboard.press('Enter');
    await grid(page)
      .getByRole('textbox', { name: /số của tôi/ })
      .waitFor();
    await page.keyboard.type('1.057');
    await page.keyboard.press('Enter');
    await expectText(saveLine(page), /Đã lưu \d{2}:\d{2}:\d{2}/);
    const known = (await rowsOf(page)).filter(({ text }) => text === '1.057');
    expect(known).toHaveLength(1);
  });

  test('takes a block from a spreadsheet: what is refused is named and kept, the rest is saved by one click', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto(`/so-lieu?ky=${period}&nguon=ioffice&chi=empty`);
    await enterGrid(page);
    const before = (await rowsOf(page)).filter(({ state }) => state === 'stands').length;
    await paste(page, '5.773\r\n79,37\r\n121\r\n');
    const unsaved = page.getByRole('region', { name: 'Các ô chưa lưu (3)' });
    await expectText(unsaved, /không nhập được: số đếm không có phần lẻ.*đã gõ «79,37»/s);
    await expectText(page.locator('.paste-line'), /Đã dán 3 ô: 2 hợp lệ chờ lưu, 1 không nhập được/);
    await checkAxe(page);
    await stage.shoot(person, 'so-lieu-dan');
    await page.getByRole('button', { name: 'Lưu 2 ô hợp lệ' }).click();
    await expectText(saveLine(page), /Đã lưu \d{2}:\d{2}:\d{2} · 1 ô chờ lưu/);
    expect((await rowsOf(page)).filter(({ state }) => state === 'stands')).toHaveLength(before + 2);
    await page.getByRole('button', { name: /^Tới ô/ }).click();
    await expectFocus(page);
    await page.keyboard.press('F2');
    const input = grid(page).getByRole('textbox', { name: /số của tôi/ });
    await expect.poll(() => input.inputValue(), patience).toBe('79,37');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('79');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('.unsaved').count(), patience).toBe(0);
    await expectText(saveLine(page), /^Đã lưu \d{2}:\d{2}:\d{2}$/);
    expect((await rowsOf(page)).filter(({ state }) => state === 'stands')).toHaveLength(before + 3);
  });

  test('Ctrl+Z undoes a pasted block, Escape leaves the grid', async () => {
    const { page } = await stage.as('so.chuyenvien');
    await page.goto(`/so-lieu?ky=${period}&chi=empty`);
    await enterGrid(page);
    await paste(page, '1\n\n2\n');
    await page.getByRole('region', { name: 'Các ô chưa lưu (2)' }).waitFor();
    await expectText(page.locator('.paste-line'), /Đã dán 2 ô/);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('.unsaved').count(), patience).toBe(0);
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent), patience)
      .toMatch(/Đã ra khỏi lưới/);
  });

  test('a colleague who wrote the same cell is shown, and a person chooses', async () => {
    const officer = await stage.as('so.chuyenvien');
    const leader = await stage.as('so.lanhdao');
    const { page } = officer;
    await page.goto(`/so-lieu?ky=${period}&chi=empty&dang=bang`);
    const row = (await rowsOf(page)).find(
      ({ type, fault, state }) => type === 'integer' && fault === null && state === 'empty',
    );
    const input = page.getByRole('textbox', { name: `${row?.name}: số của tôi`, exact: true }).first();
    await input.waitFor();
    const { csrf } = await read(leader.page, '/api/session');
    const cells = [{ element: row?.element, period, text: '7', seen: null }];
    const reply = await leader.page.request.put(api, { data: { cells }, headers: { 'x-csrf-token': csrf } });
    expect(reply.status()).toBe(200);
    await input.fill('6');
    await input.press('Enter');
    const unsaved = page.locator('.unsaved');
    await expectText(unsaved, /Người khác vừa nhập «7» \(Phó Giám đốc.*của bạn là «6»/s);
    await stage.shoot(officer, 'so-lieu-hai-nguoi');
    await unsaved.getByRole('button', { name: /ghi số của tôi$/ }).click();
    await expectText(saveLine(page), /^Đã lưu \d{2}:\d{2}:\d{2}$/);
    expect((await rowNamed(page, row?.element ?? ''))?.text).toBe('6');
  });

  test('two sources that differ: nothing counts until a person chooses one with a reason, all by keyboard', async () => {
    const person = await stage.as('so.lanhdao');
    const { page } = person;
    const [element, of] = ['igate_dossiers_direct', '2018'];
    const { csrf, now } = await read(page, '/api/session');
    const headers = { 'x-csrf-token': csrf };
    const cells = [{ element, period: of, text: '1.062', seen: null }];
    expect((await page.request.put(api, { data: { cells }, headers })).status()).toBe(200);
    const expiresOn = new Date(Date.parse(now) + 86_400_000).toISOString().slice(0, 10);
    const token = { system: 'igate', name: 'Máy chủ iGate', elements: null, expiresOn };
    const issued = await page.request.post('/api/units/84-2023/push-tokens', { data: token, headers });
    const { secret } = await issued.json();
    const sent = await fetch(`${stage.program.address}/api/push/figures`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${secret}`,
        'idempotency-key': crypto.randomUUID(),
        'content-type': 'application/json',
      },
      body: JSON.stringify({ period: of, values: [{ element, value: 1060 }] }),
    });
    expect(sent.status).toBe(200);
    await page.goto(`/so-lieu?ky=${of}&chi=conflict`);
    await enterGrid(page);
    await expectText(grid(page), /hai nguồn khác nhau/);
    await page.keyboard.press('Alt+Enter');
    const panel = page.getByRole('dialog');
    await expectText(panel, /Chọn nguồn được dùng/);
    await checkAxe(page);
    await stage.shoot(person, 'so-lieu-chon-nguon');
    const choose = panel.getByRole('button', { name: 'Dùng số của nguồn này' });
    await choose.press('Enter');
    await expectText(panel, /Hãy chọn một nguồn/);
    await panel.getByRole('radio', { name: /: 1\.060$/ }).press('Space');
    await choose.press('Enter');
    await expectText(panel, /Hãy ghi lý do chọn nguồn này/);
    await panel.getByRole('textbox', { name: 'Lý do' }).pressSequentially('Theo hệ thống một cửa.');
    await choose.press('Enter');
    await expectText(panel, /Đã chọn nguồn[\s\S]*Theo hệ thống một cửa\./);
    expect(await rowNamed(page, element, of)).toMatchObject({ state: 'stands', text: '1.060' });
  });

  test('on a telephone is a table in which every figure is an input', async () => {
    const person = await stage.as('so.chuyenvien', narrow);
    const { page } = person;
    await page.goto(`/so-lieu?ky=${period}`);
    await find(page, 'vb_dept_decisions');
    const input = page.getByRole('textbox', { name: /số của tôi$/ });
    await expect.poll(() => input.count(), patience).toBe(1);
    await input.fill('12,5');
    await input.press('Enter');
    await expectText(page.locator('.figure-table'), /không nhập được: số đếm không có phần lẻ/);
    await checkAxe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(narrow.width);
    await input.fill('12');
    await input.press('Enter');
    await expectText(saveLine(page), /^Đã lưu/);
    await stage.shoot(person, 'so-lieu-bang');
  });

  test('a cell tells everything: definition, sources, words of the paper, history; a list is edited row by row', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu?ky=2022&tim=vb_ubnd_plans_decisions_list');
    await enterGrid(page);
    await page.keyboard.press('Alt+Enter');
    const panel = page.getByRole('dialog');
    await expectText(panel, /Các nguồn nói gì.*Sở Thông tin và Truyền thông.*nhập tay/s);
    await expectText(panel, /Lịch sử nhập/);
    const count = await panel.getByRole('textbox', { name: /^Số, ký hiệu, dòng/ }).count();
    expect(count).toBeGreaterThan(10);
    await checkAxe(page);
    await stage.shoot(person, 'so-lieu-danh-sach');
    await panel.getByRole('button', { name: 'Thêm dòng', exact: true }).click();
    await panel.getByRole('button', { name: 'Lưu danh sách' }).click();
    await expectText(panel.getByRole('alert'), new RegExp(`Dòng ${count + 1} còn trống`));
    await panel.getByRole('textbox', { name: `Số, ký hiệu, dòng ${count + 1}` }).fill('99/KH-STTTT');
    await panel.getByRole('textbox', { name: `Ngày, dòng ${count + 1}` }).fill('5/12/2022');
    await panel.getByRole('button', { name: `Đưa dòng ${count + 1} lên` }).click();
    await panel.getByRole('button', { name: 'Lưu danh sách' }).click();
    await expectText(panel, /Đã lưu danh sách/);
    const { rows } = await read(page, `${api}?period=2022`);
    const list = rows.find((row: Row) => row.element === 'vb_ubnd_plans_decisions_list').cells[0].value;
    expect(list.at(-2)).toMatchObject({ no: '99/KH-STTTT', date: '2022-12-05' });
  });

  test('the dictionary tells every field of an element', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/so-lieu');
    await page
      .getByRole('navigation', { name: 'Các phần của số liệu ngành' })
      .getByRole('link', { name: 'Từ điển' })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Từ điển chỉ tiêu' }).waitFor();
    await page.getByRole('searchbox').fill('ke hoach');
    await page.getByRole('combobox', { name: 'Phạm vi' }).selectOption('province');
    await checkAxe(page);
    await stage.shoot(person, 'tu-dien');
    await page.locator('table tbody').getByRole('button').first().click();
    const panel = page.getByRole('dialog');
    await expectText(panel, /Định nghĩa.*Cách tính.*Gộp theo thời gian.*Hệ thống nguồn.*Căn cứ.*/s);
    await checkAxe(page);
    await stage.shoot(person, 'tu-dien-chi-tiet');
    await panel.getByRole('link', { name: 'Xem trong sổ số liệu' }).click();
    await page.getByRole('heading', { level: 1, name: /^Số liệu/ }).waitFor();
  });

  test('the sources are 33 systems and registers, each with how far it is filled in', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/nguon-so-lieu?ky=2022');
    const rows = page.getByRole('table', { name: /Hệ thống, sổ sách/ }).locator('tbody tr');
    await expect.poll(() => rows.count(), patience).toBe(33);
    await expectText(rows.filter({ hasText: 'VNPT-iOffice' }), /\d\/7/);
    await checkAxe(page);
    await stage.shoot(person, 'nguon-so-lieu');
    await page.getByRole('link', { name: /VNPT-iOffice/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Số liệu năm 2022' }).waitFor();
    expect(page.url()).toContain('nguon=ioffice');
  });
});
