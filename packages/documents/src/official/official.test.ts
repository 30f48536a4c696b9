import { expect, test } from 'vitest';
import { inspectArchive } from '../archives/index.ts';
import { surveyLetter } from '../letters/index.ts';
import { surveyExample } from '../testing/examples.ts';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { type OfficialPaper, toDocx, toPdf } from './index.ts';
import { endedLines, itemMark, longDate, numberLine } from './wording.ts';

const madeAt = '2023-08-05T01:00:00Z';
const letter = surveyLetter(surveyExample);
const cm = 72 / 2.54;

const wideTable: OfficialPaper = {
  ...letter,
  annexes: [
    {
      title: 'Danh sách xã',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          head: ['STT', 'Xã'],
          widths: [1, 9],
          rows: Array.from({ length: 70 }, (_, index) => [String(index + 1), `Xã số ${index + 1}`]),
        },
      ],
    },
    { title: 'Ghi chú', blocks: [{ kind: 'heading', text: 'Một' }] },
  ],
};

test.each([
  [{ number: '5', symbol: 'BC-STTT' }, 'Số: 05/BC-STTT'],
  [{ number: '05', symbol: 'BC-STTT' }, 'Số: 05/BC-STTT'],
  [{ number: '1234', symbol: 'STTT-BCVT' }, 'Số: 1234/STTT-BCVT'],
  [{ symbol: 'STTT-BCVT' }, `Số: ${'\u00a0'.repeat(6)}/STTT-BCVT`],
])('a number below 10 gets a 0, a missing one leaves room to write', (paper, line) => {
  expect(numberLine(paper)).toBe(line);
});

test.each([
  ['2020-03-05', 'ngày 05 tháng 3 năm 2020'],
  ['2022-02-18', 'ngày 18 tháng 02 năm 2022'],
  ['2023-12-31', 'ngày 31 tháng 12 năm 2023'],
])('days below 10 and the months 1 and 2 are written with a 0: %s', (day, line) => {
  expect(longDate(day)).toBe(line);
});

test('a draft of a month leaves room for the day', () => {
  expect(longDate({ month: 8, year: 2023 })).toMatch(/^ngày\s+tháng 8 năm 2023$/u);
});

test('lines of a list end with «;» and the last with «.», however they were given', () => {
  expect(endedLines(['Như trên;', 'Lưu: VT, BCVT.. '])).toEqual(['Như trên;', 'Lưu: VT, BCVT.']);
});

test('points follow the Vietnamese alphabet', () => {
  expect([0, 3, 4, 6].map((index) => itemMark('letter', index))).toEqual(['a) ', 'd) ', 'đ) ', 'g) ']);
});

test('the PDF says what the letter says, in the boxes of the decree', async () => {
  const [first] = await readPdf(toPdf(letter, madeAt));
  const text = first?.text ?? '';
  for (const part of [
    'UBND TỈNH TRÀ VINH',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    '/STTT-BCVTCNTT',
    'V/v phối hợp khảo sát',
    'Kính gửi: - UBND các huyện, thị xã, thành phố; - Các doanh nghiệp viễn thông trên địa bàn tỉnh.',
    'trước ngày 31/8/2023',
  ]) {
    expect(text).toContain(part);
  }
  const motto = first?.items.find((item) => item.text.startsWith('Độc lập'));
  const issuer = first?.items.find((item) => item.text.startsWith('UBND TỈNH'));
  expect(motto?.x).toBeGreaterThan((issuer?.x ?? 0) + 5 * cm);
  expect([first?.width, first?.height].map((points) => Math.round((points ?? 0) / cm))).toEqual([21, 30]);
});

test('text stays inside the margins of 3 cm and 2 cm', async () => {
  const pages = await readPdf(toPdf(wideTable, madeAt));
  const lefts = pages.flatMap((page) => page.items.filter((item) => item.text.trim() !== '').map((item) => item.x));
  expect(Math.min(...lefts)).toBeGreaterThanOrEqual(3 * cm - 0.5);
});

test('page numbers stand in the middle of the upper margin, not on a first page, and start anew in each annex', async () => {
  const pages = await readPdf(toPdf(wideTable, madeAt));
  const numbers = pages.map((page) => {
    const found = page.items.find((item) => item.y > page.height - 2 * cm && /^\d+$/u.test(item.text));
    if (!found) return null;
    expect(found.x).toBeGreaterThan(page.width / 2 - cm);
    expect(found.x).toBeLessThan(page.width / 2 + 2 * cm);
    return Number(found.text);
  });
  expect(numbers).toEqual([null, 2, null, 2, 3, null]);
  expect(pages.map((page) => page.width > page.height)).toEqual([false, false, true, true, true, false]);
});

test('a table repeats its head on every page', async () => {
  const pages = await readPdf(toPdf(wideTable, madeAt));
  expect(pages.slice(2, 5).every((page) => page.text.includes('STT'))).toBe(true);
});

