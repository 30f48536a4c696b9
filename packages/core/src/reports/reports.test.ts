import { describe, expect, test } from 'vitest';
import type { CheckBook } from '../checks/index.ts';
import { type Figure, figureTable } from '../figures/index.ts';
import { parseIndicators } from '../indicators/index.ts';
import {
  draftReport,
  joined,
  type Piece,
  parseReportTemplate,
  type ReportTemplate,
  type TemplateBlock,
} from './index.ts';
import { readTags } from './tags.ts';

const element = (code: string) => ({
  code,
  name: `Tên ${code}`,
  unit: null,
  type: 'integer' as const,
  scope: 'province' as const,
  aggregation: 'sum' as const,
  overTime: 'sum' as const,
  source: 'thử',
  certainty: 'full' as const,
});
const elements = ['papers', 'visits', 'opened', 'office', 'plans'].map(element);
const parsedIndicators = parseIndicators(
  {
    code: 'thu',
    title: 'Thử',
    indicators: [
      {
        code: 'papers_growth',
        name: 'Tăng giảm',
        unit: '%',
        decimals: 1,
        formula: { kind: 'growth', of: 'papers', against: 'previous' },
        source: 'thử',
        certainty: 'full',
      },
    ],
  },
  elements,
);
if (!parsedIndicators.ok) throw new Error(JSON.stringify(parsedIndicators.findings));
const { book } = parsedIndicators;
const known = {
  codes: new Set([...elements.map(({ code }) => code), 'papers_growth']),
  growths: new Set(['papers_growth']),
  owners: new Set(['van_phong']),
};
const checks: CheckBook = { checks: [], programs: new Map(), names: new Map(), reads: new Map() };

function templateOf(blocks: unknown[]): unknown {
  return {
    code: 'thu',
    title: 'Thử',
    kind: 'month',
    paper: {
      parentOrg: 'UBND tỉnh',
      issuer: 'Sở',
      symbol: 'BC-STTTT',
      place: 'Trà Vinh',
      docType: 'Báo cáo',
      subject: 'Công tác {@period}',
      closing: 'Trên đây là kết quả {@name}.',
      distribution: ['Lưu: VT'],
      authority: ['GIÁM ĐỐC'],
    },
    sections: [{ id: 'a', number: 'I', heading: 'Mục', owner: 'van_phong', blocks }],
  };
}

const figure = (code: string, value: Figure['value'], period = '2021-05', more: Partial<Figure> = {}): Figure => ({
  unitId: 'u',
  element: code,
  period,
  value,
  source: 'Văn phòng',
  ...more,
});

function drafted(blocks: TemplateBlock[], figures: Figure[], more: Partial<Parameters<typeof draftReport>[1]> = {}) {
  const parsed = parseReportTemplate(templateOf(blocks), known);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  return draftReport(parsed.template, {
    unitId: 'u',
    period: '2021-05',
    figures: figureTable(figures),
    indicators: book,
    checks,
    names: { papers: 'Văn bản' },
    narratives: {},
    lists: {},
    ...more,
  });
}

function sentence(pieces: Piece[], figures: Figure[]): string {
  const [, block] = drafted([{ kind: 'paragraph', pieces }], figures).blocks;
  return block?.kind === 'paragraph' ? joined(block.runs) : '';
}

