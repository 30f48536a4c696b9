import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, progressOf, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

/** The part of the tree whose heading begins with a code. */
const part = (page: Page, code: string) =>
  page
    .locator('.why summary')
    .filter({ has: page.getByRole('heading', { name: new RegExp(`^${code.replaceAll('.', '\\.')} `) }) })
    .first();

journey('«vì sao?»', () => {
  const stage = openStage();

  /** A commune of the survey of Trà Vinh that was verified and has something left to do. */
  async function verifiedCommune(page: Page) {
    const { at, api } = await campaignOf(page);
    for (const row of await progressOf(page)) {
      if (row.state !== 'verified') continue;
      const { path } = await read(page, `${api}/units/${row.unitId}/path`);
      if (path?.steps.length > 0) return { ...row, at, api };
    }
    throw new Error('no verified commune has anything left to do');
  }

  test('the department opens a commune’s result from the matrix: clause, numbers, person, file, levels and steps', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const commune = await verifiedCommune(page);
    await page.goto(`${commune.at}/tien-do`);
    await page
      .getByRole('link', { name: /^Vì sao .* có kết quả này\?$/ })
      .first()
      .waitFor();
    await page.goto(`${commune.at}/xa/${commune.unitId}/vi-sao`);
    await page.getByRole('heading', { level: 1, name: `Vì sao? ${commune.unitName}` }).waitFor();
    await expectText(page.locator('.why-total').first(), /Chưa đạt/);
    const todo = page.getByRole('region', { name: 'Việc cần làm để đạt' }).first();
    await expectText(todo, /Làm xong \d+ việc dưới đây thì đạt|Chưa chắc đạt/);
    await checkAxe(page);
    await stage.shoot(person, 'vi-sao');
    await page.getByRole('button', { name: 'Mở hết' }).click();
    const numbers = page.getByRole('table', { name: /^Số liệu của 8\.2/ }).first();
    await expectText(numbers, /câu \S+, lần nộp \d+/);
    await expectText(numbers, /ghi lúc \d{2}\/\d{2}\/\d{4} \d{2}:\d{2}, /);
    await expectText(page.locator('.why-leaf').first(), /Căn cứ\s+Quyết định/);
    await checkAxe(page);
    await numbers.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'vi-sao-so-lieu');
    const file = await downloaded(page, () => page.getByRole('button', { name: 'Phụ lục PDF' }).click());
    expect(file.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  });

  test('a file behind a number is named beside it and opens', async () => {
    const { page } = await stage.as('so.chuyenvien');
    const { at, api } = await campaignOf(page);
    for (const row of await progressOf(page)) {
      if (row.state !== 'verified' && row.state !== 'submitted') continue;
      const said = JSON.stringify(await read(page, `${api}/units/${row.unitId}/explanation`));
      const name = /"evidence":\[\{"id":"[^"]+","name":"([^"]+)"/.exec(said)?.[1];
      if (name === undefined) continue;
      await page.goto(`${at}/xa/${row.unitId}/vi-sao`);
      await page.getByRole('button', { name: 'Mở hết' }).click();
      const link = page.getByRole('link', { name: `Mở tệp ${name}` }).first();
      const file = await page.request.get((await link.getAttribute('href')) ?? '');
      expect(file.status()).toBe(200);
      expect((await file.body()).length).toBeGreaterThan(100);
      return;
    }
    throw new Error('no number of the demonstration is proved by a file');
  });

  test('a commune officer asks «vì sao?» by keyboard alone and reads what is to be done', async () => {
    const department = await stage.as('so.chuyenvien');
    const commune = await verifiedCommune(department.page);
    const { username } = await officerOf(commune.unitName);
    const person = await stage.as(username);
    const { page } = person;
    await page.goto(`/phieu/${commune.unitId}/${commune.id}`);
    await page.getByRole('region', { name: 'Việc cần làm để đạt' }).first().waitFor();
    await checkAxe(page);
    await page.locator('.result').scrollIntoViewIfNeeded();
    await stage.shoot(person, 'xa-vi-sao');
    await page.getByRole('link', { name: 'Xem toàn bộ giải trình' }).first().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Vì sao\?/ }).waitFor();
    const closeAll = page.getByRole('button', { name: 'Thu gọn' });
    await closeAll.focus();
    await page.keyboard.press('Enter');
    const criterion = part(page, '8');
    await expect.poll(() => criterion.locator('xpath=..').getAttribute('open')).toBeNull();
    await page.keyboard.press('Tab');
    for (const code of ['8', '8.1', '8.1.a']) {
      await tabTo(page, code);
      await page.keyboard.press('Enter');
      await expect.poll(() => part(page, code).locator('xpath=..').getAttribute('open')).not.toBeNull();
    }
    await page.getByRole('table', { name: 'Số liệu của 8.1.a' }).waitFor();
    expect(
      (
        await page.request.get(`${commune.at.replace('/dot-khao-sat', '/api/campaigns')}/units/84-2023/explanation`)
      ).status(),
    ).toBe(404);
  });

  test('the department says how hard a line is, and the steps of its communes change places', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    const commune = await verifiedCommune(page);
    const steps = async () => (await read(page, `${commune.api}/units/${commune.unitId}/path`)).path.steps;
    const [{ step }] = await steps();
    await page.goto(`${commune.at}/muc-cong-suc`);
    const field = page.getByRole('combobox', { name: `Mức công sức của dòng ${step.code}`, exact: true });
    await field.selectOption({ label: '5 – rất khó' });
    await page.getByRole('textbox', { name: `Ghi chú cho dòng ${step.code}`, exact: true }).fill('Phải đầu tư thêm');
    await checkAxe(page);
    await stage.shoot(person, 'muc-cong-suc');
    await page.getByRole('button', { name: 'Lưu mức công sức' }).click();
    await expectText(page.locator('main'), /Đã lưu 1 dòng/);
    expect((await steps()).find((one: { step: { code: string } }) => one.step.code === step.code).effort).toBe(5);
    await page.reload();
    expect(await field.inputValue()).toBe('5');
  });

  test('an index shows points, range and grade in the table, and the cheapest way to the grade that is wanted', async () => {
    const person = await stage.as('kh.chuyenvien');
    const { page } = person;
    const { at, api } = await campaignOf(page);
    await page.goto(`${at}/tong-hop`);
    await page.getByRole('table', { name: /Bảng tổng hợp/ }).waitFor();
    await expectText(page.locator('.rollup-grade'), /Xếp loại/);
    await checkAxe(page);
    await stage.shoot(person, 'chi-so-tong-hop');
    const total = page.getByRole('button', { name: /^Tổng .*điểm\..*Xếp loại/ }).first();
    await total.click();
    await expectText(page.getByRole('dialog'), /Xếp loại/);
    await page.getByRole('dialog').locator('.why summary').first().waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'chi-so-vi-sao-o-ben');
    await page.getByRole('dialog').getByRole('link', { name: 'Xem toàn bộ giải trình' }).click();
    await page.getByRole('heading', { level: 1, name: /^Vì sao\?/ }).waitFor();
    const todo = page.getByRole('region', { name: 'Việc cần làm để đạt' }).first();
    const goal = todo.getByRole('combobox', { name: 'Mục tiêu' });
    await goal.selectOption({ label: 'Số điểm khác' });
    const wanted = todo.getByRole('textbox', { name: 'Số điểm muốn đạt' });
    await wanted.fill('nhiều');
    await expectText(todo, /Ghi một số từ 0 đến/);
    const [, unitId] = /\/xa\/([^/]+)\//.exec(page.url()) ?? [];
    const { path } = await read(page, `${api}/units/${unitId}/path`);
    await wanted.fill(String(Math.ceil(path.before + 1)));
    await expectText(todo, /Điểm thêm[\s\S]*\+|Chưa chắc đạt/);
    await checkAxe(page);
    await stage.shoot(person, 'chi-so-vi-sao');
    await page.goto(`${at}/tien-do`);
    await expectText(page.getByRole('table', { name: /Bảng tiến độ/ }), /điểm\s+Xếp loại/);
    await stage.shoot(person, 'chi-so-tien-do');
  });

  test('while typing for an index the commune sees points by pillar, the range, and what lacks data', async () => {
    const person = await stage.as('kh.conghai');
    const { page } = person;
    await page.goto('/viec-cua-toi');
    await page
      .getByRole('link', { name: /Mở phiếu|Tiếp tục/ })
      .first()
      .click();
    await page.waitForURL(/\/phieu\//);
    const live = page.locator('.judgement');
    await expectText(live, /\d+–\d+[\d,]*\/100 điểm/);
    await expectText(live, /Xếp loại từ .* đến .* · Còn [\d,]+ điểm chưa đủ số liệu/);
    await live.locator('.to-do-now > summary').first().click();
    await expectText(live, /Mục tiêu/);
    await live.locator('.to-do').scrollIntoViewIfNeeded();
    await checkAxe(page);
    await stage.shoot(person, 'chi-so-dang-nhap');
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: 'Mục tiêu' }).selectOption({ index: 0 });
    await expectText(live, /Chưa chắc đạt|Làm xong/);
    await page.context().setOffline(false);
  });

  async function tabTo(page: Page, code: string): Promise<void> {
    for (let presses = 0; presses < 60; presses += 1) {
      const isThere = await part(page, code).evaluate((element) => element === document.activeElement);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`the keyboard does not reach ${code}`);
  }

  /** The demonstration's officer of a commune: `xa.` and its name without marks. */
  async function officerOf(unitName: string): Promise<{ username: string }> {
    const plain = unitName.replace(/^Xã /, '').normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/đ/giu, 'd');
    return { username: `xa.${plain.replaceAll(' ', '').toLowerCase()}` };
  }
});
