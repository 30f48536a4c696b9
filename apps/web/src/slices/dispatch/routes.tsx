import type { MenuEntry } from '../../app/menu.ts';

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const dispatchRoutes = [] as const;

export const dispatchMenu: readonly MenuEntry[] = [];
