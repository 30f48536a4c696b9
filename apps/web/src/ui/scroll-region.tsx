import type { ReactNode } from 'react';
import { useWords } from './words.tsx';

/** A wide table scrolls inside this region, which the keyboard can reach and move. */
export function ScrollRegion({ caption, children }: { caption: string; children: ReactNode }) {
  const { t } = useWords();
  const label = t('shell.tableScroll', { caption });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (axe scrollable-region-focusable)
    <section className="table-scroll" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
