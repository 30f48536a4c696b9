import type { ReviewItem, ReviewList, ReviewSummary, ReviewView } from '@thuocdo/contract/joint-review';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Client, makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { playThuongXuan, type ReviewedDistrict } from '../../testing/thuong-xuan.ts';
import { registerOrganisations } from '../organisations/index.ts';

// Thường Xuân at the end of November 2023: what communes and the telecommunications centre say, side by side.

const centre = 'ttvt-tho-xuan-thuong-xuan';
const batMot = '15607-2023';
const yenNhan = '15610-2023';
const luongSon = '15628-2023';
const xuanChinh = '15658-2023';

let app: TestApp;
let district: ReviewedDistrict;
let office: Client;
let commune: Client;
let enterprise: Client;

beforeAll(async () => {
  app = await makeTestApp('2023-06-01T01:00:00.000Z');
  district = await playThuongXuan(app);
  office = await app.as('district-checker', 'ubnd-396-2023');
  commune = await app.as('commune-officer', `ubnd-${batMot}`);
  enterprise = await app.as('enterprise', centre);
}, 120_000);
afterAll(() => app.close());

const listAt = (query = '') => `/api/campaigns/${district.campaignId}/reviews${query}`;
const reviewAt = (unitId: string, query = '') => `/api/campaigns/${district.campaignId}/units/${unitId}/review${query}`;
const reviewOf = async (unitId: string, who = office): Promise<ReviewView> => {
  const reply = await who.get(reviewAt(unitId));
  expect(reply.status).toBe(200);
  return reply.body;
};
const itemIn = ({ items }: { items: ReviewItem[] }, code: string): ReviewItem => {
  const item = items.find((one) => one.code === code);
  if (item === undefined) throw new Error(`no line ${code}`);
  return item;
};
const figureIn = (item: ReviewItem, element: string) => item.figures.find((one) => one.element === element);

describe('the joint review', () => {
  test('has every commune of the roster, those that have said nothing without points', async () => {
    const list: ReviewList = (await office.get(listAt())).body;
    expect([list.total, list.items.length]).toEqual([16, 16]);
    const silent = list.items.filter(({ level }) => level === null);
    expect(silent.map(({ unit }) => unit.name).sort()).toEqual(['Xã Xuân Chinh', 'Xã Xuân Lẹ', 'Xã Xuân Thắng']);
    expect(silent.every(({ total, counts }) => total === null && counts.short === 0)).toBe(true);
    const page: ReviewList = (await office.get(listAt('?limit=3&offset=2'))).body;
    expect([page.total, page.items.map(({ unit }) => unit.id)]).toEqual([
      16,
      list.items.slice(2, 5).map(({ unit }) => unit.id),
    ]);
  });

  test('has the points that the index engine kept for the same values, by pillar and line', async () => {
    const kept = await app.installation.db
      .selectFrom('judgements')
      .select(['unit_id', 'level', 'scores', 'score_low', 'score_high'])
      .where('campaign_id', '=', district.campaignId)
      .execute();
    const { items }: { items: ReviewSummary[] } = (await office.get(listAt())).body;
    const judged = items.filter(({ level }) => level !== null);
    expect(judged).toHaveLength(13);
    for (const { unit, level } of judged) {
      const row = kept.find((one) => one.unit_id === unit.id && one.level === level);
      const scores = row?.scores as Record<string, [number, number, number]>;
      const review = await reviewOf(unit.id);
      expect([review.total?.low, review.total?.high]).toEqual([row?.score_low, row?.score_high]);
      for (const { code, score } of [...review.pillars, ...review.items])
        expect([score?.low, score?.high], `${unit.name} ${code}`).toEqual(scores[code]?.slice(0, 2));
    }
  });

  test('lays figures, explanation and opinion of both sides beside each other and marks where they differ', async () => {
    const item = itemIn(await reviewOf(batMot), '3.1');
    const pair = figureIn(item, 'hamlets_with_internet');
    expect(pair).toMatchObject({ difference: -1, differs: true, counted: 'commune' });
    expect(pair?.others).toMatchObject([
      { organisationId: centre, organisationName: expect.stringContaining('Viễn thông') },
    ]);
    expect(item.explanations).toEqual([expect.stringMatching(/^Còn \d thôn/)]);
    expect(item.opinions).toMatchObject([{ organisationId: centre, text: expect.stringMatching(/^Khảo sát \d thôn/) }]);
    expect(itemIn(await reviewOf(batMot), '1.1').figures).toMatchObject([
      { element: 'th_committee_head', own: { value: 'cap_pho', text: 'Phó Bí thư hoặc Phó Chủ tịch' } },
    ]);
  });

  test('says whose figure counts, and keeps a range where nobody has said one', async () => {
    const review = await reviewOf(yenNhan);
    const fibre = figureIn(itemIn(review, '3.2'), 'mh_households_fibre');
    expect([fibre?.own, fibre?.differs, fibre?.counted]).toEqual([null, null, 'enterprise']);
    const online = itemIn(review, '5.2');
    expect([online.verdict, online.score, online.missing]).toEqual([
      'unknown',
      { low: 0, high: 80, max: 80 },
      { least: 0, most: 80 },
    ]);
    expect((review.total?.high ?? 0) - (review.total?.low ?? 0)).toBe(80);
  });

  test('takes the lines of the enterprise’s form for its duty, and nothing else', async () => {
    const { items } = await reviewOf(batMot);
    const duty = items.filter(({ withinDuty }) => withinDuty).map(({ code }) => code);
    expect(duty).toEqual(['3.1', '3.2', '3.3', '3.4', '5.3', '6.2', '7.2']);
  });

  test('holds targets under Decision 1829 against what is reached at the level shown', async () => {
    const self: ReviewView = (await office.get(reviewAt(luongSon, '?level=self'))).body;
    const checked = await reviewOf(luongSon);
    expect([self.level, checked.level]).toEqual(['self', 'checked']);
    const missing = (review: ReviewView) => itemIn(review, '3.4').targets[0];
    expect(missing(checked)).toMatchObject({ basis: 'Quyết định 1829/QĐ-UBND ngày 30/5/2023', met: 'no', value: 8 });
    expect((missing(checked)?.missing?.least ?? 0) - (missing(self)?.missing?.least ?? 0)).toBe(1);
    expect(checked.targets).toMatchObject([{ name: 'Tổng điểm', met: 'no' }]);
    expect((await reviewOf(batMot)).targets).toEqual([]);
  });
});

