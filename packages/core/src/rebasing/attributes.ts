import type { Attributes } from '../judging/index.ts';
import { eraOn } from '../units/index.ts';
import type { Made } from './model.ts';

/** A unit as the registry has it. */
export interface Registered {
  path: string;
  kind: string;
  attributes: Attributes;
}

/**
 * The attributes by which a unit made of others is judged on a day: its own as declared, and of its parts those that all
 * of them have alike (a class is said of the whole of a commune, so it holds for every piece of it). On a day before the
 * unit was made it lies where its parts lay, so that a text of their province still holds for it.
 */
export function rebasedAttributes(
  made: Made,
  own: Registered,
  parts: ReadonlyMap<string, Registered>,
  day: string,
): Attributes {
  const known = made.of.map(({ unitId }) => parts.get(unitId));
  const whole = known.every((part) => part !== undefined) ? known : [];
  const path = eraOn(day) === '2023' && whole.length > 0 ? commonPath(whole.map((part) => part.path)) : own.path;
  return { ...alike(whole), ...own.attributes, unit_path: path, unit_kind: own.kind };
}

function alike(parts: readonly Registered[]): Attributes {
  const [first, ...others] = parts;
  const held = Object.entries(first?.attributes ?? {}).filter(([name, value]) =>
    others.every(({ attributes }) => attributes[name] === value),
  );
  return Object.fromEntries(held);
}

/** The lowest unit that has all these paths below it, or is all of them. */
function commonPath(paths: readonly string[]): string {
  const [first = '', ...others] = paths;
  const steps = first.split('/');
  const differs = steps.findIndex((step, at) => others.some((path) => path.split('/')[at] !== step));
  return differs === -1 ? first : steps.slice(0, differs).join('/');
}
