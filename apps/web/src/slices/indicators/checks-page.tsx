import { getRouteApi } from '@tanstack/react-router';
import type { FiguresView } from '@thuocdo/contract/figures';
import { type CheckView, getChecks } from '@thuocdo/contract/indicators';
import { checkResults } from '@thuocdo/core/checks';
import { label } from '@thuocdo/core/periods';
import { useEndpoint } from '../../api.ts';
import { CheckItem } from '../../ui/check-item.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { useWords } from '../../ui/words.tsx';
import { FigurePage } from '../figures/index.ts';
import { CellLink } from './cell-link.tsx';
import { CheckFilters } from './check-filters.tsx';
import { type AskChecks, type ChecksSearch, filterChecks, readChecksSearch } from './checks-search.ts';
import './indicators.css';

const route = getRouteApi('/shell/so-lieu/kiem-tra');

/** «Kiểm tra số liệu»: what the rules of validation find in the figures of a unit and period, what is wrong first. */
export function ChecksPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const ask: AskChecks = (change) =>
    void navigate({ search: readChecksSearch({ ...search, ...change }), replace: true });
  return (
    <FigurePage
      place={search}
      titleOf={(period) =>
        period === undefined ? t('indicators.checks') : t('indicators.checksOf', { period: label(period) })
      }
      onPeriod={(ky) => ask({ ky })}
    >
      {(view) => <Checks view={view} search={search} onAsk={ask} />}
    </FigurePage>
  );
}

interface ChecksProps {
  view: FiguresView;
  search: ChecksSearch;
  onAsk: AskChecks;
}

function Checks({ view, search, onAsk }: ChecksProps) {
  const { t } = useWords();
  const query = { period: view.period, ...(search.luc === undefined ? {} : { moment: search.luc }) };
  const checks = useEndpoint(getChecks, { params: { unitId: view.unit.id }, query }, { keepLast: true });
  return (
    <Loaded from={checks} rows={10} empty={<p className="empty">{t('indicators.noChecks')}</p>}>
      {({ counts, items }) => {
        const shown = filterChecks(items, search);
        return (
          <>
            <CheckFilters counts={counts} items={items} shown={shown.length} search={search} onAsk={onAsk} />
            {shown.length > 0 ? null : (
              <p className="empty">
                {items.every(({ result }) => result === 'idle')
                  ? t('indicators.nothingSaid', { period: label(view.period) })
                  : t('indicators.noneLeft')}
              </p>
            )}
            {checkResults.map((result) => (
              <ResultGroup
                key={result}
                title={t(`indicators.${result}`)}
                checks={shown.filter((check) => check.result === result)}
                view={view}
                donVi={search.donVi}
              />
            ))}
          </>
        );
      }}
    </Loaded>
  );
}

interface ResultGroupProps {
  title: string;
  checks: readonly CheckView[];
  view: FiguresView;
  donVi: string | undefined;
}

function ResultGroup({ title, checks, view, donVi }: ResultGroupProps) {
  if (checks.length === 0) return null;
  const heading = `${title} (${checks.length})`;
  return (
    <section aria-label={heading} className="check-group">
      <h2>{heading}</h2>
      <ul className="plain check-list">
        {checks.map((check) => (
          <li key={check.code}>
            <CheckItem check={check} figure={(element) => <CellLink view={view} donVi={donVi} element={element} />} />
          </li>
        ))}
      </ul>
    </section>
  );
}
