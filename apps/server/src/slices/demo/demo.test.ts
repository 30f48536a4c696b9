import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { compileForm, type Form, inspect } from '@thuocdo/core/forms';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type App, buildApp } from '../../app.ts';
import type { Installation } from '../../platform/context.ts';
import { projectRoot } from '../../prepare.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { communesWithin } from '../units/index.ts';
import { type Browser, signIn } from './browser.ts';
import { communeAnswers } from './commune-answers.ts';
import { demonstrationPassword, loadDemonstration, playOn, prepareInstitute, receiveElsewhere } from './index.ts';
import { type PlannedCommune, readPlan } from './plan.ts';

let test1: TestApp;
let communes: PlannedCommune[];

beforeAll(async () => {
  test1 = await makeTestApp('2023-07-31T01:00:00.000Z');
  const all = await communesWithin(test1.installation.db, '84-2023', '2023-08-01');
  communes = await readPlan(all.filter((commune) => commune.kind === 'xa'));
});
afterAll(() => test1.close());

describe('the made-up answers', () => {
  test('are the same every time and pass the checks of the form for all 85 communes, but for those meant to fail', async () => {
    const json = await readFile(join(projectRoot(), 'data/forms/phieu-xa-2023.json'), 'utf8');
    const compiled = compileForm(JSON.parse(json) as Form);
    expect(communes).toHaveLength(85);
    for (const commune of communes) {
      const asked = { ...commune, respondent: `Cán bộ xã ${commune.name}`, closedOn: '2023-07-31' };
      const answers = communeAnswers(asked);
      expect(communeAnswers(asked)).toEqual(answers);
      const { findings } = inspect(compiled, answers, { today: '2023-08-10', reasons: { C06: 'đã đối chiếu' } });
      const errors = findings.filter((finding) => finding.severity === 'error').map((finding) => finding.question);
      expect(errors, commune.name).toEqual(commune.profile === 'missing-data' ? ['E11', 'E12'] : []);
    }
  });
});

