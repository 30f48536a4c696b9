export { confirmationLetter } from './confirmation-letter.ts';
export { confirmedListDocx } from './confirmed-list.ts';
export { minutesPaper } from './minutes.ts';
export type {
  ConfirmationLetter,
  ConfirmedListPaper,
  Letterhead,
  Minutes,
  MinutesItem,
  MinutesMember,
} from './model.ts';
