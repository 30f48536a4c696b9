import { useSyncExternalStore } from 'react';

const query = '(max-width: 820px)';

/** True where the grid has no room: there the register opens as a table. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => matchMedia(query).matches,
  );
}
