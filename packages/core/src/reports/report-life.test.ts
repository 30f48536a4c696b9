import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Figure, figureTable } from '../figures/index.ts';
import {
  blockText,
  compareDrafts,
  draftReport,
  isSeparate,
  parseReportTemplate,
  planItems,
  planLine,
  REPORT_STATES,
  REPORT_STEPS,
  type ReportDraft,
  type ReportState,
  type ReportStep,
  readFigures,
  readReportKit,
  slotsOf,
  stateAfter,
  withOverrides,
  wordChanges,
} from './index.ts';

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
const { figures } = read(readFigures([data('figures/tra-vinh-2022.json')], kit));
const { template } = read(parseReportTemplate(data('reports/annual.json'), kit.known));
const narratives = data('reports/narratives-2022.json') as Record<string, string>;

const drafted = (from: readonly Figure[] = figures, texts = narratives): ReportDraft =>
  draftReport(template, {
    unitId: '84-2023',
    period: '2022',
    figures: figureTable(from),
    indicators: kit.indicators,
    checks: kit.checks,
    names: kit.names,
    narratives: texts,
    lists: {},
  });
const annual = drafted();

describe('the way of a report', () => {
  const step = fc.constantFrom(...REPORT_STEPS);

  test('nothing is issued that was not submitted, approved and signed since it was last open', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let state: ReportState = 'drafting';
        let since: ReportStep[] = [];
        for (const one of steps) {
          const after = stateAfter(state, one);
          if (after === undefined) continue;
          since = after === 'drafting' ? [] : [...since, one];
          state = after;
        }
        const way: ReportStep[] = ['submit', 'approve', 'sign', 'issue'];
        expect(since).toEqual(way.slice(0, REPORT_STATES.indexOf(state)));
      }),
    );
  });

  test('nothing follows an issue', () => {
    expect(REPORT_STEPS.map((one) => stateAfter('issued', one))).toEqual(REPORT_STEPS.map(() => undefined));
  });

  test('who submitted neither approves nor signs, who approved does not sign; a return begins anew', () => {
    const taken = [
      { step: 'submit', personId: 'a' },
      { step: 'approve', personId: 'b' },
    ] as const;
    expect([isSeparate(taken, 'approve', 'a'), isSeparate(taken, 'sign', 'a'), isSeparate(taken, 'sign', 'b')]).toEqual(
      [false, false, false],
    );
    expect(isSeparate(taken, 'sign', 'c')).toBe(true);
    const again = [...taken, { step: 'return', personId: 'c' }, { step: 'submit', personId: 'd' }] as const;
    expect([isSeparate(again, 'approve', 'a'), isSeparate(again, 'approve', 'd')]).toEqual([true, false]);
  });
});

describe('slots', () => {
  test('have the part of the department that owes them, and know whether they are about the next period', () => {
    const slots = slotsOf(template);
    expect(slots.map(({ slot }) => slot).sort()).toEqual(Object.keys(narratives).sort());
    expect(slots.filter(({ owner }) => owner === undefined)).toEqual([]);
    expect(slots.filter(({ isPlan }) => isPlan).every(({ slot }) => slot.startsWith('ke_hoach_'))).toBe(true);
    expect(slots.filter(({ isPlan }) => isPlan)).toHaveLength(5);
  });
});

