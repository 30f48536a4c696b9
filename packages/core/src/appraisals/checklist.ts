import { type ElementNames, explainRequirement, type Judgement, type Ruleset, type Verdict } from '../judging/index.ts';

/** What a delegation finds of one sub-criterion: it agrees with the verified result, does not, or papers are still to come. */
export const FINDINGS = ['agree', 'disagree', 'to_complete'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What the findings come to. One disagreement outweighs whatever is still to be completed. */
export type Outcome = 'agrees' | 'disagrees' | 'incomplete';

export interface ChecklistRequirement {
  code: string;
  name: string;
  /** Null: the commune's form is not verified. */
  verdict: Verdict | null;
  sentence: string | null;
}

export interface ChecklistItem {
  /** Code of the sub-criterion. */
  code: string;
  name: string;
  verdict: Verdict | null;
  requirements: ChecklistRequirement[];
}

/** A finding as it is written down. Disagreement and what is to be completed carry a note that says why. */
export interface Noted {
  code: string;
  finding: Finding;
  note: string;
}

type Structure = Pick<Ruleset, 'criteria'>;

/**
 * The sheet that a delegation works through: every sub-criterion and requirement of the ruleset, the verified verdict and its
 * sentence beside each. Without a judgement the sheet is there all the same, with nothing beside it.
 */
export function checklistOf(
  ruleset: Structure,
  judgement: Judgement | undefined,
  names: ElementNames = {},
): ChecklistItem[] {
  const judged = new Map(
    judgement?.criteria.flatMap(({ subcriteria }) => subcriteria.map((one) => [one.code, one] as const)),
  );
  return ruleset.criteria
    .flatMap((criterion) => criterion.subcriteria)
    .map(({ code, name, requirements }) => {
      const result = judged.get(code);
      const found = new Map(result?.requirements.map((one) => [one.code, one]));
      return {
        code,
        name,
        verdict: result?.verdict ?? null,
        requirements: requirements.map((requirement) => {
          const one = found.get(requirement.code);
          return {
            code: requirement.code,
            name: requirement.name,
            verdict: one?.verdict ?? null,
            sentence: one === undefined ? null : explainRequirement(one, names),
          };
        }),
      };
    });
}

/** Why an appraisal may not be concluded yet: sub-criteria without a finding, and findings that must say why and do not. */
export interface Lacking {
  findings: string[];
  notes: string[];
  /** Codes that the ruleset does not have. */
  unknown: string[];
}

/** What is missing before an appraisal may be concluded; three empty lists when nothing is. */
export function lackingIn(codes: readonly string[], findings: readonly Noted[]): Lacking {
  const by = new Map(findings.map((one) => [one.code, one]));
  return {
    findings: codes.filter((code) => !by.has(code)),
    notes: findings.filter(({ finding, note }) => finding !== 'agree' && note.trim() === '').map(({ code }) => code),
    unknown: findings.filter(({ code }) => !codes.includes(code)).map(({ code }) => code),
  };
}

export function outcomeOf(findings: readonly Pick<Noted, 'finding'>[]): Outcome {
  if (findings.some(({ finding }) => finding === 'disagree')) return 'disagrees';
  return findings.every(({ finding }) => finding === 'agree') ? 'agrees' : 'incomplete';
}
