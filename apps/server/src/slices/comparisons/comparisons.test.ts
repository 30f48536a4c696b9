import { readFileSync } from 'node:fs';
import type { ComparisonRow, ComparisonView, UnitComparison } from '@thuocdo/contract/comparisons';
import { parseRuleset } from '@thuocdo/core/judging';
import { readSheet } from '@thuocdo/documents/tables';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type AnsweredSurvey, done, type Form, openAnsweredSurvey } from '../../testing/answered-survey.ts';
import { openSurvey, withoutDistricts } from '../../testing/survey.ts';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { registerOrganisations } from '../organisations/index.ts';

let app: TestApp;
let survey: AnsweredSurvey;
/** The three communes that Tam Ngãi was made of on 1 July 2025, at three levels. */
let verified: Form;
let checked: Form;
let own: Form;

const ntm = 'ntm_2021_2025';
const advanced = 'ntm_nang_cao_2021_2025';
const later = 'luat_sau';
const tamNgai = '29335-2025';
/** A department of the whole country: it may declare of any commune. */
let institute: Client;

beforeAll(async () => {
  app = await makeTestApp();
  survey = await openAnsweredSurvey(app);
  [verified, checked, own] = [survey.form('29332'), survey.form('29335'), survey.form('29338')];
  await survey.answer(verified, { E11: 1000, E12: 900, F12: 60 });
  await survey.answer(checked, { E11: 100, E12: 10, F12: 50 });
  await survey.answer(own, { E11: 500, E12: 250, F12: 40 });
  await survey.forward(verified);
  await survey.forward(checked);
  await survey.verify(verified);
  institute = await app.as('department-officer', 'vien');
  await publishLaterLaw();
});
afterAll(() => app.close());

const address = (query: string, campaignId = survey.campaignId) => `/api/campaigns/${campaignId}/comparison${query}`;
const laws = (a = ntm, b = advanced) => `ruleset=${a}&against=${b}`;

async function compared(query: string, client = survey.department): Promise<ComparisonView> {
  return done(await client.get(address(`?${query}`)));
}
async function explained(unitId: string, query: string, client = survey.department): Promise<UnitComparison> {
  return done(await client.get(address(`/${unitId}?${query}`)));
}
const rowOf = (view: { rows: ComparisonRow[] }, unitId: string) => view.rows.find((row) => row.unitId === unitId);
const numberOf = ({ numbers }: UnitComparison, element: string) => numbers.find((number) => number.element === element);

