import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CheckBook } from '../checks/index.ts';
import { type Figure, figureTable } from '../figures/index.ts';
import { parseIndicators } from '../indicators/index.ts';
import {
  draftReport,
  fillWordTags,
  inspectWordTags,
  parseReportTemplate,
  type ReportMaterial,
  type ReportTemplate,
  readWordTag,
  taggedDraft,
} from './index.ts';

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
const elements = ['papers', 'visits', 'plans'].map(element);
const growth = {
  code: 'papers_growth',
  name: 'Tăng giảm',
  unit: '%',
  decimals: 1,
  formula: { kind: 'growth', of: 'papers', against: 'previous' },
  source: 'thử',
  certainty: 'full',
};
const parsed = parseIndicators({ code: 'thu', title: 'Thử', indicators: [growth] }, elements);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
const checks: CheckBook = { checks: [], programs: new Map(), names: new Map(), reads: new Map() };
const names = { papers: 'Văn bản', visits: 'Lượt tiếp', plans: 'Kế hoạch', papers_growth: 'Tăng giảm' };
const known = {
  codes: new Set(Object.keys(names)),
  growths: new Set(['papers_growth']),
  owners: new Set(['van_phong']),
};
const base: ReportTemplate = {
  code: 'thu',
  title: 'Thử',
  kind: 'month',
  paper: {
    parentOrg: 'UBND tỉnh',
    issuer: 'Sở',
    symbol: 'BC',
    place: 'Trà Vinh',
    docType: 'Báo cáo',
    subject: 'Công tác {@name}',
    closing: 'Trên đây là kết quả.',
    distribution: ['Lưu: VT'],
    authority: ['GIÁM ĐỐC'],
  },
  sections: [
    {
      id: 'a',
      number: 'I',
      owner: 'van_phong',
      blocks: [
        { kind: 'paragraph', pieces: [{ kind: 'choose', of: 'visits', zero: 'không ai', other: '{visits} lượt' }] },
        { kind: 'paragraph', pieces: ['có {papers}', { kind: 'list', of: 'plans', item: '{name}' }] },
        { kind: 'narrative', slot: 'chung', title: 'Đánh giá' },
      ],
    },
  ],
};
const said = (code: string, value: unknown, period = '2021-05'): Figure => ({
  unitId: 'u',
  element: code,
  period,
  value: value as Figure['value'],
  source: 'Văn phòng',
});
const material = (figures: Figure[], more: Partial<ReportMaterial> = {}): ReportMaterial => ({
  unitId: 'u',
  period: '2021-05',
  figures: figureTable(figures),
  indicators: parsed.book,
  checks,
  names,
  narratives: {},
  lists: {},
  ...more,
});
const stamp = { number: '05', date: 'ngày 01 tháng 6 năm 2021' };
const fill = (tags: string[], figures: Figure[], more?: Partial<ReportMaterial>) =>
  fillWordTags(tags, base, material(figures, more), stamp);
const codes = (...tags: string[]) =>
  inspectWordTags(
    tags.map((written) => ({ written, around: `quanh ${written}` })),
    base,
    known,
  )
    .filter(({ severity }) => severity === 'error')
    .map(({ code, params }) => [code, ...Object.values(params)]);

describe('a tag in a Word file', () => {
  test.each([
    ['papers:02', { kind: 'figure', tag: { code: 'papers', when: 'this', format: '02' } }],
    ['last_year.papers:%', { kind: 'figure', tag: { code: 'papers', when: 'last_year', format: '%' } }],
    ['papers~hơn', { kind: 'figure', tag: { code: 'papers', when: 'this', format: 'plain', about: 'hơn' } }],
    ['@Period', { kind: 'period', word: 'Period' }],
    ['@number', { kind: 'stamp', word: 'number' }],
    ['@n:so_1', { kind: 'count', name: 'so_1' }],
    ['slot:chung', { kind: 'slot', slot: 'chung' }],
    ['>visits_2', { kind: 'piece', name: 'visits_2' }],
    ['#next.plans', { kind: 'list', of: 'plans', when: 'next' }],
    ['#if:papers', { kind: 'if', code: 'papers', when: 'this' }],
    ['/plans', { kind: 'end' }],
    ['/', { kind: 'end' }],
  ])('{%s} is read', (written, tag) => expect(readWordTag(written)).toEqual({ ok: true, tag }));

  test.each(['Papers', ' papers ', '\u00a0papers\u200b', 'papers : 02', 'papers~ho\u031b\u0309n'])(
    'is forgiven what Word makes of it: {%s}',
    (written) => expect(readWordTag(written)).toMatchObject({ ok: true, tag: { tag: { code: 'papers' } } }),
  );

  test.each(['', 'papers:roman', 'số văn bản', '#', 'slot:', '__proto__', '{papers', '#if:'])(
    '{%s} is unknown',
    (written) => expect(readWordTag(written)).toEqual({ ok: false, fault: 'unknown-tag' }),
  );
  test('an unknown word of the period is said to be one', () =>
    expect(readWordTag('@tuan')).toEqual({ ok: false, fault: 'unknown-period-word' }));
});

