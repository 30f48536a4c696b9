import { expect, test } from 'vitest';
import { choose, expectText, openWork, question, saveLine, section, type, waitSaved } from './support/answering.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

const photo = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

journey('a commune officer', () => {
  const stage = openStage({}, { shellIsKept: true });
  const officer = 'xa.hoaan';

  test('sees what is owed, by when, and who urged', async () => {
    const person = await stage.as(officer);
    const { page } = person;
    await page.getByRole('heading', { name: 'Việc của tôi' }).waitFor();
    await page.getByRole('heading', { name: 'Trả lời phiếu: Xã Hòa Ân – Huyện Cầu Kè' }).waitFor();
    await page.getByRole('link', { name: 'Điện thoại 0294 000 0001' }).waitFor();
    const main = await page.getByRole('main').innerText();
    expect(main).toContain('24/08/2023');
    expect(main).toContain('Đôn đốc');
    await page.getByText('SỐ LIỆU MINH HOẠ').first().waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'xa-viec-cua-toi');
  });

  test('types, reads when it was saved, and finds it again on another machine', async () => {
    const person = await stage.as(officer);
    await openWork(person.page, /Mở phiếu/);
    await section(person.page, /Ứng dụng công nghệ thông tin/).click();
    await type(person.page, 'E01', '1062');
    await waitSaved(person.page);
    expect(await question(person.page, 'E01').getByRole('textbox').inputValue()).toBe('1.062');
    await checkAxe(person.page);
    await stage.shoot(person, 'xa-phieu');
    const elsewhere = await stage.as(officer);
    await openWork(elsewhere.page, /Mở phiếu/);
    await section(elsewhere.page, /Ứng dụng công nghệ thông tin/).click();
    expect(await question(elsewhere.page, 'E01').getByRole('textbox').inputValue()).toBe('1.062');
  });

  test('keeps what was typed without a connection, through reloads without one and with, and it is sent once', async () => {
    const { page, context } = await stage.as(officer);
    const api = await openWork(page, /Mở phiếu/);
    await section(page, /Ứng dụng công nghệ thông tin/).click();
    await question(page, 'E02').waitFor();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await context.setOffline(true);
    await type(page, 'E02', '21');
    await type(page, 'E07', '1.250');
    await expectText(saveLine(page), /Ngoại tuyến – đã giữ 2 thay đổi trên máy này/);
    await page.reload();
    await question(page, 'E02').waitFor();
    expect(await question(page, 'E02').getByRole('textbox').inputValue()).toBe('21');
    await context.setOffline(false);
    await waitSaved(page);
    await page.reload();
    await question(page, 'E02').waitFor();
    expect(await question(page, 'E02').getByRole('textbox').inputValue()).toBe('21');
    const { answers } = await (await page.request.get(`${api}/response`)).json();
    expect(answers['E02']).toMatchObject({ value: 21, version: 1 });
    expect(answers['E07']).toMatchObject({ value: 1250, version: 1 });
  });

  test('is told at the field what cannot be right, in words, and nothing typed is lost', async () => {
    const { page } = await stage.as(officer);
    await openWork(page, /Mở phiếu/);
    await section(page, /Ứng dụng công nghệ thông tin/).click();
    await type(page, 'E09', 'khoảng năm');
    await expectText(question(page, 'E09'), /Lỗi/);
    expect(await question(page, 'E09').getByRole('textbox').inputValue()).toBe('khoảng năm');
    await type(page, 'E09', '5');
    await expect.poll(() => question(page, 'E09').innerText()).not.toMatch(/Lỗi/);
    await waitSaved(page);
  });

  test('attaches a photo; a false file is refused by name and blocks nothing', async () => {
    const { page } = await stage.as(officer);
    await openWork(page, /Mở phiếu/);
    await section(page, /Bưu chính/).click();
    const box = question(page, 'B02');
    await box.getByText('Minh chứng:').click();
    const chooser = box.locator('input[type=file]').first();
    await chooser.setInputFiles({ name: 'diem-buu-dien.png', mimeType: 'image/png', buffer: photo });
    await box.getByRole('link', { name: /diem-buu-dien\.png/ }).waitFor();
    await chooser.setInputFiles({
      name: 'gia-mao.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('MZ không phải PDF'),
    });
    await expectText(box, /gia-mao\.pdf/);
    await box.getByRole('button', { name: 'Bỏ khỏi danh sách' }).click();
    await type(page, 'B03', '240');
    await waitSaved(page);
  });

  test('goes through what is missing, hands in, and a second click gives the same receipt', async () => {
    const person = await stage.as(officer);
    const { page } = person;
    const api = await openWork(page, /Mở phiếu/);
    await section(page, /Xem lại và nộp/).click();
    await page.getByRole('region', { name: /Cần bổ sung hoặc sửa/ }).waitFor();
    expect(await page.getByRole('button', { name: 'Nộp phiếu' }).isDisabled()).toBe(true);
    await checkAxe(page);
    await stage.shoot(person, 'xa-con-thieu');
    await page.getByRole('button', { name: /^D01\./ }).click();
    await fillBroadcasting(page, api);
    await fillOffice(page);
    await section(page, /Xem lại và nộp/).click();
    await expectText(page.getByRole('region', { name: 'Xem lại và nộp' }), /Phiếu đã đủ để nộp/);
    await page.getByRole('button', { name: 'Nộp phiếu' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).dblclick();
    await page.getByRole('heading', { name: 'Biên nhận nộp phiếu' }).waitFor();
    await expectReceipt(page, api);
    await checkAxe(page);
    await stage.shoot(person, 'xa-bien-nhan');
  });

  test('corrects only the items that came back', async () => {
    const person = await stage.as('xa.binhphu');
    const { page } = person;
    const api = await openWork(page, /Sửa và nộp lại/);
    const { editable, returned } = await (await page.request.get(`${api}/response`)).json();
    const open = returned.filter((item: { resolvedAt: string | null }) => item.resolvedAt === null);
    expect(open.length).toBeGreaterThan(0);
    for (const item of open) expect(editable).toContain(item.question);
    await section(page, /Viễn thông, Internet/).click();
    await expectText(question(page, 'C01'), /Bị trả lại/);
    expect(await question(page, 'C05').getByRole('textbox').count()).toBe(0);
    await checkAxe(page);
    await stage.shoot(person, 'xa-tra-lai');
  });
});

