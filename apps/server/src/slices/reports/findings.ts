import type { ReportFinding } from '@thuocdo/contract/report-views';
import type { CheckFinding } from '@thuocdo/core/checks';
import type { Answer } from './notes.queries.ts';

/** Findings with what was said to explain them. An answer holds for the sentence that it was given for: other numbers, no answer. */
export function answeredFindings(findings: readonly CheckFinding[], answers: readonly Answer[]): ReportFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const times = (seen.get(finding.check) ?? 0) + 1;
    seen.set(finding.check, times);
    const key = times === 1 ? finding.check : `${finding.check}~${times}`;
    const answer = answers.find((one) => one.finding === key && one.sentence === finding.sentence);
    const { severity, sentence, reason, section, owner, elements } = finding;
    return {
      key,
      severity,
      sentence,
      reason: reason ?? null,
      section: section ?? null,
      owner,
      elements,
      answer: answer === undefined ? null : { reason: answer.reason, at: answer.at, by: answer.by },
    };
  });
}

/** Errors that nobody explained: they stop a submission. */
export function unanswered(findings: readonly ReportFinding[]): ReportFinding[] {
  return findings.filter(({ severity, answer }) => severity === 'error' && answer === null);
}
