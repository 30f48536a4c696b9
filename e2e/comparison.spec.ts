import { expect, test } from 'vitest';
import { surveyDraft, withoutDistricts } from '../apps/server/src/testing/survey.ts';
import { expectText } from './support/answering.ts';
import { campaignOf, downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage, type Person, password, signIn } from './support/stage.ts';

const zip = 'PK';
const laws = 'ruleset=ntm_2021_2025&against=ntm_nang_cao_2021_2025';

journey('the department compares two laws', () => {
  const stage = openStage();
  const rowsOf = (person: Person) =>
    person.page.getByRole('table', { name: 'Kết luận từng đơn vị theo hai quy định' }).locator('tbody tr');

  async function openComparison(): Promise<{ person: Person; at: string; api: string }> {
    const person = await stage.as('so.chuyenvien');
    const { at, api } = await campaignOf(person.page);
    await person.page.goto(at);
    await person.page
      .getByRole('navigation', { name: /đợt khảo sát/i })
      .getByRole('link', { name: 'So sánh quy định' })
      .click();
    await rowsOf(person).first().waitFor();
    return { person, at, api };
  }

  test('Trà Vinh 2023 under NTM and under nâng cao: how many pass over, who differs, and why', async () => {
    const { person, api } = await openComparison();
    const { page } = person;
    const { totals, rows } = await read(page, `${api}/comparison?${laws}`);
    expect(totals.units).toBe(85);
    await expectText(page.getByRole('table', { name: /85 đơn vị/ }), new RegExp(`Cộng.*${totals.b.unknown}.*85`, 's'));
    expect(await rowsOf(person).count()).toBe(85);
    await expectText(rowsOf(person).first(), /A đạt, B chưa đạt/);
    await checkAxe(page);
    await stage.shoot(person, 'so-so-sanh');

    await page.getByLabel('Chỉ những đơn vị khác nhau').check();
    const differing = rows.filter((row: { change: string }) => row.change !== 'same').length;
    await expect.poll(() => rowsOf(person).count()).toBe(differing);
    expect(page.url()).toContain('khac=true');
    await page.reload();
    await expect.poll(() => rowsOf(person).count()).toBe(differing);

    const why = rowsOf(person)
      .first()
      .getByRole('button', { name: /^Vì sao: / });
    await why.press('Enter');
    const panel = page.getByRole('dialog', { name: /theo hai quy định/ });
    await expectText(panel, /Quy định A.*Đạt 8\.1.*Quy định B/s);
    await expectText(panel, /câu [A-Z]\d\d, lần nộp 1/);
    await checkAxe(page);
    await stage.shoot(person, 'so-so-sanh-vi-sao');
    await page.keyboard.press('Escape');
    await expect.poll(() => panel.isVisible()).toBe(false);
  });

  test('the same numbers on the communes of July 2025: sums with their parts, and what cannot be derived says why', async () => {
    const { person, api } = await openComparison();
    const { page } = person;
    await page.getByLabel('Địa giới').selectOption('2025');
    await expectText(page.locator('main'), /xã, phường, đặc khu từ ngày 01\/7\/2025/);
    const view = await read(page, `${api}/comparison?${laws}&boundaries=2025`);
    await expect.poll(() => rowsOf(person).count()).toBe(view.rows.length);
    expect(view.before.units).toBe(85);
    await expectText(page.getByRole('table', { name: /85 xã trước ngày 01\/7\/2025/ }), /Cộng/);
    await expectText(page.locator('main'), /Thị trấn Cầu Kè: ngoài danh sách khảo sát/);
    await checkAxe(page);
    await stage.shoot(person, 'so-so-sanh-2025');

    await page.getByRole('button', { name: 'Vì sao: Xã Tam Ngãi' }).click();
    const panel = page.getByRole('dialog', { name: 'Xã Tam Ngãi: theo hai quy định' });
    await expectText(
      panel,
      /Tổng số thôn\/ấp\/bản: \d+ = \d+ \(Xã Tam Ngãi\) \+ \d+ \(Xã Thông Hòa\) \+ \d+ \(Xã Thạnh Phú\)/,
    );
    await checkAxe(page);
    await stage.shoot(person, 'so-so-sanh-2025-vi-sao');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Vì sao: Xã Cầu Kè' }).click();
    await expectText(page.getByRole('dialog'), /không suy ra được, chưa có số liệu của Thị trấn Cầu Kè/);
  });

  test('under the set of 2026–2030: as of its first day, and what nobody has written yet judges nobody', async () => {
    const { person } = await openComparison();
    const { page } = person;
    await page.getByLabel('Quy định B').selectOption('ntm_2026_2030');
    await expectText(page.locator('main'), /xét theo ngày 15\/02\/2026\..*không có hiệu lực vào ngày của số liệu/s);
    await expectText(rowsOf(person).first(), /Kết luận đổi/);
    await stage.shoot(person, 'so-so-sanh-2026');
    await rowsOf(person)
      .first()
      .getByRole('button', { name: /^Vì sao: / })
      .click();
    await expectText(page.getByRole('dialog'), /Chưa đủ quy tắc 7/);
  });

  test('takes it away as a workbook', async () => {
    const { person } = await openComparison();
    const file = await downloaded(person.page, () => person.page.getByRole('button', { name: 'Xuất XLSX' }).click());
    expect(file.name).toMatch(/^So sánh hai quy định 2023\.xlsx$/);
    expect(file.bytes.subarray(0, 2).toString()).toBe(zip);
  });

  test('a district’s checker compares the communes of the district only', async () => {
    const person = await stage.as('huyen.cauke');
    const { at } = await campaignOf(person.page);
    await person.page.goto(`${at}/so-sanh`);
    await rowsOf(person).first().waitFor();
    expect(await rowsOf(person).count()).toBe(10);
    await expectText(rowsOf(person).first(), /Huyện Cầu Kè/);
  });

  test('Hải Dương, where communes were split in 2025: said in words, a hundred rows at a time', async () => {
    const person = await haiDuong();
    const { page } = person;
    const draft = await send(page, 'post', '/api/campaigns', {
      ...surveyDraft(),
      organisationId: 'so-tttt-hai-duong',
      scope: { unitId: '30-2023', asOf: '2023-08-01', kinds: ['xa', 'phuong', 'thi_tran'], exclude: [] },
      chains: [withoutDistricts],
    });
    await send(page, 'post', `/api/campaigns/${draft.id}/open`, { version: draft.version });
    await page.goto(`/dot-khao-sat/${draft.id}/so-sanh`);
    await expectText(page.getByRole('navigation', { name: 'Phân trang' }), /1–100 trong 235/);
    await page.getByRole('button', { name: 'Trang sau' }).click();
    await expectText(page.getByRole('navigation', { name: 'Phân trang' }), /101–200 trong 235/);
    expect(page.url()).toContain('tu=100');
    await page.getByLabel('Địa giới').selectOption('2025');
    await expectText(page.locator('main'), /chưa rõ nhập vào đơn vị nào/);
    const split = rowsOf(person).filter({ hasText: 'Có xã bị tách' }).first();
    await expectText(split, /xã bị tách, chỉ một phần/);
    await checkAxe(page);
    await split.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'so-so-sanh-xa-tach');
    await split.getByRole('button', { name: /^Vì sao: / }).click();
    await expectText(page.getByRole('dialog'), /Có phần của xã bị tách/);
    await checkAxe(page);
    await stage.shoot(person, 'so-so-sanh-xa-tach-vi-sao');
  });

  /** An officer of Hải Dương's department, registered by the administrator. */
  async function haiDuong(): Promise<Person> {
    const { page } = await stage.as('quantri');
    await send(page, 'post', '/api/organisations', {
      id: 'so-tttt-hai-duong',
      name: 'Sở Thông tin và Truyền thông tỉnh Hải Dương',
      kind: 'department',
      unitId: '30-2023',
    });
    const { firstPassword } = await send(page, 'post', '/api/people', {
      username: 'so.haiduong',
      displayName: 'Chuyên viên Sở Hải Dương',
      organisationId: 'so-tttt-hai-duong',
      title: 'Chuyên viên',
      role: 'department-officer',
      validFrom: '2023-08-01',
    });
    const person = await stage.anybody();
    await signIn(person.page, 'so.haiduong', firstPassword);
    const changed = { currentPassword: firstPassword, newPassword: `${password}-2` };
    await send(person.page, 'put', '/api/session/password', changed);
    return person;
  }

  /** A command of the signed-in person, as the pages send it. */
  // biome-ignore lint/suspicious/noExplicitAny: specs read replies as the screens do
  async function send(page: Page, method: 'post' | 'put', path: string, body: object): Promise<any> {
    const { csrf } = await read(page, '/api/session');
    const reply = await page.request[method](path, { data: body, headers: { 'x-csrf-token': csrf } });
    if (!reply.ok()) throw new Error(`${path} → ${reply.status()}: ${(await reply.text()).slice(0, 500)}`);
    return reply.json();
  }
});