describe('a sentence', () => {
  test.each<[string, Piece[], Figure[], string]>([
    ['a number', ['có {papers} văn bản'], [figure('papers', 16401)], 'có 16.401 văn bản'],
    ['below ten with a 0', ['có {papers:02} văn bản'], [figure('papers', 4)], 'có 04 văn bản'],
    ['0 stays 0 and 12 stays 12', ['{papers:02} {visits:02}'], [figure('papers', 0), figure('visits', 12)], '0 12'],
    ['«Không có»', ['đơn: {visits:none}'], [figure('visits', 0)], 'đơn: Không có'],
    [
      '«hơn» only of an approximate figure',
      ['{papers~hơn} và {visits~hơn}'],
      [figure('papers', 150, '2021-05', { approximate: 'over' }), figure('visits', 20)],
      'hơn 150 và 20',
    ],
    ['what nobody says', ['có {papers} văn bản'], [], 'có chưa có số liệu văn bản'],
    ['0 is a number', ['có {papers} văn bản'], [figure('papers', 0)], 'có 0 văn bản'],
    [
      'growth up',
      ['({papers_growth:change})'],
      [figure('papers', 110), figure('papers', 100, '2021-04')],
      '(tăng 10,0% so với tháng 4 năm 2021)',
    ],
    [
      'growth down, short',
      ['({papers_growth:rise})'],
      [figure('papers', 90), figure('papers', 100, '2021-04')],
      '(giảm 10,0%)',
    ],
    [
      'no growth',
      ['{papers_growth:change}'],
      [figure('papers', 90), figure('papers', 90, '2021-04')],
      'không thay đổi so với tháng 4 năm 2021',
    ],
    ['growth of what is not known', ['({papers_growth:change})'], [figure('papers', 90)], '(chưa có số liệu)'],
    [
      'another period',
      ['{previous.papers} {next.papers}'],
      [figure('papers', 7, '2021-04'), figure('papers', 9, '2021-06')],
      '7 9',
    ],
    [
      'days',
      ['{opened:day}; {opened:date}; {opened:day_month}'],
      [figure('opened', '2021-02-05')],
      '05 tháng 02 năm 2021; 05/02/2021; 05/02',
    ],
    ['period words', ['{@short}, {@next}, {@last_year}'], [], 'tháng 5/2021, tháng 6 năm 2021, năm 2020'],
  ])('prints %s', (_case, pieces, figures, expected) => expect(sentence(pieces, figures)).toBe(expected));

  const choice: Piece = {
    kind: 'choose',
    of: 'visits',
    zero: 'Không có ai',
    one: 'một người',
    missing: 'chưa rõ',
    other: '{visits:02} người',
  };
  test.each([
    [0, 'Không có ai'],
    [1, 'một người'],
    [5, '05 người'],
    [undefined, 'chưa rõ'],
  ])('chooses its form for %s', (value, expected) =>
    expect(sentence([choice], value === undefined ? [] : [figure('visits', value)])).toBe(expected),
  );

  test('lists rows with the cells they have', () => {
    const rows = [
      { no: '16/KH-UBND', date: '2022-02-24', subject: 'hạ tầng' },
      { no: '1589/UBND-KGVX', date: null, subject: 'phòng dịch' },
      { subject: 'không số' },
    ] as unknown as Figure['value'];
    expect(
      sentence(
        [{ kind: 'list', of: 'plans', item: '{subject}[ – {no:paper}][, {date:date}]' }],
        [figure('plans', rows)],
      ),
    ).toBe('hạ tầng – Kế hoạch số 16/KH-UBND, 24/02/2022; phòng dịch – Công văn số 1589/UBND-KGVX; không số');
    expect(sentence([{ kind: 'list', of: 'plans', item: '{name}', empty: 'Không có' }], [figure('plans', [])])).toBe(
      'Không có',
    );
  });

  test('about what does not happen in every period is not written when it is not said', () => {
    const block: TemplateBlock = { kind: 'paragraph', onlyIf: 'visits', pieces: ['có {visits}'] };
    expect(drafted([block], []).blocks).toHaveLength(1);
    expect(drafted([block], []).missing).toEqual([]);
    expect(drafted([block], [figure('visits', 3)]).blocks).toHaveLength(2);
    expect(drafted([block], [figure('visits', 3, '2021-06')]).blocks).toHaveLength(1);
    const planned: TemplateBlock = { kind: 'paragraph', onlyIf: 'next.visits', pieces: ['có {next.visits}'] };
    expect(drafted([planned], [figure('visits', 3)]).blocks).toHaveLength(1);
    expect(drafted([planned], [figure('visits', 3, '2021-06')]).blocks).toHaveLength(2);
  });
});

describe('a draft', () => {
  test('names what is missing with its owner and section, and keeps the source of what is not', () => {
    const draft = drafted(
      [{ kind: 'paragraph', pieces: ['{papers} {visits}', { kind: 'note', pieces: ['{office}'] }] }],
      [figure('papers', 5)],
    );
    expect(draft.figures).toEqual([
      {
        code: 'papers',
        name: 'Văn bản',
        period: '2021-05',
        section: 'I',
        text: '5',
        value: 5,
        from: 'figure',
        sources: ['Văn phòng'],
      },
    ]);
    expect(draft.missing.map(({ code, section, owner }) => [code, section, owner])).toEqual([
      ['visits', 'I', 'van_phong'],
      ['office', 'I', 'van_phong'],
    ]);
  });

  test('an empty slot is missing, a filled one is a paragraph a line', () => {
    const slot: TemplateBlock = { kind: 'narrative', slot: 'chung', title: 'Đánh giá' };
    expect(drafted([slot], []).missing).toMatchObject([{ kind: 'narrative', code: 'chung', name: 'Đánh giá' }]);
    const filled = drafted([slot], [], { narratives: { chung: 'Một.\n\nHai.' } });
    expect(filled.blocks.slice(1).map((block) => (block.kind === 'paragraph' ? joined(block.runs) : ''))).toEqual([
      'Một.',
      'Hai.',
    ]);
  });

  test('tables hold figures and the rows of a list that data gives', () => {
    const draft = drafted(
      [
        { kind: 'table', head: ['Nội dung', 'Số'], rows: [['Văn bản', '{papers}']] },
        { kind: 'list_table', of: 'plans', head: ['Số', 'Ngày'], cells: ['{no}', '{date:date}'] },
      ],
      [figure('papers', 1062)],
      { lists: { plans: { rows: [{ no: '01/KH', date: '2021-05-12' }], source: 'Sổ văn bản' } } },
    );
    const cells = draft.blocks.map((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(joined)) : []));
    expect(cells).toEqual([[], [['Văn bản', '1.062']], [['01/KH', '12/5/2021']]]);
    expect(drafted([{ kind: 'list_table', of: 'plans', head: ['Số'], cells: ['{no}'] }], []).missing).toHaveLength(1);
  });
});

