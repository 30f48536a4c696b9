export type { SupportItem, SupportOffer, SupportResult, SupportState, SupportStep, SupportTask } from './model.ts';
export {
  afterStep,
  dueOf,
  isOverdue,
  type OfferFault,
  offerFaults,
  type StepFault,
  stepsFrom,
  type Turn,
  turnOf,
} from './steps.ts';
