import { taggedDocx } from '@thuocdo/documents/word-templates';
import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

const main = (page: Page) => page.locator('main');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click();

/** Copies the monthly template that ships, to be edited here or in Word. */
async function copyMonthly(page: Page, as: 'Màn hình này' | 'Tệp Word có thẻ', title: string): Promise<void> {
  await page.getByRole('link', { name: 'Mẫu báo cáo' }).click();
  await page
    .getByRole('row', { name: /hằng tháng.*Đi kèm phần mềm/ })
    .getByRole('button', { name: /^Tạo bản sao/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Soạn bằng').selectOption({ label: as });
  await dialog.getByLabel('Tên mẫu').fill(title);
  await dialog.getByRole('button', { name: 'Tạo bản soạn' }).click();
  await page.getByRole('heading', { level: 1, name: title }).waitFor();
}

journey('a specialist of the department', () => {
  const stage = openStage();

  test('copies the monthly template, changes a sentence, sees what is wrong with a tag and mends it; the leader publishes', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.getByRole('link', { name: 'Mẫu báo cáo' }).click();
    await expectText(main(page), /Báo cáo công tác thông tin và truyền thông hằng năm/);
    await checkAxe(page);
    await stage.shoot(person, 'mau-bao-cao-danh-sach');
    await copyMonthly(page, 'Màn hình này', 'Báo cáo tháng của Sở');
    await checkAxe(page);

    await press(page, /^4\. Lĩnh vực ứng dụng công nghệ thông tin/);
    const sentence = page.getByLabel('Câu chữ').first();
    await sentence.fill('Tổng số người dùng là {ioffice_user}. ');
    await expectText(main(page), /Không có số liệu nào mã ioffice_user/);
    await expectText(main(page), /1 điểm cần sửa/);
    await checkAxe(page);
    await stage.shoot(person, 'mau-bao-cao-loi');
    await sentence.fill('Tổng số người dùng là ');
    await sentence.press('End');
    await page.getByRole('button', { name: 'Chèn số liệu: Câu chữ' }).first().click();
    const picker = page.getByRole('dialog');
    await picker.getByLabel('Tìm số liệu').fill('nguoi dung ioffice_users');
    await picker.getByRole('option').first().waitFor();
    await checkAxe(page);
    await picker.getByLabel('Tìm số liệu').press('Enter');
    await expectText(picker, /Sẽ chèn \{ioffice_users\}/);
    await picker.getByRole('button', { name: 'Chèn', exact: true }).click();
    expect(await sentence.inputValue()).toBe('Tổng số người dùng là {ioffice_users}');
    await press(page, 'Lưu');
    await expectText(main(page), /Đã lưu lúc/);

    await press(page, 'Xem trước');
    await expectText(main(page), /KẾ HOẠCH CÔNG TÁC THÁNG 8 NĂM 2023/);
    await expectText(main(page), /Tổng số người dùng là/);
    await checkAxe(page);
    await stage.shoot(person, 'mau-bao-cao-xem-truoc');
    const address = page.url();

    const leader = await stage.as('so.lanhdao');
    await leader.page.goto(address);
    await press(leader.page, 'Ban hành mẫu');
    await leader.page.getByRole('dialog').getByRole('button', { name: 'Ban hành mẫu' }).click();
    await expectText(main(leader.page), /Đã ban hành/);
    const [, unitId = '', templateId = ''] = /mau-bao-cao\/([^/]+)\/([^/]+)/.exec(address) ?? [];
    const published = await read(leader.page, `/api/units/${unitId}/report-templates/${templateId}`);
    expect(published).toMatchObject({ state: 'published', title: 'Báo cáo tháng của Sở' });
  });

  test('puts in a Word file with an unknown tag and sees it named with its words', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await copyMonthly(page, 'Tệp Word có thẻ', 'Báo cáo tháng bằng Word');
    const [, unitId = '', templateId = ''] = /mau-bao-cao\/([^/]+)\/([^/]+)/.exec(page.url()) ?? [];
    const { template } = await read(page, `/api/units/${unitId}/report-templates/${templateId}`);
    template.sections[0].blocks[0].pieces = ['Sở có {khong_co} người dùng.'];
    const file = {
      name: 'mau.docx',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(await taggedDocx(template)),
    };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    const row = page.getByRole('row', { name: /khong_co/ });
    await expectText(row, /Không có số liệu nào mã khong_co/);
    await expectText(row, /Sở có \{khong_co\} người dùng/);
    await expectText(row, /Lỗi/);
    await checkAxe(page);
    await stage.shoot(person, 'mau-bao-cao-word');
    const hostile = { name: 'mau.docx', mimeType: 'application/octet-stream', buffer: Buffer.from('xin chào') };
    await page.locator('input[type="file"]').first().setInputFiles(hostile);
    await expectText(main(page), /Loại tệp này không được nhận/);
  });
});
