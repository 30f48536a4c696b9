import { Button } from 'antd';
import { useEffect, useState } from 'react';
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
      <Find label={t(isCommune ? 'review.find' : 'review.findOther')} search={search} onAsk={onAsk} />
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

/** Asks a moment after the last keystroke; marks may be left out («thong hoa»). */
function Find({ label, search, onAsk }: { label: string; search: ProgressSearch; onAsk: AskProgress }) {
  const [typed, setTyped] = useState(search.tim ?? '');
  useEffect(() => {
    if (typed.trim() === (search.tim ?? '')) return;
    const later = setTimeout(() => onAsk({ tim: typed.trim() || undefined }), 350);
    return () => clearTimeout(later);
  }, [typed, search.tim, onAsk]);
  return (
    <label>
      <span>{label}</span>
      <input
        className="input"
        type="search"
        maxLength={100}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
    </label>
  );
}
