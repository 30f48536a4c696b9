import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

journey('a campaign designer', () => {
  const stage = openStage();

  test('copies last year’s campaign, sets the due days, sees who is on the list, and opens it', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(at);
    await page.getByRole('button', { name: 'Nhân bản' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nhân bản đợt trước' });
    await dialog.getByLabel('Tên đợt').fill('Khảo sát tiêu chí thông tin và truyền thông năm 2024');
    await dialog.getByLabel('Kỳ số liệu').fill('2024');
    await checkAxe(page);
    await dialog.getByRole('button', { name: 'Tạo bản sao' }).click();
    await page.waitForURL(/\/sua$/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const id = /dot-khao-sat\/([^/]+)/.exec(page.url())?.[1] ?? '';
    const copy = await read(page, `/api/campaigns/${id}`);
    expect(copy).toMatchObject({ state: 'draft', period: '2024' });
    expect(copy.draft.legalBasis).toHaveLength(2);
    const dues = page.getByLabel('Hạn, ghi như văn bản');
    await dues.first().waitFor();
    expect(await dues.first().inputValue(), 'due days are left to be set again').toBe('');
    await dues.first().fill('trước ngày 31/8/2024');
    await expectText(page.locator('main'), /hạn cuối: hết ngày 30\/08\/2024/);
    // The first tier of each chain must know its day: commune, district, province, enterprise.
    for (const at of firstTiers(copy.draft.chains)) await dues.nth(at).fill('trước ngày 31/8/2024');
    await checkAxe(page);
    await stage.shoot(person, 'so-soan-dot');
    await page.getByRole('button', { name: 'Lưu bản soạn' }).click();
    await expectText(page.locator('main'), /Đã lưu, bản 2/);
    await page.goto(`/dot-khao-sat/${id}`);
    await page.getByRole('button', { name: 'Mở đợt' }).click();
    const opening = page.getByRole('dialog', { name: 'Mở đợt khảo sát?' });
    await expectText(opening, /85 đơn vị trong danh sách, 21 đơn vị ngoài danh sách/);
    await opening.getByRole('button', { name: 'Mở đợt' }).click();
    await expectText(page.locator('main'), /Đang mở/);
    const opened = await read(page, `/api/campaigns/${id}`);
    expect(opened).toMatchObject({ state: 'open', onRoster: 85 });
    await checkAxe(page);
    await stage.shoot(person, 'so-dot-moi');
    const officer = await stage.as('xa.dinhan');
    await expectText(officer.page.locator('main'), /năm 2024/);
  });

  test('without what a campaign needs, nothing opens, and what is missing is named', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const { items } = await read(page, '/api/campaigns');
    const last = items[0];
    await page.goto(`/dot-khao-sat/${last.id}`);
    await page.getByRole('button', { name: 'Nhân bản' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Tạo bản sao' }).click();
    await page.waitForURL(/\/sua$/);
    for (let left = 2; left > 0; left -= 1) {
      await page
        .getByRole('group', { name: /Căn cứ 1/ })
        .getByRole('button', { name: 'Bỏ' })
        .click();
    }
    await page.getByRole('button', { name: 'Lưu bản soạn' }).click();
    await expectText(page.locator('main'), /Đã lưu, bản 2/);
    await expectText(page.locator('main'), /Chưa có căn cứ nào/);
    await stage.shoot(person, 'so-thieu-can-cu');
  });
});

/** Where the first tier of each chain stands among all tiers. */
function firstTiers(chains: readonly { tiers: readonly unknown[] }[]): number[] {
  let before = 0;
  return chains.map(({ tiers }) => {
    const first = before;
    before += tiers.length;
    return first;
  });
}
