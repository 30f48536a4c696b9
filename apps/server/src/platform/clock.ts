/**
 * The time as the application sees it, for a person where one is signed in. Demonstrations live at other times, so their
 * clocks run with an offset; two of them in one database differ by who looks.
 */
export type Clock = (personId?: string) => Date;

export const realClock: Clock = () => new Date();

/** A clock that runs `offsetMs` away from the real one, and another way for the people named. */
export function shiftedClock(offsetMs: number, ofPeople: Readonly<Record<string, number>> = {}): Clock {
  const own = new Map(Object.entries(ofPeople));
  return (personId = '') => new Date(Date.now() + (own.get(personId) ?? offsetMs));
}
