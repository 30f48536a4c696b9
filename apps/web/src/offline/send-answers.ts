import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { type AnswerOutcome, saveAnswers } from '@thuocdo/contract/responses';
import { asProblem, call, type InputOf, type ProblemError } from '../api.ts';
import type { FieldChange } from './database.ts';
import type { BatchAnswer, SendBatch, Verdict } from './flush.ts';

type Ask = (input: InputOf<typeof saveAnswers>) => Promise<ReplyOf<typeof saveAnswers>>;

/** The outbox's way to the server: changes of one assignment in one request, each answered for itself. */
export function answerSender(ask: Ask = (input) => call(saveAnswers, input)): SendBatch {
  return async (changes) => {
    const [first] = changes;
    if (first === undefined) return { kind: 'later' };
    try {
      const reply = await ask({
        params: { unitId: first.unitId, assignmentId: first.assignmentId },
        body: { changes: changes.map(asChange), onBehalf: first.onBehalf },
      });
      return {
        kind: 'answered',
        savedAt: reply.savedAt,
        verdicts: new Map(reply.outcomes.map((outcome) => [outcome.mutationId, verdictOf(outcome)])),
      };
    } catch (error) {
      return answerOfProblem(asProblem(error));
    }
  };
}

/** Which problems pass by waiting, which by signing in, and which only a person can solve. */
export function answerOfProblem(problem: ProblemError): BatchAnswer {
  if (problem.status === 401 || problem.code === 'password-must-change') {
    return { kind: 'signed-out' };
  }
  const passes =
    problem.status === 0 ||
    problem.code === 'csrf-missing' ||
    problem.status === 408 ||
    problem.status === 429 ||
    problem.status >= 500;
  return passes ? { kind: 'later' } : { kind: 'refused', refusal: { code: problem.code } };
}

const asChange = (change: FieldChange) => ({
  mutationId: change.mutationId,
  question: change.question,
  value: change.value as never,
  baseVersion: change.baseVersion,
  ...(change.reason === undefined ? {} : { reason: change.reason }),
});

function verdictOf(outcome: AnswerOutcome): Verdict {
  if (outcome.outcome === 'saved' || outcome.outcome === 'repeated') {
    return { kind: 'received', version: outcome.version };
  }
  const told = {
    serverVersion: outcome.version,
    serverValue: outcome.value,
    ...(outcome.updatedBy === undefined ? {} : { by: outcome.updatedBy }),
  };
  return outcome.outcome === 'conflict'
    ? { kind: 'conflict', refusal: { code: 'stale-version', ...told } }
    : { kind: 'refused', refusal: { code: 'input-invalid', ...ruleOf(outcome), ...told } };
}

const ruleOf = (outcome: AnswerOutcome) => (outcome.finding === undefined ? {} : { rule: outcome.finding.rule });
