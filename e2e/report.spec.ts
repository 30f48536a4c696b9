import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { root } from './support/program.ts';
import { placeKey } from './support/seal-key.ts';
import { journey, openStage } from './support/stage.ts';

/** The figures of 2022 as the register gets them, where they are not there yet. */
async function enterFigures(page: Page): Promise<void> {
  const { csrf } = await read(page, '/api/session');
  const { rows } = await read(page, '/api/units/84-2023/figures?period=2022');
  if (rows.some((row: { state: string }) => row.state === 'stands')) return;
  const paper = JSON.parse(await readFile(join(root, 'data/figures/tra-vinh-2022.json'), 'utf8'));
  const cells = paper.figures.map(({ element, period = '2022', value }: Record<string, unknown>) => {
    return { element, period, value, seen: null };
  });
  const reply = await page.request.put('/api/units/84-2023/figures', {
    data: { cells },
    headers: { 'x-csrf-token': csrf },
  });
  if (!reply.ok()) throw new Error(`${reply.status()}: ${(await reply.text()).slice(0, 500)}`);
}

async function openReport(page: Page): Promise<void> {
  await page.goto('/bao-cao');
  await page.getByRole('link', { name: 'năm 2022' }).click();
  await page.getByRole('article', { name: 'Nội dung báo cáo' }).waitFor();
}

const part = (page: Page, name: RegExp) =>
  page.getByRole('group', { name: 'Các phần của báo cáo' }).getByRole('button', { name });

