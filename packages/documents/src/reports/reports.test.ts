import { beforeAll, describe, expect, test } from 'vitest';
import { readDocx } from '../testing/read-docx.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { allFigures, figuresOf, paperOf } from '../testing/report-papers.ts';
import { type ReportPaper, reportDocx, reportPdf, workingSheetDocx, workingSheetPdf } from './index.ts';

// Both papers are written and read back: every figure that the department printed stands in its sentence, and where it does
// not, that is listed here with what stands instead.

const madeAt = '2022-12-20T02:00:00Z';
/** Line ends and spaces are the renderer's; a dash is a dash; the mark of a footnote is a number of its own. */
const bare = (text: string) =>
  text
    .normalize('NFC')
    .replaceAll('–', '-')
    .replaceAll('²', '')
    .replaceAll(/[\s\u200b]+/gu, '');

async function textsOf(paper: ReportPaper): Promise<{ docx: string; pdf: string }> {
  const { text, parts } = await readDocx(await reportDocx(paper));
  const notes = (parts.get('word/footnotes.xml') ?? '').replaceAll(/<[^>]+>/gu, '');
  const pages = await readPdf(reportPdf(paper, madeAt));
  return { docx: bare(`${text}\n${notes}`), pdf: bare(pages.map(withoutEdges).join(' ')) };
}

/** A sentence may go on over the page: its number and mark are left out. */
function withoutEdges({ items, height }: Awaited<ReturnType<typeof readPdf>>[number]): string {
  const inner = items.filter(
    ({ text, y }) => !(text === 'SỐ LIỆU MINH HỌA' || (/^\d+$/u.test(text) && y > height - 57)),
  );
  return inner.map(({ text }) => text).join(' ');
}

/** The figures whose sentence differs on purpose: why, and what stands instead. */
const INTENDED: Record<string, Record<string, [why: string, instead: string]>> = {
  '2021-05': {
    report_plan_period_intro: ['kỳ kế hoạch là tháng sau', 'đề ra kế hoạch thực hiện trong tháng 6 năm 2021'],
  },
  '2022': {
    igate_services_l3_share: ['số in là số cắt bớt', 'tỷ lệ 29,66%'],
    igate_services_l4_share: ['số in là số cắt bớt', 'tỷ lệ 57,97%'],
    duan_disbursed_share: ['31,858 trên 30,5 tỷ không phải 100%', 'đạt 104% kế hoạch vốn'],
    ioffice_signed_share_change: ['hiệu của hai tỷ lệ là điểm phần trăm', 'tăng 2,17 điểm phần trăm so với năm 2021'],
    hnth_meeting_points: ['dấu chấm ngăn nghìn', 'với 5.773 điểm cầu'],
    jitsi_meeting_points: ['dấu chấm ngăn nghìn', 'với 1.105 điểm cầu'],
    thanhtra_postal: ['thiếu chữ «với»', 'tỉnh Trà Vinh 01 cuộc, đối với 02 đơn vị'],
    thanhtra_postal_units: ['thiếu chữ «với»', 'đối với 02 đơn vị'],
    thanhtra_paytv: ['thừa dấu phẩy', 'tỉnh Trà Vinh 02 cuộc, đối với'],
    tcd_periodic_visits: ['một cách viết «Không có»', 'định kỳ: Không có công dân đến'],
  },
};

