import { expect, test } from 'vitest';
import { timelineDetail } from './timeline-detail.ts';

const tiers = new Map([['huyen', 'UBND huyện']]);

test('a return names its tier, due day and every item with its reason', () => {
  const detail = {
    from: 'huyen',
    tier: 'huyen',
    round: 2,
    dueDay: '2023-08-30',
    items: [{ question: 'C05', reason: 'Khác số của doanh nghiệp' }],
  };
  expect(timelineDetail('vi', detail, tiers)).toEqual([
    'Cấp: UBND huyện',
    'Lần trả lại 2',
    'Hạn gửi lại 30/08/2023',
    'Câu C05: Khác số của doanh nghiệp',
  ]);
});

test('reviews say what was decided', () => {
  const detail = { level: 'checked', items: [{ question: 'A05', decision: 'replace', reason: 'Theo niên giám' }] };
  expect(timelineDetail('vi', detail, tiers)).toEqual([
    'Mức: Đã kiểm tra',
    'Câu A05: Đặt giá trị khác – Theo niên giám',
  ]);
});

test('what nobody knows, and what is empty, is left out', () => {
  expect(timelineDetail('vi', { internal: 'x', note: null, items: [null, 3, {}], revision: { a: 1 } }, tiers)).toEqual(
    [],
  );
});
