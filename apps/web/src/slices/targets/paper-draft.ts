import type { TargetBasisInput } from '@thuocdo/contract/targets';

/** The paper that a person chose, or is entering. */
export interface PaperDraft {
  /** Id of a known paper, `new`, or nothing yet. */
  choice: string;
  basis: TargetBasisInput;
  reason: string;
  dueOn: string;
}

export const emptyPaper: PaperDraft = {
  choice: '',
  basis: { kind: 'Quyết định', number: '', date: null, issuer: '', subject: '', asPrinted: null },
  reason: '',
  dueOn: '',
};

/** As the server takes it. */
export function paperOf({ choice, basis }: PaperDraft): { basisId?: string; basis?: TargetBasisInput } {
  if (choice === 'new') return { basis };
  return choice === '' ? {} : { basisId: choice };
}

export function isPaperChosen({ choice, basis }: PaperDraft): boolean {
  if (choice !== 'new') return choice !== '';
  const { kind, number, issuer, asPrinted } = basis;
  const printed = asPrinted === null ? [] : [asPrinted.number, asPrinted.reason];
  return [kind, number, issuer, ...printed].every((text) => text.trim() !== '');
}
