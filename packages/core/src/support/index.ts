export {
  COURSES,
  type ComparedCell,
  type ComparedCommune,
  type ComparedItem,
  type ComparedRounds,
  type ComparedSum,
  type Course,
  compareRounds,
  type MeasuredCommune,
  type PointsRange,
  takenOff,
} from './compare-rounds.ts';
export type { SupportItem, SupportOffer, SupportResult, SupportState, SupportStep, SupportTask } from './model.ts';
export { proposalsFor } from './proposals.ts';
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
export {
  type MonitoredPlan,
  STALLS,
  type Stall,
  type SupportCosts,
  type SupportTally,
  stallOf,
  tallyByEnterprise,
  tallyPlans,
} from './tally-plans.ts';
