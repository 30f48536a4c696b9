import { Button } from 'antd';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { sectionKey } from '../../ui/section-key.ts';
import { useWords } from '../../ui/words.tsx';
import type { AskDictionary, Dictionary } from './dictionary-page.tsx';
import { type DictionarySearch, sectionsOf } from './dictionary-search.ts';
import { LabelledSelect } from './labelled-select.tsx';

interface DictionaryFiltersProps {
  dictionary: Dictionary;
  search: DictionarySearch;
  shown: number;
  onAsk: AskDictionary;
}

const scopes = ['province', 'commune', 'hamlet', 'postal_point', 'wifi_point', 'smart_hamlet'] as const;

/** What is looked for: text, source, office, scope, section of the report. */
export function DictionaryFilters({ dictionary, search, shown, onAsk }: DictionaryFiltersProps) {
  const { t } = useWords();
  const { items, systems, owners } = dictionary;
  const { tim, nguon, phong, phamVi, muc } = search;
  const isFiltered = [tim, nguon, phong, phamVi, muc].some((one) => one !== undefined);
  return (
    <search className="register-filters figure-filters" aria-label={t('figures.filters')}>
      <SearchBox label={t('figures.find')} value={tim ?? ''} onAsk={(text) => onAsk({ tim: text })} />
      <LabelledSelect
        label={t('figures.system')}
        value={nguon ?? ''}
        options={[['', t('figures.anySystem')], ...systems.map(({ code, name }) => [code, name] as const)]}
        onChange={(code) => onAsk({ nguon: code || undefined })}
      />
      <LabelledSelect
        label={t('figures.owner')}
        value={phong ?? ''}
        options={[['', t('figures.anyOwner')], ...owners.map(({ code, shortName }) => [code, shortName] as const)]}
        onChange={(code) => onAsk({ phong: code || undefined })}
      />
      <LabelledSelect
        label={t('figures.dictionaryScope')}
        value={phamVi ?? ''}
        options={[['', t('figures.anyScope')], ...scopes.map((one) => [one, t(`figures.scope-${one}`)] as const)]}
        onChange={(code) => onAsk({ phamVi: code || undefined })}
      />
      <LabelledSelect
        label={t('figures.dictionarySection')}
        value={muc ?? ''}
        options={[
          ['', t('figures.anySection')],
          ...sectionsOf(items, sectionKey).map((section) => [section, section] as const),
        ]}
        onChange={(section) => onAsk({ muc: section || undefined })}
      />
      {isFiltered ? (
        <Button
          onClick={() =>
            onAsk({ tim: undefined, nguon: undefined, phong: undefined, phamVi: undefined, muc: undefined })
          }
        >
          {t('figures.clearFilters')}
        </Button>
      ) : null}
      <span className="quiet" aria-live="polite">
        {t('figures.shown', { shown: showNumber(shown), total: showNumber(items.length) })}
      </span>
    </search>
  );
}
