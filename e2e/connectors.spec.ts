import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, narrow, openStage } from './support/stage.ts';

// The other system, on this machine: it answers figures, then an HTML page.
let isBroken = false;
const other = createServer((_request, response) => {
  response.writeHead(200, { 'content-type': isBroken ? 'text/html' : 'application/json' });
  response.end(isBroken ? '<html>Đăng nhập' : JSON.stringify({ data: [{ ma: 'TN', ky: '2019', so: '1.062' }] }));
});
await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
const { port } = other.address() as AddressInfo;
afterAll(() => {
  other.closeAllConnections();
  other.close();
});

journey('the department connects another system', () => {
  const stage = openStage({ THUOCDO_PULL_HOSTS: `127.0.0.1:${port}!private`, THUOCDO_PULL_PLAIN_HTTP: 'localhost' });

  test('sets up a connector, tries it, runs it, and reads why it fails', async () => {
    const person = await stage.as('so.lanhdao');
    const { page } = person;
    await page.goto('/so-lieu/ket-noi');
    await page.getByRole('heading', { level: 1, name: 'Kết nối' }).waitFor();
    await expectText(page.locator('main'), /Chưa có kết nối nào/);
    await page.getByRole('button', { name: 'Thêm kết nối' }).click();
    const form = page.getByRole('dialog', { name: 'Kết nối mới' });
    await form.getByRole('button', { name: 'Lưu kết nối' }).click();
    await expectText(form, /Cần điền ô này/);
    await form.getByLabel('Tên kết nối').fill('iGate hằng ngày');
    await form.getByRole('combobox', { name: 'Hệ thống nguồn' }).selectOption('igate');
    await form.getByLabel('Địa chỉ (HTTPS)').fill('https://169.254.169.254/');
    const at = form.getByLabel('Lúc (giờ:phút)');
    await at.fill('25 giờ');
    await at.press('Tab');
    await expectText(form, /Không đọc được giờ này; ghi như 16:30/);
    await at.fill('6h30');
    await at.press('Tab');
    expect(await at.inputValue()).toBe('06:30');
    await form.getByLabel('Nơi có các dòng (JSON pointer)').fill('/data');
    await form.getByLabel('Cột mã', { exact: true }).fill('ma');
    await form.getByLabel('Mã thứ 1', { exact: true }).fill('TN');
    await form.getByLabel('Chỉ tiêu của mã thứ 1').selectOption('igate_dossiers_received');
    await form.getByLabel('Cột giá trị').fill('so');
    await form.getByRole('combobox', { name: 'Kỳ', exact: true }).selectOption('column');
    await form.getByLabel('Cột kỳ').fill('ky');
    await form.getByRole('button', { name: 'Chạy thử' }).click();
    await expectText(form, /Máy chủ 169\.254\.169\.254 không có trong danh sách được phép/);
    await form.getByLabel('Địa chỉ (HTTPS)').fill(`http://127.0.0.1:${port}/so-lieu`);
    await form.getByRole('button', { name: 'Chạy thử' }).click();
    await expectText(form, /1 mới, 0 thay đổi[\s\S]*Hồ sơ tiếp nhận[\s\S]*1\.062/);
    await checkAxe(page);
    await stage.shoot(person, 'ket-noi-chay-thu');
    await form.getByRole('button', { name: 'Lưu kết nối' }).click();
    await expectText(page.locator('main'), /Đã lưu kết nối «iGate hằng ngày»/);
    const table = page.getByRole('table', { name: 'Lấy số liệu về' });
    await table.getByRole('button', { name: 'Chạy ngay: iGate hằng ngày' }).click();
    await expectText(table, /Đang hoạt động[\s\S]*1 mới/);
    isBroken = true;
    await table.getByRole('button', { name: 'Chạy ngay: iGate hằng ngày' }).click();
    await expectText(table, /Hỏng[\s\S]*Máy chủ trả về trang HTML, không phải JSON/);
    await checkAxe(page);
    await stage.shoot(person, 'ket-noi');
    await table.getByRole('button', { name: 'Các lần chạy: iGate hằng ngày' }).click();
    const runs = page.getByRole('dialog', { name: 'Các lần chạy: iGate hằng ngày' });
    await expectText(runs, /Không được[\s\S]*trang HTML[\s\S]*Xong/);
    await checkAxe(page);
    const figures = await read(page, '/api/units/84-2023/figures?period=2019');
    const row = figures.rows.find((one: { element: string }) => one.element === 'igate_dossiers_received');
    expect(row).toMatchObject({ state: 'stands', text: '1.062' });
  });

  test('issues a token that is shown once, sends with it, and revokes it', async () => {
    const person = await stage.as('so.lanhdao');
    const { page } = person;
    await page.goto('/so-lieu/ket-noi');
    await page.getByRole('button', { name: 'Cấp mã' }).click();
    const form = page.getByRole('dialog', { name: 'Cấp mã truy cập' });
    await form.getByRole('combobox', { name: 'Hệ thống nguồn' }).selectOption('igate');
    await form.getByLabel('Dùng cho việc gì').fill('Máy chủ iGate');
    const { now } = await read(page, '/api/session');
    const soon = new Date(Date.parse(now) + 30 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel('Hết hạn sau ngày').fill(soon);
    await checkAxe(page);
    await form.getByRole('button', { name: 'Cấp mã' }).click();
    await expectText(form, /chỉ hiện một lần/);
    const secret = await form.locator('code').innerText();
    await form.getByRole('button', { name: 'Đóng' }).last().click();
    const send = () =>
      fetch(`${stage.program.address}/api/push/figures`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${secret}`,
          'idempotency-key': crypto.randomUUID(),
          'content-type': 'application/json',
        },
        body: JSON.stringify({ period: '2019', values: [{ element: 'igate_dossiers_direct', value: 7 }] }),
      });
    expect(await (await send()).json()).toMatchObject({ new: 1 });
    const table = page.getByRole('table', { name: 'Mã truy cập để gửi số liệu' });
    await table.getByRole('button', { name: 'Thu hồi: Máy chủ iGate' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await expectText(table, /Đã thu hồi/);
    expect((await send()).status).toBe(401);
  });

  test('reads the page on a telephone', async () => {
    const person = await stage.as('so.chuyenvien', narrow);
    await person.page.goto('/so-lieu/ket-noi');
    await person.page.getByRole('table', { name: 'Lấy số liệu về' }).waitFor();
    await checkAxe(person.page);
    const wider = await person.page.evaluate(() => document.documentElement.scrollWidth);
    expect(wider).toBeLessThanOrEqual(narrow.width);
  });
});
