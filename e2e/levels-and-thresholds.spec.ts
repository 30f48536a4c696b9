import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, progressOf, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

/** The department verifies a form that waits, with one answer of its own: no loudspeakers, so 8.3 is no longer met. */
async function verifyLower(page: Page): Promise<string> {
  const { api } = await campaignOf(page);
  const { csrf } = await read(page, '/api/session');
  const post = async (path: string, data: object) => {
    const reply = await page.request.post(path, { data, headers: { 'x-csrf-token': csrf } });
    if (!reply.ok()) throw new Error(`${path} → ${reply.status()}: ${await reply.text()}`);
  };
  for (const row of await progressOf(page)) {
    if (row.state !== 'submitted' || row.tier !== 2) continue;
    const { judgements } = await read(page, `${api}/units/${row.unitId}/judgements`);
    const parts: { code: string; verdict: string }[] = judgements[0].judgement.criteria[0].subcriteria;
    if (parts.find(({ code }) => code === '8.3')?.verdict !== 'met') continue;
    const base = `/api/units/${row.unitId}/assignments/${row.id}`;
    const { revision } = (await read(page, `${base}/response`)).assignment;
    const item = { question: 'D01', decision: 'replace', value: false, reason: 'Đài đã hỏng từ tháng 6' };
    await post(`${base}/reviews`, { revision, items: [item] });
    await post(`${base}/verification`, { revision });
    return row.unitName;
  }
  throw new Error('no form with 8.3 met waits at the department');
}

journey('the department looks at how results come about', () => {
  const stage = openStage();

  test('compares what communes said with what was checked, down to the communes behind a number', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at, api } = await campaignOf(page);
    const unit = await verifyLower(page);
    await page.goto(at);
    await page.getByRole('link', { name: 'Chênh lệch các mức' }).click();
    await page.getByRole('heading', { level: 1, name: 'Chênh lệch các mức' }).waitFor();
    await page.getByRole('combobox', { name: 'So hai mức' }).selectOption({ label: 'Đã kiểm tra → Đã thẩm định' });
    await page.waitForURL(/muc=checked-verified/);
    const table = page.getByRole('table', { name: 'Theo chỉ tiêu' });
    await table.waitFor();
    await expectText(table, /8\.1/);
    await expectText(page.getByRole('table', { name: 'Theo địa bàn' }), /Huyện Càng Long/);
    const gaps = await read(page, `${api}/level-gaps?from=checked`);
    expect(gaps.roster).toBe(85);
    expect(gaps.withBoth).toBeGreaterThan(1);
    await checkAxe(page);
    await stage.shoot(person, 'so-chenh-lech');
    expect(gaps.total).toMatchObject({ lowered: 1, communes: 1 });
    await table
      .getByRole('button', { name: /Tổng cộng: Xã có thay đổi/ })
      .first()
      .click();
    const panel = page.getByRole('dialog', { name: /Tổng cộng/ });
    await expectText(panel, new RegExp(`${unit}[^]*Đạt[^]*Chưa đạt`));
    await checkAxe(page);
    await stage.shoot(person, 'so-chenh-lech-xa');
    await page.keyboard.press('Escape');
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Xuất XLSX' }).click());
    expect(file.name).toMatch(/Chênh lệch các mức.*\.xlsx$/);
  });

  test('judges the campaign again: nothing is other than before', async () => {
    const { page } = await stage.as('so.chuyenvien');
    const { at } = await campaignOf(page);
    await page.goto(`${at}/chenh-lech`);
    await page.getByRole('button', { name: 'Chấm lại cả đợt' }).click();
    await expectText(page.locator('main'), /Đã chấm lại \d+\/85 xã; 0 kết quả khác trước/);
  });

  test('tries another threshold on all communes, and nothing is stored', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at, api } = await campaignOf(page);
    const before = await read(page, `${api}/rollup`);
    await page.goto(at);
    await page.getByRole('link', { name: 'Thử thay ngưỡng' }).click();
    await expectText(page.locator('main'), /không lưu gì/);
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await expectText(page.getByRole('alert'), /Chọn ít nhất một yêu cầu/);
    await page.getByRole('combobox', { name: 'Thêm yêu cầu để thử' }).selectOption('8.4.a');
    await page.getByRole('checkbox', { name: 'Một ngưỡng cho mọi nhóm xã' }).check();
    const field = page.getByRole('textbox', { name: 'Ngưỡng thử (%)' });
    await field.fill('năm mươi');
    await page.getByRole('button', { name: 'Thử', exact: true }).click();
    await expectText(page.getByRole('alert'), /8\.4\.a: Gõ một số/);
    await checkAxe(page);
    await field.fill('95');
    await page.keyboard.press('Enter');
    const parts = page.getByRole('table', { name: 'Trước và sau, theo từng phần' });
    await expectText(parts, /8\.4\.a/);
    await expectText(page.getByRole('table', { name: 'Các xã thay đổi' }), /8\.4\.a: Đạt → Chưa đạt/);
    await expectText(page.getByRole('table', { name: /Số xã theo ngưỡng của 8\.4\.a/ }), /95 \(đang thử\)/);
    await checkAxe(page);
    await stage.shoot(person, 'so-thu-nguong');
    await page.getByRole('img', { name: /Biểu đồ: số xã đạt/ }).scrollIntoViewIfNeeded();
    await stage.shoot(person, 'so-thu-nguong-day');
    await page.getByRole('combobox', { name: 'Nhóm xã' }).selectOption({ label: 'Mọi nhóm xã' });
    const after = await read(page, `${api}/rollup`);
    expect({ ...after, computedAt: '' }).toEqual({ ...before, computedAt: '' });
  });
});
