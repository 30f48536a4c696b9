import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { openIndexCampaigns } from './support/index-campaign.ts';
import { journey, openStage } from './support/stage.ts';

journey('the ranking of communes', () => {
  const stage = openStage();
  let campaign: { at: string; api: string } | undefined;

  async function opened(username = 'so.chuyenvien') {
    const person = await stage.as(username);
    if (campaign === undefined) {
      const institute = await stage.as('vien');
      campaign = await openIndexCampaigns(institute.page, person.page);
    }
    await person.page.goto(campaign.at);
    await person.page.getByRole('heading', { level: 1, name: 'Bảng xếp hạng' }).waitFor();
    return { person, page: person.page, ...campaign };
  }

  test('is a tab of an index campaign: rank of the whole roster, points, grade in words, change', async () => {
    const { person, page, api } = await opened();
    await page.getByRole('link', { name: 'Bảng xếp hạng' }).waitFor();
    const table = page.getByRole('table', { name: /Xếp hạng các xã/ });
    const { rows } = await read(page, `${api}/scores`);
    const leader = rows.find((row: { standing: { rank: number } | null }) => row.standing?.rank === 1);
    const first = table.locator('tbody tr').first();
    await expectText(first, new RegExp(`${leader.name}.*1/85.*Loại A`, 's'));
    await expectText(table, /Kỳ trước không có trong danh sách/);
    await expectText(table, /▼/);
    expect(await table.getByText('giảm 1 hạng').count()).toBeGreaterThan(0);
    await expectText(table, /Chưa có kết quả/);
    await checkAxe(page);
    await stage.shoot(person, 'so-xep-hang');
  });

  test('is sorted by any column and filtered by name without marks and by grade, all in the address', async () => {
    const { page } = await opened();
    const rows = page.getByRole('table', { name: /Xếp hạng các xã/ }).locator('tbody tr');
    await page.getByRole('button', { name: /^I Dịch vụ số/ }).click();
    await expect.poll(() => page.url()).toContain('xep=nhom-I');
    await page.getByLabel(/^Tìm xã/).fill('thong hoa');
    await expect.poll(() => rows.count()).toBe(1);
    await expectText(rows.first(), /Xã Thông Hòa/);
    await page.reload();
    await expect.poll(() => rows.count()).toBe(1);
    await page.getByLabel(/^Tìm xã/).fill('');
    await page.getByRole('combobox', { name: 'Xếp loại' }).selectOption({ label: 'Chưa có kết quả' });
    await expectText(rows.first(), /Chưa xếp hạng/);
    await page.getByRole('radio', { name: 'Tự đánh giá' }).check();
    await expect.poll(() => page.url()).toContain('muc=self');
  });

  test('the spread is a sentence, a chart and a table', async () => {
    const { person, page } = await opened();
    await expectText(page.locator('main'), /70 xã: thấp nhất .* trung bình cộng/);
    await page.locator('.spread-chart canvas').waitFor();
    await page.locator('summary', { hasText: 'Số liệu của biểu đồ' }).click();
    await page.locator('.spread-chart').scrollIntoViewIfNeeded();
    await expectText(page.getByRole('table', { name: 'Số liệu của biểu đồ' }), /95–100/);
    await checkAxe(page);
    await stage.shoot(person, 'so-phan-bo');
  });

  test('the heat map is read with the arrow keys, says why, and stands below as a table', async () => {
    const { person, page } = await opened();
    const map = page.getByRole('application', { name: 'Bản đồ nhiệt 85 xã × 5 chỉ tiêu' });
    await map.focus();
    const said = page.locator('.heat-said');
    await page.keyboard.press('ArrowDown');
    await expectText(said, /chỉ tiêu I\.1 Hồ sơ trực tuyến: [\d,]+\/40 điểm/);
    await page.keyboard.press('ArrowRight');
    await expectText(said, /chỉ tiêu I\.2 Trang thông tin điện tử: 20\/20 điểm/);
    await page.keyboard.press('End');
    await expectText(said, /chỉ tiêu V\.1 .*: trừ 0\/5 điểm/);
    await page.keyboard.press('PageDown');
    await map.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'so-ban-do-nhiet');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: /^I\.1 – Xã/ });
    await expectText(panel, /Hồ sơ trực tuyến/);
    await checkAxe(page);
    await stage.shoot(person, 'so-ban-do-vi-sao');
    await page.keyboard.press('Escape');
    await expectText(page.getByRole('table', { name: /Kết quả từng chỉ tiêu/ }), /20\/20 điểm/);
  });

  test('criteria have a heat map too, with verdicts in words', async () => {
    const person = await stage.as('so.chuyenvien');
    const { items } = await read(person.page, '/api/campaigns');
    const survey = items.find(({ title }: { title: string }) => title.startsWith('Khảo sát'));
    await person.page.goto(`/dot-khao-sat/${survey.id}`);
    await person.page.getByRole('link', { name: 'Bản đồ nhiệt' }).click();
    await person.page.getByRole('heading', { level: 1, name: 'Bản đồ nhiệt kết quả' }).waitFor();
    await person.page.getByRole('application', { name: /85 xã × 4 chỉ tiêu/ }).focus();
    await person.page.keyboard.press('ArrowDown');
    await expectText(
      person.page.locator('.heat-said'),
      /chỉ tiêu 8\.1 .*: (đạt|chưa đạt|chưa đủ số liệu|chưa có kết quả)/,
    );
    await checkAxe(person.page);
    await stage.shoot(person, 'so-ban-do-tieu-chi');
  });

  test('is taken away as a workbook', async () => {
    const { page } = await opened();
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Xuất XLSX' }).click());
    expect(file.name).toMatch(/xếp hạng.*\.xlsx$/);
    expect(file.bytes.subarray(0, 2).toString()).toBe('PK');
  });

  test('a commune’s officer sees the own row and its rank among all', async () => {
    await opened();
    const { person, page } = await opened('xa.hoaan');
    const rows = page.getByRole('table', { name: /Xếp hạng các xã/ }).locator('tbody tr');
    await expect.poll(() => rows.count()).toBe(1);
    await expectText(rows.first(), /Xã Hòa Ân.*(\d+\/85|Chưa xếp hạng)/s);
    expect(await page.getByRole('button', { name: 'Xuất XLSX' }).count()).toBe(0);
    await stage.shoot(person, 'xa-xep-hang');
  });
});
