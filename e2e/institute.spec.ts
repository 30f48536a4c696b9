import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

journey('the institute', () => {
  const stage = openStage();
  /** Another installation: the institute's own machine. */
  const elsewhere = openStage();

  test('receives the package that the department built; a changed one is refused, and nothing of it kept', async () => {
    const department = await stage.as('so.chuyenvien');
    const { at } = await campaignOf(department.page);
    await department.page.goto(`${at}/goi-du-lieu`);
    await department.page.getByRole('button', { name: 'Đóng gói dữ liệu' }).click();
    await department.page.getByRole('dialog').getByRole('button', { name: 'Đóng gói dữ liệu' }).click();
    await expectText(department.page.locator('main'), /Đã đóng gói/);
    await checkAxe(department.page);
    const file = await downloaded(department.page, () => department.page.getByText('Tải gói (JSON)').first().click());
    const content = JSON.parse(file.bytes.toString());
    expect(content.payload.units.length).toBeGreaterThan(0);

    const institute = await elsewhere.as('vien');
    const { page } = institute;
    await page.goto('/goi-du-lieu');
    const changed = file.bytes.toString().replace(/("value":\s*)(\d+)/, '$19$2');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: 'da-sua.json', mimeType: 'application/json', buffer: Buffer.from(changed) });
    await expectText(page.locator('main'), /Gói đã bị sửa|không được nhận|không hợp lệ/);
    expect(
      (await read(page, '/api/packages')).items.filter((one: { direction: string }) => one.direction === 'received'),
    ).toEqual([]);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await expectText(page.locator('main'), /Đã nhận gói: \d+ đơn vị/);
    await checkAxe(page);
    await stage.shoot(institute, 'vien-nhan-goi');
    await page.getByRole('link', { name: 'Xem gói vừa nhận' }).click();
    await expectText(page.locator('main'), /Xã /);
    await checkAxe(page);
    await stage.shoot(institute, 'vien-goi');
  });
});
