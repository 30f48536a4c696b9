/** The time as the application sees it. A demonstration lives in 2023, so its clock runs with an offset. */
export type Clock = () => Date;

export const realClock: Clock = () => new Date();

/** A clock that runs `offsetMs` away from the real one. */
export function shiftedClock(offsetMs: number): Clock {
  return () => new Date(Date.now() + offsetMs);
}
