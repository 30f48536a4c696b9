export const verdicts = ['met', 'unmet', 'unknown', 'exempt'] as const;
export type Verdict = (typeof verdicts)[number];
