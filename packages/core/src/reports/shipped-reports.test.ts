import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figureTable } from '../figures/index.ts';
import { draftReport, joined, parseReportTemplate, type ReportDraft, readFigures, readReportKit } from './index.ts';

// The two reports that a department writes, drafted from the figures that its papers print.

const data = (path: string) => JSON.parse(readFileSync(new URL(`../../../../data/${path}`, import.meta.url), 'utf8'));
const read = <T extends { ok: boolean }>(parsed: T) => {
  if (!parsed.ok) throw new Error(JSON.stringify(parsed));
  return parsed as Extract<T, { ok: true }>;
};
const { kit } = read(
  readReportKit({
    elements: data('elements/department-report.json'),
    indicators: data('indicators/department-report.json'),
    checks: data('checks/department-report.json'),
    systems: data('systems.json'),
  }),
);
const papers = ['2021-05', '2022'].map((period) => data(`figures/tra-vinh-${period}.json`));
const { figures } = read(readFigures(papers, kit));
const { known } = kit;
const templates = {
  '2021-05': read(parseReportTemplate(data('reports/monthly.json'), known)).template,
  '2022': read(parseReportTemplate(data('reports/annual.json'), known)).template,
};

type Month = keyof typeof templates;
function drafted(period: Month, from: readonly Figure[] = figures, as: string = period): ReportDraft {
  return draftReport(templates[period], {
    unitId: '84-2023',
    period: as,
    figures: figureTable(from),
    indicators: kit.indicators,
    checks: kit.checks,
    names: kit.names,
    narratives: data(`reports/narratives-${period}.json`),
    lists: {},
  });
}
const drafts = { '2021-05': drafted('2021-05'), '2022': drafted('2022') };
const textOf = (draft: ReportDraft) =>
  draft.blocks.map((block) =>
    block.kind === 'table' ? '' : block.kind === 'heading' ? block.text : joined(block.runs),
  );

describe.each(['2021-05', '2022'] as const)('the report of %s', (period) => {
  const draft = drafts[period];

  test('lacks nothing when all figures of the paper are known', () => {
    expect(draft.missing).toEqual([]);
    expect(textOf(draft).join('\n')).not.toContain('chưa có số liệu');
  });

  test('every figure says who says it', () => {
    expect(draft.figures.filter(({ sources }) => sources.length === 0)).toEqual([]);
    const at = draft.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    const all = [...at, ...at.flatMap((run) => run.note ?? [])].flatMap((run) => run.figure ?? []);
    expect(all.sort((a, b) => a - b)).toEqual(draft.figures.map((_, place) => place));
  });

  test('no person and no telephone number stands in the template or the demonstration’s texts', () => {
    const written = JSON.stringify([templates[period], data(`reports/narratives-${period}.json`)]);
    expect(/(?<!\p{L})([Ôô]ng|[Bb]à)\s\p{Lu}|0\d{9}/u.exec(written)?.[0]).toBeUndefined();
    expect(templates[period].paper.authority).toEqual(['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC']);
  });

  test('without any figure it says so in every place and invents none', () => {
    const empty = drafted(period, []);
    const unknown = empty.missing.filter(({ kind }) => kind === 'figure');
    expect(empty.figures).toEqual([]);
    const notes = empty.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.runs.flatMap((run) => run.note ?? []) : [],
    );
    const printed = `${textOf(empty).join('\n')}\n${joined(notes)}`.split('chưa có số liệu').length - 1;
    expect(printed).toBe(unknown.length);
    expect(unknown.length).toBeGreaterThan(80);
    expect(unknown.filter(({ owner, name }) => !owner || name === '')).toEqual([]);
  });

  test('which figures are known decides the draft, not their order; each is used or missing', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(figures), (some) => {
        const one = drafted(period, some);
        expect(drafted(period, [...some].reverse())).toEqual(one);
        for (const { code, period: of } of one.missing.filter(({ kind }) => kind === 'figure'))
          expect(some.some((figure) => figure.element === code && figure.period === of)).toBe(false);
      }),
      { numRuns: 30 },
    );
  });
});

