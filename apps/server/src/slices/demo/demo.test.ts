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
      expect(person.displayName).toMatch(/^(Cán bộ|Chủ tịch|Chuyên viên|Phó Giám đốc|Đầu mối|Quản trị)/);
      expect(person.phone ?? '0294 000 0001').toMatch(/^0294 000 \d{4}$/);
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
