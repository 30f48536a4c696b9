import { expect, test } from 'vitest';
import { expectText, openWork, question, section, waitSaved } from './support/answering.ts';
import { campaignOf, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

journey('the joint review of Thường Xuân', () => {
  const stage = openStage();

  /** The tab of the campaign that is open, as the person reaches it. */
  async function openReviews(page: Page): Promise<{ id: string; at: string; api: string }> {
    const campaign = await campaignOf(page);
    await page.goto(campaign.at);
    await page.getByRole('link', { name: 'Rà soát', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Rà soát chung' }).waitFor();
    return campaign;
  }
  const lines = (page: Page) => page.getByRole('table', { name: /^Từng chỉ số của/ });
  const communes = (page: Page) => page.getByRole('table', { name: 'Kết quả rà soát của các xã' });

  test('the district sees every commune, points by pillar and gaps, and both sides of each line', async () => {
    const person = await stage.as('tx.vhtt');
    const { page } = person;
    const { api } = await openReviews(page);
    const { items } = await read(page, `${api}/reviews`);
    await expect.poll(() => communes(page).locator('tbody tr').count()).toBe(16);
    await expectText(communes(page), /Xã Xuân Lẹ\s*Chưa nộp/);
    await checkAxe(page);
    await stage.shoot(person, 'ra-soat-huyen');
    await communes(page).getByRole('link', { name: 'Xã Bát Mọt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rà soát Xã Bát Mọt' }).waitFor();
    const { total } = items.find(({ unit }: { unit: { name: string } }) => unit.name === 'Xã Bát Mọt');
    await expectText(
      page.getByRole('table', { name: 'Kết quả theo trụ' }),
      new RegExp(String(total.low).replace('.', ',')),
    );
    await expectText(lines(page), /khác −1/);
    await expectText(lines(page), /Xã: Còn \d thôn.*Trung tâm Viễn thông.*: Khảo sát \d thôn/s);
    expect(await page.getByRole('link', { name: /^Đề nghị hỗ trợ/ }).count()).toBe(0);
    await checkAxe(page);
    await stage.shoot(person, 'ra-soat-hai-ben');
    await lines(page)
      .getByRole('rowheader', { name: /^3\.4 / })
      .scrollIntoViewIfNeeded();
    await stage.shoot(person, 'ra-soat-tung-chi-so');
  });

  test('the district’s leader sees targets of the year held against what a commune has reached', async () => {
    const person = await stage.as('tx.lanhdao');
    const { page } = person;
    const { at } = await campaignOf(page);
    await page.goto(`${at}/ra-soat/15628-2023`);
    await page.getByRole('heading', { level: 1, name: 'Rà soát Xã Lương Sơn' }).waitFor();
    await expectText(
      page.getByRole('table', { name: 'Kết quả theo trụ' }),
      /≥ 650\s*chưa đạt chỉ tiêu\s*còn thiếu [\d,]+\s*Quyết định 1829\/QĐ-UBND ngày 30\/5\/2023, hạn 31\/12\/2023/,
    );
    await checkAxe(page);
    await stage.shoot(person, 'ra-soat-chi-tieu');
  });

  test('a commune looks at its gaps, filters them, and takes some along to ask for support', async () => {
    const person = await stage.as('tx.batmot');
    const { page } = person;
    const { id } = await openReviews(page);
    await expect.poll(() => communes(page).locator('tbody tr').count()).toBe(1);
    await communes(page).getByRole('link', { name: 'Xã Bát Mọt' }).click();
    await page.getByLabel('Chỉ mục còn thiếu').check();
    await page.getByLabel('Chỉ mục thuộc trách nhiệm doanh nghiệp').check();
    await expect.poll(() => page.url()).toContain('doanhNghiep=true');
    await expectText(page.locator('main'), /Hiện 7\/19 chỉ số/);
    await page.reload();
    await expect.poll(() => lines(page).locator('tbody').count()).toBe(7);
    await page.getByRole('checkbox', { name: /^3\.1 / }).check();
    await page.getByRole('checkbox', { name: /^3\.4 / }).check();
    const ask = page.getByRole('link', { name: 'Đề nghị hỗ trợ (2)' });
    const href = new URL((await ask.getAttribute('href')) ?? '', stage.program.address);
    expect(href.pathname).toBe('/ho-tro/moi');
    expect([href.searchParams.get('donVi'), href.searchParams.get('dot')]).toEqual(['15607-2023', id]);
    expect(href.searchParams.get('muc')).toMatch(/^"?3\.1,3\.4"?$/);
    await checkAxe(page);
    await stage.shoot(person, 'ra-soat-xa');
  });

  test('the enterprise fills in its form, gives figures and opinions, and sees no points anywhere', async () => {
    const person = await stage.as('vnpt.tx');
    const { page } = person;
    const api = await openWork(page, /Xem phiếu|Mở phiếu/);
    await page.getByRole('button', { name: 'Rút lại' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('Bổ sung ý kiến về vùng phủ.');
    await dialog.getByRole('button', { name: 'Rút lại' }).click();
    await section(page, /Hạ tầng số/).click();
    await expectText(question(page, 'D31'), /không chấm điểm/);
    const { answers } = await read(page, `${api}/response`);
    const opinion = 'Bổ sung trạm phát sóng tại bản Vịn trong quý I/2024.';
    const field = question(page, 'D31').locator('textarea, input[type="text"]').last();
    await field.fill(opinion);
    await field.blur();
    await waitSaved(page);
    expect(answers['D31'].value.length).toBe(14);
    await stage.shoot(person, 'ra-soat-phieu-doanh-nghiep');
    await section(page, /Xem lại và nộp/).click();
    await page.getByRole('button', { name: /^Nộp (lại )?phiếu$/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Nộp/ }).click();
    await page.getByRole('heading', { name: 'Biên nhận nộp phiếu' }).waitFor();
    const { api: campaign } = await openReviews(page);
    const { items, can } = await read(page, `${campaign}/reviews`);
    expect(can).not.toContain('joint-review.read-points');
    expect(items.every(({ total }: { total: unknown }) => total === null)).toBe(true);
    await communes(page).getByRole('link', { name: 'Xã Bát Mọt' }).click();
    await expectText(lines(page), /khác −1/);
    expect(await lines(page).innerText()).not.toMatch(/\/\d+ điểm|còn thiếu/);
    expect(await page.getByRole('table', { name: 'Kết quả theo trụ' }).count()).toBe(0);
    await checkAxe(page);
    await stage.shoot(person, 'ra-soat-doanh-nghiep');
  });
});
