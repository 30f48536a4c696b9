/**
 * Where a report stands: being written, handed to the head of division (trưởng phòng), to the leader, signed and waiting for its
 * number, issued. An issued report never changes; a correction is a new edition that goes the same way.
 */
export const REPORT_STATES = ['drafting', 'submitted', 'approved', 'signed', 'issued'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** What a person does with a report as a whole. */
export const REPORT_STEPS = ['submit', 'approve', 'sign', 'issue', 'return'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

const forward: Readonly<Record<Exclude<ReportStep, 'return'>, readonly [from: ReportState, to: ReportState]>> = {
  submit: ['drafting', 'submitted'],
  approve: ['submitted', 'approved'],
  sign: ['approved', 'signed'],
  issue: ['signed', 'issued'],
};

/** The state after a step, or undefined where the step is not open: nobody passes over anybody. */
export function stateAfter(state: ReportState, step: ReportStep): ReportState | undefined {
  if (step === 'return') return state === 'drafting' || state === 'issued' ? undefined : 'drafting';
  const [from, to] = forward[step];
  return state === from ? to : undefined;
}

/** Figures and texts are open only while a report is being written; then what was submitted stands. */
export function isOpen(state: ReportState): boolean {
  return state === 'drafting';
}

/** A step that was taken, and by whom. */
export type TakenStep = { step: ReportStep; personId: string };

/**
 * Whether a person may take a step as far as separation of persons goes: who submitted neither approves nor signs, and who approved
 * does not sign. Only the steps since the last submission count.
 */
export function isSeparate(taken: readonly TakenStep[], step: ReportStep, personId: string): boolean {
  const last = taken.map((one) => one.step).lastIndexOf('submit');
  const before = last === -1 ? [] : taken.slice(last);
  const closed: Partial<Record<ReportStep, readonly ReportStep[]>> = {
    approve: ['submit'],
    sign: ['submit', 'approve'],
  };
  return !before.some((one) => one.personId === personId && closed[step]?.includes(one.step));
}
