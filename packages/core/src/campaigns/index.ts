export { type AssignmentState, after, isLate, type Position, type Step, type StepState, stepStates } from './steps.ts';
export {
  actsAt,
  faultsOf,
  levelOf,
  type Respondent,
  type Tier,
  type TierAct,
  type TierFault,
  type UnitLevel,
} from './tiers.ts';
