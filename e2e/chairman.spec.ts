import { expect, test } from 'vitest';
import { openWork } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, narrow, openStage } from './support/stage.ts';

journey('a commune chairman', () => {
  const stage = openStage();

  test('reads what the officer handed in and confirms it, on a telephone', async () => {
    const person = await stage.as('ct.hieutrung', narrow);
    const { page } = person;
    const api = await openWork(page, /Xem và xác nhận/);
    await page.getByRole('heading', { name: 'Xác nhận của Chủ tịch UBND' }).waitFor();
    expect(await page.getByRole('textbox').count(), 'the chairman reads, and does not edit').toBe(0);
    await checkAxe(page);
    await stage.shoot(person, 'chu-tich-xac-nhan');
    await page.getByRole('button', { name: 'Xác nhận phiếu' }).click();
    const dialog = page.getByRole('dialog', { name: /Xác nhận phiếu của/ });
    await dialog.getByRole('button', { name: 'Xác nhận phiếu' }).click();
    await page.getByRole('heading', { name: 'Biên nhận nộp phiếu' }).waitFor();
    const { assignment, revisions } = await read(page, `${api}/response`);
    expect(assignment.state).toBe('submitted');
    expect(revisions.at(-1).confirmedBy).toContain('Chủ tịch');
  });
});
