import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage, signIn } from './support/stage.ts';

journey('an administrator', () => {
  const stage = openStage();

  test('registers a person, is shown the first password once, and that person signs in', async () => {
    const person = await stage.as('quantri');
    const { page } = person;
    await page.goto('/nguoi-dung');
    await page.getByRole('table', { name: 'Người dùng' }).waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'quan-tri-nguoi-dung');
    await page.getByRole('button', { name: 'Thêm người dùng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Thêm người dùng' });
    await dialog.getByLabel('Tên đăng nhập').fill('xa.thonghoa2');
    await dialog.getByLabel('Tên hiển thị').fill('Cán bộ dự khuyết xã Thông Hòa');
    await dialog.getByLabel('Cơ quan, doanh nghiệp').fill('ubnd xa thong hoa');
    await dialog.getByText('UBND xã Thông Hòa').first().click();
    await dialog.getByLabel('Tên chức vụ').fill('Công chức Văn hóa – Xã hội');
    await dialog.getByLabel('Vai trò trong hệ thống').selectOption({ label: 'Cán bộ cấp xã' });
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Thêm', exact: true }).click();
    await expectText(page.locator('body'), /Mật khẩu chỉ hiện lần này/);
    const secret = await page.locator('.first-password code').innerText();
    const officer = await stage.anybody();
    await signIn(officer.page, 'xa.thonghoa2', secret);
    await expectText(officer.page.locator('body'), /UBND xã Thông Hòa/);
  });

  test('reads no commune’s answers', async () => {
    const { page } = await stage.as('quantri');
    const { items } = await (await page.request.get('/api/campaigns')).json();
    expect((await page.request.get(`/api/campaigns/${items[0].id}/rollup`)).status()).toBe(404);
    expect((await page.request.get(`/api/campaigns/${items[0].id}/progress`)).status()).toBe(404);
  });
});
