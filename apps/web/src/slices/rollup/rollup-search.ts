export const levelViews = ['self', 'checked', 'verified', 'highest'] as const;
export type LevelView = (typeof levelViews)[number];

export interface RollupSearch {
  muc?: LevelView;
}

/** The level stands in the address, so that a table can be sent to a colleague as it is read. */
export function readRollupSearch(search: Record<string, unknown>): RollupSearch {
  const level = levelViews.find((one) => one === search['muc']);
  return level === undefined || level === 'highest' ? {} : { muc: level };
}
