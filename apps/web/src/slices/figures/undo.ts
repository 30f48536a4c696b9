import type { Draft, Drafts } from './drafts.ts';

/** Steps that can be undone: what was unsaved in the cells of each before it. */
export type Steps = readonly ReadonlyMap<string, Draft | undefined>[];

const most = 50;

/** Remembers what stood in the cells that a change touched. */
export function remember(steps: Steps, before: Drafts, after: Drafts): Steps {
  const touched = new Map<string, Draft | undefined>();
  for (const element of new Set([...before.keys(), ...after.keys()]))
    if (before.get(element) !== after.get(element)) touched.set(element, before.get(element));
  return touched.size === 0 ? steps : [...steps, touched].slice(-most);
}

/** Undoes the last step, in the cells that are not saved meanwhile; says what remains to be undone. */
export function undo(drafts: Drafts, steps: Steps): { drafts: Drafts; steps: Steps } {
  const last = steps.at(-1);
  if (last === undefined) return { drafts, steps };
  const next = new Map(drafts);
  for (const [element, before] of last) {
    if (!drafts.has(element)) continue;
    if (before === undefined) next.delete(element);
    else next.set(element, before);
  }
  return { drafts: next, steps: steps.slice(0, -1) };
}

/** What was saved is no longer undone here: it is corrected by a new figure. */
export function forget(steps: Steps, saved: readonly string[]): Steps {
  return steps
    .map((step) => new Map([...step].filter(([element]) => !saved.includes(element))))
    .filter((step) => step.size > 0);
}
