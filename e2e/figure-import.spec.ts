import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage, type Person } from './support/stage.ts';

journey('figures out of a file', () => {
  const stage = openStage();

  async function opened(): Promise<Person> {
    const person = await stage.as('so.chuyenvien');
    await person.page.goto('/so-lieu/nhap-tep');
    await person.page.getByRole('heading', { level: 1, name: 'Nhập từ tệp' }).waitFor();
    return person;
  }

  const bring = (person: Person, name: string, text: string) =>
    person.page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

  test('are proposed by the headers, tried cell by cell, and imported without the refused ones when the person says so', async () => {
    const person = await opened();
    const { page } = person;
    await checkAxe(page);
    await stage.shoot(person, 'nhap-tep-chon');
    await bring(
      person,
      'nam-2018.csv',
      'Mã số liệu;Tên;năm 2018;Khác\nioffice_users;Tài khoản;5.000;a\nioffice_agencies;Cơ quan;79,37;b\n',
    );
    const columns = page.getByRole('table', { name: 'Các cột của trang' });
    await expectText(columns, /ioffice_users/);
    expect(await page.getByLabel('Cột Mã số liệu là').inputValue()).toBe('element');
    expect(await page.getByLabel('Cột năm 2018 là').inputValue()).toBe('value');
    expect(await page.getByLabel('Kỳ của cột năm 2018').inputValue()).toBe('2018');
    expect(await page.getByLabel('Cột Khác là').inputValue()).toBe('ignore');
    await page.getByLabel(/^Lưu cách khai báo/).fill('Biểu năm');
    await page.getByRole('button', { name: 'Kiểm tra thử' }).click();
    const lines = page.getByRole('table', { name: 'Các ô của tệp' });
    await expectText(lines, /CSV!C3.*79,37.*số đếm có phần lẻ/s);
    const confirm = page.getByRole('button', { name: 'Nhập 1 số liệu' });
    expect(await confirm.isDisabled()).toBe(true);
    await checkAxe(page);
    await stage.shoot(person, 'nhap-tep-kiem-tra');
    await page.getByLabel(/^Bỏ qua 1 ô/).check();
    await confirm.click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhập 1 số liệu' }).click();
    await expectText(page.getByRole('status').filter({ hasText: 'Đã nhập' }), /Đã nhập 1 số liệu/);
  });

  test('a renamed column is named, and a whole import is undone with a reason', async () => {
    const person = await opened();
    const { page } = person;
    await bring(person, 'nam-2020.csv', 'Mã số liệu;Số VB\nioffice_users;1\n');
    await page.getByLabel('Cách khai báo đã lưu', { exact: true }).selectOption('Biểu năm');
    await expectText(page.getByRole('alert'), /Cột «năm 2018» không còn/);
    await expectText(page.getByRole('alert'), /Có cột mới «Số VB»/);
    const history = page.getByRole('table', { name: 'Các lần nhập' });
    await history.getByRole('button', { name: /^Hoàn tác lần nhập nam-2018/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await expectText(dialog, /Hãy ghi lý do/);
    await dialog.getByLabel('Lý do').fill('Nhầm tệp của năm trước.');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Hoàn tác' }).click();
    await expectText(history, /đã hoàn tác.*Nhầm tệp của năm trước/s);
    await checkAxe(page);
  });

  test('a saved mapping is renamed and, after a question, deleted, by keyboard alone', async () => {
    const person = await opened();
    const { page } = person;
    const saved = page.getByRole('table', { name: 'Các cách khai báo đã lưu' });
    await expectText(saved, /Biểu năm.*CSV.*4/s);
    await saved.getByRole('button', { name: 'Đổi tên cách khai báo Biểu năm' }).press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Tên').fill('');
    await dialog.getByLabel('Tên').press('Enter');
    await expectText(dialog, /Hãy ghi tên/);
    await checkAxe(page);
    await dialog.getByLabel('Tên').fill('Biểu năm của Sở');
    await dialog.getByLabel('Tên').press('Enter');
    await expectText(saved, /Biểu năm của Sở/);
    const erase = saved.getByRole('button', { name: 'Xoá cách khai báo Biểu năm của Sở' });
    await erase.press('Enter');
    await expectText(dialog, /không lấy lại được/);
    await checkAxe(page);
    await page.keyboard.press('Escape');
    await expectText(saved, /Biểu năm của Sở/);
    await erase.press('Enter');
    await dialog.getByRole('button', { name: 'Xoá', exact: true }).press('Enter');
    const section = page.getByRole('region', { name: 'Các cách khai báo đã lưu' });
    await expectText(section, /Đã xoá cách khai báo «Biểu năm của Sở».*Chưa lưu cách khai báo nào/s);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('import-mappings');
    await checkAxe(page);
    await stage.shoot(person, 'nhap-tep-cach-khai-bao');
  });

  test('a file with macros is refused by its reason; the form of a period is a workbook', async () => {
    const { page } = await opened();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'so-lieu.xlsm', mimeType: 'application/octet-stream', buffer: Buffer.from('PK') });
    await expectText(page.getByRole('alert'), /chỉ nhận \.xlsx không có macro/);
    await page.getByLabel('Kỳ của mẫu').fill('2022');
    const form = await downloaded(page, () => page.getByRole('button', { name: 'Tải mẫu XLSX' }).click());
    expect(form.name).toMatch(/2022\.xlsx$/);
    expect(form.bytes.subarray(0, 2).toString()).toBe('PK');
  });
});
