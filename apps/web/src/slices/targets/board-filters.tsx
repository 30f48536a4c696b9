import type { TargetBoard } from '@thuocdo/contract/targets';
import { STATES } from '@thuocdo/core/targets';
import { Button } from 'antd';
import { showNumber } from '../../ui/numbers.ts';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import { StateStatus } from './state-word.tsx';
import type { AskBoard } from './targets-page.tsx';
import { isFiltered, type TargetsSearch } from './targets-search.ts';
import '../../ui/standings.css';

interface BoardFiltersProps {
  board: TargetBoard;
  search: TargetsSearch;
  onAsk: AskBoard;
}

/** Counts by state over the whole unit, each a filter; name and registration beside. */
export function BoardFilters({ board, search, onAsk }: BoardFiltersProps) {
  const { t } = useWords();
  const all = STATES.reduce((sum, state) => sum + board.counts[state], 0);
  if (board.communes < 2) return null;
  return (
    <>
      <fieldset className="standings">
        <legend className="visually-hidden">{t('targets.states')}</legend>
        <button
          type="button"
          aria-pressed={search.tinhHinh === undefined}
          onClick={() => onAsk({ tinhHinh: undefined })}
        >
          <b>{showNumber(all)}</b> {t('targets.allTargets')}
        </button>
        {STATES.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={search.tinhHinh === state}
            onClick={() => onAsk({ tinhHinh: search.tinhHinh === state ? undefined : state })}
          >
            <b>{showNumber(board.counts[state])}</b> <StateStatus state={state} />
          </button>
        ))}
      </fieldset>
      <search className="target-filters" aria-label={t('targets.filters')}>
        <SearchBox label={t('targets.find')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
        <label>
          <span>{t('targets.registeredFilter')}</span>
          <select
            className="input"
            value={search.dangKy ?? ''}
            onChange={({ target }) => onAsk({ dangKy: target.value || undefined })}
          >
            <option value="">{t('targets.anyRegistered')}</option>
            <option value="co">{t('targets.onlyRegistered')}</option>
            <option value="khong">{t('targets.notRegistered')}</option>
          </select>
        </label>
        {isFiltered(search) ? (
          <Button onClick={() => onAsk({ tim: undefined, tinhHinh: undefined, dangKy: undefined })}>
            {t('targets.clearFilters')}
          </Button>
        ) : null}
        <span className="quiet" aria-live="polite">
          {t('targets.shown', { shown: showNumber(board.total), total: showNumber(board.communes) })}
        </span>
      </search>
    </>
  );
}