describe('two laws on the boundaries of the roster', () => {
  test('every commune of the frozen roster is a row; verdicts are those that the campaign itself gave', async () => {
    const view = await compared(laws());
    expect([view.rows.length, view.totals.units, view.boundaries, view.before]).toEqual([85, 85, '2023', null]);
    for (const form of [verified, checked, own]) {
      const path = `/api/campaigns/${survey.campaignId}/units/${form.unitId}/judgements`;
      const { judgements } = done(await survey.department.get(path));
      const verdicts = judgements.map((one: { judgement: { verdict: string } }) => one.judgement.verdict);
      const row = rowOf(view, form.unitId);
      expect([row?.a, row?.b]).toEqual(verdicts);
    }
    expect([verified, checked, own].map(({ unitId }) => rowOf(view, unitId)?.level)).toEqual([
      'verified',
      'checked',
      'self',
    ]);
    expect(view.laws.a).toMatchObject({ asOf: '2023-08-01', inForce: true, illustrative: true });
  });

  test('a commune without values is unknown under both, counted, and says so', async () => {
    const view = await compared(laws());
    const waiting = rowOf(view, survey.form('29353').unitId);
    expect(waiting).toMatchObject({ a: 'unknown', b: 'unknown', change: 'same', level: null });
    for (const side of [view.totals.a, view.totals.b]) {
      expect(side.met + side.unmet + side.unknown + side.exempt).toBe(85);
      expect(side.unknown).toBeGreaterThanOrEqual(82);
    }
    expect(view.totals.transitions.unknown.unknown).toBeGreaterThanOrEqual(82);
  });

  test('one level down shows what that level says', async () => {
    const view = await compared(`${laws()}&level=self`);
    expect(rowOf(view, verified.unitId)?.level).toBe('self');
  });

  test('both sides are explained sentence by sentence, each number with who gave it', async () => {
    const unit = await explained(checked.unitId, laws());
    const online = unit.pairs.flatMap(({ a, b }) => [a, b]).filter((side) => side?.sentences.join().includes('10/100'));
    expect(online.map((side) => side?.verdict)).toContain('unmet');
    expect(unit.preconditions.b.join()).toContain('Chưa đạt');
    const number = numberOf(unit, 'dossiers_online');
    expect(number).toMatchObject({ value: 10, level: 'checked', sentence: null });
    expect(number?.origins).toEqual([
      expect.objectContaining({
        unitId: checked.unitId,
        said: expect.objectContaining({ question: 'E12', revision: 1 }),
        assignmentId: checked.id,
      }),
    ]);
  });

  test('a law of later years is applied as of its first day; its sub-criteria are paired by what they measure', async () => {
    const view = await compared(laws(ntm, later));
    expect(view.laws.b).toMatchObject({ asOf: '2026-01-01', inForce: false });
    expect(view.pairs.find(({ a }) => a?.code === '8.2')?.b).toMatchObject({ code: '7.1' });
    expect(view.pairs.find(({ a }) => a?.code === '8.1')?.b).toBeNull();
  });

  test('what it needs to know of a commune and nobody has declared leaves it unknown, with the reason; declared, it is judged', async () => {
    const sideB = async (unitId: string, boundaries: string) =>
      (await explained(unitId, `${laws(ntm, later)}&boundaries=${boundaries}`)).pairs.find(({ b }) => b?.code === '7.1')
        ?.b;
    const waiting = await sideB(verified.unitId, '2023');
    expect(waiting?.verdict).toBe('unknown');
    expect(waiting?.sentences.join()).toContain('chưa biết «Nhóm xã theo Quyết định 51/2025/QĐ-TTg');
    for (const [unitId, boundaries] of [
      [verified.unitId, '2023'],
      [tamNgai, '2025'],
    ] as const) {
      const declared = { attribute: 'commune_group', value: 'nhom_2', validFrom: '2025-07-01', basis: 'minh hoạ' };
      done(await institute.post(`/api/units/${unitId}/attributes`, declared));
      expect((await sideB(unitId, boundaries))?.verdict).toBe('met');
    }
  });

  test('the set of 2026–2030, of which only names are known, judges nobody and says that its rules are not there', async () => {
    const view = await compared(laws(ntm, 'ntm_2026_2030'));
    expect(view.totals.b).toEqual({ met: 0, unmet: 0, unknown: 85, exempt: 0 });
    const unit = await explained(verified.unitId, laws(ntm, 'ntm_2026_2030'));
    expect(unit.pairs.flatMap(({ b }) => b?.sentences ?? []).join()).toContain('Chưa đủ quy tắc');
  });

  test('nothing is stored', async () => {
    const count = () =>
      app.installation.db
        .selectFrom('judgements')
        .select((eb) => eb.fn.countAll().as('n'))
        .executeTakeFirstOrThrow();
    const before = await count();
    await compared(`${laws()}&boundaries=2025`);
    expect(await count()).toEqual(before);
  });
});

