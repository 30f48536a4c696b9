import { receiptPdf } from '@thuocdo/documents/receipt';
import { expect, test } from 'vitest';
import { receiptExample } from '../packages/documents/src/testing/examples.ts';
import { flipped } from '../packages/documents/src/testing/sealed-paper.ts';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { placeKey } from './support/seal-key.ts';
import { journey, openStage } from './support/stage.ts';

journey('a paper with the seal of the department', () => {
  const stage = openStage();
  const paper = Buffer.from(receiptPdf(receiptExample));

  const give = (page: Page, section: string, name: string, buffer: Buffer) =>
    page
      .getByRole('region', { name: section })
      .locator('input[type=file]')
      .first()
      .setInputFiles({ name, mimeType: 'application/pdf', buffer });

  test('the leader seals, the officer checks, a changed copy is told, the administrator sees the key', async () => {
    const leader = await stage.as('so.lanhdao');
    const { page } = leader;
    await page.goto('/kiem-tra-chu-ky');
    await expectText(page.locator('main'), /Cơ quan chưa có khóa ký số/);
    await checkAxe(page);
    const { positions } = await read(page, '/api/session');
    await placeKey(stage.dataFolder, positions[0].organisationId);

    await page.reload();
    await page.getByLabel('Lý do ký').fill('Ban hành báo cáo');
    await give(page, 'Ký số văn bản của cơ quan', 'Báo cáo.pdf', paper);
    await expectText(page.locator('main'), /Đã ký số: Báo cáo \(đã ký số\)\.pdf/);
    await checkAxe(page);
    await stage.shoot(leader, 'ky-so-lanh-dao');
    const sealed = await downloaded(page, () => page.getByRole('button', { name: 'Tải tệp đã ký' }).click());
    expect(sealed.name).toBe('Báo cáo (đã ký số).pdf');

    const officer = await stage.as('so.chuyenvien');
    await officer.page.goto('/kiem-tra-chu-ky');
    const region = officer.page.getByRole('region', { name: 'Kiểm tra một tệp' });
    await give(officer.page, 'Kiểm tra một tệp', sealed.name, sealed.bytes);
    await expectText(region, /Đã ký, hợp lệ.*Chữ ký bao trùm toàn bộ tài liệu/s);
    expect(await officer.page.getByText('Ký số văn bản của cơ quan').count()).toBe(0);
    await give(officer.page, 'Kiểm tra một tệp', 'Bản đã sửa.pdf', flipped(sealed.bytes, 5000));
    await expectText(region, /Chữ ký không hợp lệ.*Nội dung đã ký bị sửa.*Người ký: Sở Minh họa/s);
    await checkAxe(officer.page);
    await stage.shoot(officer, 'kiem-tra-chu-ky');
    await give(officer.page, 'Kiểm tra một tệp', 'Trang.pdf', Buffer.from('<html></html>'));
    await expectText(region, /Tệp không phải PDF/);

    await officer.page.getByRole('button', { name: 'Bản đã sửa.pdf: Xem kết quả' }).click();
    const panel = officer.page.getByRole('dialog', { name: 'Bản đã sửa.pdf' });
    await panel.getByRole('button', { name: 'Kiểm tra lại bây giờ' }).click();
    await expectText(panel, /Kết quả kiểm tra lại.*Chữ ký không hợp lệ/s);
    await checkAxe(officer.page);
    await stage.shoot(officer, 'kiem-tra-chu-ky-lai');

    const administrator = await stage.as('quantri');
    await administrator.page.goto('/chu-ky-so');
    await expectText(administrator.page.locator('main'), /Sở Minh họa, UBND tỉnh Minh họa.*goc\.pem/s);
    await administrator.page.getByText('Cách đặt khóa').click();
    await checkAxe(administrator.page);
    await stage.shoot(administrator, 'chu-ky-so-quan-tri');
  });
});