describe('a template is refused when it is written', () => {
  const paragraph = (...pieces: unknown[]) => [{ kind: 'paragraph', pieces }];
  test.each<[string, unknown[], string]>([
    ['an unknown element', paragraph('có {nothing}'), 'unknown-element'],
    [
      'an unknown element in a form',
      paragraph({ kind: 'choose', of: 'visits', zero: '{nothing}', other: 'x' }),
      'unknown-element',
    ],
    ['an unknown list', paragraph({ kind: 'list', of: 'nothing', item: '{name}' }), 'unknown-element'],
    ['an unknown condition', [{ kind: 'paragraph', onlyIf: 'nothing', pieces: ['x'] }], 'unknown-element'],
    ['an unknown format', paragraph('{papers:roman}'), 'unknown-tag'],
    ['an unknown word of the period', paragraph('{@week}'), 'unknown-period-word'],
    ['a tag that is not closed', paragraph('có {papers văn bản'), 'tag-not-closed'],
    ['a change of what is no growth', paragraph('{papers:change}'), 'not-a-growth'],
    ['an unknown owner', [{ kind: 'narrative', slot: 'x', title: 'X', owner: 'nobody' }], 'unknown-owner'],
    [
      'a slot twice',
      [
        { kind: 'narrative', slot: 'x', title: 'X' },
        { kind: 'narrative', slot: 'x', title: 'Y' },
      ],
      'slot-twice',
    ],
    ['a row that does not fit its head', [{ kind: 'table', head: ['A', 'B'], rows: [['1']] }], 'row-width'],
    ['an unknown kind of block', [{ kind: 'picture' }], 'unknown-word'],
    ['an unknown key', [{ kind: 'paragraph', pieces: ['x'], colour: 'red' }], 'unknown-key'],
  ])('%s', (_case, blocks, code) => {
    const parsed = parseReportTemplate(templateOf(blocks), known);
    expect(parsed.ok ? [] : parsed.findings.map((finding) => finding.code)).toContain(code);
  });

  test.each([null, 7, 'x', [], {}])('%j is no template', (json) =>
    expect(parseReportTemplate(json, known).ok).toBe(false),
  );

  test('a section twice, and sections without end', () => {
    const twice = templateOf([]) as ReportTemplate;
    twice.sections.push({ ...(twice.sections[0] as ReportTemplate['sections'][number]) });
    const parsed = parseReportTemplate(twice, known);
    expect(parsed.ok ? [] : parsed.findings).toMatchObject([{ code: 'section-twice', path: 'sections[1].id' }]);
    const endless = templateOf([]) as ReportTemplate;
    let inner = endless.sections[0] as ReportTemplate['sections'][number];
    for (let depth = 0; depth < 9; depth += 1) {
      const child = { id: `d${depth}`, blocks: [] };
      inner.children = [child];
      inner = child;
    }
    const refused = parseReportTemplate(endless, known);
    expect(refused.ok ? [] : refused.findings.map(({ code }) => code)).toEqual(['too-deep']);
  });
});

test('tags are read with period, format and the word before an approximate figure', () => {
  const read = readTags('a {last_year.papers:02~hơn} [b {visits}]');
  expect(read.ok && read.segments).toEqual([
    { kind: 'words', text: 'a ' },
    { kind: 'figure', tag: { code: 'papers', when: 'last_year', format: '02', about: 'hơn' } },
    { kind: 'words', text: ' ' },
    {
      kind: 'group',
      segments: [
        { kind: 'words', text: 'b ' },
        { kind: 'figure', tag: { code: 'visits', when: 'this', format: 'plain' } },
      ],
    },
  ]);
});
