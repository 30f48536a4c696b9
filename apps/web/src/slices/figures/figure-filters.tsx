import type { FiguresView } from '@thuocdo/contract/figures';
import { Button } from 'antd';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import { type AskFigures, type FiguresSearch, groupings, isFiltered, showings } from './figures-search.ts';
import { LabelledSelect } from './labelled-select.tsx';
import { MoreFilters } from './more-filters.tsx';

interface FigureFiltersProps {
  view: FiguresView;
  search: FiguresSearch;
  /** How many rows the filters leave. */
  shown: number;
  form: 'luoi' | 'bang';
  onAsk: AskFigures;
}

/** What is looked for, of which source, office and state, how grouped, as grid or as table. */
export function FigureFilters({ view, search, shown, form, onAsk }: FigureFiltersProps) {
  const { t } = useWords();
  return (
    <search className="register-filters figure-filters" aria-label={t('figures.filters')}>
      <SearchBox label={t('figures.find')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
      <MoreFilters>
        <Choices view={view} search={search} onAsk={onAsk} />
      </MoreFilters>
      {isFiltered(search) ? (
        <Button onClick={() => onAsk({ tim: undefined, nguon: undefined, phong: undefined, chi: undefined })}>
          {t('figures.clearFilters')}
        </Button>
      ) : null}
      <Button onClick={() => onAsk({ dang: form === 'bang' ? 'luoi' : 'bang' })}>
        {t(form === 'bang' ? 'figures.viewGrid' : 'figures.viewTable')}
      </Button>
      <span className="quiet" aria-live="polite">
        {t('figures.shown', { shown: showNumber(shown), total: showNumber(view.rows.length) })}
      </span>
    </search>
  );
}

function Choices({ view, search, onAsk }: Pick<FigureFiltersProps, 'view' | 'search' | 'onAsk'>) {
  const { t } = useWords();
  return (
    <>
      <LabelledSelect
        label={t('figures.system')}
        value={search.nguon ?? ''}
        options={[
          ['', t('figures.anySystem')],
          ...view.systems.map(({ code, name }) => [code, name] as const),
          ['-', t('figures.noSystem')],
        ]}
        onChange={(nguon) => onAsk({ nguon: nguon || undefined })}
      />
      <LabelledSelect
        label={t('figures.owner')}
        value={search.phong ?? ''}
        options={[
          ['', t('figures.anyOwner')],
          ...view.owners.map(({ code, shortName }) => [code, shortName] as const),
          ['-', t('figures.noOwner')],
        ]}
        onChange={(phong) => onAsk({ phong: phong || undefined })}
      />
      <LabelledSelect
        label={t('figures.stateFilter')}
        value={search.chi ?? 'all'}
        options={showings.map((one) => [one, t(`figures.show-${one}`)] as const)}
        onChange={(chi) => onAsk({ chi: chi as FiguresSearch['chi'] })}
      />
      <LabelledSelect
        label={t('figures.groupBy')}
        value={search.nhom ?? 'section'}
        options={groupings.map((one) => [one, t(`figures.group-${one}`)] as const)}
        onChange={(nhom) => onAsk({ nhom: nhom as FiguresSearch['nhom'] })}
      />
    </>
  );
}
