/** What other slices may use: the explanation of a result, the way to its page, and what is still to be done. */
export { Explanation } from './explanation.tsx';
export { ExplanationLink } from './explanation-link.tsx';
export { gradeText, openPointsText } from './result-line.tsx';
export { stepText } from './step-text.ts';
export { ToDo, ToDoNow } from './to-do.tsx';
