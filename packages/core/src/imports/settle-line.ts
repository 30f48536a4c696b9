import { sameValue } from '../figures/index.ts';
import type { ElementValue } from '../values/index.ts';

/** What an import would do with a cell. */
export const lineStates = ['new', 'changed', 'unchanged', 'refused'] as const;
export type LineState = (typeof lineStates)[number];

/** What the same source says now. */
export interface CurrentFigure {
  value: ElementValue;
  note: string | null;
}

/** Beside what the source says now: a value said for the first time, otherwise than before, or again. A line without a note keeps the old one. */
export function settleLine(
  said: { value: ElementValue; note: string | null },
  now: CurrentFigure | undefined,
): Exclude<LineState, 'refused'> {
  if (now === undefined) return 'new';
  const isSame = sameValue(said.value, now.value);
  return isSame && (said.note === null || said.note === now.note) ? 'unchanged' : 'changed';
}