/** Pastes the loudspeakers from a sheet, one hamlet a line. */
async function fillBroadcasting(page: Page, api: string): Promise<void> {
  await choose(page, 'D01', 'Có');
  await question(page, 'D02').getByRole('radio').first().check();
  await choose(page, 'D03', 'Có');
  const { answers } = await (await page.request.get(`${api}/response`)).json();
  const lines = answers['C01'].value.map((row: { hamlet: string }) => `${row.hamlet}\t2\t2\tCó`);
  await question(page, 'D06')
    .getByRole('button', { name: /Dán từ Excel/ })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill(lines.join('\n'));
  await dialog.getByRole('button', { name: /Thêm \d+ dòng/ }).click();
  await waitSaved(page);
}

async function fillOffice(page: Page): Promise<void> {
  await section(page, /Ứng dụng công nghệ thông tin/).click();
  const numbers = {
    E01: '24',
    E02: '20',
    E06: '19',
    E07: '1.250',
    E08: '1.300',
    E09: '5',
    E11: '3.100',
    E12: '2.050',
    E15: '18',
    E16: '900',
  };
  for (const code of ['E03', 'E04', 'E05', 'E10']) await choose(page, code, 'Có');
  await choose(page, 'E13', 'Không');
  for (const [code, text] of Object.entries(numbers)) await type(page, code, text);
  // More signed documents than documents: told at once, and put right.
  await expectText(question(page, 'E08'), /Lỗi/);
  await type(page, 'E08', '1.200');
  await expect.poll(() => question(page, 'E08').innerText()).not.toMatch(/Lỗi/);
  await waitSaved(page);
}

async function expectReceipt(page: Page, api: string): Promise<void> {
  const { revisions } = await (await page.request.get(`${api}/response`)).json();
  expect(revisions).toHaveLength(1);
  const text = await page.getByRole('main').innerText();
  expect(text).toContain(revisions[0].sha256);
  expect(text).toContain('chờ Chủ tịch UBND xác nhận');
  const sentence = 'Xã Hòa Ân – Huyện Cầu Kè đã thực hiện khảo sát NTM';
  const shown = await page
    .getByRole('main')
    .evaluate(
      (main) =>
        main.textContent +
        [...main.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value).join(),
    );
  expect(shown).toContain(sentence);
  const paper = await page.request.get(`${api}/receipt`);
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');
}
