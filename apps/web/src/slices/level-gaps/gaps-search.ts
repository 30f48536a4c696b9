export const levelPairs = ['self-checked', 'self-verified', 'checked-verified'] as const;
export type LevelPair = (typeof levelPairs)[number];

export interface GapsSearch {
  bo?: string;
  muc?: LevelPair;
}

/** Ruleset and levels stand in the address, so that the report can be sent to a colleague as it is read. */
export function readGapsSearch(search: Record<string, unknown>): GapsSearch {
  const pair = levelPairs.find((one) => one === search['muc']);
  const ruleset = search['bo'];
  return {
    ...(pair === undefined || pair === 'self-verified' ? {} : { muc: pair }),
    ...(typeof ruleset === 'string' && ruleset !== '' ? { bo: ruleset } : {}),
  };
}

/** What the server is asked: the two levels, and the ruleset where one was chosen. */
export function comparedOf({ bo, muc = 'self-verified' }: GapsSearch) {
  const [from, to] = muc.split('-') as ['self' | 'checked', 'checked' | 'verified'];
  return { from, to, ...(bo === undefined ? {} : { ruleset: bo }) };
}
