/** One measured figure; `limit` where an issue sets one. */
export interface Figure {
  name: string;
  value: number;
  unit: 'ms' | 's' | 'kB' | 'MB';
  limit?: number;
}

/** The value that `share` of the sorted measurements do not exceed. */
export function percentile(measured: readonly number[], share: number): number {
  const sorted = [...measured].sort((a, b) => a - b);
  return rounded(sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN);
}

export const rounded = (value: number): number => Math.round(value * 10) / 10;

/** Milliseconds that some work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** p50 and p95 of `times` repetitions, after a few that only warm up. */
export async function repeated(
  name: string,
  times: number,
  limit: number,
  work: (at: number) => Promise<unknown>,
): Promise<Figure[]> {
  for (let at = 0; at < 5; at += 1) await work(-1 - at);
  const measured: number[] = [];
  for (let at = 0; at < times; at += 1) measured.push(await timed(() => work(at)));
  return [
    { name: `${name} p50`, value: percentile(measured, 0.5), unit: 'ms', limit },
    { name: `${name} p95`, value: percentile(measured, 0.95), unit: 'ms', limit },
  ];
}
