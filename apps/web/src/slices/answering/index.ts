/** What the verification bench needs of a response: names of units, and what a check says, in words. */
export { placedText } from './finding-text.ts';
export { namesOf, rosterOf } from './working.ts';
