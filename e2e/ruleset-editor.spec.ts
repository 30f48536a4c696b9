import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

const part = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const saved = (page: Page) => expectText(page.locator('main'), /Đã lưu lúc \d\d:\d\d:\d\d/);
const draftIdOf = (page: Page) => /soan\/([^/]+)/.exec(page.url())?.[1] ?? '';

/** Begins a copy of a published ruleset for the person's own unit, as people do. */
async function copyOf(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('link', { name: 'Bộ tiêu chí, bộ chỉ số' }).click();
  await page.getByRole('link', { name }).first().click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('button', { name: 'Sửa đổi, sao chép' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bắt đầu soạn' }).click();
  await page.waitForURL(/\/soan\//);
  await page.getByRole('heading', { level: 1, name: /^Soạn:/ }).waitFor();
}

journey('a specialist of the department', () => {
  const stage = openStage();

  test('reads the law as tree and table, with what is incomplete and how sure each line is', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.getByRole('link', { name: 'Bộ tiêu chí, bộ chỉ số' }).click();
    await expectText(page.locator('main'), /Đã ban hành/);
    await checkAxe(page);
    await stage.shoot(person, 'bo-tieu-chi-danh-sach');
    await page.getByRole('link', { name: /^Tiêu chí 8 xã nông thôn mới giai đoạn/ }).click();
    await expectText(page.locator('main'), /yêu cầu chưa đủ quy tắc/);
    await expectText(page.locator('main'), /tỷ lệ .* từ 100% trở lên/);
    await checkAxe(page);
    await stage.shoot(person, 'bo-tieu-chi-cay');
    await part(page, 'Bảng chấm điểm');
    await page.getByRole('columnheader', { name: 'Tài liệu kiểm chứng' }).waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'bo-tieu-chi-bang');
    const table = await downloaded(page, () => page.getByRole('link', { name: 'Tải bảng XLSX' }).click());
    expect(table.name).toMatch(/\.xlsx$/);
    expect(table.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('copies the law, amends a threshold, sees the difference, tries it on a commune, adds an example; the leader publishes', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await copyOf(page, /^Tiêu chí 8 xã nông thôn mới giai đoạn/);
    await saved(page);
    await page.getByRole('treeitem', { name: /^8\.2\.b / }).click();
    const threshold = page.getByLabel('Giá trị ngưỡng');
    await threshold.fill('mười');
    await expectText(page.locator('.node-form'), /Không phải số/);
    await threshold.fill('90');
    await expectText(page.locator('.rule-words'), /từ 90% trở lên/);
    await saved(page);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-yeu-cau');
    await part(page, 'So với bản gốc');
    const row = page.getByRole('row', { name: /8\.2\.b/ });
    await expectText(row, /từ 100% trở lên/);
    await expectText(row, /từ 90% trở lên/);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-so-sanh');

    await part(page, 'Thử trên xã');
    await page.getByLabel('Xã', { exact: true }).fill('thong hoa');
    await page
      .getByRole('option', { name: /Thông Hòa/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Xét thử' }).click();
    await expectText(page.locator('.trial'), /8\.2\.b.*ấp|8\.2\.b.*thôn/);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-thu-xa');
    await page.getByRole('button', { name: 'Lấy làm ví dụ' }).click();
    const taken = page.locator('.example', { hasText: /Ví dụ \d+: Xã Thông Hòa/ });
    await expectText(taken.locator('summary'), /Đúng/);
    await checkAxe(page);
    // An example that expects what does not come out is told at once, and keeps the ruleset from being published.
    await taken.locator('summary').click();
    await taken.getByLabel('Kết quả của Cả bộ').selectOption('met');
    await expectText(taken.locator('summary'), /Sai/);
    await expectText(taken, /Cả bộ: ra «Chưa đủ số liệu», mong đợi «Đạt»/);
    await saved(page);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-vi-du');
    await page.getByRole('button', { name: 'Kiểm tra, ban hành' }).click();
    const dialog = page.getByRole('dialog', { name: 'Kiểm tra trước khi ban hành' });
    await expectText(dialog, /Ví dụ «Xã Thông Hòa»: cả bộ ra chưa đủ số liệu, mong đợi đạt/);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-kiem-tra');
    await dialog.getByRole('button', { name: 'Đóng' }).click();
    await taken.getByLabel('Kết quả của Cả bộ').selectOption('unknown');
    await expectText(taken.locator('summary'), /Đúng/);
    await saved(page);
    await page.getByRole('button', { name: 'Kiểm tra, ban hành' }).click();
    await expectText(dialog, /Lãnh đạo là người bấm ban hành/);
    const ownButton = dialog.getByRole('button', { name: 'Ban hành', exact: true });
    expect(await ownButton.count(), 'an officer does not publish').toBe(0);
    const draftId = draftIdOf(page);
    const leader = await stage.as('so.lanhdao');
    await leader.page.goto(`/bo-tieu-chi/soan/${draftId}`);
    await leader.page.getByRole('button', { name: 'Kiểm tra, ban hành' }).click();
    const publishing = leader.page.getByRole('dialog', { name: 'Kiểm tra trước khi ban hành' });
    await expectText(publishing, /Đủ điều kiện ban hành/);
    await publishing.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await leader.page.waitForURL(/bo-tieu-chi\/ntm_2021_2025-2023-84$/);
    await expectText(leader.page.locator('main'), /Đã ban hành/);
    const { summary } = await read(leader.page, '/api/rulesets/ntm_2021_2025-2023-84');
    expect(summary).toMatchObject({ scope: 'VN/2023/84', retired: null });

    await leader.page.getByRole('button', { name: 'Ngừng áp dụng' }).click();
    const retiring = leader.page.getByRole('dialog', { name: 'Ngừng áp dụng bộ này?' });
    await retiring.getByRole('button', { name: 'Ngừng áp dụng' }).click();
    await expectText(retiring, /Hãy ghi lý do/);
    await retiring.getByLabel('Lý do').fill('Ban hành nhầm');
    await checkAxe(leader.page);
    await stage.shoot(leader, 'bo-tieu-chi-ngung');
    await retiring.getByRole('button', { name: 'Ngừng áp dụng' }).click();
    await expectText(leader.page.locator('main'), /Ngừng áp dụng: Ban hành nhầm/);
  });

  test('builds an index with the keyboard alone, and is shown what is wrong at its place', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/bo-tieu-chi');
    await page.getByRole('button', { name: 'Soạn bộ mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bắt đầu từ').selectOption('nothing');
    await dialog.getByLabel('Loại').selectOption('index');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await expectText(dialog, /Hãy ghi tên/);
    await dialog.getByLabel('Tên', { exact: true }).fill('Bộ chỉ số chuyển đổi số cấp xã (minh hoạ)');
    await dialog.getByLabel('Mã', { exact: true }).fill('dti-tra-vinh');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.waitForURL(/\/soan\//);
    await page.getByRole('button', { name: 'Thêm tiêu chí' }).focus();
    await page.keyboard.press('Enter');
    const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    await expect.poll(focused).toContain('1 (chưa có tên)');
    await page.keyboard.press('Insert');
    await expect.poll(focused).toContain('1.1');
    await page.keyboard.press('Insert');
    await expect.poll(focused).toContain('1.1.1');
    await page.keyboard.press('Insert');
    await expect.poll(focused).toContain('1.1.2');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => treeOf(page)).toEqual(['1', '1.1', '1.1.2', '1.1.1']);
    await page.keyboard.press('Delete');
    await page.getByRole('dialog', { name: 'Xoá khỏi bản soạn?' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => treeOf(page)).toEqual(['1', '1.1', '1.1.1']);
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => treeOf(page)).toEqual(['1', '1.1']);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(focused).toContain('1.1.1');

    await page.getByLabel('Tên', { exact: true }).fill('Tỷ lệ hồ sơ trực tuyến');
    await page.getByLabel('Điểm tối đa').fill('10');
    await page.getByLabel('Loại quy tắc').selectOption('tiers');
    await page.getByLabel('Số liệu', { exact: true }).fill('ho so');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    const builder = page.getByRole('group', { name: 'Cách xét' });
    await builder.getByLabel('Bậc 2, đến', { exact: true }).fill('0,5');
    await expectText(builder, /Bảng điểm hở ở 0,5/);
    await builder.getByLabel('Bậc 2, đến', { exact: true }).fill('2');
    await expectText(builder, /chồng nhau/);
    await builder.getByLabel('Bậc 1, điểm').fill('20');
    await builder.getByLabel('Bậc 2, đến', { exact: true }).fill('1');
    await expectText(builder, /quá điểm tối đa 10/);
    await stage.shoot(person, 'soan-bo-bac-diem');
    await checkAxe(page);
    await page.getByLabel('Loại quy tắc').selectOption('points');
    await page.getByLabel('Biểu thức', { exact: true }).fill('dossiers_online / 0');
    await expectText(builder, /Biểu thức không dùng được/);
    await page.getByLabel('Biểu thức', { exact: true }).fill('dossiers_online * 10 / dossiers_total');
    await expectText(builder, /Biểu thức dùng được/);
    await stage.shoot(person, 'soan-bo-bieu-thuc');
    await page.getByRole('button', { name: '1', exact: true }).first().click();
    await page.getByRole('heading', { name: 'Tiêu chí', exact: true }).waitFor();
    await saved(page);
  });

  test('takes in a printed table line by line, and nothing before each line is decided', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { items } = await read(page, '/api/ruleset-drafts');
    const draft = items.find((one: { code: string }) => one.code === 'dti-tra-vinh');
    await page.goto(`/bo-tieu-chi/soan/${draft.id}`);
    await part(page, 'Nhập từ XLSX');
    const chooser = page.locator('input[type=file]').first();
    const table = (rows: string[]) =>
      Buffer.from(['STT,Chỉ số,Điểm tối đa,Cách xác định và tính điểm', ...rows].join('\n'));
    await chooser.setInputFiles({ name: 'bang.xlsm', mimeType: 'application/octet-stream', buffer: table([]) });
    await expectText(page.locator('main'), /bang\.xlsm: chỉ nhận \.xlsx không có macro/);
    const rows = [
      'II,Dịch vụ số,15',
      '1,Có kế hoạch,5,Có: 5 điểm; không: 0 điểm',
      '2,Số lần tập huấn,10,"4 lần = 10 điểm, 3 lần = 5"',
      ',Tổng cộng,15',
    ];
    await chooser.setInputFiles({ name: 'bang.csv', mimeType: 'text/csv', buffer: table(rows) });
    await expectText(page.locator('main'), /Còn 4 dòng chưa quyết/);
    await stage.shoot(person, 'soan-bo-nhap-bang');
    await checkAxe(page);
    for (const cell of ['B2', 'B3']) await page.getByRole('button', { name: `Nhận ${cell}` }).click();
    await page.getByLabel('Nội dung, B4').fill('Số lần tập huấn trong năm');
    await page.getByRole('button', { name: 'Nhận B4' }).click();
    await expectText(page.locator('main'), /Còn 1 dòng chưa quyết/);
    expect(await page.getByRole('button', { name: /^Đưa 3 dòng/ }).isDisabled()).toBe(true);
    await page.getByRole('button', { name: 'Bỏ B5' }).click();
    await page.getByRole('button', { name: /^Đưa 3 dòng/ }).click();
    await page.getByRole('treeitem', { name: /Số lần tập huấn trong năm/ }).waitFor();
    await saved(page);
    // Back after a while, as people do: one's own earlier saving is no conflict.
    await page.getByRole('link', { name: 'Bộ tiêu chí, bộ chỉ số' }).click();
    // Rulesets that are published stand on the page too, and may be there before the drafts.
    await page.getByRole('link', { name: 'Bộ chỉ số chuyển đổi số cấp xã (minh hoạ)' }).click();
    await page.getByLabel('Ghi chú').fill('Đã nhập bảng của Sở');
    await saved(page);
    const kept = await read(page, `/api/ruleset-drafts/${draft.id}`);
    expect(kept.content.note).toBe('Đã nhập bảng của Sở');
  });

  test('does not overwrite what a colleague saved meanwhile', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { items } = await read(page, '/api/ruleset-drafts');
    const at = `/bo-tieu-chi/soan/${items[0].id}`;
    await page.goto(at);
    const colleague = await stage.as('so.lanhdao');
    await colleague.page.goto(at);
    await colleague.page.getByLabel('Tên', { exact: true }).fill('Tên do lãnh đạo đặt');
    await saved(colleague.page);
    await page.getByLabel('Tên', { exact: true }).fill('Tên do chuyên viên đặt');
    const dialog = page.getByRole('dialog', { name: 'Người khác vừa lưu bản soạn này' });
    await dialog.waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-xung-dot');
    expect((await read(page, `/api/ruleset-drafts/${items[0].id}`)).content.name).toBe('Tên do lãnh đạo đặt');
    await dialog.getByRole('button', { name: 'Lấy bản của họ' }).click();
    await expect.poll(() => page.getByLabel('Tên', { exact: true }).inputValue()).toBe('Tên do lãnh đạo đặt');
  });

  test('fills thresholds of the national law by a province’s own text, which needs its number', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/bo-tieu-chi');
    await page.getByRole('button', { name: 'Soạn bộ mới' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Bắt đầu từ').selectOption('nothing');
    await dialog.getByLabel('Loại').selectOption('overlay');
    await dialog.getByLabel('Tên', { exact: true }).fill('Ngưỡng của tỉnh (minh hoạ)');
    await dialog.getByLabel('Mã', { exact: true }).fill('nguong-tra-vinh');
    await dialog.getByRole('button', { name: 'Bắt đầu soạn' }).click();
    await page.waitForURL(/\/soan\//);
    await expectText(page.locator('main'), /Thiếu nội dung chữ ở đây.*legalBasis/s);
    await page.getByLabel('Chỉ để minh hoạ, không phải quy định').check();
    await expectText(page.locator('main'), /Bản soạn không có lỗi/);
    await part(page, 'Ngưỡng và cách xét');
    await page.getByLabel('Bổ sung cho bộ').selectOption('ntm_2021_2025');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByLabel('Đặt ngưỡng cho 8.3.c').check();
    await page.getByLabel('Giá trị ngưỡng').fill('85');
    await saved(page);
    await checkAxe(page);
    await stage.shoot(person, 'soan-bo-sung-nguong');
    await part(page, 'Thử trên xã');
    await page.getByLabel('Xã', { exact: true }).fill('thong hoa');
    await page
      .getByRole('option', { name: /Thông Hòa/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Xét thử' }).click();
    await expectText(page.locator('.trial'), /85%/);
  });
});

const treeOf = (page: Page) => page.getByRole('treeitem').locator('.code').allTextContents();
