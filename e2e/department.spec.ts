import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, progressOf, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

const zip = 'PK';

journey('the department', () => {
  const stage = openStage();

  test('sees all 85 communes, who has not started among them, and why 21 are off the list', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(`${at}/tien-do`);
    await page.getByRole('button', { name: '85 Toàn danh sách' }).waitFor();
    await page.getByRole('button', { name: /Chưa bắt đầu/ }).click();
    await expectText(page.getByRole('table', { name: /Bảng tiến độ/ }), /Xã Định An/);
    await checkAxe(page);
    await page.goto(`${at}/tien-do`);
    await page.getByRole('table', { name: /Bảng tiến độ/ }).waitFor();
    await stage.shoot(person, 'so-tien-do');
    await page.goto(`${at}/danh-sach`);
    await expectText(page.getByRole('status'), /85 trong danh sách · 21 ngoài danh sách/);
    await page.getByRole('combobox', { name: 'Hiện' }).selectOption({ label: 'Ngoài danh sách' });
    await expectText(page.getByRole('table', { name: 'Danh sách đơn vị' }), /ngoài phạm vi: (phường|thị trấn)/);
    await checkAxe(page);
    await stage.shoot(person, 'so-danh-sach');
  });

  test('verifies a form at the bench: its values reach «đã thẩm định»', async () => {
    const { page } = await stage.as('so.chuyenvien');
    const row = (await progressOf(page)).find((one) => one.state === 'submitted' && one.tier === 2);
    if (row === undefined) throw new Error('nothing waits at the department');
    const { at } = await campaignOf(page);
    await page.goto(`${at}/phieu/${row.unitId}/${row.id}`);
    await page.getByRole('button', { name: 'Thẩm định', exact: true }).click();
    await page
      .getByRole('dialog', { name: /Thẩm định phiếu của/ })
      .getByRole('button', { name: 'Thẩm định' })
      .click();
    await expectText(page.locator('main'), /Đã thẩm định/);
    await expect
      .poll(async () => (await read(page, `/api/units/${row.unitId}/assignments/${row.id}/response`)).assignment.state)
      .toBe('verified');
    const { items } = await read(page, `/api/units/${row.unitId}/values?period=2023`);
    expect(items.some((value: { level: string }) => value.level === 'verified')).toBe(true);
  });

  test('reads the province’s table with reasons, and takes it away as a workbook', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(`${at}/tong-hop`);
    const table = page.getByRole('table', { name: /Bảng tổng hợp/ });
    await table.waitFor();
    await expectText(table, /Toàn tỉnh/);
    await checkAxe(page);
    await stage.shoot(person, 'so-tong-hop');
    await page
      .getByRole('button', { name: /8\.2 Xã Phú Cần: Chưa đạt/ })
      .first()
      .click();
    await page
      .getByRole('table', { name: /^Số liệu của 8\.2/ })
      .first()
      .waitFor();
    await stage.shoot(person, 'so-vi-sao');
    await page.goto(`${at}/tong-hop`);
    const file = await downloaded(page, () => page.getByText('Xuất XLSX').click());
    expect(file.name).toMatch(/\.xlsx$/);
    expect(file.bytes.subarray(0, 2).toString()).toBe(zip);
  });

  test('drafts the letter of the survey, in Word and as PDF', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at, api } = await campaignOf(page);
    await page.goto(`${at}/cong-van`);
    await page.getByLabel('Ký hiệu').fill('STTTT-BCVTCNTT');
    await checkAxe(page);
    await page.getByRole('button', { name: 'Soạn công văn' }).click();
    await expectText(page.locator('main'), /Đã soạn:/);
    await stage.shoot(person, 'so-cong-van');
    const [letter] = (await read(page, `${api}/dispatches`)).items;
    const fileOf = async (format: string) =>
      (await page.request.get(`${api}/dispatches/${letter.id}/file?format=${format}`)).body();
    expect((await fileOf('docx')).subarray(0, 2).toString()).toBe(zip);
    expect((await fileOf('pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });
});