describe('re-based onto the communes of July 2025', () => {
  const query = `${laws()}&boundaries=2025`;

  test('every commune that the roster became is a row; the roster stays the denominator beside it', async () => {
    const view = await compared(query);
    expect(view.before?.units).toBe(85);
    const held = view.rows.flatMap(({ origins }) => origins ?? []).filter(({ state }) => state !== 'off-roster');
    expect(new Set(held.map(({ unitId }) => unitId)).size).toBe(85);
    expect(view.withoutHeir).toEqual([]);
    expect(rowOf(view, tamNgai)).toMatchObject({ name: 'Xã Tam Ngãi', within: 'Tỉnh Vĩnh Long', level: 'self' });
    expect(rowOf(view, tamNgai)?.origins?.map(({ unitId, kind, state }) => [unitId, kind, state])).toEqual([
      [verified.unitId, 'whole', 'has-values'],
      [checked.unitId, 'whole', 'has-values'],
      [own.unitId, 'whole', 'has-values'],
    ]);
  });

  test('the old communes keep their own verdicts beside the new one', async () => {
    const [onOld, onNew] = [await compared(laws()), await compared(query)];
    for (const origin of rowOf(onNew, tamNgai)?.origins ?? [])
      expect([origin.a, origin.b]).toEqual([rowOf(onOld, origin.unitId)?.a, rowOf(onOld, origin.unitId)?.b]);
  });

  test('counts are added, incomes weighed by people, and the sum is no surer than its least sure part', async () => {
    const unit = await explained(tamNgai, query);
    expect(numberOf(unit, 'dossiers_online')).toMatchObject({ value: 1160, level: 'self' });
    expect(numberOf(unit, 'dossiers_online')?.sentence).toContain(
      '1.160 = 900 (Xã Tam Ngãi) + 10 (Xã Thông Hòa) + 250 (Xã Thạnh Phú)',
    );
    expect(numberOf(unit, 'dossiers_online')?.origins.map(({ level }) => level)).toEqual([
      'verified',
      'checked',
      'self',
    ]);
    const sentences = unit.pairs.flatMap(({ a }) => a?.sentences ?? []).join();
    expect(sentences).toContain('1.160/1.600');
  });

  test('an old commune without values leaves the new one without a number, and is named', async () => {
    const waiting = '29317-2025';
    await survey.answer(survey.form('29317'), { E11: 10, E12: 9 });
    const unit = await explained(waiting, query);
    expect(unit.row).toMatchObject({ level: null, a: 'unknown' });
    expect(numberOf(unit, 'dossiers_online')).toMatchObject({ value: null, level: null });
    expect(numberOf(unit, 'dossiers_online')?.sentence).toContain('chưa có số liệu của Xã Hòa Tân');
    expect(numberOf(unit, 'dossiers_online')?.origins).toHaveLength(1);
  });

  test('a town that the survey did not ask is named as being off the roster, and nothing is added around it', async () => {
    await survey.answer(survey.form('29311'));
    await survey.answer(survey.form('29314'));
    const unit = await explained('29308-2025', query);
    expect(unit.row.origins?.[0]).toMatchObject({ name: 'Thị trấn Cầu Kè', state: 'off-roster', a: null });
    expect(numberOf(unit, 'hamlets_total')?.value).toBeNull();
    expect(numberOf(unit, 'hamlets_total')?.sentence).toContain('Thị trấn Cầu Kè');
  });

  test('a commune that went on whole keeps its numbers and its verdicts', async () => {
    const alone = survey.form('29410');
    await survey.answer(alone, { E11: 100, E12: 90 });
    const [onOld, onNew] = [await explained(alone.unitId, laws()), await explained('29410-2025', query)];
    expect([onNew.row.a, onNew.row.b]).toEqual([onOld.row.a, onOld.row.b]);
    const numbersIn = (unit: UnitComparison) => unit.numbers.map(({ element, value }) => [element, value]);
    expect(numbersIn(onNew)).toEqual(numbersIn(onOld));
    expect(onNew.row.level).toBe('self');
  });

  test('a class that all old communes declared chooses the threshold of the new one; one that they do not share is not known', async () => {
    const sentencesOf = async (unitId: string) =>
      (await explained(unitId, query)).pairs
        .flatMap(({ a, b }) => [...(a?.sentences ?? []), ...(b?.sentences ?? [])])
        .join();
    expect(await sentencesOf(tamNgai)).not.toContain('chưa biết nhóm địa bàn');
    await survey.answer(survey.form('29350'), { A04: 'con_lai' });
    await survey.answer(survey.form('29365'), { A04: 'hai_dao' });
    expect(await sentencesOf('29365-2025')).toContain('chưa biết nhóm địa bàn');
  });
});

/** A survey of the whole of Hải Dương, where communes were split; its department and the campaign. */
async function surveyHaiDuong(asOf: string): Promise<{ department: Client; campaignId: string }> {
  const department = await app.as('department-officer', 'so-tttt-30', 'Chuyên viên Sở');
  const campaignId = await openSurvey(department, {
    organisationId: 'so-tttt-30',
    scope: { unitId: '30-2023', asOf, kinds: ['xa', 'phuong', 'thi_tran'], exclude: [] },
    chains: [withoutDistricts],
    rulesets: [ntm],
  });
  return { department, campaignId };
}