describe('the demonstration «Trà Vinh 2023»', () => {
  let app: App;
  let department: Browser;
  let campaignId: string;

  beforeAll(async () => {
    await loadDemonstration(test1.installation);
    const installation: Installation = { ...test1.installation, clock: () => new Date('2023-08-29T01:30:00.000Z') };
    app = await buildApp(installation);
    department = await signIn(app, 'so.chuyenvien', demonstrationPassword);
    campaignId = (await department.get('/api/campaigns')).items[0].id;
  }, 240_000);
  afterAll(() => app.http.close());

  test('has 85 communes on its roster, and the 21 wards and townships off it with the reason', async () => {
    const roster = await department.get(`/api/campaigns/${campaignId}/roster?limit=500`);
    expect([roster.on, roster.off]).toEqual([85, 21]);
    const off = roster.items.filter((row: { on: boolean }) => !row.on);
    expect(
      off.every((row: { reason: string; kind: string }) => row.reason === 'kind-out-of-scope' && row.kind !== 'xa'),
    ).toBe(true);
  });

  test('shows communes in every state, those that have not started among them', async () => {
    const { counts } = await department.get(`/api/campaigns/${campaignId}/progress`);
    expect(counts.roster).toBe(85);
    expect(Object.keys(counts.byState).sort()).toEqual(
      ['awaiting_confirmation', 'drafting', 'not_started', 'returned', 'submitted', 'verified'].sort(),
    );
    expect(counts.byState.not_started).toBe(7);
    expect(Object.values(counts.byState as Record<string, number>).reduce((sum, n) => sum + n, 0)).toBe(85);
  });

  test('confirms, after an appraisal, the communes that the report of 2022 names, and prints them in its words', async () => {
    const { items, total } = await department.get(`/api/campaigns/${campaignId}/confirmations?limit=100&state=issued`);
    expect(total).toBe(27);
    expect(items.every((item: { appraisalId: string | null }) => item.appraisalId !== null)).toBe(true);
    const said = await department.get(`/api/campaigns/${campaignId}/confirmed-list?note=2`);
    // Bài mẫu 004, mục I.3 and footnote 2; «Hiếu Từ» is a misprint of Hiếu Tử.
    const printed =
      'Xác nhận mức độ đạt tiêu chí số 8 về thông tin và truyền thông trong xây dựng nông thôn mới 10 xã²; Xác nhận việc giữ vững tiêu chí số 8 về thông tin và truyền thông trong Bộ tiêu chí nông thôn mới nâng cao cho 02 xã Ninh Thới và Thạnh Phú.';
    const footnote =
      '² Thuận Hòa, Nhị Trường và Thạnh Hòa Sơn, Dân Thành, Hiệp Mỹ Đông, An Quảng Hữu, Thanh Sơn, Tân Hiệp, Long Sơn, Đôn Châu và nông thôn mới nâng cao 15 xã: Hùng Hòa, Hiếu Từ và Long Thới, An Phú Tân, Thông Hòa, Tam Ngãi và Phong Phú, Đôn Xuân, Trường Thọ, Đông Hải, Tân Bình, Đại Phước, Đức Mỹ, Đại An, Ngọc Biên.';
    expect(`${said.sentences.join('; ')}.`).toBe(printed);
    expect(said.footnote).toBe(footnote.replace('Hiếu Từ', 'Hiếu Tử'));
  });

  test('has a confirmation taken back, a visit that disagrees, and an exception that waits for a second person', async () => {
    const { counts } = await department.get(`/api/campaigns/${campaignId}/confirmation-register`);
    expect(counts).toMatchObject({ confirmed: 10, withdrawn: 1, appraised: 1, 'override-waiting': 1 });
    const waiting = await department.get(`/api/campaigns/${campaignId}/overrides`);
    expect(waiting.items).toMatchObject([{ obstacles: ['not-met', 'appraisal-disagrees'], decision: null }]);
    const gone = await department.get(`/api/campaigns/${campaignId}/confirmations?state=withdrawn`);
    expect(gone.items).toMatchObject([{ withdrawal: { documentNumber: '151/MH-STTTT' } }]);
  });

  test('has every figure of the two printed reports, with the words around it', async () => {
    for (const [name, period] of [
      ['tra-vinh-2021-05', '2021-05'],
      ['tra-vinh-2022', '2022'],
    ]) {
      const { figures } = JSON.parse(await readFile(join(projectRoot(), `data/figures/${name}.json`), 'utf8'));
      const { rows, source } = await department.get(`/api/units/84-2023/figures?period=${period}`);
      expect(source.id).toBe('so-tttt-tra-vinh');
      const byCode = new Map(rows.map((row: { element: string }) => [row.element, row]));
      for (const { element, value, period: other, level: _level, note = null, ...print } of figures) {
        if (other !== undefined && other !== period) continue;
        const cell = { source: source.id, value, note, print };
        expect(byCode.get(element), element).toMatchObject({ state: 'stands', cells: [cell] });
      }
    }
  });

  test('tells the annual report which communes were confirmed: by the confirmations, never by what somebody typed', async () => {
    const asked = { unitId: '84-2023', template: 'department_annual', period: '2023' };
    const { id } = await department.send('POST', '/api/reports', asked);
    const { figures } = await department.get(`/api/reports/${id}`);
    const said = (code: string) => figures.find((one: { code: string }) => one.code === code);
    expect(said('tc8_ntm_communes').text).toBe('10');
    for (const [list, names] of [
      ['tc8_ntm_communes_list', 10],
      ['tc8_ntmnc_communes_list', 15],
      ['tc8_ntmnc_keep_communes_list', 2],
    ] as const) {
      expect(said(list).text.split(/, | và /u), list).toHaveLength(names);
      expect(JSON.stringify(said(list).origins), list).toMatch(/Văn bản xác nhận \d+\/[^"]*STTTT/u);
    }
    expect(said('tc8_ntmnc_keep_communes_list').text).toMatch(/^(Ninh Thới|Thạnh Phú)/u);
  });

  test('is marked as illustration on the session, the campaign, the table and the form', async () => {
    expect((await department.get('/api/session')).illustrative).toBe(true);
    expect((await department.get(`/api/campaigns/${campaignId}`)).illustrative).toBe(true);
    expect((await department.get(`/api/campaigns/${campaignId}/rollup`)).campaign.illustrative).toBe(true);
    const { items } = await department.get(`/api/campaigns/${campaignId}/progress?limit=1`);
    expect(items[0].illustrative).toBe(true);
  });

  test('has no person named but by position, and no telephone that could be somebody’s', async () => {
    const people = await (await signIn(app, 'quantri', demonstrationPassword)).get('/api/people?limit=500');
    for (const person of people.items) {
      expect(person.displayName).toMatch(
        /^(Cán bộ|Chủ tịch|Chuyên viên|Phó Chủ tịch|Phó Giám đốc|Trưởng phòng|Đầu mối|Quản trị)/,
      );
      expect(person.phone ?? '0294 000 0001').toMatch(/^02(94|37) 000 \d{4}$/);
    }
  });

  test('is loaded once: the second start leaves it as it is', async () => {
    const before = await test1.installation.db
      .selectFrom('audit_entries')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    await loadDemonstration(test1.installation);
    const after = await test1.installation.db
      .selectFrom('audit_entries')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow();
    expect(after.n).toBe(before.n);
  });

  test('plays on to its papers, and another installation receives the package with its whole roster', async () => {
    const played = await playOn(app);
    expect(played.rollup.totals.roster).toBe(85);
    const names = played.files.map((file) => file.name);
    for (const ending of ['.xlsx', '.docx', '.pdf', '.json'])
      expect(names.some((name) => name.endsWith(ending))).toBe(true);
    const institute = await makeTestApp('2023-09-01T01:00:00.000Z');
    try {
      await prepareInstitute(institute.installation);
      const file = played.files.find((one) => one.name.endsWith('.json'));
      const received = await receiveElsewhere(institute, file as NonNullable<typeof file>);
      expect(received.units).toBe(85);
      expect(received.values).toBeGreaterThan(5000);
    } finally {
      await institute.close();
    }
  }, 120_000);
});

describe('the demonstration «Khánh Hòa 2026»', () => {
  let app: App;
  let department: Browser;
  let campaigns: { id: string; period: string; state: string; illustrative: boolean }[];
  let results: Map<string, Result>;

  interface Result {
    level: string;
    verdict: string;
    low: number;
    high: number;
    scores: Record<string, [number, number, number]>;
  }

  beforeAll(async () => {
    await loadDemonstration(test1.installation);
    const installation: Installation = { ...test1.installation, clock: () => new Date('2026-12-22T01:30:00.000Z') };
    app = await buildApp(installation);
    department = await signIn(app, 'kh.chuyenvien', demonstrationPassword);
    campaigns = (await department.get('/api/campaigns')).items;
    results = await resultsOf(of('2026').id);
  }, 240_000);
  afterAll(() => app.http.close());

  const of = (period: string) => {
    const found = campaigns.find((campaign) => campaign.period === period);
    if (found === undefined) throw new Error(`no campaign of ${period}`);
    return found;
  };

  /** The highest level that each commune has reached. */
  async function resultsOf(campaignId: string): Promise<Map<string, Result>> {
    const rows = await test1.installation.db
      .selectFrom('judgements')
      .select(['unit_id', 'level', 'verdict', 'score_low', 'score_high', 'scores'])
      .where('campaign_id', '=', campaignId)
      .orderBy('level')
      .execute();
    return new Map(
      rows.map((row) => [
        row.unit_id.slice(0, 5),
        {
          level: row.level,
          verdict: row.verdict,
          low: Number(row.score_low),
          high: Number(row.score_high),
          scores: row.scores as Result['scores'],
        },
      ]),
    );
  }

  const resultOf = (code: string): Result => {
    const found = results.get(code);
    if (found === undefined) throw new Error(`no result of ${code}`);
    return found;
  };

  test('runs this year and a closed trial over last year, both marked as illustration, and shows nobody Trà Vinh’s', () => {
    expect(campaigns.map(({ period, state, illustrative }) => [period, state, illustrative]).sort()).toEqual([
      ['2025', 'closed', true],
      ['2026', 'open', true],
    ]);
  });

  test('goes from the commune straight to the department; communes stand at every state', async () => {
    const { counts } = await department.get(`/api/campaigns/${of('2026').id}/progress`);
    expect(counts.roster).toBe(65);
    expect(counts.byState).toEqual({ not_started: 5, drafting: 4, submitted: 12, verified: 44 });
  });

  test('has every grade, a tie, and a result that is a range where data is missing', () => {
    const definite = [...results.values()].filter(({ low, high }) => low === high).map(({ low }) => low);
    for (const [from, below] of [
      [90, 101],
      [75, 90],
      [50, 75],
      [0.01, 50],
    ] as const) {
      expect(definite.filter((points) => points >= from && points < below).length, `${from}`).toBeGreaterThan(2);
    }
    expect(resultOf('22489').low).toBe(resultOf('22498').low);
    for (const code of ['22609', '22660']) {
      const { verdict, low, high, scores } = resultOf(code);
      expect([verdict, low < high, scores['II.6']]).toEqual(['unknown', true, [0, 10, 10]]);
    }
  });

  test('takes off a point for two days and three for four, and all where the last day has passed without a grant', () => {
    expect(['22516', '22525', '22720', '22489'].map((code) => resultOf(code).scores['V.1']?.[0])).toEqual([1, 3, 5, 0]);
    expect(['22516', '22489'].map((code) => resultOf(code).scores['II.7']?.[0])).toEqual([0, 3]);
    expect(resultOf('22714')).toMatchObject({ verdict: 'unmet', low: 0, high: 0 });
    expect(resultOf('22720').low).toBeGreaterThan(0);
  });

  test('a delay granted in writing moves the day: who is filling in still has time', async () => {
    const officer = await signIn(app, 'kh.conghai', demonstrationPassword);
    const { items } = await department.get(`/api/campaigns/${of('2026').id}/progress?state=drafting&limit=500`);
    const own = items.find((row: { unitId: string }) => row.unitId === '22840-2025');
    const { context, assignment } = await officer.get(`/api/units/22840-2025/assignments/${own.id}/response`);
    expect([context.due_day, context.handed_in_day, assignment.late]).toEqual(['2026-12-24', undefined, false]);
  });

  test('«không phát sinh» asks for nothing and gives nothing: what is left of the group counts for all of it', () => {
    const { scores } = resultOf('22648');
    expect([scores['II.2'], scores['II.6']]).toEqual([
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(scores['II']?.[2]).toBe(75);
  });

  test('the department’s value stands beside the commune’s, with a lower total', async () => {
    const rows = await test1.installation.db
      .selectFrom('judgements')
      .select(['level', 'scores'])
      .where('campaign_id', '=', of('2026').id)
      .where('unit_id', '=', '22402-2025')
      .execute();
    const points = new Map(rows.map((row) => [row.level, (row.scores as Result['scores'])['IV.3']?.[0] ?? 0]));
    expect((points.get('self') ?? 0) - (points.get('verified') ?? 0)).toBe(3);
  });

  test('some communes have points of the year before', async () => {
    const before = await resultsOf(of('2025').id);
    expect(before.size).toBe(18);
    const changed = [...before].filter(([code, { low }]) => resultOf(code).low !== low);
    expect(changed.length).toBeGreaterThan(10);
  });

  test('its people work in December 2026, those of Thường Xuân in November 2023, the others in August 2023', async () => {
    const { db } = test1.installation;
    const offsets = await db
      .selectFrom('settings')
      .select('value')
      .where('key', '=', 'clock-offsets-of-people')
      .executeTakeFirstOrThrow();
    const people = await db.selectFrom('people').select(['id', 'username']).execute();
    const months = people.map(({ id, username }) => {
      const offset = (offsets.value as Record<string, number>)[id];
      const month = offset === undefined ? '' : new Date(Date.now() + offset).toISOString().slice(0, 7);
      return `${username.replace(/\..*/, '')} ${month}`;
    });
    const own = months.filter((one) => one.includes('-'));
    const count = (one: string) => own.filter((other) => other === one).length;
    expect(own).toHaveLength(67 + 19);
    expect([count('kh 2026-12'), count('tx 2023-11'), count('vnpt 2023-11')]).toEqual([67, 18, 1]);
  });
});

describe('the demonstration «Thường Xuân 2023»', () => {
  let app: App;
  let office: Browser;
  let campaigns: { id: string; period: string; state: string; illustrative: boolean; onRoster: number }[];

  beforeAll(async () => {
    await loadDemonstration(test1.installation);
    const installation: Installation = { ...test1.installation, clock: () => new Date('2023-11-30T01:30:00.000Z') };
    app = await buildApp(installation);
    office = await signIn(app, 'tx.vhtt', demonstrationPassword);
    campaigns = (await office.get('/api/campaigns')).items;
  }, 240_000);
  afterAll(() => app.http.close());

  test('has the round of November open over 16 communes and townships, and the earlier one closed, both illustration', () => {
    expect(
      campaigns.map(({ period, state, onRoster, illustrative }) => [period, state, onRoster, illustrative]),
    ).toEqual([
      ['2023', 'open', 16, true],
      ['2023-H1', 'closed', 8, true],
    ]);
  });

  test('shows communes at every step, and a ruleset whose name says that it is illustration', async () => {
    const { counts } = await office.get(`/api/campaigns/${campaigns[0]?.id}/progress`);
    expect(counts.byState).toMatchObject({ not_started: 2, drafting: 1, submitted: 13 });
    const { summary } = await office.get('/api/rulesets/cds_xa_thuong_xuan_minh_hoa_2023');
    expect([summary.scope, summary.name]).toEqual(['VN/2023/38', expect.stringContaining('minh hoạ')]);
  });

  test('the enterprise has spoken for most communes and on some says other than they do', async () => {
    const { items } = await office.get(`/api/campaigns/${campaigns[0]?.id}/reviews`);
    const differing = items.filter((one: { counts: { differing: number } }) => one.counts.differing > 0);
    expect([items.length, differing.length]).toEqual([16, 7]);
  });

  test('sets targets under Decisions 1829 and 969 for the communes that it lets register', async () => {
    const board = await office.get('/api/units/396-2023/target-board?year=2023');
    expect([board.communes, board.registration.here, board.registration.province.decided]).toEqual([16, 6, 132]);
    const printed = board.bases.find(({ number }: { number: string }) => number === '1829/QĐ-UBND');
    expect([printed.date, printed.asPrinted.date]).toEqual(['2023-05-30', '2022-05-30']);
    expect(board.counts.reached).toBeGreaterThan(0);
    expect(board.counts.off_path + board.counts.unknown).toBeGreaterThan(0);
  });

  test('shows a commune what it answered in the middle of the year beside its form of November', async () => {
    const officer = await signIn(app, 'tx.xuanloc', demonstrationPassword);
    const { items } = await officer.get('/api/my-work');
    const form = items.find((one: { campaignId: string }) => one.campaignId === campaigns[0]?.id);
    const { previous } = await officer.get(`/api/units/${form.unitId}/assignments/${form.id}/response`);
    expect(previous['C31A']).toBeGreaterThan(5);
  });
});
