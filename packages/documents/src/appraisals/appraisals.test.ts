import { expect, test } from 'vitest';
import { toDocx, toPdf } from '../official/index.ts';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { type ConfirmationLetter, confirmationLetter, confirmedListDocx, type Minutes, minutesPaper } from './index.ts';

const madeAt = '2023-08-28T09:00:00Z';
const head = {
  parentOrg: 'UBND tỉnh Trà Vinh',
  issuer: 'Sở Thông tin và Truyền thông',
  place: 'Trà Vinh',
  date: '2023-08-28',
  illustrative: true,
  year: '2023',
  unit: 'Xã Thông Hòa',
  district: 'Huyện Cầu Kè',
  rulesetName: 'Tiêu chí 8 xã nông thôn mới giai đoạn 2021–2025',
  legalBasis: ['Căn cứ Quyết định số 318/QĐ-TTg ngày 08/3/2022'],
};
const minutes: Minutes = {
  ...head,
  symbol: 'BB-STTTT',
  number: '5',
  kind: 'field',
  startsOn: '2023-08-27',
  endsOn: '2023-08-28',
  meetingPlace: 'UBND xã Thông Hòa và Điểm Bưu điện – Văn hóa xã',
  delegation: [
    { title: 'Trưởng phòng Bưu chính, Viễn thông', organisation: 'Sở Thông tin và Truyền thông', role: 'head' },
    { title: 'Chuyên viên', organisation: 'Phòng VHTT huyện Cầu Kè', role: 'secretary' },
  ],
  representative: 'Chủ tịch UBND xã',
  documents: ['Báo cáo số 12/BC-UBND ngày 20/8/2023'],
  items: [
    {
      code: '8.1',
      name: 'Xã có điểm phục vụ bưu chính',
      verdict: 'met',
      requirements: [
        { code: '8.1.a', name: 'Có ít nhất một điểm', sentence: 'Đạt 8.1.a: 2 điểm, cần từ 1' },
        { code: '8.1.b', name: 'Mở cửa', sentence: null },
      ],
      finding: 'agree',
      note: '',
    },
    {
      code: '8.2',
      name: 'Xã có dịch vụ viễn thông, Internet',
      verdict: 'met',
      requirements: [],
      finding: 'disagree',
      note: 'Ấp 5 không bắt được sóng tại thời điểm kiểm tra.',
    },
  ],
  opinions: '',
  conclusion: 'Chưa đề nghị xác nhận.\nĐo lại vùng phủ ấp 5.',
  dueDay: '2023-09-15',
  endedAt: '16:30',
  copies: 3,
  isDraft: false,
};