test('the sections stand in the order of the papers', () => {
  const headings = (period: Month) =>
    drafts[period].blocks.flatMap((block) => (block.kind === 'heading' ? [block.section || block.text] : []));
  const common = [
    'I',
    'I.1',
    'I.2',
    'I.3',
    'I.4',
    'I.5',
    'I.6',
    'I.6.1',
    'I.6.2',
    'I.6.3',
    'II',
    'II.1',
    'II.2',
    'II.3',
    'II.4',
  ];
  expect(headings('2021-05')).toEqual([...common, 'II.5', 'III', 'IV']);
  expect(headings('2022').filter((one, at, all) => all.indexOf(one) === at)).toEqual([
    ...common,
    'III',
    'III.1',
    'III.2',
    'IV',
  ]);
});

test('the words of the period follow the period', () => {
  const january = drafted('2021-05', figures, '2022-12');
  expect(january.paper.subject).toBe(
    'Công tác thông tin và truyền thông tháng 12\nvà kế hoạch công tác tháng 1 năm 2023',
  );
  expect(textOf(january)).toContain('IV. KẾ HOẠCH CÔNG TÁC THÁNG 1 NĂM 2023');
  expect(drafts['2022'].paper.subject).toBe(
    'Kết quả công tác thông tin và truyền thông năm 2022\nvà kế hoạch công tác năm 2023',
  );
});

test('what a paper states and its figures contradict is worked out anew, and the stated number is kept beside it', () => {
  const otherwise = [drafts['2021-05'], drafts['2022']].flatMap((draft) =>
    draft.figures.filter(({ stated }) => stated),
  );
  expect(otherwise.map(({ code, text, stated }) => [code, text, stated?.text])).toEqual([
    ['igate_services_l3_share', '29,66%', '29,65%'],
    ['igate_services_l4_share', '57,97%', '57,96%'],
    ['duan_disbursed_share', '104%', '100%'],
  ]);
});

test('the seven failures that the papers state are errors before issue', () => {
  const errors = [drafts['2021-05'], drafts['2022']].flatMap(({ findings }) =>
    findings.filter(({ severity }) => severity === 'error'),
  );
  expect(errors.map(({ check, stated, computed }) => [check, stated, computed])).toEqual([
    ['portal_docs_sum', 55, 64],
    ['department_site_sum', 288, 275],
    ['services_l3_share', 29.65, expect.closeTo(29.6555, 3)],
    ['services_l4_share', 57.96, expect.closeTo(57.9656, 3)],
    ['disbursed_share', 100, expect.closeTo(104.4525, 3)],
    ['province_papers_count', 19, 20],
    ['violators_outcomes_sum', 11, 5],
  ]);
});

test('the templates use all figures of the papers but those that only checks need', () => {
  const used = new Set(
    [drafts['2021-05'], drafts['2022']].flatMap((draft) =>
      draft.figures.map(({ code, period }) => `${code} ${period}`),
    ),
  );
  const unused = figures.map(({ element, period }) => `${element} ${period}`).filter((cell) => !used.has(cell));
  expect(unused.sort()).toEqual([
    'igate_online_share_target 2022',
    'igate_services_with_dossiers_national_target 2022',
    'report_cited_documents 2021-05',
    'report_cited_documents 2022',
    'report_plan_period_intro 2021-05',
    'report_plan_period_title 2021-05',
  ]);
});

test('a report is written for its own kind of period only', () => {
  expect(() => drafted('2021-05', figures, '2022')).toThrow(RangeError);
  expect(() => drafted('2022', figures, '2022-05')).toThrow(RangeError);
});

describe('what reports refer to', () => {
  const files = {
    elements: data('elements/department-report.json'),
    indicators: data('indicators/department-report.json'),
    checks: data('checks/department-report.json'),
    systems: data('systems.json'),
  };
  test.each(['elements', 'indicators', 'checks', 'systems'])('is refused when the file of %s is', (name) => {
    const refused = readReportKit({ ...files, [name]: { nothing: true } });
    expect(refused.ok ? 0 : refused.findings.length).toBeGreaterThan(0);
  });

  test('a paper with a figure that nobody defined is refused', () => {
    const [paper] = papers;
    const strange = { ...paper, figures: [{ element: 'nothing', value: 1 }] };
    const refused = readFigures([paper, strange], kit);
    expect(refused.ok ? [] : refused.findings).toMatchObject([{ code: 'unknown-element' }]);
  });
});
