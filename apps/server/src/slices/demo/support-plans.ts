import { readReviewData } from './review-plan.ts';

/** A support plan of the demonstration: what is asked, what is offered, and how far it comes. */
export interface PlannedSupport {
  /** Code of the commune that asks. */
  commune: string;
  /** `done`: the commune took the result over; `overdue`: approved, not finished in time; `sent-back`: the office wants a better offer. */
  fate: 'done' | 'overdue' | 'sent-back';
  /** The line of the index that help is asked for. */
  line: { code: string; name: string; elements: string[] };
  gap: string;
  request: string;
  asked: string;
  answerBy: string;
  solution: string;
  /** Đồng; null: at no cost. */
  cost: number | null;
  startsOn: string;
  endsOn: string;
  tasks: { title: string; dueOn: string }[];
  /** What is reached, by the question in which the commune will say the same. */
  results: { element: string; question: string; note: string }[];
}

/** The support plans of the demonstration (`data/demo/thuong-xuan-2023/support.json`), by the day on which they are asked for. */
export async function readSupportPlans(): Promise<PlannedSupport[]> {
  const { plans } = await readReviewData<{ plans: PlannedSupport[] }>('support');
  return plans.sort((a, b) => (a.asked < b.asked ? -1 : 1));
}
