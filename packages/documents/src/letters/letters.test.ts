import { expect, test } from 'vitest';
import { type OfficialPaper, toDocx, toPdf } from '../official/index.ts';
import { reminderExample, supportExample, surveyExample } from '../testing/examples.ts';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { reminderLetter, supportLetter, surveyLetter } from './index.ts';

function bodyText(paper: OfficialPaper): string {
  return paper.blocks
    .flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
      return block.kind === 'list' ? block.items.map((runs) => runs.map((run) => run.text).join('')) : [];
    })
    .join('\n');
}

test('the survey letter cites its order and its law in full, with days as sentences write them', () => {
  expect(surveyLetter(surveyExample).legalBasis).toEqual([
    'Căn cứ Quyết định số 1127/QĐ-BTTTT ngày 22/6/2022 của Bộ trưởng Bộ Thông tin và Truyền thông về việc công bố các chỉ tiêu thuộc tiêu chí thông tin và truyền thông',
    'Thực hiện Công văn số 581/VCL-CNTT ngày 25/7/2023 của Viện Chiến lược Thông tin và Truyền thông về việc phối hợp khảo sát, đánh giá tình hình thực hiện tiêu chí xã nông thôn mới',
  ]);
});

test('the due date is printed as it is worded, in bold', () => {
  const runs = surveyLetter(surveyExample).blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  expect(runs.filter((run) => run.bold).map((run) => run.text)).toEqual(['trước ngày 31/8/2023']);
});

test('scope, gathering by districts, contact and attachments come from the campaign', () => {
  const text = bodyText(surveyLetter(surveyExample));
  expect(text).toContain('Phạm vi: toàn bộ 85 xã trên địa bàn tỉnh.');
  expect(text).toContain('đề nghị UBND các huyện, thị xã, thành phố giao UBND các xã lập phiếu');
  expect(text).toContain('Chuyên viên theo dõi khảo sát');
  expect(text).toContain('0294\u00a0000\u00a00001');
  expect(text).toContain('Hướng dẫn khảo sát;\nMẫu phiếu khảo sát;\nQuyết định số 1127/QĐ-BTTTT ngày 22/6/2022.');
});

test('a province whose communes answer online names the address and the sentence to send', () => {
  const text = bodyText(
    surveyLetter({
      ...surveyExample,
      channel: {
        kind: 'online',
        respondents: 'Các xã, phường, thị trấn',
        urgers: 'Phòng Văn hóa – Thông tin các huyện, thị xã, thành phố',
        address: 'khaosat.example.vn',
        notifyTo: '0220 000 0002',
      },
    }),
  );
  expect(text).toContain('khaosat.example.vn');
  expect(text).toContain('«Xã A – Huyện B đã thực hiện khảo sát NTM»');
  expect(text).toContain('đôn đốc các xã, phường, thị trấn nộp phiếu đúng hạn');
});

test('a reminder counts at its instant and lists who is missing and who was sent back, each in an annex', async () => {
  const paper = reminderLetter(reminderExample);
  expect(paper.subject).toContain('(lần 1)');
  expect(bodyText(paper)).toContain('Tính đến 16:42:07 05/09/2023, đã có 80/85 đơn vị nộp phiếu');
  expect(bodyText(paper)).toContain('trước ngày 15/9/2023');
  const text = (await readPdf(toPdf(paper, '2023-09-05T10:00:00Z'))).map((page) => page.text).join(' ');
  expect(text).toContain('Phụ lục I DANH SÁCH ĐƠN VỊ CHƯA NỘP PHIẾU');
  expect(text).toContain(
    '(Kèm theo Công văn số 07/STTT-BCVTCNTT ngày 05 tháng 9 năm 2023 của Sở Thông tin và Truyền thông)',
  );
  expect(text).toContain('Câu 12: thiếu tài liệu kiểm chứng');
  expect(text).toContain('Xã thử nghiệm số 45');
});

test('without returned forms there is one annex, and it has no number', () => {
  const paper = reminderLetter({ ...reminderExample, returned: [] });
  expect(paper.annexes?.length).toBe(1);
  expect(bodyText(paper)).toContain('(Phụ lục kèm theo)');
  expect(bodyText(paper)).not.toContain('trả lại');
});

test('the letter of support says in Word, sentence by sentence, what it was made from', async () => {
  const { text } = await readDocx(await toDocx(supportLetter(supportExample)));
  for (const said of [
    'UBND HUYỆN THƯỜNG XUÂN',
    '/UBND-VHTT',
    'V/v phối hợp thực hiện chỉ tiêu, tiêu chí chuyển đổi số cấp xã trên địa bàn huyện',
    'tháng 11 năm 2023',
    'Trung tâm Viễn thông Thọ Xuân – Thường Xuân;',
    'Ủy ban nhân dân các xã, thị trấn.',
    'Thực hiện nội dung thỏa thuận hợp tác công tác chuyển đổi số trên địa bàn huyện, giai đoạn 2021-2025 giữa UBND huyện và VNPT Thanh Hóa',
    '(1) Chỉ số đánh giá mức độ chuyển đổi số cấp xã theo Quyết định số 3853/QĐ-UBND ngày 09/11/2022 của Chủ tịch UBND tỉnh',
    '(2) Chỉ tiêu chuyển đổi số cấp xã giai đoạn đến năm 2025 theo Quyết định số 1829/QĐ-UBND ngày 30/5/2022 của Chủ tịch UBND tỉnh. Chủ tịch UBND huyện có ý kiến chỉ đạo như sau:',
    '1. UBND các xã, thị trấn; đặc biệt đối với các đơn vị thực hiện chỉ tiêu chuyển đổi số năm 2023 theo Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh (02 đơn vị: thị trấn Thường Xuân, xã Ngọc Phụng) chỉ đạo đầu mối, phối hợp với đại diện Trung tâm Viễn thông Thọ Xuân – Thường Xuân',
    'liên hệ trực tiếp Phó Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân; Điện thoại: 0237\u00a0000\u00a00001.',
    '2. Đề nghị Giám đốc Trung tâm Viễn thông Thọ Xuân – Thường Xuân chỉ đạo công tác phối hợp',
    'thống nhất tại văn bản số 3305/UBND-VHTT ngày 31/10/2023 của Chủ tịch UBND huyện.',
    'cơ quan chuyên môn phòng Văn hóa và Thông tin, đơn vị thường trực BCĐ chuyển đổi số huyện',
    'trước khi triển khai thực hiện./.',
    'Nơi nhận:',
    'Chủ tịch UBND huyện (để b/c);',
    'Viễn thông Thanh Hóa;',
    'Lưu: VT, VHTT.',
    'KT. CHỦ TỊCH',
    'PHÓ CHỦ TỊCH',
  ])
    expect(text).toContain(said);
});

test('where nobody is registered by name the letter of support cites the paper alone, or nothing', () => {
  const paper = { kind: 'Quyết định', number: '969/QĐ-UBND', date: '2022-03-18', issuer: 'Chủ tịch UBND tỉnh' };
  const cites = bodyText(supportLetter({ ...supportExample, registered: { paper, communes: [] } }));
  expect(cites).toContain('theo Quyết định số 969/QĐ-UBND ngày 18/3/2022 của Chủ tịch UBND tỉnh chỉ đạo đầu mối');
  const silent = bodyText(supportLetter({ ...supportExample, registered: undefined }));
  expect(silent).toContain('1. UBND các xã, thị trấn chỉ đạo đầu mối');
});
