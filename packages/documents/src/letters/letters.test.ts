import { expect, test } from 'vitest';
import { type OfficialPaper, toPdf } from '../official/index.ts';
import { reminderExample, surveyExample } from '../testing/examples.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { reminderLetter, surveyLetter } from './index.ts';

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
