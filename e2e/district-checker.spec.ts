import { expect, test } from 'vitest';
import { choose, expectText, type, waitSaved } from './support/answering.ts';
import { campaignOf, progressOf, type Row, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage, wide } from './support/stage.ts';

journey('a district checker', () => {
  const stage = openStage();
  const checker = 'huyen.cauke';

  const waiting = async (page: Page): Promise<Row[]> =>
    (await progressOf(page)).filter((row) => row.state === 'submitted' && row.tier === 1);
  const openBench = async (page: Page, row: Row): Promise<void> => {
    const { at } = await campaignOf(page);
    await page.goto(`${at}/phieu/${row.unitId}/${row.id}`);
    await page.getByRole('heading', { name: `Kiểm tra phiếu: ${row.unitName}` }).waitFor();
  };
  const apiOf = (row: Row) => `/api/units/${row.unitId}/assignments/${row.id}`;
  const card = (page: Page, code: string) => page.getByRole('article', { name: new RegExp(`^${code} `) });

  test('sees the own communes and no others, those that have not finished too', async () => {
    const person = await stage.as(checker);
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(`${at}/tien-do`);
    await page.getByRole('table', { name: /Bảng tiến độ/ }).waitFor();
    const rows = await page.getByRole('rowheader').allInnerTexts();
    expect(rows).toHaveLength(10);
    expect(rows.join()).toContain('Xã Hòa Ân');
    await checkAxe(page);
    await stage.shoot(person, 'huyen-tien-do');
  });

  test('urges who has not handed in; the commune finds the message', async () => {
    const { page } = await stage.as(checker);
    const { at } = await campaignOf(page);
    await page.goto(`${at}/tien-do`);
    await page.getByRole('checkbox', { name: 'Chọn Xã Hòa Ân' }).check();
    await page.getByRole('button', { name: 'Đôn đốc', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /Đôn đốc 1 đơn vị/ });
    await dialog.getByRole('textbox').fill('Đề nghị xã nộp phiếu trong hôm nay.');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    await expectText(page.locator('body'), /Đã gửi 1 đơn vị/);
    const officer = await stage.as('xa.hoaan');
    await expectText(officer.page.getByRole('region', { name: 'Đôn đốc' }), /Đề nghị xã nộp phiếu trong hôm nay/);
  });

  test('sets a value beside the commune’s, with a reason, and the commune’s stays', async () => {
    const person = await stage.as(checker);
    const { page } = person;
    const [row] = await waiting(page);
    if (row === undefined) throw new Error('nothing waits at the district');
    await openBench(page, row);
    const before = (await read(page, `${apiOf(row)}/response`)).answers['E12'].value;
    await card(page, 'E12')
      .getByRole('button', { name: /Đặt giá trị khác/ })
      .click();
    await card(page, 'E12')
      .getByRole('textbox', { name: /Giá trị của cấp kiểm tra/ })
      .fill('1.200');
    await card(page, 'E12').getByRole('textbox', { name: /Lý do/ }).fill('Đối chiếu báo cáo một cửa của huyện.');
    await checkAxe(page);
    await card(page, 'E12').getByRole('button', { name: 'Lưu giá trị' }).click();
    await expectText(card(page, 'E12'), /1\.200/);
    await expectText(card(page, 'E12'), /Đối chiếu báo cáo một cửa/);
    const { answers, reviews } = await read(page, `${apiOf(row)}/response`);
    expect(answers['E12'].value).toBe(before);
    expect(reviews).toContainEqual(
      expect.objectContaining({ question: 'E12', level: 'checked', decision: 'replace', value: 1200 }),
    );
    await stage.shoot(person, 'huyen-ban-kiem-tra');
  });

  test('gives one item back with reason and a day typed in an English browser; only that item opens again', async () => {
    const person = await stage.as(checker, wide, 'en-US');
    const { page } = person;
    const row = (await waiting(page)).at(-1);
    if (row === undefined) throw new Error('nothing waits at the district');
    await openBench(page, row);
    await card(page, 'B03').getByRole('button', { name: 'Đánh dấu trả lại câu B03' }).click();
    await card(page, 'B03')
      .getByRole('textbox', { name: /Lý do trả lại/ })
      .fill('Số này là của năm 2022.');
    await card(page, 'B03').getByRole('button', { name: 'Đánh dấu', exact: true }).click();
    const due = page.getByLabel('Hạn gửi lại');
    const giveBack = page.getByRole('button', { name: 'Trả lại 1 mục' });
    expect(await due.inputValue(), 'three days from the day of the demonstration').toBe('01/09/2023');
    for (const [typed, fault] of [
      ['31/4/2023', /Không đọc được ngày này; ghi như 31\/08\/2023/],
      ['28/8/2023', /Ngày phải từ 29\/08\/2023 trở đi/],
    ] as const) {
      await due.fill(typed);
      await due.press('Tab');
      expect(await due.inputValue(), 'what was typed stays').toBe(typed);
      expect(await due.getAttribute('aria-invalid')).toBe('true');
      await expectText(page.locator(`[id="${await due.getAttribute('aria-describedby')}"]`), fault);
      expect(await giveBack.isDisabled(), 'nothing is sent with it').toBe(true);
    }
    await checkAxe(page);
    await due.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'huyen-han-gui-lai');
    await due.fill('29/8/2023');
    await due.press('Enter');
    expect(await due.inputValue()).toBe('29/08/2023');
    await due.press('ArrowUp');
    expect(await due.inputValue()).toBe('30/08/2023');
    await due.press('ArrowDown');
    expect(await due.inputValue()).toBe('29/08/2023');
    expect(await due.getAttribute('aria-invalid')).toBe('false');
    await giveBack.click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Trả lại/ })
      .click();
    await expectText(page.locator('main'), /Bị trả lại/);
    const { assignment, returned } = await read(page, `${apiOf(row)}/response`);
    expect(assignment.state).toBe('returned');
    expect(returned.filter((item: { resolvedAt: string | null }) => item.resolvedAt === null)).toMatchObject([
      { question: 'B03', reason: 'Số này là của năm 2022.', dueDay: '2023-08-29' },
    ]);
  });

  test('enters from paper for a commune; it is marked so', async () => {
    const person = await stage.as(checker);
    const { page } = person;
    const row = (await progressOf(page)).find((one) => one.state === 'drafting');
    if (row === undefined) throw new Error('no commune is drafting');
    await openBench(page, row);
    await page.getByRole('link', { name: 'Nhập thay từ phiếu giấy' }).click();
    await expectText(page.locator('main'), /được ghi là do bạn nhập thay cho/);
    await page
      .getByRole('navigation', { name: 'Các mục của phiếu' })
      .getByRole('link', { name: /Truyền thanh/ })
      .click();
    await choose(page, 'D01', 'Có');
    await type(page, 'D07', '2');
    await waitSaved(page);
    await stage.shoot(person, 'huyen-nhap-thay');
    const { answers, assignment } = await read(page, `${apiOf(row)}/response`);
    expect(answers['D07']).toMatchObject({ value: 2, onBehalf: true });
    expect(assignment.onBehalf).toBe(true);
  });

  test('looks at what would happen and hands many on at once', async () => {
    const person = await stage.as(checker);
    const { page } = person;
    const rows = await waiting(page);
    expect(rows.length).toBeGreaterThan(0);
    const { at } = await campaignOf(page);
    await page.goto(`${at}/tien-do`);
    for (const row of rows) await page.getByRole('checkbox', { name: `Chọn ${row.unitName}` }).check();
    await page.getByRole('button', { name: 'Chuyển tiếp, thẩm định hàng loạt' }).click();
    const dialog = page.getByRole('dialog');
    await expectText(dialog, new RegExp(`${rows.length} phiếu chuyển được`));
    expect((await waiting(page)).length, 'a preview does nothing').toBe(rows.length);
    await checkAxe(page);
    await stage.shoot(person, 'huyen-chuyen-hang-loat');
    await dialog.getByRole('button', { name: /Thực hiện với/ }).click();
    await expectText(dialog, new RegExp(`Đã chuyển ${rows.length} trong ${rows.length} phiếu`));
    expect(await waiting(page)).toEqual([]);
  });
});
