import type { ReactNode } from 'react';
import { useWords } from '../../ui/words.tsx';
import { useNarrow } from './use-narrow.ts';

/** Filters beside the search box; on a telephone they are folded away, so that what is filtered comes first. */
export function MoreFilters({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const narrow = useNarrow();
  if (!narrow) return children;
  return (
    <details className="more-filters">
      <summary>{t('figures.moreFilters')}</summary>
      {children}
    </details>
  );
}
