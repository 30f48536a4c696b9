export { type CitationCaution, citedOtherwise, printedOf, type TwiceCited } from './cited-otherwise.ts';
export {
  isForward,
  isOverdue,
  type RecipientState,
  recipientStates,
  type Step,
  stepsUpTo,
} from './recipient-state.ts';
