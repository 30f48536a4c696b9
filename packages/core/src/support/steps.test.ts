import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SupportState, SupportStep } from './model.ts';
import { afterStep, dueOf, isOverdue, offerFaults, stepsFrom, turnOf } from './steps.ts';

const states: SupportState[] = [
  'requested',
  'declined',
  'answered',
  'sent_back',
  'advised',
  'approved',
  'reported',
  'done',
  'withdrawn',
];
const steps: SupportStep[] = [
  'answer',
  'decline',
  'advise',
  'send_back',
  'approve',
  'report',
  'accept',
  'reject',
  'withdraw',
];
const walk = (...taken: SupportStep[]) =>
  taken.reduce<SupportState>((state, step) => {
    const after = afterStep(state, step);
    return after.ok ? after.state : state;
  }, 'requested');

describe('a support plan', () => {
  test('goes from the request over answer, opinion and approval to a result that the commune takes over', () => {
    expect(walk('answer', 'advise', 'approve', 'report', 'accept')).toBe('done');
  });

  test('is not approved before the specialised office has given its opinion', () => {
    expect(afterStep('answered', 'approve')).toEqual({ ok: false, fault: 'opinion-first' });
    expect(afterStep('advised', 'approve').ok).toBe(true);
  });

  test('brings no result before it is approved', () => {
    expect(afterStep('advised', 'report')).toEqual({ ok: false, fault: 'approval-first' });
  });

  test('that was sent back needs a new opinion', () => {
    expect(walk('answer', 'advise', 'send_back', 'answer')).toBe('answered');
    expect(afterStep('answered', 'approve').ok).toBe(false);
  });

  test('whatever is done to it: nothing is approved without an opinion and nothing done without approval', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 12 }), (taken) => {
        let state: SupportState = 'requested';
        let [advised, approved] = [false, false];
        for (const step of taken) {
          const after = afterStep(state, step);
          if (!after.ok) continue;
          if (step === 'answer' || step === 'send_back') advised = false;
          if (step === 'advise') advised = true;
          if (step === 'approve') approved = true;
          state = after.state;
          if (step === 'approve') expect(advised).toBe(true);
        }
        if (state === 'done') expect(approved).toBe(true);
      }),
    );
  });

  test('waits for somebody exactly as long as it is not at an end', () => {
    for (const state of states) expect(turnOf(state) === 'nobody').toBe(stepsFrom(state).length === 0);
  });
});

describe('an offer', () => {
  const offer = {
    solution: 'Lắp 02 điểm wifi',
    cost: null,
    startsOn: '2023-11-20',
    endsOn: '2023-12-20',
    responsible: 'Phó Giám đốc Trung tâm Viễn thông',
    phone: '0237 000 0000',
  };
  test.each([
    ['that ends before it starts', { endsOn: '2023-11-19' }, 'endsOn', 'ends-before-it-begins'],
    ['that begins in the past', { startsOn: '2023-11-01' }, 'startsOn', 'past'],
    ['without a solution', { solution: ' ' }, 'solution', 'required'],
    ['without a telephone', { phone: '' }, 'phone', 'required'],
    ['that costs less than nothing', { cost: -1 }, 'cost', 'negative'],
    ['whose cost is no number', { cost: Number.NaN }, 'cost', 'negative'],
  ])('%s names the field', (_name, change, field, rule) => {
    expect(offerFaults({ ...offer, ...change }, '2023-11-15')).toContainEqual({ field, rule });
  });
  test('that is sound has no faults', () => expect(offerFaults(offer, '2023-11-15')).toEqual([]));

  test('is due at its start until it is approved, and at its end afterwards', () => {
    const plan = { answerBy: '2023-11-10', offer };
    expect(dueOf({ ...plan, state: 'answered' })).toBe('2023-11-20');
    expect(dueOf({ ...plan, state: 'approved' })).toBe('2023-12-20');
    expect(isOverdue({ ...plan, state: 'approved' }, '2023-12-20')).toBe(false);
    expect(isOverdue({ ...plan, state: 'approved' }, '2023-12-21')).toBe(true);
    expect(isOverdue({ ...plan, state: 'done' }, '2030-01-01')).toBe(false);
  });
});
