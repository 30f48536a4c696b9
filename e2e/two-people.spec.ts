import { expect, test } from 'vitest';
import { expectText, openWork, question, saveLine, section, type, waitSaved } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

journey('two officers at one form', () => {
  const stage = openStage();

  test('see both values where they disagree; one is chosen and none is lost on the way', async () => {
    const one = await stage.as('xa.hoaan');
    const other = await stage.as('xa.hoaan');
    const api = await openWork(one.page, /Mở phiếu/);
    await openWork(other.page, /Mở phiếu/);
    for (const { page } of [one, other]) {
      await section(page, /Truyền thanh/).click();
      await question(page, 'D07').waitFor();
    }
    await type(one.page, 'D07', '1');
    await waitSaved(one.page);
    await type(other.page, 'D07', '2');
    await expectText(saveLine(other.page), /1 câu cần bạn xem lại/);
    expect((await read(one.page, `${api}/response`)).answers['D07'].value).toBe(1);
    const dialog = other.page.getByRole('dialog', { name: /Hai người cùng sửa câu D07/ });
    await expectText(dialog.getByRole('region', { name: 'Giá trị của tôi' }), /\b2\b/);
    await expectText(dialog.getByRole('region', { name: 'Giá trị đã lưu' }), /\b1\b/);
    await checkAxe(other.page);
    await stage.shoot(other, 'hai-nguoi-mot-phieu');
    await dialog.getByRole('button', { name: 'Lưu giá trị của tôi' }).click();
    await waitSaved(other.page);
    const { answers } = await read(one.page, `${api}/response`);
    expect(answers['D07']).toMatchObject({ value: 2, version: 2 });
  });

  test('on different questions never meet', async () => {
    const one = await stage.as('xa.hoaan');
    const other = await stage.as('xa.hoaan');
    const api = await openWork(one.page, /Mở phiếu/);
    await openWork(other.page, /Mở phiếu/);
    for (const { page } of [one, other]) await section(page, /Ứng dụng công nghệ thông tin/).click();
    await Promise.all([type(one.page, 'E01', '31'), type(other.page, 'E02', '22')]);
    await Promise.all([waitSaved(one.page), waitSaved(other.page)]);
    const { answers } = await read(one.page, `${api}/response`);
    expect([answers['E01'].value, answers['E02'].value]).toEqual([31, 22]);
  });
});
