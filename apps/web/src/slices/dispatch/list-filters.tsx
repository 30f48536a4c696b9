import { Choice } from '../../ui/choice.tsx';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import type { ListSearch } from './list-search.ts';

type Filter = 'draft' | 'under-way' | 'overdue' | 'done' | 'mail-failed' | 'open';

interface ListFiltersProps {
  search: ListSearch;
  filters: readonly Filter[];
  onAsk: (change: ListSearch) => void;
}

/** A new question begins at the first page. */
export function ListFilters({ search, filters, onAsk }: ListFiltersProps) {
  const { t } = useWords();
  const { tim, loc } = search;
  const ask = (change: { tim?: string | undefined; loc?: string | undefined }) => {
    const next = { tim, loc, ...change };
    onAsk({ ...(next.tim ? { tim: next.tim } : {}), ...(next.loc ? { loc: next.loc } : {}) });
  };
  return (
    <search className="dispatch-filters">
      <SearchBox label={t('dispatch.search')} value={tim ?? ''} onAsk={(text) => ask({ tim: text })} />
      <label htmlFor="dispatch-standing">
        <span>{t('dispatch.standing')}</span>
        <Choice
          id="dispatch-standing"
          value={loc ?? ''}
          options={[
            { value: '', label: t('dispatch.standing-all') },
            ...filters.map((value) => ({ value: value as string, label: t(`dispatch.standing-${value}`) })),
          ]}
          onChange={(value) => ask({ loc: value })}
        />
      </label>
    </search>
  );
}