describe('what was planned', () => {
  const items = planItems(template, annual);

  test('is every row of its lists, every line of its narratives and every other sentence with a figure', () => {
    expect(items.map(({ key }) => key)).toHaveLength(new Set(items.map(({ key }) => key)).size);
    const lines = items.filter(({ from }) => from === 'narrative').map(({ text }) => text);
    expect(lines).toContain(narratives['ke_hoach_doi_ngoai']);
    const rows = (figures.find(({ element, period }) => element === 'vb_plan_next_list' && period === '2023')?.value ??
      []) as { subject: string }[];
    expect(rows.length).toBeGreaterThan(0);
    const texts = items.map(({ text }) => text).join('\n');
    for (const { subject } of rows) expect(texts).toContain(subject);
  });

  test('is nothing where nothing was known or written', () => {
    expect(planItems(template, drafted([], {}))).toEqual([]);
  });

  test('comes back as a line with what became of it', () => {
    const item = { text: 'Triển khai IPv6.', note: 'đúng tiến độ.', reference: 'Kế hoạch số 46/KH-UBND' };
    expect(planLine({ ...item, outcome: 'done' })).toBe(
      'Triển khai IPv6: đã hoàn thành (Kế hoạch số 46/KH-UBND); đúng tiến độ.',
    );
    expect(planLine({ ...item, outcome: 'moved-on', note: '', reference: '' })).toBe(
      'Triển khai IPv6: chuyển sang kỳ sau.',
    );
    expect(planLine({ ...item, outcome: 'open', note: '', reference: '' })).toBe('Triển khai IPv6.');
  });
});

describe('two drafts side by side', () => {
  test('of the same figures and texts do not differ', () => {
    expect(compareDrafts(annual, drafted())).toEqual({ figures: [], blocks: [] });
  });

  test('name each changed figure with its difference, and the sentences that say it', () => {
    const changed = figures.map((figure) => (figure.element === 'vb_dept_plans' ? { ...figure, value: 58 } : figure));
    const changes = compareDrafts(annual, drafted(changed));
    expect(changes.figures).toEqual([
      expect.objectContaining({ code: 'vb_dept_plans', before: '57', after: '58', difference: 1 }),
    ]);
    expect(changes.blocks).toHaveLength(1);
    expect(changes.blocks[0]?.after).toContain('58 kế hoạch');
  });

  test('what is in one only is null in the other, whichever way one looks', () => {
    const without = drafted(
      figures.filter(({ element }) => element !== 'vb_dept_plans'),
      {},
    );
    const there = compareDrafts(annual, without);
    const back = compareDrafts(without, annual);
    expect(there.figures.find(({ code }) => code === 'vb_dept_plans')).toMatchObject({ before: '57', after: null });
    expect(back.figures.find(({ code }) => code === 'vb_dept_plans')).toMatchObject({ before: null, after: '57' });
    const places = (changes: typeof there) => changes.blocks.map(({ place }) => place).sort();
    expect(places(there)).toEqual(places(back));
  });

  test('words give both texts back, and what is the same is in both', () => {
    const text = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'từ'), { maxLength: 40 })
      .map((all) => all.join(''));
    fc.assert(
      fc.property(text, text, (before, after) => {
        const changes = wordChanges(before, after);
        const joinedBut = (kind: 'gone' | 'new') =>
          changes
            .filter((one) => one.kind !== kind)
            .map((one) => one.text)
            .join('');
        expect([joinedBut('new'), joinedBut('gone')]).toEqual([before, after]);
        if (before === after) expect(changes.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });
});

describe('a sentence written by hand', () => {
  const place = annual.blocks.find((block) => blockText(block).includes('57 kế hoạch'))?.place ?? '';

  test('stands in place of the template’s, and its figures leave the list of sources', () => {
    const by = withOverrides(annual, [{ place, text: 'Sở đã ban hành nhiều văn bản.' }]);
    expect(by.blocks.find((block) => block.place === place)).toMatchObject({
      runs: [{ text: 'Sở đã ban hành nhiều văn bản.' }],
    });
    expect(by.figures.some(({ code }) => code === 'vb_dept_plans')).toBe(false);
    expect(by.findings).toEqual(annual.findings);
    const others = (draft: ReportDraft) => draft.blocks.filter((block) => block.place !== place).map(blockText);
    expect(others(by)).toEqual(others(annual));
    const printed = by.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    for (const run of printed) if (run.figure !== undefined) expect(by.figures[run.figure]?.text).toBe(run.text);
  });

  test('at a place that there is not changes nothing', () => {
    expect(withOverrides(annual, [{ place: 'nothing.9', text: 'x' }])).toEqual(annual);
  });
});
