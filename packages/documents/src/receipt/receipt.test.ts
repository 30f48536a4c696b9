import { expect, test } from 'vitest';
import { receiptExample } from '../testing/examples.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { doneSentence, receiptPdf } from './index.ts';

test('the sentence to send names commune and district, and the commune alone where there is no district', () => {
  expect(doneSentence('Xã A', 'Huyện B')).toBe('Xã A – Huyện B đã thực hiện khảo sát NTM');
  expect(doneSentence('Xã A')).toBe('Xã A đã thực hiện khảo sát NTM');
});

test('a receipt proves who submitted what and when, in Vietnamese time', async () => {
  const pages = await readPdf(receiptPdf(receiptExample));
  const text = pages.map((page) => page.text).join(' ');
  for (const part of [
    'BIÊN NHẬN PHIẾU KHẢO SÁT',
    'Xã Thông Hòa, Huyện Cầu Kè',
    '29335',
    '16:42:07 31/08/2023',
    'Cán bộ xã Thông Hòa',
    'Nhập thay từ phiếu giấy',
    'Xã Thông Hòa – Huyện Cầu Kè đã thực hiện khảo sát NTM',
    'SỐ LIỆU MINH HỌA',
    '1.234.567',
  ]) {
    expect(text).toContain(part);
  }
  const digits = text.replaceAll(' ', '');
  expect(digits).toContain(receiptExample.sha256);
  for (const { sha256 } of receiptExample.evidence) expect(digits).toContain(sha256);
});

test('a form that a commune entered itself does not say that someone entered it', async () => {
  const [page] = await readPdf(receiptPdf({ ...receiptExample, onBehalfBy: undefined, evidence: [] }));
  expect(page?.text).not.toContain('Nhập thay');
  expect(page?.text).toContain('0 tệp');
});