describe('a split commune', () => {
  test('is shown as split; its counts are not added, what holds everywhere in it still holds', async () => {
    const { department, campaignId } = await surveyHaiDuong('2025-06-01');
    const at = (path: string) => address(`${path}?${laws()}&boundaries=2025`, campaignId);
    const view: ComparisonView = done(await department.get(at('')));
    const target = view.rows.find(({ origins }) => isSmallAndSplit(origins ?? []));
    if (target === undefined) throw new Error('no split commune in Hải Dương');
    const forms: Form[] = done(await department.get(`/api/campaigns/${campaignId}/progress?limit=500`)).items;
    for (const { unitId } of target.origins ?? [])
      await survey.answer(forms.find((form) => form.unitId === unitId) as Form);
    const unit: UnitComparison = done(await department.get(at(`/${target.unitId}`)));
    expect(unit.row.level).toBe('self');
    const split = unit.row.origins?.find(({ kind }) => kind === 'part');
    expect(split).toMatchObject({ state: 'has-values' });
    expect(numberOf(unit, 'hamlets_total')).toMatchObject({ value: null });
    expect(numberOf(unit, 'hamlets_total')?.sentence).toContain('không rõ bao nhiêu của');
    expect(numberOf(unit, 'hamlets_total')?.sentence).toContain(split?.name);
    expect(numberOf(unit, 'telecom_quality_ok')).toMatchObject({ value: true, level: 'self' });
    expect(unit.row.a).not.toBe('met');
  });

  const isSmallAndSplit = (origins: NonNullable<ComparisonRow['origins']>) =>
    origins.length <= 3 &&
    origins.some(({ kind }) => kind === 'part') &&
    origins.some(({ kind }) => kind === 'whole') &&
    origins.every(({ state }) => state !== 'off-roster');

  test('a commune that ceased without a named heir is in no row, and whatever came out of its district says so', async () => {
    const { department, campaignId } = await surveyHaiDuong('2023-08-01');
    const view: ComparisonView = done(await department.get(address(`?${laws()}&boundaries=2025`, campaignId)));
    expect(view.withoutHeir.length).toBeGreaterThan(0);
    const [lost] = view.withoutHeir;
    const perhaps = view.rows.filter(({ origins }) =>
      origins?.some(({ unitId, kind }) => unitId === lost?.unitId && kind === 'perhaps'),
    );
    expect(perhaps.length).toBeGreaterThan(1);
    expect(view.before?.units).toBe(235);
  });
});

describe('who sees what', () => {
  test('a district’s checker compares the own communes; of a new one that reaches beyond nothing else is read', async () => {
    const across = [survey.form('29458'), survey.form('29530')] as const;
    await survey.answer(across[0], {});
    await survey.answer(across[1], {});
    const checker = await survey.checkerOf(across[0]);
    const view = await compared(`${laws()}&boundaries=2025`, checker);
    expect(rowOf(view, tamNgai)).toBeUndefined();
    expect(rowOf(view, '29530-2025')?.origins?.map(({ state }) => state)).toEqual(['has-values', 'not-visible']);
    const unit = await explained('29530-2025', `${laws()}&boundaries=2025`, checker);
    expect(JSON.stringify(unit)).not.toContain(across[1].id);
    expect(numberOf(unit, 'hamlets_total')?.value).toBeNull();
    expect((await checker.get(address(`/${tamNgai}?${laws()}&boundaries=2025`))).status).toBe(404);
    expect((await checker.get(address(`/${verified.unitId}?${laws()}`))).status).toBe(404);
    expect((await compared(laws(), checker)).rows.every(({ within }) => within === across[0].districtName)).toBe(true);
  });

  test('neither a commune’s officer nor another province reads it', async () => {
    const strangers: Client[] = [
      await app.as('commune-officer', own.organisationId),
      await app.as('department-officer', 'so-tttt-30'),
    ];
    for (const stranger of strangers) expect((await stranger.get(address(`?${laws()}`))).status).toBe(404);
    expect((await app.anonymous.get(address(`?${laws()}`))).status).toBe(401);
  });
});