describe('a Word template', () => {
  test.each<[string, string[], unknown[]]>([
    ['an unknown element', ['paper'], [['unknown-element', 'paper']]],
    ['an unknown format', ['papers:roman'], [['unknown-tag', 'papers:roman']]],
    ['a change of what is no growth', ['papers:change'], [['not-a-growth', 'papers']]],
    ['an unknown list', ['#lists', '/'], [['unknown-element', 'lists']]],
    ['an unknown slot', ['slot:rieng'], [['unknown-slot', 'rieng']]],
    ['an unknown piece', ['>papers'], [['unknown-piece', 'papers']]],
    ['a list that is not closed', ['#plans', 'name'], [['loop-not-closed', '#plans']]],
    ['an end without a beginning', ['/plans'], [['loop-not-opened', '/plans']]],
    [
      'ends that cross',
      ['#if:papers', '#plans', '/if', '/plans'],
      [
        ['loop-crossed', '/if', '#plans'],
        ['loop-crossed', '/plans', '#if:papers'],
      ],
    ],
    ['the number of a row outside of a list', ['@row'], [['row-outside']]],
    [
      'nothing: a cell of a list and a condition over it',
      ['#plans', '@row', '#if:no', 'no:paper', '/if', '/plans'],
      [],
    ],
  ])('names %s', (_case, tags, expected) => expect(codes(...tags)).toEqual(expected));

  test('names the words around a wrong tag', () =>
    expect(
      inspectWordTags([{ written: 'paper', around: 'Đã ban hành {paper} văn bản' }], base, known)[0],
    ).toMatchObject({
      around: 'Đã ban hành {paper} văn bản',
    }));

  test('names what the base binds and the file leaves out; a piece binds what it reads', () => {
    const warnings = (...tags: string[]) =>
      inspectWordTags(
        tags.map((written) => ({ written, around: '' })),
        base,
        known,
      ).map(({ code, params }) => [code, params['element'] ?? params['slot']]);
    expect(warnings()).toEqual([
      ['bound-nowhere', 'visits'],
      ['bound-nowhere', 'papers'],
      ['bound-nowhere', 'plans'],
      ['slot-nowhere', 'chung'],
    ]);
    expect(warnings('>visits', 'papers', '#plans', '/', 'slot:chung')).toEqual([]);
  });
});

