import type { Action } from '@thuocdo/core/access';
import type { PhraseKey } from '@thuocdo/phrases';
import { type ComponentType, createContext } from 'react';

/** An entry of the main menu, declared by the slice that owns the page. Shown when the person may do `can` somewhere. */
export interface MenuEntry {
  to: `/${string}`;
  label: PhraseKey;
  can: Action;
  /** Smaller stands higher; leave gaps of ten. */
  order: number;
  icon: ComponentType;
  /** Entries that stand together under one heading. */
  heading?: PhraseKey;
}

/** Given at the top, so that the shell need not import the routes that load it. */
export const MenuContext = createContext<readonly MenuEntry[]>([]);

export function menuFor(entries: readonly MenuEntry[], can: readonly Action[]): MenuEntry[] {
  return entries.filter((entry) => can.includes(entry.can)).sort((a, b) => a.order - b.order);
}

/** Entries one after another under the same heading, or under none, as one part of the menu. */
export function menuParts(entries: readonly MenuEntry[]): { heading: PhraseKey | undefined; entries: MenuEntry[] }[] {
  const parts: { heading: PhraseKey | undefined; entries: MenuEntry[] }[] = [];
  for (const entry of entries) {
    const last = parts.at(-1);
    if (last !== undefined && last.heading === entry.heading) last.entries.push(entry);
    else parts.push({ heading: entry.heading, entries: [entry] });
  }
  return parts;
}

/** The entry under which a page stands: the one whose address is the longest beginning of the page's. */
export function entryAt(entries: readonly Pick<MenuEntry, 'to'>[], pathname: string): string | undefined {
  const above = entries.map(({ to }) => to).filter((to) => pathname === to || pathname.startsWith(`${to}/`));
  return above.sort((a, b) => b.length - a.length)[0];
}
