import '../../ui/standings.css';
import { AssignmentStatus, Status } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import type { AskProgress, Progress } from './progress.ts';
import { type ProgressSearch, stateNames } from './progress-search.ts';

interface ProgressCountsProps {
  progress: Progress;
  search: ProgressSearch;
  onAsk: AskProgress;
}

/** Counts over the whole roster; each is a button that filters by it. «Chưa bắt đầu» is always there, even at 0. */
export function ProgressCounts({ progress, search, onAsk }: ProgressCountsProps) {
  const { t } = useWords();
  const { counts } = progress;
  const states = stateNames.filter((state) => state === 'not_started' || (counts.byState[state] ?? 0) > 0);
  return (
    <>
      <fieldset className="standings">
        <legend className="visually-hidden">{t('review.counts')}</legend>
        <button
          type="button"
          aria-pressed={search.trangThai === undefined && search.muon === undefined}
          onClick={() => onAsk({ trangThai: undefined, muon: undefined })}
        >
          <b>{counts.roster}</b> {t('review.wholeRoster')}
        </button>
        {states.map((state) => (
          <button
            key={state}
            type="button"
            aria-pressed={search.trangThai === state}
            onClick={() => onAsk({ trangThai: search.trangThai === state ? undefined : state })}
          >
            <b>{counts.byState[state] ?? 0}</b> <AssignmentStatus state={state} />
          </button>
        ))}
        <button
          type="button"
          aria-pressed={search.muon === true}
          onClick={() => onAsk({ muon: search.muon === true ? undefined : true })}
        >
          <b>{counts.late}</b> <Status tone="bad">{t('review.lateCount')}</Status>
        </button>
      </fieldset>
      <Districts progress={progress} search={search} onAsk={onAsk} />
    </>
  );
}

function Districts({ progress, search, onAsk }: ProgressCountsProps) {
  const { t } = useWords();
  if (progress.districts.length === 0) return null;
  return (
    <fieldset className="standings districts">
      <legend>{t('review.districts')}</legend>
      {progress.districts.map((district) => (
        <button
          key={district.unitId}
          type="button"
          aria-pressed={search.huyen === district.unitId}
          onClick={() => onAsk({ huyen: search.huyen === district.unitId ? undefined : district.unitId })}
        >
          <span>{district.name}</span>{' '}
          <b>
            {district.submitted}/{district.roster}
          </b>
          {district.late === 0 ? null : (
            <>
              {' '}
              <span className="district-late">{t('review.districtLate', { late: district.late })}</span>
            </>
          )}
          <span className="bar" aria-hidden="true">
            <i style={{ width: `${share(district)}%` }} />
          </span>
        </button>
      ))}
    </fieldset>
  );
}

const share = ({ submitted, roster }: { submitted: number; roster: number }): number =>
  roster === 0 ? 0 : (submitted * 100) / roster;
