import { STANDINGS } from '@thuocdo/core/appraisals';
import { VERDICTS } from '@thuocdo/core/judging';
import { Button } from 'antd';
import { SearchBox } from '../../ui/search-box.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskRegister, Register } from './register-page.tsx';
import { isFiltered, type RegisterSearch } from './register-search.ts';
import { StandingStatus } from './words.tsx';
import '../../ui/standings.css';

interface RegisterFiltersProps {
  register: Register;
  search: RegisterSearch;
  onAsk: AskRegister;
}

/** Ruleset, counts over the whole roster (each a filter), and the other filters. */
export function RegisterFilters({ register, search, onAsk }: RegisterFiltersProps) {
  const { t } = useWords();
  return (
    <>
      {register.rulesets.length < 2 ? null : (
        <label className="ruleset-choice">
          <span>{t('confirmations.ruleset')}</span>
          <select className="input" value={register.ruleset} onChange={({ target }) => onAsk({ bo: target.value })}>
            {register.rulesets.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      {register.roster < 2 ? null : (
        <>
          <Standings register={register} search={search} onAsk={onAsk} />
          <Filters register={register} search={search} onAsk={onAsk} />
        </>
      )}
    </>
  );
}

function Standings({ register, search, onAsk }: RegisterFiltersProps) {
  const { t } = useWords();
  return (
    <fieldset className="standings">
      <legend className="visually-hidden">{t('confirmations.standings')}</legend>
      <button type="button" aria-pressed={search.buoc === undefined} onClick={() => onAsk({ buoc: undefined })}>
        <b>{register.roster}</b> {t('confirmations.wholeRoster')}
      </button>
      {STANDINGS.map((standing) => (
        <button
          key={standing}
          type="button"
          aria-pressed={search.buoc === standing}
          onClick={() => onAsk({ buoc: search.buoc === standing ? undefined : standing })}
        >
          <b>{register.counts[standing] ?? 0}</b> <StandingStatus standing={standing} />
        </button>
      ))}
    </fieldset>
  );
}

function Filters({ register, search, onAsk }: RegisterFiltersProps) {
  const { t } = useWords();
  return (
    <search className="register-filters" aria-label={t('confirmations.filters')}>
      <SearchBox label={t('confirmations.find')} value={search.tim ?? ''} onAsk={(tim) => onAsk({ tim })} />
      {register.districts.length < 2 ? null : (
        <label>
          <span>{t('confirmations.district')}</span>
          <select
            className="input"
            value={search.huyen ?? ''}
            onChange={({ target }) => onAsk({ huyen: target.value || undefined })}
          >
            <option value="">{t('confirmations.anyDistrict')}</option>
            {register.districts.map(({ unitId, name }) => (
              <option key={unitId} value={unitId}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        <span>{t('confirmations.verdict')}</span>
        <select
          className="input"
          value={search.ketQua ?? ''}
          onChange={({ target }) => onAsk({ ketQua: target.value || undefined })}
        >
          <option value="">{t('confirmations.anyVerdict')}</option>
          {VERDICTS.map((verdict) => (
            <option key={verdict} value={verdict}>
              {t(`levels.${verdict}`)}
            </option>
          ))}
        </select>
      </label>
      {isFiltered(search) ? (
        <Button onClick={() => onAsk({ buoc: undefined, ketQua: undefined, huyen: undefined, tim: undefined })}>
          {t('confirmations.clearFilters')}
        </Button>
      ) : null}
      <span className="quiet" aria-live="polite">
        {t('confirmations.shown', { shown: register.total, roster: register.roster })}
      </span>
    </search>
  );
}
