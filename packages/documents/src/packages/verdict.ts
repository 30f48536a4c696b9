import type { Verdict } from '@thuocdo/core/judging';

export type { Verdict };
export const verdicts = ['met', 'unmet', 'unknown', 'exempt'] as const satisfies readonly Verdict[];
