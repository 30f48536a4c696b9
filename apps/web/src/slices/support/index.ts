/** What other slices may use: what waits for the viewer in support plans. */
export { SupportWork } from './support-work.tsx';
