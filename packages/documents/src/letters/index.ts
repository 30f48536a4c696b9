export { cited } from './citation.ts';
export type {
  Channel,
  Citation,
  Contact,
  Due,
  LetterFrame,
  ReminderLetter,
  SurveyLetter,
  UnitInDelay,
} from './model.ts';
export { reminderLetter } from './reminder-letter.ts';
export { surveyLetter } from './survey-letter.ts';
