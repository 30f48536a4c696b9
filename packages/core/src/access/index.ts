export { type Action, actions } from './actions.ts';
export { allowedActions, can, type Decision, decide, type Grant, isWithin, reachOf, type Subject } from './can.ts';
export { type Reach, type Role, roles } from './roles.ts';
