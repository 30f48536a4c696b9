import type { Route } from '../../platform/http/route.ts';
import { getResponseRoute } from './get-response.ts';
import { myWorkRoute } from './my-work.ts';
import { paperFormRoute, receiptRoute } from './papers.ts';
import { saveAnswersRoute } from './save-answers.ts';
import { confirmResponseRoute, submitResponseRoute, withdrawResponseRoute } from './submit-response.ts';
import { timelineRoute } from './timeline.ts';

export { evidenceOf } from './evidence-view.queries.ts';
export { editableQuestions, readWorkingForm } from './working-form.ts';

/** Answering: what is owed, autosave, submission, confirmation, receipt, history. */
export const responseRoutes: Route[] = [
  myWorkRoute,
  getResponseRoute,
  saveAnswersRoute,
  submitResponseRoute,
  confirmResponseRoute,
  withdrawResponseRoute,
  timelineRoute,
  paperFormRoute,
  receiptRoute,
];
