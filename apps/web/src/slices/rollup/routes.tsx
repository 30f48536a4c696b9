import type { MenuEntry } from '../../app/menu.ts';

/** Pages of this slice, children of `shellRoute`; each page is loaded when it is opened. */
export const rollupRoutes = [] as const;

export const rollupMenu: readonly MenuEntry[] = [];
