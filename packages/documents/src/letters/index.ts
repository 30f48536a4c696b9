export { cited, citedWithIssuer } from './citation.ts';
export type {
  Channel,
  Citation,
  CitedPaper,
  Contact,
  Due,
  LetterFrame,
  ReminderLetter,
  SupportLetter,
  SurveyLetter,
  UnitInDelay,
} from './model.ts';
export { reminderLetter } from './reminder-letter.ts';
export { supportLetter } from './support-letter.ts';
export { surveyLetter } from './survey-letter.ts';
