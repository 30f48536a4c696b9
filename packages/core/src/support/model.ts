import type { Day } from '../periods/index.ts';

/**
 * Where a support plan stands. An enterprise works only on what the specialised office has given its opinion on and the leader has
 * approved («xin ý kiến tham vấn chuyên môn … trước khi triển khai thực hiện», 3305/UBND-VHTT).
 */
export type SupportState =
  | 'requested'
  | 'declined'
  | 'answered'
  | 'sent_back'
  | 'advised'
  | 'approved'
  | 'reported'
  | 'done'
  | 'withdrawn';

/** What people do to a plan. */
export type SupportStep =
  | 'answer' /** The enterprise says how, for how much, from when to when, and who is responsible. */
  | 'decline'
  | 'advise' /** The specialised office agrees. */
  | 'send_back' /** The office or the leader wants something changed. */
  | 'approve'
  | 'report' /** The enterprise says what was reached, with evidence. */
  | 'accept' /** The commune takes the result over. */
  | 'reject' /** The commune does not find the result; work goes on. */
  | 'withdraw';

/** One line of the gap list that help is asked for. */
export type SupportItem = {
  /** Code of the requirement in the ruleset. */
  code: string;
  name: string;
  /** What is missing, in words, as the judgement said when help was asked for. */
  gap: string;
  /** The elements that the line reads: a result says them anew. */
  elements: string[];
};

/** What an enterprise offers. */
export type SupportOffer = {
  solution: string;
  /** Đồng; null: at no cost. */
  cost: number | null;
  startsOn: Day;
  endsOn: Day;
  /** Position, never a name: «Phó Giám đốc Trung tâm Viễn thông». */
  responsible: string;
  phone: string;
};

/** One piece of the work; done when it has a day. */
export type SupportTask = { id: string; title: string; dueOn: Day; doneOn: Day | null };

/** A value that the work brought, proposed for the next review and never written among the verified ones. */
export type SupportResult = { element: string; period: string; value: number | boolean | string; note: string };
