export {
  type ChecklistItem,
  type ChecklistRequirement,
  checklistOf,
  FINDINGS,
  type Finding,
  type Lacking,
  lackingIn,
  type Noted,
  type Outcome,
  outcomeOf,
} from './checklist.ts';
export { type ConcludingFault, concludingFaults, type ToConclude } from './concluding.ts';
export {
  type ConcludedAppraisal,
  type Grounds,
  mayBeOverridden,
  OBSTACLES,
  type Obstacle,
  obstaclesTo,
  STANDINGS,
  type Standing,
  type Steps,
  standingOf,
} from './conditions.ts';
export {
  ARRANGEMENTS,
  type Arrangement,
  type ConfirmedCommune,
  type ConfirmedList,
  confirmedList,
  criterionPhrase,
  standardName,
} from './confirmed-list.ts';
