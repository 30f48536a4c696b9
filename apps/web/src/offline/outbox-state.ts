/** The word of the saved-at line. `conflict` also stands for refused changes: both need the person. */
export type OutboxState = 'saved' | 'saving' | 'offline' | 'conflict';

export interface OutboxCounts {
  waiting: number;
  stuck: number;
}

export function outboxState({ waiting, stuck }: OutboxCounts, reachable: boolean): OutboxState {
  if (stuck > 0) return 'conflict';
  if (waiting === 0) return 'saved';
  return reachable ? 'saving' : 'offline';
}

/** Milliseconds until the next try: 1 s doubling to 60 s, a quarter of it by chance so that a commune's line is not hit at once. */
export function backoff(failures: number, chance: number): number {
  const base = Math.min(60_000, 1_000 * 2 ** Math.max(0, failures - 1));
  return Math.round(base * (0.75 + chance * 0.25));
}
