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
export { byDue, type Duty, dutiesOf, NEARNESSES, type Nearness, nearnessOf } from './duties.ts';
export { type GapLine, gapIn, gapLines, reviewGapLines, workableLines } from './gap-lines.ts';
export type { SupportItem, SupportOffer, SupportResult, SupportState, SupportStep, SupportTask } from './model.ts';
export { proposalsFor } from './proposals.ts';
export { type Gap, leadingPlan, STANDINGS, type Standing, type StandingPlan, standingOf } from './standing.ts';
export {
  afterStep,
  dueOf,
  isOverdue,
  type OfferFault,
  offerFaults,
  type StepFault,
  stepsFrom,
  type TaskFault,
  type Turn,
  taskFaults,
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
