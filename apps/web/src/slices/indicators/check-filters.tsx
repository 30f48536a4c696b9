import type { ReplyOf } from '@thuocdo/contract/endpoint';
import type { CheckView, getChecks } from '@thuocdo/contract/indicators';
import { type CheckResult, checkResults } from '@thuocdo/core/checks';
import { Button } from 'antd';
import { checkTones } from '../../ui/check-item.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import { LabelledSelect, MoreFilters } from '../figures/index.ts';
import { type AskChecks, type ChecksSearch, isFiltered, moments } from './checks-search.ts';

interface CheckFiltersProps {
  counts: ReplyOf<typeof getChecks>['counts'];
  items: readonly CheckView[];
  shown: number;
  search: ChecksSearch;
  onAsk: AskChecks;
}

/** How many came out how, and what of them is on show. */
export function CheckFilters({ counts, items, shown, search, onAsk }: CheckFiltersProps) {
  const { t } = useWords();
  return (
    <>
      <ul className="check-counts" aria-label={t('indicators.state')}>
        {checkResults.map((result) => (
          <li key={result}>
            <strong>{showNumber(countOf(counts, result))}</strong>{' '}
            <Status tone={checkTones[result]}>{t(`indicators.${result}`)}</Status>
          </li>
        ))}
      </ul>
      <search className="register-filters figure-filters" aria-label={t('indicators.filters')}>
        <SearchBox label={t('indicators.searchLabel')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
        <MoreFilters>
          <Choices items={items} search={search} onAsk={onAsk} />
        </MoreFilters>
        {isFiltered(search) ? (
          <Button onClick={() => onAsk({ tim: undefined, kq: undefined, phong: undefined })}>
            {t('figures.clearFilters')}
          </Button>
        ) : null}
        <span className="quiet" aria-live="polite">
          {t('indicators.shown', { shown: showNumber(shown), total: showNumber(items.length) })}
        </span>
      </search>
    </>
  );
}

function Choices({ items, search, onAsk }: Pick<CheckFiltersProps, 'items' | 'search' | 'onAsk'>) {
  const { t } = useWords();
  return (
    <>
      <LabelledSelect
        label={t('indicators.state')}
        value={search.kq ?? ''}
        options={[
          ['', t('indicators.allStates')],
          ...checkResults.map((result) => [result, t(`indicators.${result}`)] as const),
        ]}
        onChange={(kq) => onAsk({ kq: (kq || undefined) as CheckResult | undefined })}
      />
      <LabelledSelect
        label={t('indicators.owner')}
        value={search.phong ?? ''}
        options={[['', t('indicators.allOwners')], ...ownersOf(items)]}
        onChange={(phong) => onAsk({ phong: phong || undefined })}
      />
      <LabelledSelect
        label={t('indicators.momentLabel')}
        value={search.luc ?? ''}
        options={[
          ['', t('indicators.momentAll')],
          ...moments.map((moment) => [moment, t(`indicators.moment_${moment}`)] as const),
        ]}
        onChange={(luc) => onAsk({ luc: (luc || undefined) as ChecksSearch['luc'] })}
      />
    </>
  );
}

const countOf = (counts: CheckFiltersProps['counts'], result: CheckResult): number => {
  if (result === 'error') return counts.errors;
  return result === 'warning' ? counts.warnings : counts[result];
};

/** The offices that look after these checks, by name. */
function ownersOf(items: readonly CheckView[]): [string, string][] {
  const owners = new Map(items.map(({ owner, ownerName }) => [owner, ownerName]));
  return [...owners].sort(([, one], [, other]) => one.localeCompare(other, 'vi'));
}