describe('bad input', () => {
  test.each([
    ['a ruleset that is not there', `ruleset=khong_co&against=${ntm}`, '/query/ruleset', 'unknown-ruleset'],
    ['an overlay', `ruleset=${ntm}&against=nguong-minh-hoa`, '/query/against', 'unknown-ruleset'],
    [
      'boundaries of another year',
      `ruleset=${ntm}&against=${ntm}&boundaries=2019`,
      '/query/boundaries',
      'invalid_value',
    ],
    ['no second law', `ruleset=${ntm}`, '/query/against', 'invalid_type'],
  ])('%s is refused with its field', async (_name, query, pointer, rule) => {
    const reply = await survey.department.get(address(`?${query}`));
    expect([reply.status, reply.body.code]).toEqual([400, 'input-invalid']);
    expect(reply.body.errors).toContainEqual(expect.objectContaining({ pointer, rule }));
  });

  test('numbers of the present communes say nothing of the old ones', async () => {
    await registerOrganisations(app.installation.db, [
      { id: 'so-khcn-86', name: 'Sở KH&CN Vĩnh Long', shortName: null, kind: 'department', unitId: '86-2025' },
    ]);
    app.setNow('2026-08-01T01:00:00.000Z');
    const later = await app.as('department-officer', 'so-khcn-86');
    const campaignId = await openSurvey(later, {
      organisationId: 'so-khcn-86',
      period: '2026',
      scope: { unitId: '86-2025', asOf: '2026-08-01', kinds: ['xa'], exclude: [] },
      chains: [withoutDistricts],
    });
    const back = await later.get(address(`?${laws()}&boundaries=2023`, campaignId));
    expect(back.body.errors).toEqual([
      { pointer: '/query/boundaries', rule: 'boundaries-left-behind', params: { own: '2025' } },
    ]);
    const view: ComparisonView = done(await later.get(address(`?${laws()}`, campaignId)));
    expect([view.boundaries, view.ownBoundaries, view.before]).toEqual(['2025', '2025', null]);
  });
});

test('the workbook holds the same rows, the passages, the reasons under both laws and where the numbers come from', async () => {
  const reply = await survey.department.get(address(`/export?${laws()}&boundaries=2025`));
  expect(reply.status).toBe(200);
  const read = await readSheet(reply.bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.findings));
  const linesOf = (name: string) =>
    (read.sheets.find((sheet) => sheet.name === name)?.rows ?? []).map((row) =>
      row.cells.map((cell) => String(cell.value)).join(' | '),
    );
  const view = await compared(`${laws()}&boundaries=2025`);
  const table = linesOf('So sánh');
  for (const { name } of view.rows) expect(table.some((line) => line.includes(name))).toBe(true);
  expect(table.join('\n')).toContain('Xã Thông Hòa');
  expect(linesOf('Chuyển kết luận').join('\n')).toContain('Xã trước ngày 01/7/2025');
  expect(linesOf('Căn cứ').join('\n')).toContain('1.160/1.600');
  expect(linesOf('Số liệu suy ra').join('\n')).toContain('900 (Xã Tam Ngãi) + 10 (Xã Thông Hòa)');
  expect(linesOf('Nguồn số liệu').join('\n')).toContain('câu E12, lần nộp 1');
});

/** A law of later years that asks for 8.2 of today under another code, by groups of communes. */
async function publishLaterLaw(): Promise<void> {
  const file = new URL('../../../../../data/rulesets/ntm-2021-2025.json', import.meta.url);
  const json = JSON.parse(readFileSync(file, 'utf8'));
  const [criterion] = json.criteria;
  const second = criterion.subcriteria.find((sub: { code: string }) => sub.code === '8.2');
  const [phones] = second.requirements;
  const byGroup = { unit: '%', attribute: 'commune_group', valueByClass: { nhom_1: 100, nhom_2: 80, nhom_3: 60 } };
  const requirement = { ...phones, code: '7.1.a', rule: { ...phones.rule, threshold: byGroup } };
  const subcriteria = [{ ...second, code: '7.1', requirements: [requirement] }];
  const parsed = parseRuleset({
    ...json,
    code: later,
    series: later,
    name: 'Quy định thử nghiệm của giai đoạn sau',
    validFrom: '2026-01-01',
    validTo: null,
    examples: [],
    criteria: [{ ...criterion, code: '7', subcriteria }],
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.findings));
  const { code, name, kind, validFrom, validTo } = parsed.ruleset;
  await app.installation.db
    .insertInto('rulesets')
    .values({
      code,
      version: 1,
      name,
      kind,
      overlay: false,
      illustrative: false,
      valid_from: validFrom,
      valid_to: validTo,
      ruleset: JSON.stringify(parsed.ruleset),
      sha256: code,
      published_at: '2023-08-01T00:00:00.000Z',
      published_by: null,
    })
    .execute();
}
