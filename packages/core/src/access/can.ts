import type { Action } from './actions.ts';
import { type Reach, type Role, rights } from './roles.ts';

/** One position held by the person who asks: its role, the unit it acts for and its organisation. */
export interface Grant {
  role: Role;
  unitPath: string;
  /** The level of that unit: a district acts at a district's tier only. */
  unitLevel: 'country' | 'province' | 'district' | 'commune';
  organisationId: string;
}

/** What is asked about. `organisationId` is the organisation it belongs to, where it belongs to one. */
export interface Subject {
  unitPath: string;
  organisationId?: string | undefined;
}

/** `hidden` becomes 404, `forbidden` becomes 403. */
export type Decision = 'allowed' | 'forbidden' | 'hidden';

/** True when `path` is `top` or lies below it: `VN/2023/84/845/29335` is within `VN/2023/84`. */
export function isWithin(path: string, top: string): boolean {
  return path === top || path.startsWith(`${top}/`);
}

/** The reach that a role gives to an action, or undefined. */
export function reachOf(role: Role, action: Action): Reach | undefined {
  return rights[role][action];
}

/** May a holder of these grants do the action to the subject? The only answer in the system to that question. */
export function can(grants: readonly Grant[], action: Action, subject: Subject): boolean {
  return grants.some((grant) => reaches(grant, reachOf(grant.role, action), subject));
}

/** `allowed`, or whether the refusal may admit that the subject exists (`readAction` is what makes it visible). */
export function decide(grants: readonly Grant[], action: Action, readAction: Action, subject: Subject): Decision {
  if (can(grants, action, subject)) return 'allowed';
  return can(grants, readAction, subject) ? 'forbidden' : 'hidden';
}

/** The actions of a list that are allowed on a subject: replies carry them as `can`, so screens never ask for a role. */
export function allowedActions<A extends Action>(grants: readonly Grant[], asked: readonly A[], subject: Subject): A[] {
  return asked.filter((action) => can(grants, action, subject));
}

function reaches(grant: Grant, reach: Reach | undefined, subject: Subject): boolean {
  if (reach === undefined) return false;
  if (reach === 'anywhere') return true;
  if (reach === 'own') return subject.organisationId === grant.organisationId;
  return isWithin(subject.unitPath, grant.unitPath);
}
