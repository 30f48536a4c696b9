import { test } from 'vitest';
import { expectText } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

const subject = 'cử đầu mối chuyển đổi số cấp xã';

/** Several communes bear the same name: the right one is told by its id. */
async function addRecipient(page: Page, typed: string, organisationId: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Thêm từng cơ quan' }).fill(typed);
  await page.getByRole('option', { name: organisationId }).click();
}

async function openDocument(page: Page): Promise<void> {
  await page.goto('/van-ban-den');
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

async function openLetter(page: Page): Promise<void> {
  await page.goto('/van-ban-di');
  await page.getByRole('link', { name: subject }).click();
  await page.getByRole('heading', { level: 1, name: subject }).waitFor();
}

journey('a letter to communes', () => {
  const stage = openStage();
  const organisationOf = async (username: string): Promise<string> => {
    const { page } = await stage.as(username);
    return (await read(page, '/api/session')).positions[0].organisationId;
  };

  test('the department writes it, is told what is missing, and sends it to two communes', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await page.goto('/van-ban-di/soan');
    await page.getByRole('button', { name: 'Lưu bản soạn' }).click();
    await expectText(page.getByRole('alert'), /Hãy ghi trích yếu/);
    await checkAxe(page);
    await page.getByRole('textbox', { name: 'Trích yếu' }).fill(subject);
    await page.getByRole('textbox', { name: 'Kính gửi' }).fill('UBND các xã');
    await page.getByRole('textbox', { name: 'Các điểm đánh số' }).fill('Cử một đầu mối.\nGửi danh sách về Sở.');
    await stage.shoot(person, 'van-ban-di-soan');
    await page.getByRole('button', { name: 'Lưu bản soạn' }).click();
    await page.getByRole('heading', { level: 1, name: subject }).waitFor();
    await page.getByRole('textbox', { name: 'Số', exact: true }).fill('905');
    await addRecipient(page, 'xa hoa an', await organisationOf('xa.hoaan'));
    await addRecipient(page, 'xa dinh an', await organisationOf('xa.dinhan'));
    await checkAxe(page);
    await stage.shoot(person, 'van-ban-di-gui');
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
    await expectText(page.getByRole('button', { name: /^Tất cả/ }), /2/);
    await checkAxe(page);
  });

  test('a commune sees it among its work, acknowledges it and says what it did', async () => {
    const person = await stage.as('xa.hoaan');
    const { page } = person;
    await page.goto('/viec-cua-toi');
    await expectText(page.locator('main'), /văn bản đến chưa thực hiện/);
    await page.getByRole('link', { name: 'Mở văn bản đến' }).click();
    await expectText(page.getByRole('table', { name: 'Văn bản đến' }), /905\/.*Đã đến/s);
    await checkAxe(page);
    await stage.shoot(person, 'van-ban-den');
    await openDocument(page);
    await expectText(page.locator('main'), /Đã xem/);
    await page.getByRole('button', { name: 'Đã nhận' }).click();
    await page.getByRole('button', { name: 'Đã nhận' }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Đã thực hiện' }).click();
    await expectText(page.locator('main'), /Hãy ghi kết quả thực hiện/);
    await checkAxe(page);
    await page.getByRole('textbox', { name: 'Kết quả thực hiện' }).fill('Đã cử đầu mối.');
    await page.getByRole('button', { name: 'Đã thực hiện' }).click();
    await page.getByRole('button', { name: 'Đã thực hiện' }).waitFor({ state: 'detached' });
    await expectText(page.locator('main'), /Đã cử đầu mối/);
    await stage.shoot(person, 'van-ban-den-mot');
  });

  test('the department sees who has done it and urges the other', async () => {
    const person = await stage.as('so.chuyenvien');
    const { page } = person;
    await openLetter(page);
    await expectText(page.getByRole('button', { name: /^Đã thực hiện/ }), /1/);
    await page.getByRole('button', { name: 'Nhắc 1 nơi chưa thực hiện' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhắc', exact: true }).click();
    await expectText(page.getByRole('status'), /Đã nhắc 1 nơi/);
    await expectText(page.getByRole('table', { name: 'Nơi nhận và tình trạng' }), /Đã nhắc 1 lần/);
    await checkAxe(page);
    await stage.shoot(person, 'van-ban-di-mot');
    await page.goto('/van-ban-di');
    await expectText(page.getByRole('table', { name: 'Văn bản đi' }), /1\/2 đã thực hiện/);
    await checkAxe(page);
    await stage.shoot(person, 'van-ban-di');
    await page.goto('/lien-he');
    await page.getByRole('textbox', { name: 'Thư điện tử' }).waitFor();
    await checkAxe(page);
  });

  test('the other commune is told', async () => {
    const { page } = await stage.as('xa.dinhan');
    await openDocument(page);
    await expectText(page.getByRole('region', { name: 'Nhắc thực hiện' }), /khẩn trương/);
  });
});