describe.each([
  ['2021-05', 'monthly', 77],
  ['2022', 'annual', 175],
] as const)('the report of %s, read back from DOCX and PDF', (period, template, atLeast) => {
  const paper = paperOf(period, template);
  const printed = figuresOf(period).filter((figure) => figure.printed !== undefined && figure.phrase !== undefined);
  const intended = INTENDED[period] ?? {};
  let texts = { docx: '', pdf: '' };
  beforeAll(async () => {
    texts = await textsOf(paper);
  });

  test('holds every figure that the paper prints in its sentence, but for the listed ones', () => {
    const differing = printed
      .filter(({ phrase = '' }) => !(texts.docx.includes(bare(phrase)) && texts.pdf.includes(bare(phrase))))
      .map(({ element }) => element);
    expect(differing.sort()).toEqual(Object.keys(intended).sort());
    expect(printed.length - differing.length).toBeGreaterThanOrEqual(atLeast);
  });

  test.each(Object.entries(intended))('%s differs on purpose: %s', (element, [, instead]) => {
    expect(texts.docx).toContain(bare(instead));
    expect(texts.pdf).toContain(bare(instead));
    const { phrase = '' } = printed.find((figure) => figure.element === element && figure.period === period) ?? {};
    expect(texts.docx).not.toContain(bare(phrase));
  });

  test('is an official paper: heading, number, title, «Nơi nhận», signature without a name', () => {
    for (const text of [texts.docx, texts.pdf]) {
      for (const part of [
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
        'Độc lập - Tự do - Hạnh phúc',
        'SỞ THÔNG TIN VÀ TRUYỀN THÔNG',
        '/BC-STTTT',
        'BÁO CÁO',
        'nắm, chỉ đạo./.',
        'Nơi nhận:',
        'Lưu: VT.',
        'KT. GIÁM ĐỐC',
        'PHÓ GIÁM ĐỐC',
      ])
        expect(text).toContain(bare(part));
    }
  });

  test('its annex names the source of every figure', () => {
    const { figures } = paper.draft;
    const [source = ''] = figures[0]?.sources ?? [];
    const annex = texts.docx.slice(texts.docx.indexOf(bare('BẢNG NGUỒN SỐ LIỆU')));
    expect(annex).toContain(bare(`Nguồn [1]: ${source}.`));
    expect(figures.filter(({ name }) => !annex.includes(bare(name)))).toEqual([]);
    expect(annex.split('[1]').length - 2).toBe(figures.filter(({ sources }) => sources.includes(source)).length);
  });
});

test('pages are numbered at the top from the second, the annex’s by itself, and all are marked as a demonstration', async () => {
  const pages = await readPdf(reportPdf(paperOf('2022', 'annual'), madeAt));
  const numberAtTop = ({ items, height }: (typeof pages)[number]) =>
    items.find(({ text, y }) => /^\d+$/u.test(text) && y > height - 57)?.text;
  expect(pages.filter(({ text }) => !text.includes('SỐ LIỆU MINH HỌA'))).toEqual([]);
  const annex = pages.findIndex(({ text }) => text.includes('BẢNG NGUỒN SỐ LIỆU'));
  expect(pages.map(numberAtTop)).toEqual(
    pages.map((_, at) => (at === 0 || at === annex ? undefined : String(at < annex ? at + 1 : at - annex + 1))),
  );
});

test('chapters, parts and footnotes stand in the paper', async () => {
  const { xml, parts } = await readDocx(await reportDocx(paperOf('2022', 'annual')));
  expect(xml.match(/<w:footnoteReference /gu)).toHaveLength(2);
  const notes = (parts.get('word/footnotes.xml') ?? '').replaceAll(/<[^>]+>/gu, '');
  expect(notes).toContain('nông thôn mới nâng cao 15 xã: Hùng Hòa, Hiếu Từ, Long Thới');
  expect(notes).toContain('Thông tư số 12/2021/TT-BTTTT ngày 29/10/2021');
});

describe('the working sheet', () => {
  test('lists what to mend, what to look at and what was worked out anew, and is no part of the report', async () => {
    const paper = paperOf('2022', 'annual');
    const { text } = await readDocx(await workingSheetDocx(paper));
    const pdf = bare((await readPdf(workingSheetPdf(paper, madeAt))).map((page) => page.text).join(' '));
    for (const part of [
      '1. Lỗi phải xử lý trước khi phát hành (6)',
      '2. Cảnh báo cần xem lại (11)',
      '3. Số nguồn nêu khác số tính lại; báo cáo in số tính lại (3)',
      '4. Chưa có số liệu (0)',
      'Tỷ lệ giải ngân kế hoạch vốn: nguồn nêu 100%, tính từ số liệu được 104%',
      ...paper.draft.findings.map(({ sentence }) => sentence),
    ]) {
      expect(bare(text)).toContain(bare(part));
      expect(pdf).toContain(bare(part));
    }
    expect((await textsOf(paper)).docx).not.toContain(bare('PHIẾU KIỂM TRA'));
  });

  test('names a missing figure and an empty slot with the part of the department, and the report prints the gap', async () => {
    const without = allFigures.filter(({ element }) => element !== 'ioffice_users');
    const { draft, ...paper } = paperOf('2021-05', 'monthly', without);
    const { text } = await readDocx(await workingSheetDocx({ ...paper, draft }));
    expect(bare(text)).toContain(bare('Người dùng'));
    expect(bare(text)).toContain(bare('4. Chưa có số liệu (1)'));
    expect(text).toContain('P. BCVT-CNTT');
    expect((await textsOf({ ...paper, draft })).pdf).toContain(bare('trên hệ thống là chưa có số liệu.'));
  });
});
