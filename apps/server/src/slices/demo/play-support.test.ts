import { afterAll, beforeAll, expect, test } from 'vitest';
import { readDocx } from '../../../../../packages/documents/src/testing/read-docx.ts';
import { makeTestApp, type TestApp } from '../../testing/test-app.ts';
import { playThuongXuan } from '../../testing/thuong-xuan.ts';
import { type PlayedSupport, playSupport } from './play-support.ts';
import { telecomCentreId } from './review-campaigns.ts';

let app: TestApp;
let played: PlayedSupport;

beforeAll(async () => {
  app = await makeTestApp('2023-06-01T01:00:00.000Z');
  await playThuongXuan(app);
  played = await playSupport(app, app.installation);
});
afterAll(() => app.close());

const textOf = async (name: string) => {
  const file = played.files.find((one) => one.name === name);
  return (await readDocx(file?.content ?? new Uint8Array())).text;
};

test('support is played with plans that are done, sent back and overdue, between two review rounds', () => {
  const { monitoring } = played;
  expect(monitoring).toMatchObject({ round: { period: '2023' }, against: { period: '2023-H1' }, illustrative: true });
  expect(monitoring.brought.map(({ unit }) => unit.name)).toEqual(['Xã Xuân Lẹ', 'Thị trấn Thường Xuân']);
  expect(monitoring.stalled).toMatchObject([
    { unit: { name: 'Xã Bát Mọt' }, why: 'overdue', daysLate: 30 },
    { unit: { name: 'Xã Vạn Xuân' }, why: 'sent-back' },
  ]);
  const town = monitoring.brought.find(({ unit }) => unit.name === 'Thị trấn Thường Xuân');
  expect(town?.lines).toMatchObject([{ code: '3.4', cell: { course: 'risen' } }]);
});

test('the letter of seed 002 is written from the registry and sent to the enterprise and the 16 communes', async () => {
  expect(played.letter).toMatchObject({ number: '3412', counts: { total: 17 }, cautions: [{ ground: 2 }] });
  const text = await textOf('cong-van-phoi-hop.docx');
  for (const said of [
    'Số: 3412/UBND-VHTT',
    'Quyết định số 3853/QĐ-UBND ngày 09/11/2022 của Chủ tịch UBND tỉnh',
    'Quyết định số 1829/QĐ-UBND ngày 30/5/2022 của Chủ tịch UBND tỉnh',
    '(06 đơn vị: xã Luận Thành',
    '3305/UBND-VHTT',
  ])
    expect(text).toContain(said);
});

test('the report has the figures of the same moment', async () => {
  const text = await textOf('bao-cao-ho-tro.docx');
  for (const said of ['So được 8/16 xã.', 'năm 2023 so với 6 tháng đầu năm 2023', '262.100.000 đồng', '31/10/2023'])
    expect(text).toContain(said);
});

test('the commune that has not begun is offered what support brought, and nothing is written by itself', async () => {
  expect(played.proposals).toMatchObject([{ enterprise: expect.stringContaining('Trung tâm Viễn thông'), value: 2 }]);
  const stored = await app.installation.db
    .selectFrom('unit_values')
    .select('source')
    .where('unit_id', '=', '15619-2023')
    .where('element', '=', 'wifi_points_free_working')
    .execute();
  // The enterprise said a figure in its own form of the review; of the plan nothing was written.
  expect(stored.map(({ source }) => source)).toEqual([expect.stringContaining(telecomCentreId)]);
});
