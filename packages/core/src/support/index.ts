export { byDue, type Duty, dutiesOf, NEARNESSES, type Nearness, nearnessOf } from './duties.ts';
export { type GapLine, gapIn, gapLines, reviewGapLines, workableLines } from './gap-lines.ts';
export type { SupportItem, SupportOffer, SupportResult, SupportState, SupportStep, SupportTask } from './model.ts';
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
