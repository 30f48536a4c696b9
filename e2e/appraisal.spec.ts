import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

interface Row {
  unitId: string;
  name: string;
  standing: string;
  verdict: string;
}

const rowsOf = async (page: Page, query = ''): Promise<Row[]> => {
  const { api } = await campaignOf(page);
  return (await read(page, `${api}/confirmation-register?limit=500${query}`)).items;
};

/** A commune that is verified and met, and that nobody has appraised. */
async function toAppraise(page: Page, at = 0): Promise<Row> {
  const row = (await rowsOf(page, '&standing=to-appraise&verdict=met'))[at];
  if (row === undefined) throw new Error('nothing is to be appraised');
  return row;
}

/** A commune that is appraised and has nothing in its way. */
async function readyToConfirm(page: Page): Promise<Row> {
  const { api } = await campaignOf(page);
  for (const row of await rowsOf(page, '&standing=appraised&verdict=met')) {
    const [standing] = (await read(page, `${api}/units/${row.unitId}/confirmation`)).rulesets;
    if (standing.obstacles.length === 0) return row;
  }
  throw new Error('no commune could be confirmed');
}

journey('appraisal and confirmation', () => {
  const stage = openStage();
  const card = (page: Page) => page.getByRole('region', { name: 'Tiêu chí 8 xã nông thôn mới giai đoạn 2021–2025' });

  test('the officer sees every commune by its step, and filters without losing the roster', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(at);
    await page.getByRole('link', { name: 'Thẩm định, xác nhận' }).click();
    const table = page.getByRole('table', { name: 'Danh sách xã thẩm định, xác nhận' });
    await table.waitFor();
    await expectText(page.getByRole('button', { name: /Toàn danh sách/ }), /85/);
    await expectText(page.getByRole('region', { name: 'Đề nghị ngoại lệ chờ người thứ hai' }), /Đề nghị của bạn/);
    await checkAxe(page);
    await stage.shoot(person, 'tham-dinh-danh-sach');
    await page.getByRole('button', { name: /Đã thu hồi/ }).click();
    await expectText(page.locator('main'), /1\/85 xã/);
    await page.getByRole('button', { name: 'Bỏ lọc' }).click();
    await page.getByRole('searchbox', { name: 'Tìm xã' }).fill('thong hoa');
    await expectText(table, /^(?![\s\S]*Xã Hùng Hòa)[\s\S]*Xã Thông Hòa/);
  });

  test('the officer appraises a commune with the keyboard, is told what is missing, and concludes', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    const row = await toAppraise(page);
    await page.goto(`${at}/xac-nhan/${row.unitId}`);
    await expectText(card(page), /Chưa có thẩm định đã kết luận/);
    await checkAxe(page);
    await card(page).getByRole('button', { name: 'Lập thẩm định' }).click();
    await page.getByRole('heading', { name: `Thẩm định ${row.name}` }).waitFor();
    await page.getByRole('button', { name: 'Kết luận thẩm định' }).click();
    await expectText(page.getByRole('alert'), /8\.1: chưa ghi ý kiến/);
    await checkAxe(page);
    await stage.shoot(person, 'tham-dinh-con-thieu');
    const first = page
      .getByRole('group', { name: 'Ý kiến về 8.1' })
      .getByRole('radio', { name: 'Nhất trí', exact: true });
    await first.focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.getByRole('textbox', { name: /phải bổ sung: 8\.1/ }).fill('Ảnh biển tên chưa rõ');
    await page.getByRole('button', { name: /Nhất trí các chỉ tiêu còn lại/ }).click();
    await expectText(page.locator('main'), /4\/4 chỉ tiêu đã có ý kiến/);
    await page.getByRole('group', { name: 'Ý kiến về 8.1' }).getByText('Nhất trí', { exact: true }).click();
    await page.getByLabel('Kết luận chung').fill('Đề nghị xác nhận.');
    await expectText(page.getByRole('status'), /Đã lưu lúc \d{2}:\d{2}:\d{2}/);
    await stage.shoot(person, 'tham-dinh-nhap');
    await page.reload();
    await expect.poll(() => page.getByLabel('Kết luận chung').inputValue()).toBe('Đề nghị xác nhận.');
    await page.getByRole('button', { name: 'Kết luận thẩm định' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết luận thẩm định' }).click();
    await expectText(page.locator('main'), /Nội dung không sửa được/);
    await checkAxe(page);
    await stage.shoot(person, 'tham-dinh-ket-luan');
    const file = await downloaded(page, () => page.getByRole('button', { name: /^DOCX: Biên bản/ }).click());
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('link', { name: 'Về trang của xã' }).click();
    await expectText(card(page), /Đủ điều kiện xác nhận/);
    expect(await card(page).getByRole('button', { name: 'Xác nhận', exact: true }).count()).toBe(0);
  });

  test('the leader confirms it and takes it back; the commune reads both in its history', async () => {
    const leader = await stage.as('so.lanhdao');
    const { page } = leader;
    const { at } = await campaignOf(page);
    const unit = await readyToConfirm(page);
    await page.goto(`${at}/xac-nhan/${unit.unitId}`);
    await card(page).getByRole('button', { name: 'Xác nhận', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: /Xác nhận mức độ đạt/ });
    await dialog.getByLabel('Giữ vững').check();
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).click();
    await expectText(dialog.getByRole('alert'), /Giữ vững cần số và ngày/);
    await checkAxe(page);
    await stage.shoot(leader, 'xac-nhan-hop-thoai');
    await dialog.getByLabel('Lần đầu').check();
    await dialog.getByLabel('Số văn bản (nếu đã có)').fill('160/MH-STTTT');
    await dialog.getByRole('button', { name: 'Xác nhận', exact: true }).dblclick();
    await expectText(card(page), /Còn hiệu lực/);
    await card(page)
      .getByRole('button', { name: /^Thu hồi: số 160/ })
      .click();
    const taking = page.getByRole('dialog', { name: /Thu hồi xác nhận/ });
    await taking.getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await expectText(taking.getByRole('alert'), /Hãy ghi lý do/);
    await taking.getByLabel('Lý do').fill('Số liệu vùng phủ không đúng.');
    await taking.getByLabel('Số văn bản').fill('161/MH-STTTT');
    await taking.getByLabel('Ngày văn bản').fill('31/4/2023');
    await taking.getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await expectText(taking, /Không đọc được ngày này/);
    await expectText(taking.getByRole('alert'), /ngày/i);
    await taking.getByLabel('Ngày văn bản').fill('29/8/2023');
    await stage.shoot(leader, 'thu-hoi-hop-thoai');
    await taking.getByRole('button', { name: 'Thu hồi', exact: true }).click();
    await expectText(card(page), /Thu hồi theo văn bản số 161\/MH-STTTT/);
    await checkAxe(page);
    await stage.shoot(leader, 'xac-nhan-xa');
    const { items: people } = await read((await stage.as('quantri')).page, '/api/people?limit=500');
    const officer = people.find(
      (one: { username: string; displayName: string }) => one.displayName === `Cán bộ ${unit.name.replace('Xã', 'xã')}`,
    );
    const commune = await stage.as(officer.username);
    await commune.page.goto(`/don-vi/${unit.unitId}`);
    const history = commune.page.getByRole('table', { name: 'Lịch sử thẩm định, xác nhận' });
    await expectText(history, /Thu hồi[\s\S]*161\/MH-STTTT[\s\S]*Xác nhận[\s\S]*Kết luận thẩm định/);
    await checkAxe(commune.page);
    await commune.page.goto(`${at}/xac-nhan/${unit.unitId}`);
    await expectText(card(commune.page), /Đã thu hồi/);
    expect(await commune.page.getByRole('button', { name: /Xác nhận|Thu hồi|Lập thẩm định/ }).count()).toBe(0);
    await stage.shoot(commune, 'xa-xem-xac-nhan');
  });

  test('an exception proposed by the officer is approved by the leader, and both stand in the record', async () => {
    const leader = await stage.as('so.lanhdao');
    const { page } = leader;
    const { at, api } = await campaignOf(page);
    await page.goto(`${at}/xac-nhan`);
    await page.getByRole('button', { name: /^Quyết định đề nghị của Xã/ }).click();
    const dialog = page.getByRole('dialog', { name: /Đề nghị ngoại lệ/ });
    await dialog.getByRole('button', { name: 'Không duyệt' }).click();
    await expectText(dialog, /Hãy ghi lý do không duyệt/);
    await checkAxe(page);
    await stage.shoot(leader, 'ngoai-le-quyet-dinh');
    await dialog.getByRole('button', { name: 'Duyệt, xác nhận' }).click();
    await expectText(page.locator('main'), /Không có đề nghị nào đang chờ/);
    const { items } = await read(page, `${api}/confirmations?limit=500`);
    const issued = items.find((one: { override: unknown }) => one.override !== null);
    expect(issued.override).toMatchObject({ approvedBy: 'Phó Giám đốc Sở' });
  });

  test('many communes are appraised at the desk at once, and the list for the report is copied and taken away', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(`${at}/xac-nhan`);
    await page.getByRole('checkbox', { name: /Chọn mọi xã «đạt»/ }).check();
    await page.getByRole('button', { name: /^Thẩm định hồ sơ \d+ xã/ }).click();
    const dialog = page.getByRole('dialog', { name: /cùng lúc/ });
    await dialog.getByLabel('Kết luận chung').fill('Hồ sơ đầy đủ. Đề nghị xác nhận.');
    await checkAxe(page);
    await stage.shoot(person, 'tham-dinh-nhieu-xa');
    await dialog.getByRole('button', { name: 'Kết luận' }).click();
    await expectText(dialog, /Đã kết luận \d+ xã/);
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    expect(await rowsOf(page, '&standing=to-appraise&verdict=met')).toEqual([]);
    const list = page.getByRole('region', { name: 'Danh sách cho báo cáo' });
    await list.getByLabel('Số chú thích trong báo cáo').fill('2');
    await expect
      .poll(() => list.getByLabel('Nội dung').inputValue())
      .toMatch(
        /giữ vững tiêu chí số 8 về thông tin và truyền thông .* cho 02 xã Ninh Thới và Thạnh Phú\.\n\n² Thuận Hòa, Nhị Trường và Thạnh Hòa Sơn/,
      );
    const file = await downloaded(page, () => list.getByRole('button', { name: 'Tải DOCX' }).click());
    expect(file.name).toMatch(/Danh sách xã được xác nhận năm 2023\.docx$/);
  });
});
