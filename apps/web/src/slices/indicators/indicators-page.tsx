import { getRouteApi } from '@tanstack/react-router';
import type { FiguresView } from '@thuocdo/contract/figures';
import { getIndicators } from '@thuocdo/contract/indicators';
import { label } from '@thuocdo/core/periods';
import { Button } from 'antd';
import { useEndpoint } from '../../api.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import { FigurePage, LabelledSelect } from '../figures/index.ts';
import { IndicatorTable } from './indicator-table.tsx';
import './indicators.css';
import {
  type AskIndicators,
  filterIndicators,
  type IndicatorsSearch,
  kinds,
  readIndicatorsSearch,
} from './indicators-search.ts';

const route = getRouteApi('/shell/so-lieu/chi-so');

/** «Chỉ số tính»: the figures that follow from others, each with how it came out and what it rests on. */
export function IndicatorsPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ask: AskIndicators = (change) =>
    void navigate({ search: readIndicatorsSearch({ ...search, ...change }), replace: true });
  return (
    <FigurePage
      place={search}
      titleOf={(period) =>
        period === undefined ? t('indicators.indicators') : t('indicators.indicatorsOf', { period: label(period) })
      }
      onPeriod={(ky) => ask({ ky })}
    >
      {(view) => <Indicators view={view} search={search} onAsk={ask} />}
    </FigurePage>
  );
}

interface IndicatorsProps {
  view: FiguresView;
  search: IndicatorsSearch;
  onAsk: AskIndicators;
}

function Indicators({ view, search, onAsk }: IndicatorsProps) {
  const { t } = useWords();
  const input = { params: { unitId: view.unit.id }, query: { period: view.period } };
  const indicators = useEndpoint(getIndicators, input, { keepLast: true });
  return (
    <Loaded from={indicators} rows={10} empty={<p className="empty">{t('indicators.noIndicators')}</p>}>
      {({ items }) => {
        const shown = filterIndicators(items, search);
        const isFiltered = search.tim !== undefined || search.chi !== undefined;
        return (
          <>
            <search className="register-filters figure-filters" aria-label={t('indicators.filters')}>
              <SearchBox label={t('indicators.searchLabel')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
              <LabelledSelect
                label={t('indicators.state')}
                value={search.chi ?? ''}
                options={[
                  ['', t('indicators.kindAll')],
                  ...kinds.map((kind) => [kind, t(`indicators.kind_${kind}`)] as const),
                ]}
                onChange={(chi) => onAsk({ chi: (chi || undefined) as IndicatorsSearch['chi'] })}
              />
              {isFiltered ? (
                <Button onClick={() => onAsk({ tim: undefined, chi: undefined })}>{t('figures.clearFilters')}</Button>
              ) : null}
              <span className="quiet" aria-live="polite">
                {t('indicators.shownIndicators', {
                  shown: showNumber(shown.length),
                  total: showNumber(items.length),
                  known: showNumber(items.filter(({ text }) => text !== null).length),
                })}
              </span>
            </search>
            {shown.length === 0 ? (
              <p className="empty">{t('indicators.noneLeft')}</p>
            ) : (
              <IndicatorTable view={view} donVi={search.donVi} indicators={shown} />
            )}
          </>
        );
      }}
    </Loaded>
  );
}
