export { IncomingCount } from './incoming-count.tsx';