test('the mark of illustration stands on every page', async () => {
  const pages = await readPdf(toPdf(wideTable, madeAt));
  expect(pages.every((page) => page.text.includes('SỐ LIỆU MINH HỌA'))).toBe(true);
});

test('the PDF is PDF/A-2b with its fonts inside, and the same paper gives the same bytes', () => {
  const bytes = Buffer.from(toPdf(letter, madeAt));
  const raw = bytes.toString('latin1');
  expect(raw).toMatch(/<pdfaid:part>2<\/pdfaid:part>/u);
  expect(raw).toMatch(/<pdfaid:conformance>B<\/pdfaid:conformance>/u);
  expect(raw).toMatch(/\/FontFile2/u);
  expect(Buffer.from(toPdf(letter, madeAt)).equals(bytes)).toBe(true);
});

test('texts are never markup, and a letter that the font lacks does not cost the paper', async () => {
  const strange = '#panic("x") *a* _b_ $x$ @ref <l> - x \\ 漢字 😀 \u0000\u202e';
  const paper: OfficialPaper = { ...letter, blocks: [{ kind: 'paragraph', runs: [{ text: strange }] }] };
  const text = (await readPdf(toPdf(paper, madeAt))).map((page) => page.text).join(' ');
  expect(text).toContain('#panic("x") *a* _b_ $x$ @ref <l> - x \\ □□ □');
  const docx = await readDocx(await toDocx(paper));
  expect(docx.text).toContain('漢字 😀');
});

test('a long name without spaces wraps inside the page', async () => {
  const paper: OfficialPaper = { ...letter, blocks: [{ kind: 'paragraph', runs: [{ text: 'Ư'.repeat(400) }] }] };
  const pages = await readPdf(toPdf(paper, madeAt));
  const lines = pages.flatMap((page) => page.items.filter((item) => item.text.includes('ƯƯƯ')));
  expect(lines.length).toBeGreaterThan(5);
  expect(Math.max(...lines.map((line) => line.text.replaceAll('\u200b', '').length))).toBeLessThan(60);
});

test('the DOCX is the same paper in Times New Roman, with page numbers from page 2 and annexes on their own', async () => {
  const { text, xml, parts } = await readDocx(await toDocx(wideTable));
  for (const part of [
    'SỞ THÔNG TIN',
    'Độc lập - Tự do - Hạnh phúc',
    'trước ngày 31/8/2023',
    '- Lưu: VT, BCVTCNTT.',
    'Phụ lục II',
  ]) {
    expect(text).toContain(part);
  }
  expect(xml.match(/<w:sectPr/gu)?.length).toBe(3);
  expect(xml.match(/<w:titlePg/gu)?.length).toBe(3);
  expect(xml.match(/w:pgNumType w:start="1"/gu)?.length).toBe(3);
  const sizes = xml.match(/<w:pgSz [^>]*>/gu) ?? [];
  expect(sizes.map((size) => [Number(/w:w="(\d+)"/u.exec(size)?.[1]), /landscape/u.test(size)])).toEqual([
    [11906, false],
    [16838, true],
    [11906, false],
  ]);
  expect(xml.match(/<w:pgMar [^>]*>/u)?.[0]).toContain('w:left="1701"');
  expect(xml.includes('<w:tblHeader/>')).toBe(true);
  expect(/<w:b\/>(?:(?!<\/w:r>).)*trước ngày 31\/8\/2023/u.test(xml)).toBe(true);
  expect(new Set(xml.match(/w:ascii="[^"]*"/gu))).toEqual(new Set(['w:ascii="Times New Roman"']));
  expect([...parts].some(([name, part]) => name.includes('header') && part.includes('PAGE'))).toBe(true);
  expect((await inspectArchive(await toDocx(wideTable))).findings).toEqual([]);
});

test('a note goes to the foot of the page in both files', async () => {
  const paper: OfficialPaper = {
    ...letter,
    blocks: [{ kind: 'paragraph', runs: [{ text: 'Số liệu', note: 'Theo Cục Thống kê.' }] }],
  };
  const [page] = await readPdf(toPdf(paper, madeAt));
  const note = page?.items.find((item) => item.text.includes('Cục Thống kê'));
  expect(note?.y).toBeLessThan(5 * cm);
  const { parts } = await readDocx(await toDocx(paper));
  expect(parts.get('word/footnotes.xml')).toContain('Theo Cục Thống kê.');
});

test('a report has its kind and subject in the middle and no «V/v»', async () => {
  const report: OfficialPaper = {
    ...letter,
    docType: 'Báo cáo',
    subject: 'kết quả khảo sát',
    to: ['UBND tỉnh Trà Vinh'],
  };
  const [page] = await readPdf(toPdf(report, madeAt));
  expect(page?.text).toContain('BÁO CÁO kết quả khảo sát');
  expect(page?.text).toContain('Kính gửi: UBND tỉnh Trà Vinh');
  expect(page?.text).not.toContain('V/v');
});
