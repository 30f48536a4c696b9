export { IncomingCount } from './incoming-count.tsx';
export { abbreviationOf, linesOf } from './letter-entry.ts';
