import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { newPeople } from './support/new-person.ts';
import { journey, openStage } from './support/stage.ts';

const officer = {
  username: 'huyen.bathuoc',
  displayName: 'Chuyên viên Phòng Văn hóa và Thông tin huyện Bá Thước',
  organisationId: 'ubnd-386-2023',
  title: 'Chuyên viên Phòng Văn hóa và Thông tin',
  role: 'district-checker',
};

// A district of Thanh Hóa for which the demonstration sets no targets.
journey('targets of the communes of Bá Thước', () => {
  const stage = openStage();
  const as = newPeople(stage);

  test('a sheet is looked at cell by cell, mended, imported for 21 communes and taken back', async () => {
    const person = await as(officer);
    const { page } = person;
    await page.goto('/chi-tieu');
    await expectText(page.locator('h1'), /Chỉ tiêu năm 2023 – Huyện Bá Thước/);
    await expectText(page.locator('main'), /Quyết định giao cả Tỉnh Thanh Hóa: 132/);
    await page.getByRole('link', { name: 'Nhập từ bảng tính' }).click();
    await page.getByRole('button', { name: 'Tải mẫu nhập' }).waitFor();
    const template = await downloaded(page, () => page.getByRole('button', { name: 'Tải mẫu nhập' }).click());
    expect(template.name).toMatch(/Mẫu nhập chỉ tiêu 2023/);
    const { items } = await read(page, '/api/units/386-2023/target-board?year=2023');
    expect(items).toHaveLength(21);
    const lines = items.map(({ code, name }: { code: string; name: string }) => `${code},${name},500,x`);
    const choose = async (text: string) => {
      const chooser = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: /XLSX hoặc CSV/ }).click();
      await (await chooser).setFiles({ name: 'giao-2023.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    };
    const head = 'Mã xã,Xã,dossiers_total,Đăng ký';
    await choose([head, ...lines, '14926,Xã Điền Thượng,700,', ',Xã Không Có,5,'].join('\n'));
    const findings = page.getByRole('table', { name: 'Chỗ cần xử lý trong bảng tính' });
    await expectText(findings, /C23.*ô kia là C\d+/s);
    await expectText(findings, /B24.*Không tìm thấy xã này/s);
    await checkAxe(page);
    await stage.shoot(person, 'chi-tieu-xem-truoc');
    await page.getByLabel('Chọn cho ô B24').selectOption({ label: 'Bỏ dòng hoặc cột này' });
    await expectText(page.locator('main'), /1 chỗ cần xử lý/);
    await choose([head, ...lines].join('\n'));
    await expectText(page.locator('main'), /42 chỉ tiêu của 21 xã; 42 mới/);
    await page.getByLabel('Căn cứ').selectOption({ index: 1 });
    await expectText(page.locator('main'), /nơi khác in 1829\/QĐ-UBND ngày 30\/5\/2022/);
    await page.getByRole('button', { name: 'Ghi 42 chỉ tiêu' }).click();
    await expectText(page.locator('main'), /Đã ghi 42 chỉ tiêu của 21 xã/);
    await page.locator('main').getByRole('link', { name: 'Xem bảng chỉ tiêu' }).last().click();
    const table = page.getByRole('table', { name: /Chỉ tiêu và kết quả năm 2023/ });
    await expectText(table, /Xã Điền Thượng.*500.*Chưa rõ.*chưa có số liệu/s);
    await expectText(page.locator('main'), /Huyện Bá Thước: 21 xã đã nhập/);
    await checkAxe(page);
    await stage.shoot(person, 'chi-tieu-bang');
    await page.locator('summary', { hasText: 'Các lần nhập từ bảng tính' }).click();
    await page.getByRole('button', { name: /Thu lại lần nhập giao-2023.csv/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Lý do').fill('nhập nhầm cột');
    await dialog.getByRole('button', { name: 'Thu lại lần nhập' }).click();
    await expectText(page.locator('main'), /đã thu lại .*nhập nhầm cột/s);
    await expectText(page.locator('main'), /Chưa giao chỉ tiêu nào cho năm 2023/);
  });

  test('a target is typed in the register, refused where it is none, and its history is read', async () => {
    const person = await as(officer);
    const { page } = person;
    await page.goto('/chi-tieu?nam=2023');
    await page.getByRole('button', { name: 'Nhập, sửa chỉ tiêu' }).click();
    await page.getByLabel('Thêm cột chỉ tiêu').fill('dossiers_online');
    await page.locator('.lookup-list [role=option]').first().click();
    const cell = page.getByLabel(/, Xã Điền Thượng$/);
    await cell.fill('79,37');
    await expectText(page.locator('main'), /Chỉ tiêu này đếm nguyên, không có phần lẻ/);
    await cell.fill('300');
    await page.getByLabel('Căn cứ').selectOption({ index: 1 });
    await checkAxe(page);
    await stage.shoot(person, 'chi-tieu-nhap-tay');
    await page.getByRole('button', { name: 'Lưu chỉ tiêu' }).click();
    await page.getByRole('button', { name: /^300, xem lịch sử/ }).click();
    const panel = page.getByRole('dialog', { name: /Lịch sử chỉ tiêu/ });
    await expectText(panel, /300.*31\/12\/2023.*Quyết định 1829\/QĐ-UBND/s);
    await checkAxe(page);
    await stage.shoot(person, 'chi-tieu-lich-su');
    await panel.getByRole('button', { name: 'Đóng' }).click();
    await page.getByRole('link', { name: 'Xã Điền Thượng' }).click();
    await expectText(page.getByRole('region', { name: 'Chỉ tiêu kế hoạch' }), /300/);
  });
});
