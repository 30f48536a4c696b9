import { expect, test } from 'vitest';
import { paperExample } from '../testing/examples.ts';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { toDocx, toPdf } from './index.ts';

const madeAt = '2023-08-31T09:42:07Z';

test('the paper form prints unit, questions with answers and evidence, tables with totals and the confirmation', async () => {
  const pages = await readPdf(toPdf(paperExample, madeAt));
  const text = pages.map((page) => page.text).join(' ');
  for (const part of [
    'Phụ lục II PHIẾU KHẢO SÁT CẤP XÃ',
    'Xã Thông Hòa, Huyện Cầu Kè, tỉnh Trà Vinh',
    'Số điểm phục vụ bưu chính',
    '1.062',
    'Giải trình: Tăng do sáp nhập điểm',
    'Ảnh điểm bưu chính.jpg',
    'Chưa trả lời',
    'Ấp Kinh Xáng',
    'Tổng 219',
    'TM. ỦY BAN NHÂN DÂN CHỦ TỊCH',
  ]) {
    expect(text).toContain(part);
  }
  expect(pages.every((page) => page.text.includes('SỐ LIỆU MINH HỌA'))).toBe(true);
});

test('an answer of 10,000 characters is printed whole', async () => {
  const text = (await readPdf(toPdf(paperExample, madeAt))).map((page) => page.text).join(' ');
  expect(text.match(/dài/gu)?.length).toBeGreaterThanOrEqual(2500);
});

test('the DOCX holds the same form', async () => {
  const { text } = await readDocx(await toDocx(paperExample));
  for (const part of ['PHIẾU KHẢO SÁT CẤP XÃ', 'Ấp Trà Ốt', 'C. XÁC NHẬN', '1.062']) expect(text).toContain(part);
});

test('a table of many columns turns the paper', async () => {
  const columns = Array.from({ length: 9 }, (_, index) => `Cột ${index + 1}`);
  const [section] = paperExample.form.sections;
  const [question] = section?.questions ?? [];
  if (!section || !question) throw new Error('The example has a question');
  const wide = { ...question, answer: { kind: 'table' as const, table: { columns, rows: [columns] } } };
  const form = { ...paperExample.form, sections: [{ ...section, questions: [wide] }] };
  const [page] = await readPdf(toPdf({ ...paperExample, form }, madeAt));
  expect(page && page.width > page.height).toBe(true);
});
