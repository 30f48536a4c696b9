import { readFileSync } from 'node:fs';
import { compileForm, type Form } from '@thuocdo/core/forms';
import { describe, expect, test } from 'vitest';
import type { FieldChange } from '../../offline/database.ts';
import { type Draft, readAnswers, shownAnswers } from './shown-answers.ts';
import { progressOf, toShow, workOut } from './working.ts';

const form = JSON.parse(
  readFileSync(new URL('../../../../../data/forms/phieu-xa-2023.json', import.meta.url), 'utf8'),
) as Form;
const compiled = compileForm(form);
const stored = (value: unknown, version = 1) => ({
  value: value as never,
  version,
  reason: null,
  updatedAt: '2023-08-20T02:00:00Z',
  updatedBy: 'Cán bộ xã',
  onBehalf: false,
});
const change = (sequence: number, question: string, value: unknown, state: FieldChange['state'] = 'waiting') =>
  ({ sequence, question, value, state, reason: null }) as FieldChange;
const draft = (value: unknown, reason: string | null = null): Draft => ({ value, reason, baseVersion: 1 });
const given = { context: { unit_name: 'Xã A', unit_code: '29335' }, now: '2023-08-20T02:00:00Z', evidence: [] };
const shownOf = (values: Record<string, unknown>) =>
  shownAnswers({}, [], new Map(Object.entries(values).map(([code, value]) => [code, draft(value)])));

describe('what a field shows', () => {
  test('the own draft over what is unsent over the server’s', () => {
    const shown = shownAnswers(
      { A05: stored(100), A06: stored(50), A07: stored(30) },
      [change(1, 'A06', 60), change(2, 'A06', 61), change(3, 'A07', 31)],
      new Map([['A07', draft('31,')]]),
    );
    expect([shown['A05']?.value, shown['A06']?.value, shown['A07']?.value]).toEqual([100, 61, '31,']);
  });

  test('the oldest unsent change decides the state: later ones wait behind a conflict', () => {
    const shown = shownAnswers({ A05: stored(1) }, [change(1, 'A05', 2, 'conflict'), change(2, 'A05', 3)], new Map());
    expect(shown['A05']).toMatchObject({ value: 3, state: 'conflict' });
  });
});

describe('reading what was typed', () => {
  test('Vietnamese numbers are read, «12.5» is kept as typed and told', () => {
    const { answers, unreadable } = readAnswers(compiled, shownOf({ A05: '1.062', D05: '12.5' }));
    expect(answers).toEqual({ A05: 1062 });
    expect(unreadable).toEqual([
      {
        question: 'D05',
        rule: 'not-a-number',
        severity: 'error',
        params: { said: '12.5', reason: 'dot-is-thousands' },
      },
    ]);
  });

  test('one unreadable cell is named with its place, and the table is not «missing» besides', () => {
    const row = { name: 'Bưu điện', hamlet: 'Ấp 1', operator: 'VNPost', open_hours: '4.5' };
    const working = workOut(compiled, shownOf({ B01: 1, B02: [row] }), given);
    const found = working.findings.filter((finding) => finding.question === 'B02');
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ rule: 'not-a-number', row: 0, column: 'open_hours' });
  });
});

describe('while the form is filled', () => {
  test('what is merely missing is said only after a try to submit; what is wrong at once', () => {
    const working = workOut(compiled, shownOf({ A05: 100, A06: 200 }), given);
    expect(toShow(working.findings, false).map((finding) => finding.question)).toEqual(['A06']);
    expect(toShow(working.findings, true).length).toBeGreaterThan(20);
  });

  test('progress of a section counts relevant questions that a person answers, and leads to the first open one', () => {
    const early = progressOf(compiled, workOut(compiled, shownOf({ D01: false }), given), false);
    expect(early.find((section) => section.code === 'D')).toMatchObject({ answered: 1, errors: 0, first: 'D06' });
    const later = progressOf(compiled, workOut(compiled, shownOf({ D01: true }), given), false);
    expect(later.find((section) => section.code === 'D')?.total).toBeGreaterThan(
      early.find((section) => section.code === 'D')?.total ?? 0,
    );
    expect(later.find((section) => section.code === 'D')?.first).toBe('D02');
  });
});