test('minutes have no addressee, name positions, findings with reasons, the hour of the end and all who sign', async () => {
  const paper = minutesPaper(minutes);
  const { text } = await readDocx(await toDocx(paper));
  for (const said of [
    'BIÊN BẢN',
    'Thẩm định mức độ đạt tiêu chí 8 xã nông thôn mới giai đoạn 2021–2025 của xã Thông Hòa năm 2023',
    'Số: 05/BB-STTTT',
    'Hình thức: thẩm định thực địa. Thời gian: từ ngày 27/08/2023 đến ngày 28/08/2023. Địa điểm: UBND xã Thông Hòa',
    'Trưởng phòng Bưu chính, Viễn thông, Sở Thông tin và Truyền thông – trưởng đoàn;',
    'UBND xã Thông Hòa, huyện Cầu Kè; đại diện: Chủ tịch UBND xã.',
    'Đạt 8.1.a: 2 điểm, cần từ 1',
    'Không nhất trí',
    'Ấp 5 không bắt được sóng',
    'Đoàn nhất trí với 1/2 chỉ tiêu.',
    'Không có ý kiến khác.',
    'Đo lại vùng phủ ấp 5.',
    'trước ngày 15/09/2023',
    'kết thúc lúc 16 giờ 30 ngày 28/08/2023',
    'lập thành 03 bản',
    'THƯ KÝ',
    'ĐẠI DIỆN UBND XÃ',
    'TRƯỞNG ĐOÀN',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Kính gửi');
  expect(text).not.toContain('Nơi nhận');
  const pages = await readPdf(toPdf(paper, madeAt));
  const printed = pages.map((page) => page.text).join(' ');
  expect(printed).toContain('Ấp 5 không bắt được sóng');
  expect(printed).not.toContain('DỰ THẢO');
  const items = pages.flatMap((page) => page.items);
  const x = (word: string) => items.find((item) => item.text.startsWith(word))?.x ?? Number.NaN;
  expect(x('THƯ KÝ')).toBeLessThan(x('TRƯỞNG ĐOÀN'));
});

test('minutes that are not concluded say so on every page and leave room for the hour', async () => {
  const draft = minutesPaper({ ...minutes, isDraft: true, endedAt: undefined, conclusion: '', delegation: [] });
  const pages = await readPdf(toPdf(draft, madeAt));
  expect(pages.length).toBeGreaterThan(0);
  expect(pages.every((page) => page.text.includes('DỰ THẢO – CHƯA KẾT LUẬN'))).toBe(true);
  expect(pages.map((page) => page.text).join(' ')).toContain('Chưa kết luận.');
});

const letter: ConfirmationLetter = {
  ...head,
  symbol: 'STTTT-BCVT',
  number: '12',
  kind: 'first',
  criterion: 'tiêu chí số 8 về thông tin và truyền thông',
  standard: 'nông thôn mới',
  appraisal: 'thẩm định hồ sơ ngày 28/08/2023',
  items: [{ code: '8.1', name: 'Xã có điểm phục vụ bưu chính', verdict: 'met' }],
  asOf: '2023-08-01',
  recipient: 'UBND huyện Cầu Kè',
  authority: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
};

test('the letter of confirmation names what is confirmed, on what, and for what use', async () => {
  const { text } = await readDocx(await toDocx(confirmationLetter(letter)));
  for (const said of [
    'Số: 12/STTTT-BCVT',
    'V/v xác nhận mức độ đạt tiêu chí số 8 về thông tin và truyền thông của xã Thông Hòa năm 2023',
    'Kính gửi: UBND huyện Cầu Kè',
    'đã thẩm định số liệu và thẩm định hồ sơ ngày 28/08/2023 đối với xã Thông Hòa, huyện Cầu Kè.',
    'trong xây dựng nông thôn mới của xã Thông Hòa',
    'xét tại ngày 01/08/2023',
    'PHÓ GIÁM ĐỐC',
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('ngoại lệ');
});

test('a retention, an exception and a withdrawal are said in the letter', async () => {
  const paper = confirmationLetter({
    ...letter,
    kind: 'retention',
    appraisal: undefined,
    earlier: 'Công văn số 7/STTTT ngày 05/07/2022',
    exception: 'Số liệu vùng phủ của doanh nghiệp đến chậm.',
    withdrawn: 'văn bản số 20/STTTT ngày 30/08/2023',
  });
  const text = (await readPdf(toPdf(paper, madeAt))).map((page) => page.text).join(' ');
  expect(text).toContain('xác nhận việc giữ vững tiêu chí số 8');
  expect(text).toContain('Lần xác nhận trước: Công văn số 7/STTTT ngày 05/07/2022.');
  expect(text).toContain('lý do: Số liệu vùng phủ của doanh nghiệp đến chậm.');
  expect(text).toContain('ĐÃ THU HỒI: văn bản số 20/STTTT ngày 30/08/2023');
});

test('the list for the report has its sentence, its footnote and the table', async () => {
  const list = {
    title: 'Danh sách xã được xác nhận năm 2023',
    sentences: ['Xác nhận mức độ đạt … 01 xã²'],
    footnote: '² Thông Hòa.',
    rows: [{ unit: 'Xã Thông Hòa', district: 'Huyện Cầu Kè', standard: 'nông thôn mới', kind: 'Lần đầu', paper: '' }],
    illustrative: true,
  };
  const { text } = await readDocx(await confirmedListDocx(list));
  expect(text).toContain('Xác nhận mức độ đạt … 01 xã².');
  expect(text).toContain('² Thông Hòa.');
  expect(text).toContain('Huyện Cầu Kè');
  const none = await readDocx(await confirmedListDocx({ ...list, sentences: [], footnote: null, rows: [] }));
  expect(none.text).toContain('Chưa có xã nào được xác nhận.');
});
