/** Read-only pieces of a response for other screens (the verification bench). */
export { AnswerTable, AnswerText, printAnswer } from './answer-text.tsx';
export { EvidenceFiles } from './evidence-files.tsx';
export { findingText, placedText } from './finding-text.ts';
export { judgedLines } from './judging-now.ts';
export { LevelsTable } from './levels-table.tsx';
export { PaperPreview } from './paper-preview.tsx';
export { QuestionHistory, ReturnedLine } from './question-history.tsx';
export { ResponseHistory } from './response-history.tsx';
export { readAnswers, type Shown } from './shown-answers.ts';
export { stepText } from './step-text.ts';
export { type Judged, useCompiledForm, useJudgements, useWorking } from './use-working.ts';
export { VerdictPanel } from './verdict-panel.tsx';
export { namesOf, rosterOf, type Working } from './working.ts';