describe('who sees what of a joint review', () => {
  test('a commune sees its own review whole and no other', async () => {
    const list: ReviewList = (await commune.get(listAt())).body;
    expect(list.items.map(({ unit }) => unit.id)).toEqual([batMot]);
    expect(list.can).toContain('support.request');
    expect((await reviewOf(batMot, commune)).total).not.toBeNull();
    expect((await commune.get(reviewAt(luongSon))).status).toBe(404);
  });

  test('an enterprise sees the lines within its duty of all communes of its campaign, and no points at all', async () => {
    const list: ReviewList = (await enterprise.get(listAt())).body;
    expect(list.total).toBe(16);
    expect(list.items.every(({ total, pillars }) => total === null && pillars.length === 0)).toBe(true);
    const review = await reviewOf(batMot, enterprise);
    expect(review.items.map(({ code }) => code)).toEqual(['3.1', '3.2', '3.3', '3.4', '5.3', '6.2', '7.2']);
    expect(review.items.every(({ score, missing, max }) => score === null && missing === null && max === null)).toBe(
      true,
    );
    expect(review.can).not.toContain('joint-review.read-points');
    expect(figureIn(itemIn(review, '3.1'), 'hamlets_with_internet')).toMatchObject({ differs: true });
  });

  test('an enterprise that the campaign does not ask learns nothing', async () => {
    await registerOrganisations(app.installation.db, [
      { id: 'viettel-tx', name: 'Viettel', shortName: null, kind: 'telecom-enterprise', unitId: '396-2023' },
    ]);
    const rival = await app.as('enterprise', 'viettel-tx');
    expect((await rival.get(listAt())).status).toBe(404);
    expect((await rival.get(reviewAt(batMot))).status).toBe(404);
  });

  test('a commune off the roster has no review in that round', async () => {
    const reply = await office.get(`/api/campaigns/${district.earlierId}/units/${xuanChinh}/review`);
    expect([reply.status, reply.body.code]).toEqual([404, 'not-found']);
    const earlier = await office.get(`/api/campaigns/${district.earlierId}/units/${batMot}/review`);
    expect(earlier.body.level).toBe('checked');
  });

  test('a level that there is not is refused by name', async () => {
    const reply = await office.get(reviewAt(batMot, '?level=best'));
    expect([reply.status, reply.body.errors[0].pointer]).toEqual([400, '/query/level']);
  });
});
