export { type Registered, rebasedAttributes } from './attributes.ts';
export { explainDerived, explainNotDerived, type RebaseNames, shownValue } from './explain-rebase.ts';
export type { Derived, Made, NotDerived, Obstacle, Origin, Rebased, RebasedElement } from './model.ts';
export { rebase } from './rebase.ts';
