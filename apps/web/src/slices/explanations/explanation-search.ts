const levelViews = ['self', 'checked', 'verified', 'highest'] as const;
export type LevelView = (typeof levelViews)[number];

export interface ExplanationSearch {
  /** Code of the ruleset. */
  bo?: string;
  muc?: LevelView;
}

/** Ruleset and level stand in the address, so that a colleague is sent to what is read here. */
export function readExplanationSearch(search: Record<string, unknown>): ExplanationSearch {
  const level = levelViews.find((one) => one === search['muc']);
  const ruleset = search['bo'];
  return {
    ...(typeof ruleset === 'string' && ruleset !== '' ? { bo: ruleset.slice(0, 80) } : {}),
    ...(level === undefined || level === 'highest' ? {} : { muc: level }),
  };
}
