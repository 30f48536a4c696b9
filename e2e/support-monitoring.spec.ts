import { expect, test } from 'vitest';
import { expectText, openWork, question, section, waitSaved } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { journey, openStage } from './support/stage.ts';

journey('the standing office follows what support brings', () => {
  const stage = openStage();

  test('before and after, what stalls and what was brought stand on one page and in one report', async () => {
    const person = await stage.as('tx.vhtt');
    const { page } = person;
    await page.goto('/ho-tro/theo-doi');
    await expectText(page.locator('h1'), /Theo dõi kết quả hỗ trợ/);
    const communes = page.getByRole('table', { name: /Chỉ số trước và sau, theo xã/ });
    await expectText(communes, /Thị trấn Thường Xuân.*\+\d+.*1 \(1\)/s);
    await expectText(communes, /Xã Xuân Lẹ.*chưa so được/s);
    await expectText(page.getByRole('table', { name: 'Đang vướng' }), /Xã Bát Mọt.*Quá hạn.*31\/10\/2023.*30/s);
    await expectText(page.getByRole('table', { name: 'Đang vướng' }), /Xã Vạn Xuân.*Bị trả lại.*nêu rõ số lượng/s);
    await expectText(
      page.getByRole('table', { name: 'Hỗ trợ đã mang lại' }),
      /3\.4\.a\s+Tăng \(\+6,66\).*38\.500\.000/s,
    );
    await expectText(page.getByRole('table', { name: 'Theo doanh nghiệp' }), /Cộng\s+4\s+2\s+2\s+2.*262\.100\.000/s);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-theo-doi');
    await page.getByRole('button', { name: 'Thị trấn Thường Xuân' }).click();
    await expectText(page.getByRole('dialog'), /Từng dòng của Thị trấn Thường Xuân.*3\.4\.a.*Tăng/s);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-theo-doi-dong');
    await page.getByRole('button', { name: 'Đóng' }).click();
    const report = await downloaded(page, () => page.getByRole('button', { name: 'Báo cáo Word' }).click());
    expect(report.name).toMatch(/Báo cáo hỗ trợ 2023.*\.docx/);
    expect(report.bytes.subarray(0, 2).toString()).toBe('PK');
    await page.getByRole('button', { name: /EN/ }).click();
    await expectText(page.locator('main'), /The index before and after, by commune/);
  });

  test('the letter of cooperation is filled from the registry, warns of a day printed otherwise, and goes to 17 recipients', async () => {
    const person = await stage.as('tx.vhtt');
    const { page } = person;
    await page.goto('/ho-tro/theo-doi');
    await page.getByRole('link', { name: 'Soạn công văn phối hợp' }).click();
    await expectText(page.locator('h1'), /Soạn công văn phối hợp hỗ trợ/);
    await expectText(page.locator('main'), /06 đơn vị|6 đơn vị đăng ký/);
    await expectText(page.locator('main'), /số 1829\/QĐ-UBND ngày 30\/05\/2023/);
    await page.getByRole('button', { name: 'Soạn công văn' }).click();
    await expectText(page.getByRole('alert'), /Hãy ghi Thực hiện nội dung/);
    await checkAxe(page);
    await stage.shoot(person, 'cong-van-phoi-hop-thieu');
    const fill = (id: string, text: string) => page.locator(`[id="${id}"]`).fill(text);
    await fill('agreement', 'thỏa thuận hợp tác công tác chuyển đổi số trên địa bàn huyện, giai đoạn 2021-2025');
    await fill('partner', 'VNPT Thanh Hóa');
    await fill('ground-0-issuer', 'Chủ tịch UBND tỉnh');
    await fill('position', 'Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân');
    await fill('phone', '0237 000 0001');
    await fill('settled-number', '3305/UBND-VHTT');
    await fill('settled-date', '2023-10-31');
    await fill('settled-issuer', 'Chủ tịch UBND huyện');
    await fill('standingOffice', 'phòng Văn hóa và Thông tin');
    await stage.shoot(person, 'cong-van-phoi-hop');
    await page.getByRole('button', { name: 'Soạn công văn' }).click();
    await page.waitForURL(/\/van-ban-di\/[0-9a-f-]{36}/);
    await expectText(page.locator('main'), /Căn cứ \(2\) in số 1829\/QĐ-UBND ngày 30\/05\/2022; nơi khác ghi/);
    const paper = await downloaded(page, () => page.getByRole('button', { name: 'DOCX' }).click());
    expect(paper.bytes.subarray(0, 2).toString()).toBe('PK');
    await checkAxe(page);
    await stage.shoot(person, 'cong-van-phoi-hop-da-soan');
    await page.getByLabel('Số', { exact: true }).fill('3415');
    await page.getByLabel('Ngày ban hành').fill('2023-11-30');
    for (const group of [/UBND các xã/, /Doanh nghiệp viễn thông/]) await page.getByLabel(group).check();
    await page.getByRole('button', { name: 'Gửi', exact: true }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi', exact: true }).click();
    await expectText(page.locator('main'), /Trung tâm Viễn thông Thọ Xuân – Thường Xuân/);
    const { items } = await read(page, '/api/dispatches?limit=1');
    expect(items[0]).toMatchObject({ kind: 'support-letter', number: '3415', counts: { total: 17 } });
  });

  test('a commune takes over what support brought by a press, and nothing before it', async () => {
    const person = await stage.as('tx.xuanle');
    const { page } = person;
    const api = await openWork(page, /Mở phiếu|Bắt đầu|Tiếp tục/);
    const before = await read(page, `${api}/response`);
    expect(before.answers['C34B']).toBeUndefined();
    await section(page, /Hạ tầng/).click();
    const asked = question(page, 'C34B');
    await expectText(asked, /Đề xuất từ kế hoạch hỗ trợ của Trung tâm Viễn thông.*03\/10\/2023.*năm 2023.*: 2/s);
    await checkAxe(page);
    await asked.scrollIntoViewIfNeeded();
    await stage.shoot(person, 'de-xuat-tu-ho-tro');
    await asked.getByRole('button', { name: /Dùng giá trị này/ }).click();
    await waitSaved(page);
    expect(await asked.getByRole('textbox').inputValue()).toBe('2');
    expect((await read(page, `${api}/response`)).answers['C34B'].value).toBe(2);
  });
});
