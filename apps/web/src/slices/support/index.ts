/** What other slices may use: what waits for the viewer in support plans. */

export { SupportTabs } from './support-tabs.tsx';
export { SupportWork } from './support-work.tsx';
