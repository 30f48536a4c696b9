import { describe, expect, test } from 'vitest';
import { agreeWithRest, blankContent, linesOf, readyToSave, shownFaults, withFinding } from './appraisal-entry.ts';
import { faultsOfConfirm, faultsOfWithdrawal, issueOf, startEntry } from './confirm-entry.ts';
import { filteredBy, isFiltered, readRegisterSearch, registerQuery } from './register-search.ts';

const today = '2023-08-29';
const blank = blankContent(today, { title: 'Chuyên viên', organisation: 'Sở' });
const item = (code: string) => ({ code, name: code, verdict: 'met' as const, requirements: [] });

describe('an appraisal on the screen', () => {
  test('begins today, at the desk, with the writer at its head', () => {
    expect(blank).toMatchObject({ kind: 'desk', endsOn: today, delegation: [{ role: 'head', title: 'Chuyên viên' }] });
    expect(blankContent(today, { title: '', organisation: '' }).delegation).toEqual([]);
  });

  test('keeps one finding for each sub-criterion, in order, its note with it', () => {
    const two = withFinding(withFinding(blank, '8.2', { finding: 'agree' }), '8.1', { finding: 'disagree' });
    expect(two.findings.map((one) => one.code)).toEqual(['8.1', '8.2']);
    const noted = withFinding(two, '8.1', { note: 'Ấp 5' });
    expect(withFinding(noted, '8.1', { finding: 'to_complete' }).findings[0]).toEqual({
      code: '8.1',
      finding: 'to_complete',
      note: 'Ấp 5',
    });
    expect(withFinding(blank, '8.1', { note: 'x' })).toBe(blank);
  });

  test('«nhất trí các chỉ tiêu còn lại» leaves what was said', () => {
    const one = withFinding(blank, '8.2', { finding: 'disagree', note: 'x' });
    expect(agreeWithRest(one, ['8.1', '8.2', '8.3']).findings.map(({ finding }) => finding)).toEqual([
      'agree',
      'disagree',
      'agree',
    ]);
  });

  test('sends no empty positions and no empty lines', () => {
    const half = {
      ...blank,
      delegation: [...blank.delegation, { title: ' ', organisation: '', role: 'member' as const }],
    };
    expect(readyToSave(half).delegation).toHaveLength(1);
    expect(linesOf(' Báo cáo số 1 \n\n Ảnh ')).toEqual(['Báo cáo số 1', 'Ảnh']);
  });

  test('says in words what keeps it from being concluded, and where', () => {
    const view = { checklist: [item('8.1')], isVerified: false };
    const faults = shownFaults(view, { ...blank, delegation: [] }, today, 'vi');
    expect(faults.map((one) => one.fieldId)).toEqual([
      'tham-dinh-verification',
      'tham-dinh-delegation',
      'y-kien-8.1',
      'tham-dinh-conclusion',
    ]);
    expect(faults.map((one) => one.text)).toContain('8.1: chưa ghi ý kiến.');
    const whole = { ...agreeWithRest(blank, ['8.1']), conclusion: 'Đề nghị xác nhận.' };
    expect(shownFaults({ ...view, isVerified: true }, whole, today, 'vi')).toEqual([]);
    const noNote = withFinding(whole, '8.1', { finding: 'disagree' });
    expect(shownFaults({ ...view, isVerified: true }, noNote, today, 'vi')[0]?.fieldId).toBe('ghi-chu-8.1');
  });
});

describe('a confirmation on the screen', () => {
  const known = { confirmationId: 'x', period: '2022', number: '9' };
  const entry = startEntry({ earlier: null });

  test('is offered as retention only where it was confirmed here before', () => {
    expect(startEntry({ earlier: known }).kind).toBe('retention');
    expect(entry.kind).toBe('first');
  });

  test.each([
    ['first time', {}, null, []],
    ['retention of what is known', { kind: 'retention' }, known, []],
    ['retention without a paper', { kind: 'retention' }, null, ['earlier']],
    ['half a paper', { kind: 'retention', earlierNumber: '7' }, null, ['earlier']],
    ['a paper of tomorrow', { kind: 'retention', earlierNumber: '7', earlierDate: '2023-08-30' }, null, ['earlier']],
    ['a paper', { kind: 'retention', earlierNumber: '7', earlierDate: '2022-07-05' }, null, []],
  ] as const)('%s', (_, change, earlier, faults) => {
    expect(faultsOfConfirm({ ...entry, ...change }, { earlier, today, isOverride: false })).toEqual(faults);
  });

  test('an exception needs its reason', () => {
    expect(faultsOfConfirm(entry, { earlier: null, today, isOverride: true })).toEqual(['reason']);
  });

  test('leaves out what is empty, and the paper of a retention that is known', () => {
    expect(issueOf(entry, null)).toEqual({ kind: 'first' });
    const full = {
      ...entry,
      kind: 'retention' as const,
      documentNumber: ' 12 ',
      earlierNumber: '7',
      earlierDate: '2022-07-05',
    };
    expect(issueOf(full, null)).toEqual({
      kind: 'retention',
      documentNumber: '12',
      earlier: { number: '7', date: '2022-07-05' },
    });
    expect(issueOf(full, known)).toEqual({ kind: 'retention', documentNumber: '12' });
  });

  test('a withdrawal has reason, number and a day that is not to come', () => {
    expect(faultsOfWithdrawal({ reason: ' ', documentNumber: '', documentDate: '' }, today)).toEqual([
      'reason',
      'document',
    ]);
    expect(faultsOfWithdrawal({ reason: 'x', documentNumber: '1', documentDate: '2023-09-01' }, today)).toEqual([
      'document',
    ]);
    expect(faultsOfWithdrawal({ reason: 'x', documentNumber: '1', documentDate: today }, today)).toEqual([]);
  });
});

describe('the address of the register', () => {
  test('keeps what is known, leaves the rest, and starts at the first page with a new filter', () => {
    const search = readRegisterSearch({
      buoc: 'confirmed',
      ketQua: 'nonsense',
      huyen: '844-2023',
      tu: '100',
      bo: 'ntm',
    });
    expect(search).toEqual({ buoc: 'confirmed', huyen: '844-2023', tu: 100, bo: 'ntm' });
    expect(filteredBy(search, { huyen: undefined })).toEqual({ buoc: 'confirmed', bo: 'ntm' });
    expect(isFiltered({ bo: 'ntm', tu: 100 })).toBe(false);
    expect(registerQuery(search)).toEqual({
      limit: 100,
      offset: 100,
      ruleset: 'ntm',
      standing: 'confirmed',
      district: '844-2023',
    });
  });
});