describe('filling', () => {
  test.each<[string, string[], Figure[], unknown]>([
    ['a figure', ['papers'], [said('papers', 1062)], { papers: '1.062' }],
    ['what nobody says', ['papers'], [], { papers: 'chưa có số liệu' }],
    ['a piece', ['>visits'], [said('visits', 0)], { '>visits': 'không ai' }],
    [
      'words of the paper',
      ['@number', '@date', '@period'],
      [],
      { '@number': '05', '@date': stamp.date, '@period': 'tháng 5 năm 2021' },
    ],
    [
      'a condition that is met, with its inside beside it',
      ['#if:papers', 'papers', '/if'],
      [said('papers', 3)],
      { '#if:papers': true, papers: '3' },
    ],
    ['a condition that is not', ['#if:papers', 'papers', '/if'], [], { '#if:papers': false }],
    [
      'rows of a list with what they have',
      ['#plans', '@row', 'name', '#if:no', 'no:paper', '/if', 'papers', '/plans'],
      [
        said('plans', [
          { name: 'A', no: '16/KH-UBND' },
          { name: 'B', no: null },
        ]),
        said('papers', 2),
      ],
      {
        '#plans': [
          { '@row': '1', name: 'A', '#if:no': true, 'no:paper': 'Kế hoạch số 16/KH-UBND', papers: '2' },
          { '@row': '2', name: 'B', '#if:no': false, papers: '2' },
        ],
      },
    ],
    [
      'a list that nobody gives',
      ['#plans', 'name', 'no', '/plans'],
      [],
      { '#plans': [{ name: 'chưa có số liệu', no: '' }] },
    ],
    ['an empty list', ['#plans', 'name', '/'], [said('plans', [])], { '#plans': [] }],
  ])('gives %s', (_case, tags, figures, expected) => expect(fill(tags, figures).bindings).toEqual(expected));

  test('says who says each figure and lists once what is missing, with section and owner', () => {
    const { figures, missing } = fill(['papers', 'visits', 'visits', 'slot:chung'], [said('papers', 5)]);
    expect(figures).toMatchObject([{ code: 'papers', text: '5', section: 'I', sources: ['Văn phòng'] }]);
    expect(missing.map(({ kind, code, section, owner }) => [kind, code, section, owner])).toEqual([
      ['figure', 'visits', 'I', 'van_phong'],
      ['narrative', 'chung', 'I', 'van_phong'],
    ]);
  });

  test('a slot keeps its lines', () =>
    expect(fill(['slot:chung'], [], { narratives: { chung: 'Một.\n\n Hai. ' } }).bindings).toEqual({
      'slot:chung': 'Một.\nHai.',
    }));

  test('is for the base’s kind of period only', () =>
    expect(() => fill(['papers'], [], { period: '2021' })).toThrow(RangeError));

  test('never throws for tags without errors', () => {
    const tag = fc.constantFrom(
      'papers',
      'papers:02',
      'previous.visits',
      '>visits',
      '>plans',
      'slot:chung',
      '@next',
      '@n:a',
      '#plans',
      '#if:papers',
      'name',
      'no:paper',
      '@row',
      '/',
      '/if',
      '/plans',
      'x',
    );
    fc.assert(
      fc.property(fc.array(tag, { maxLength: 14 }), fc.boolean(), (tags, filled) => {
        fc.pre(codes(...tags).length === 0);
        const figures = filled ? [said('papers', 1), said('plans', [{ name: 'A' }])] : [];
        expect(JSON.stringify(fill(tags, figures).bindings)).not.toContain('undefined');
      }),
      { numRuns: 300 },
    );
  });
});

describe('a template that passes inspection', () => {
  const words = fc.constantFrom(
    'có {papers}',
    '{visits:02}',
    '{papers_growth:change}',
    '{@next}',
    '{nothing}',
    '{papers',
    '[{no}]',
    'x',
  );
  const code = fc.constantFrom('papers', 'visits', 'plans', 'papers_growth', 'nothing');
  const piece = fc.oneof(
    words,
    fc.record({ kind: fc.constant('choose'), of: code, zero: words, other: words }),
    fc.record({ kind: fc.constant('list'), of: code, item: words }),
  );
  const block = fc.oneof(
    fc.record({
      kind: fc.constant('paragraph'),
      pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
      onlyIf: code,
    }),
    fc.record({ kind: fc.constant('narrative'), slot: code, title: words }),
    fc.record({
      kind: fc.constant('table'),
      head: fc.constant(['A', 'B']),
      rows: fc.array(fc.array(words, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    }),
    fc.record({ kind: fc.constant('list_table'), of: code, head: fc.constant(['A']), cells: fc.tuple(words) }),
  );
  const paragraph = fc.record({
    kind: fc.constant('paragraph'),
    pieces: fc.tuple(fc.constantFrom('có {papers}', 'x')),
  });

  test('drafts for what is known and for nothing, as draft and as Word file, without throwing', () => {
    let drafted = 0;
    fc.assert(
      fc.property(fc.array(fc.oneof(block, paragraph), { maxLength: 3 }), fc.boolean(), (blocks, filled) => {
        const read = parseReportTemplate({ ...base, sections: [{ id: 'a', heading: 'Mục', blocks }] }, known);
        if (!read.ok) return;
        drafted += 1;
        const figures = filled ? [said('papers', 1), said('visits', 0), said('plans', [{ name: 'A' }, 'B'])] : [];
        draftReport(read.template, material(figures));
        expect(taggedDraft(read.template).blocks.length).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 500 },
    );
    expect(drafted).toBeGreaterThan(50);
  });
});
