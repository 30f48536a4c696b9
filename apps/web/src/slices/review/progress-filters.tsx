import { Button } from 'antd';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskProgress, Progress } from './progress.ts';
import { isFiltered, type ProgressSearch, stateNames } from './progress-search.ts';

interface ProgressFiltersProps {
  progress: Progress;
  search: ProgressSearch;
  onAsk: AskProgress;
}

export function ProgressFilters({ progress, search, onAsk }: ProgressFiltersProps) {
  const { t } = useWords();
  const isCommune = (search.loai ?? 'commune') === 'commune';
  return (
    <search className="filters" aria-label={t('review.filters')}>
      <SearchBox
        label={t(isCommune ? 'review.find' : 'review.findOther')}
        value={search.tim ?? ''}
        onAsk={(tim) => onAsk({ tim })}
      />
      <label>
        <span>{t('review.state')}</span>
        <select
          className="input"
          value={search.trangThai ?? ''}
          onChange={({ target }) => onAsk({ trangThai: target.value || undefined })}
        >
          <option value="">{t('review.anyState')}</option>
          {stateNames.map((state) => (
            <option key={state} value={state}>
              {t(`states.${state}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>{t('review.heldBy')}</span>
        <select
          className="input"
          value={search.cap ?? ''}
          onChange={({ target }) => onAsk({ cap: target.value === '' ? undefined : Number(target.value) })}
        >
          <option value="">{t('review.anyTier')}</option>
          {progress.tiers.map((tier, at) => (
            <option key={tier.key} value={at}>
              {tier.name}
            </option>
          ))}
        </select>
      </label>
      {progress.districts.length === 0 ? null : (
        <label>
          <span>{t('review.districtOne')}</span>
          <select
            className="input"
            value={search.huyen ?? ''}
            onChange={({ target }) => onAsk({ huyen: target.value || undefined })}
          >
            <option value="">{t('review.anyDistrict')}</option>
            {progress.districts.map((district) => (
              <option key={district.unitId} value={district.unitId}>
                {district.name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="check">
        <input
          type="checkbox"
          checked={search.muon === true}
          onChange={({ target }) => onAsk({ muon: target.checked || undefined })}
        />
        {t('review.onlyLate')}
      </label>
      {isFiltered(search) ? (
        <Button
          onClick={() =>
            onAsk({ trangThai: undefined, cap: undefined, huyen: undefined, muon: undefined, tim: undefined })
          }
        >
          {t('review.clearFilters')}
        </Button>
      ) : null}
    </search>
  );
}
