export {
  isForward,
  isOverdue,
  type RecipientState,
  recipientStates,
  type Step,
  stepsUpTo,
} from './recipient-state.ts';
