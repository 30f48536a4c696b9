import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isForward, isOverdue, recipientStates, stepsUpTo } from './index.ts';

const state = fc.constantFrom(...recipientStates);

describe('a document with its recipient', () => {
  test('goes forward only, and never both ways', () => {
    fc.assert(
      fc.property(state, state, (a, b) => {
        expect(isForward(a, b) && isForward(b, a)).toBe(false);
        expect(isForward(a, a)).toBe(false);
      }),
    );
    expect(isForward('sent', 'done')).toBe(true);
    expect(isForward('done', 'read')).toBe(false);
  });

  test('keeps the moments it passed and gives those it skipped the moment of the jump', () => {
    const sent = { at: '2023-08-02T01:00:00Z', by: 'Chuyên viên' };
    const done = { at: '2023-08-09T01:00:00Z', by: 'Công chức xã' };
    expect(stepsUpTo('done', done, { sent })).toEqual({
      sent,
      received: done,
      read: done,
      acknowledged: done,
      done,
    });
  });

  test('is overdue from the day after the due day, until it is done', () => {
    expect(isOverdue('2023-08-31', 'read', '2023-08-31')).toBe(false);
    expect(isOverdue('2023-08-31', 'read', '2023-09-01')).toBe(true);
    expect(isOverdue('2023-08-31', 'done', '2023-09-01')).toBe(false);
    expect(isOverdue(null, 'sent', '2023-09-01')).toBe(false);
  });
});
