import { expect, test } from 'vitest';
import { expectText } from './support/answering.ts';
import { downloaded, read } from './support/api.ts';
import { checkAxe } from './support/axe.ts';
import { newPeople } from './support/new-person.ts';
import type { Page } from './support/playwright.ts';
import { journey, openStage } from './support/stage.ts';

// Cầu Ngang: two of its communes miss a line each.
const district = { unitId: '848-2023', organisationId: 'ubnd-848-2023' };
const office = {
  username: 'vhtt.caungang',
  displayName: 'Chuyên viên Phòng Văn hóa và Thông tin huyện Cầu Ngang',
  organisationId: district.organisationId,
  title: 'Chuyên viên Phòng Văn hóa và Thông tin',
  role: 'district-checker',
};
const leader = {
  username: 'lanhdao.caungang',
  displayName: 'Phó Chủ tịch UBND huyện Cầu Ngang',
  organisationId: district.organisationId,
  title: 'Phó Chủ tịch',
  role: 'district-leader',
};
const responsible = 'Phó Giám đốc Trung tâm Viễn thông Cầu Ngang';
const paper = { name: 'Biên bản nghiệm thu.pdf', mimeType: 'application/pdf' };
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF');

journey('a commune is helped by an enterprise', () => {
  const stage = openStage();
  const as = newPeople(stage);
  let commune: { unitId: string; name: string; code: string };
  let at: string;

  /** An officer of the first commune of Cầu Ngang that misses something. */
  async function officer() {
    if (commune === undefined) {
      const { page } = await as(office);
      const { items } = await read(page, `/api/units/${district.unitId}/support-board`);
      const found = items.find(({ cells }: { cells: { gap: string }[] }) => cells.some(({ gap }) => gap === 'unmet'));
      commune = { unitId: found.unitId, name: found.name, code: found.cells[0].item };
    }
    return as({
      username: 'xa.hotro',
      displayName: 'Công chức Văn hóa – Xã hội',
      organisationId: `ubnd-${commune.unitId}`,
      title: 'Công chức Văn hóa – Xã hội',
      role: 'commune-officer',
    });
  }
  const openPlan = async (page: Page) => {
    await page.goto(at);
    await page.getByRole('heading', { level: 1, name: /Hỗ trợ/ }).waitFor();
  };
  const main = (page: Page) => page.locator('main');
  const step = (page: Page, name: string) =>
    main(page).locator('.page-actions').getByRole('button', { name, exact: true });

  test('it asks for a line of its gap list, once, and is told what is missing in the request', async () => {
    const person = await officer();
    const { page } = person;
    await page.goto('/ho-tro/bang');
    await expectText(page.locator('h1'), new RegExp(`Mục còn thiếu của ${commune.name}`));
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-muc-con-thieu');
    await page.getByRole('link', { name: `Đề nghị hỗ trợ: ${commune.code}` }).click();
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expectText(page.getByRole('alert'), /Còn 2 chỗ cần sửa.*Chọn doanh nghiệp.*Ghi nội dung đề nghị/s);
    await page.getByLabel('Doanh nghiệp').selectOption({ label: 'VNPT Trà Vinh' });
    await page
      .getByLabel('Nội dung đề nghị')
      .fill('Đề nghị doanh nghiệp hỗ trợ khắc phục mục còn thiếu trong năm 2023.');
    await page.getByLabel('Đề nghị trả lời trước ngày').fill('2023-08-01');
    await page.getByRole('button', { name: 'Gửi đề nghị' }).click();
    await expectText(page.getByRole('alert'), /Ngày này đã qua; chọn từ hôm nay trở đi/);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-de-nghi');
    await page.getByLabel('Đề nghị trả lời trước ngày').fill('2023-09-05');
    await page.getByRole('button', { name: 'Gửi đề nghị' }).dblclick();
    await page.waitForURL(/\/ho-tro\/[0-9]{5}-2023\//);
    at = new URL(page.url()).pathname;
    await expectText(main(page), /Chờ doanh nghiệp trả lời.*Đang chờ: doanh nghiệp.*05\/09\/2023/s);
    expect((await read(page, '/api/support-plans')).total).toBe(1);
  });

  test('the enterprise finds it in its work, and an offer that ends before it starts is refused at its field', async () => {
    const person = await stage.as('vnpt');
    const { page } = person;
    await page.goto('/viec-cua-toi');
    await expectText(main(page), /Hỗ trợ đang đến lượt bạn: 1 việc/);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-viec-cua-toi');
    await page.getByRole('link', { name: `Trả lời đề nghị, ${commune.name}` }).click();
    await step(page, 'Đề xuất giải pháp').click();
    const dialog = page.getByRole('dialog', { name: 'Đề xuất giải pháp' });
    await dialog.getByLabel('Giải pháp').fill('Lắp đặt, nâng cấp thiết bị tại các ấp còn thiếu và hướng dẫn sử dụng.');
    await dialog.getByLabel('Bắt đầu').fill('2023-09-10');
    await dialog.getByLabel('Kết thúc').fill('2023-09-01');
    await dialog.getByLabel('Kinh phí (đồng)').fill('12.000.000');
    await dialog.getByLabel('Người phụ trách').fill(responsible);
    await dialog.getByLabel('Điện thoại').fill('0294 000 0009');
    await dialog.getByRole('button', { name: 'Đề xuất giải pháp' }).click();
    await expectText(dialog, /Ngày kết thúc phải sau ngày bắt đầu/);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-de-xuat');
    await dialog.getByLabel('Kết thúc').fill('31.10.2023');
    await dialog.getByRole('button', { name: 'Đề xuất giải pháp' }).dblclick();
    await expectText(main(page), /Chờ ý kiến chuyên môn.*12\.000\.000 đồng.*10\/09\/2023 – 31\/10\/2023/s);
    await expectText(page.getByRole('region', { name: 'Đầu mối phối hợp' }), /Phó Giám đốc.*0294 000 0009/s);
  });

  test('the leader cannot approve before the office has given its opinion, neither here nor by the API', async () => {
    const chief = await as(leader);
    await openPlan(chief.page);
    expect(await step(chief.page, 'Duyệt kế hoạch').count()).toBe(0);
    const { csrf } = await read(chief.page, '/api/session');
    const refused = await chief.page.request.post(
      `/api/units/${at.slice('/ho-tro/'.length).replace('/', '/support-plans/')}/steps`,
      {
        data: { step: 'approve', text: '', version: 2 },
        headers: { 'x-csrf-token': csrf },
      },
    );
    expect([refused.status(), (await refused.json()).code]).toEqual([409, 'support-opinion-first']);
    const checker = await as(office);
    await openPlan(checker.page);
    await step(checker.page, 'Đồng ý về chuyên môn').click();
    const dialog = checker.page.getByRole('dialog');
    await dialog.getByLabel('Ý kiến').fill('Giải pháp phù hợp; đề nghị lắp tại trụ sở trước.');
    await checkAxe(checker.page);
    await stage.shoot(checker, 'ho-tro-y-kien');
    await dialog.getByRole('button', { name: 'Đồng ý về chuyên môn' }).click();
    await expectText(main(checker.page), /Chờ lãnh đạo duyệt/);
    await openPlan(chief.page);
    await step(chief.page, 'Duyệt kế hoạch').click();
    await chief.page.getByRole('dialog').getByRole('button', { name: 'Duyệt kế hoạch' }).click();
    await expectText(main(chief.page), /Đang thực hiện/);
    await openPlan(checker.page);
    await checker.page.getByRole('button', { name: 'Nhắc', exact: true }).click();
    await checker.page.getByRole('dialog').getByRole('button', { name: 'Nhắc', exact: true }).click();
    await expectText(main(checker.page), /Nhắc việc.*Đề nghị khẩn trương/s);
  });

  test('the enterprise divides the work by keyboard, proves it and reports; without proof it is refused', async () => {
    const person = await stage.as('vnpt');
    const { page } = person;
    await openPlan(page);
    await page.getByRole('button', { name: 'Thêm việc' }).click();
    await page.keyboard.type('Lắp đặt thiết bị');
    await page.keyboard.press('Enter');
    await page.keyboard.type('Khảo sát vị trí');
    await page.keyboard.press('Alt+ArrowUp');
    await expect.poll(() => page.getByLabel('Việc, việc 1').inputValue()).toBe('Khảo sát vị trí');
    await page.getByLabel('Hạn, việc 1').fill('2023-12-01');
    await page.getByRole('button', { name: 'Lưu các việc' }).click();
    await expectText(main(page), /Hạn phải nằm trong thời gian của kế hoạch/);
    await page.getByLabel('Hạn, việc 1').fill('2023-09-20');
    await page.getByLabel('Xong ngày, việc 1').fill('2023-08-29');
    await page.getByRole('button', { name: 'Lưu các việc' }).click();
    await expectText(main(page), /1\/2 việc xong.*Đã lưu các việc/s);
    await step(page, 'Báo cáo kết quả').click();
    const dialog = page.getByRole('dialog', { name: 'Báo cáo kết quả' });
    await dialog.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await expectText(dialog, /Kết quả chưa có minh chứng/);
    await dialog.getByRole('button', { name: 'Không làm' }).click();
    const chooser = page.waitForEvent('filechooser');
    await page
      .getByRole('button', { name: /Thêm minh chứng kết quả/ })
      .first()
      .click();
    await (await chooser).setFiles({ ...paper, buffer: pdf });
    await page.getByRole('link', { name: paper.name }).waitFor();
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-ke-hoach');
    await step(page, 'Báo cáo kết quả').click();
    await dialog.getByLabel('Ý kiến').fill('Đã lắp đặt và bàn giao cho xã.');
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-bao-cao');
    await dialog.getByRole('button', { name: 'Báo cáo kết quả' }).click();
    await expectText(main(page), /Chờ xã nhận kết quả/);
    await page.goto('/ho-tro/theo-han');
    await expectText(main(page), /Không có việc hỗ trợ nào đang chờ/);
  });

  test('the commune takes the result over; the district sees it on its board and takes the board along', async () => {
    const { page } = await officer();
    await openPlan(page);
    await step(page, 'Nhận kết quả').click();
    await page.getByRole('dialog').getByRole('button', { name: 'Nhận kết quả', exact: true }).click();
    await expectText(main(page), /Xã đã nhận kết quả/);
    const checker = await as(office);
    await checker.page.goto('/ho-tro');
    await expectText(checker.page.getByRole('table'), new RegExp(`${commune.name}.*Xã đã nhận kết quả`, 's'));
    await checkAxe(checker.page);
    await stage.shoot(checker, 'ho-tro-danh-sach');
    await checker.page
      .getByRole('navigation', { name: 'Các trang hỗ trợ' })
      .getByRole('link', { name: /Bảng/ })
      .click();
    await expectText(checker.page.getByRole('table'), /Chưa có ai làm.*Đã có kết quả|Đã có kết quả.*Chưa có ai làm/s);
    await checkAxe(checker.page);
    await stage.shoot(checker, 'ho-tro-bang');
    const book = await downloaded(checker.page, () => checker.page.getByRole('button', { name: 'Tải XLSX' }).click());
    expect(book.name).toBe('Bảng hỗ trợ Huyện Cầu Ngang.xlsx');
  });

  test('lines of an index that the review found short are ticked in the request; the district sees them side by side, and what is overdue first', async () => {
    const person = await stage.as('tx.batmot');
    const { page } = person;
    await page.goto('/ho-tro/bang');
    const lines = page.getByRole('table', { name: /Mục còn thiếu và kế hoạch hỗ trợ của Xã Bát Mọt/ });
    await expectText(lines, /điểm, còn thiếu .* điểm/);
    await checkAxe(page);
    await stage.shoot(person, 'ho-tro-muc-con-thieu-chi-so');
    await lines
      .getByRole('link', { name: /^Đề nghị hỗ trợ: / })
      .first()
      .click();
    await page.getByRole('button', { name: 'Gửi đề nghị' }).waitFor();
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(1);
    const checker = await stage.as('tx.vhtt');
    await checker.page.goto('/ho-tro/bang');
    await expectText(checker.page.getByRole('table'), /Xã Bát Mọt.*Chưa có ai làm/s);
    await checkAxe(checker.page);
    await stage.shoot(checker, 'ho-tro-bang-chi-so');
    await checker.page.goto('/ho-tro');
    const first = checker.page.getByRole('table').getByRole('row').nth(1);
    await expectText(first, /quá hạn \d+ ngày/);
    await checkAxe(checker.page);
    await stage.shoot(checker, 'ho-tro-qua-han');
  });
});