journey('the annual report, from figures to the issued paper', () => {
  const stage = openStage();

  test('the officer drafts it at once, and every figure shows its source to mouse and keyboard', async () => {
    const officer = await stage.as('so.chuyenvien');
    const { page } = officer;
    await enterFigures(page);
    await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
    await page.getByLabel('Mẫu báo cáo').selectOption({ label: 'Báo cáo công tác thông tin và truyền thông hằng năm' });
    await page.getByLabel('Năm').fill('2022');
    await checkAxe(page);
    await page.getByRole('button', { name: 'Lập báo cáo' }).dblclick();
    const paper = page.getByRole('article', { name: 'Nội dung báo cáo' });
    await expectText(paper, /Trong năm, Sở đã ban hành 57 kế hoạch, 138 quyết định, 2\.373 văn bản/);
    const figure = paper.getByRole('link', { name: /^57: / }).first();
    const source = page.getByRole('complementary', { name: 'Nguồn số liệu' });
    await figure.focus();
    await expectText(source, /Sở Thông tin và Truyền thông[\s\S]*Chuyên viên/);
    await page.keyboard.press('Escape');
    await expectText(source, /Rê chuột/);
    await paper.getByRole('link', { name: /^104%: / }).hover();
    await expectText(source, /Nguồn nêu 100%; báo cáo in số tính lại/);
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-van-ban');
  });

  test('a department writes its text; it is saved as one types, and the list says who still owes what', async () => {
    const officer = await stage.as('so.chuyenvien');
    const { page } = officer;
    await openReport(page);
    await page.getByRole('button', { name: 'Viết: Ưu điểm' }).click();
    const editor = page.getByRole('region', { name: 'Viết: Ưu điểm' });
    await editor.getByRole('textbox').fill('Các nhiệm vụ được giao cơ bản hoàn thành.');
    await expectText(editor.getByRole('status'), /Đã lưu lúc \d{2}:\d{2}:\d{2}/);
    await editor.getByRole('button', { name: 'Đã viết xong' }).click();
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-viet');
    await editor.getByRole('button', { name: 'Đóng' }).click();
    await expectText(page.getByRole('article'), /Các nhiệm vụ được giao cơ bản hoàn thành\./);
    await part(page, /Theo phòng/).click();
    await page.getByRole('button', { name: 'Giao hạn' }).click();
    const dialog = page.getByRole('dialog', { name: /Giao hạn/ });
    await dialog.getByLabel('Hạn viết xong').fill('20082023');
    await dialog.getByRole('button', { name: /Giao hạn/ }).click();
    await expectText(page.getByRole('table', { name: 'Ô phải viết theo phòng' }), /20\/08\/2023[\s\S]*quá hạn 9 ngày/);
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-theo-phong');
  });

  test('errors of the checks are explained one by one, gaps are accepted, and it is submitted once', async () => {
    const officer = await stage.as('so.chuyenvien');
    const { page } = officer;
    await openReport(page);
    await page.getByRole('button', { name: 'Trình trưởng phòng' }).click();
    await expectText(page.getByRole('dialog'), /còn 6 lỗi chưa giải trình/);
    await page.getByRole('dialog').getByRole('button', { name: 'Không làm' }).click();
    await part(page, /Kiểm tra/).click();
    const errors = page.getByRole('region', { name: /Lỗi phải xử lý/ });
    await errors.waitFor();
    for (let at = 0; at < 6; at += 1) {
      const item = errors.getByRole('listitem').nth(at);
      await item.getByRole('button', { name: /Giải trình cho/ }).click();
      await item.getByRole('textbox').fill('Đã đối chiếu với nguồn, giữ theo văn bản.');
      await item.getByRole('button', { name: 'Lưu' }).click();
      await expectText(item, /Đã giải trình: Đã đối chiếu/);
    }
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-kiem-tra');
    await page.getByRole('button', { name: 'Trình trưởng phòng' }).click();
    const dialog = page.getByRole('dialog', { name: 'Trình báo cáo' });
    await dialog.getByRole('button', { name: 'Trình trưởng phòng' }).click();
    await expectText(dialog, /Hãy xem danh sách/);
    await dialog.getByRole('checkbox').check();
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Trình trưởng phòng' }).dblclick();
    await expectText(page.locator('main'), /Chờ trưởng phòng duyệt/);
  });

  test('the head approves, the leader signs, numbers and issues; the PDF is there', async () => {
    const head = await stage.as('so.truongphong');
    await openReport(head.page);
    expect(await head.page.getByRole('button', { name: 'Ký', exact: true }).count()).toBe(0);
    await head.page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await head.page.getByRole('dialog').getByRole('button', { name: 'Duyệt', exact: true }).click();
    await expectText(head.page.locator('main'), /Chờ lãnh đạo ký/);
    const leader = await stage.as('so.lanhdao');
    const { page } = leader;
    await openReport(page);
    await page.getByRole('button', { name: 'Ký', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Ký', exact: true }).click();
    await expectText(page.locator('main'), /Đã ký, chờ số/);
    await page.getByRole('button', { name: 'Cho số và phát hành' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cho số và phát hành' });
    await dialog.getByLabel('Số', { exact: true }).fill('12');
    await checkAxe(page);
    await stage.shoot(leader, 'bao-cao-phat-hanh-hop-thoai');
    await dialog.getByRole('button', { name: 'Cho số và phát hành' }).dblclick();
    await expectText(page.locator('main'), /Số 12\/BC-STTTT/);
    const file = await downloaded(page, () => page.getByRole('button', { name: 'PDF: Bản phát hành' }).click());
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await part(page, /Trình, duyệt/).click();
    await expectText(page.getByRole('table', { name: 'Các bước đã qua' }), /Phát hành[\s\S]*Lãnh đạo ký[\s\S]*Trình/);
    await checkAxe(page);
    await stage.shoot(leader, 'bao-cao-phat-hanh');
  });

  test('the leader seals the issued paper, and it is sent with a letter that carries the sealed copy', async () => {
    const leader = await stage.as('so.lanhdao');
    const { page } = leader;
    await openReport(page);
    await part(page, /Trình, duyệt/).click();
    await expectText(page.getByRole('region', { name: 'Bản đã ký' }), /Cơ quan chưa có khóa ký số/);
    const { positions } = await read(page, '/api/session');
    await placeKey(stage.dataFolder, positions[0].organisationId);
    await page.reload();
    const copies = page.getByRole('region', { name: 'Bản đã ký' });
    await copies.getByRole('button', { name: 'Ký số của cơ quan' }).dblclick();
    await expectText(copies, /Báo cáo số 12-BC-STTTT \(đã ký số\)\.pdf[\s\S]*Đã ký, hợp lệ/);
    expect(await copies.getByRole('listitem').filter({ hasText: '(đã ký số).pdf' }).count()).toBe(1);
    await checkAxe(page);
    await stage.shoot(leader, 'bao-cao-ban-da-ky');
    await page.getByRole('button', { name: 'Gửi báo cáo' }).click();
    await expectText(
      page.locator('main'),
      /gửi Báo cáo kết quả công tác[\s\S]*Báo cáo số 12-BC-STTTT \(đã ký số\)\.pdf/,
    );
    await checkAxe(page);
    await stage.shoot(leader, 'bao-cao-gui-di');
  });

  test('the next report begins with what this one planned', async () => {
    const officer = await stage.as('so.chuyenvien');
    const { page } = officer;
    await page.goto('/bao-cao');
    await page.getByLabel('Mẫu báo cáo').selectOption({ label: 'Báo cáo công tác thông tin và truyền thông hằng năm' });
    await page.getByLabel('Năm').fill('2023');
    await page.getByRole('button', { name: 'Lập báo cáo' }).click();
    await part(page, /Kế hoạch kỳ trước/).click();
    const plan = page.getByRole('table', { name: 'Mục kế hoạch của báo cáo kỳ trước' });
    await plan.getByRole('combobox').first().selectOption({ label: 'đã làm' });
    await expectText(page.locator('main'), /1\/\d+ mục đã ghi kết quả/);
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-ke-hoach-ky-truoc');
    await part(page, /So sánh/).click();
    await expectText(page.locator('main'), /Số liệu khác nhau \(\d+\)/);
    await checkAxe(page);
    await stage.shoot(officer, 'bao-cao-so-sanh');
  });
});
