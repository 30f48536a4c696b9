import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Level } from '../../ui/level.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords } from '../../ui/words.tsx';
import { ChangeWord } from './change-word.tsx';
import { GradeWord, PointsRange, RankWord } from './points.tsx';
import { noGrade, rowsAsked, sortingOf } from './ranking-rows.ts';
import type { AskScores } from './scores-page.tsx';
import type { ScoresSearch } from './scores-search.ts';

const pageSize = 100;

interface RankingSectionProps {
  view: ScoresView;
  search: ScoresSearch;
  onAsk: AskScores;
}

/** Communes by rank; who has no result stands last and counts in the denominator. */
export function RankingSection({ view, search, onAsk }: RankingSectionProps) {
  const { t } = useWords();
  const [page, setPage] = useState({ of: '', offset: 0 });
  const rows = rowsAsked(view, search);
  // Another filter begins at the first page.
  const asked = JSON.stringify([search, rows.length]);
  const offset = page.of === asked ? page.offset : 0;
  const { ties } = view.ruleset;
  return (
    <section className="scores-section">
      {view.rows.length > 1 ? <RankingFilters view={view} search={search} shown={rows.length} onAsk={onAsk} /> : null}
      <DataTable
        caption={t('scores.caption', { ruleset: view.ruleset.name })}
        columns={columnsOf(view, t)}
        rows={rows.slice(offset, offset + pageSize)}
        rowKey={(row) => row.unitId}
        sorting={sortingOf(search)}
        onSort={({ key, descending }) => onAsk({ xep: `${descending ? '-' : ''}${key}` })}
        paging={{ offset, limit: pageSize, total: rows.length, onMove: (to) => setPage({ of: asked, offset: to }) }}
      />
      <p className="quiet">
        {ties.length === 0 ? t('scores.tieNone') : t('scores.tieRule', { ties: ties.join(', ') })}{' '}
        {t('scores.openRule')}
      </p>
    </section>
  );
}

function RankingFilters({ view, search, shown, onAsk }: RankingSectionProps & { shown: number }) {
  const { t } = useWords();
  return (
    <search className="scores-choices" aria-label={t('scores.filters')}>
      <label>
        <span>
          {t('scores.find')} <span className="quiet">({t('scores.findHelp')})</span>
        </span>
        <input
          className="input"
          type="search"
          value={search.tim ?? ''}
          maxLength={100}
          onChange={({ target }) => onAsk({ tim: target.value || undefined })}
        />
      </label>
      <label>
        <span>{t('scores.grade')}</span>
        <select
          className="input"
          value={search.loai ?? ''}
          onChange={({ target }) => onAsk({ loai: target.value || undefined })}
        >
          <option value="">{t('scores.gradeAll')}</option>
          {view.ruleset.grades.map(({ grade, min }) => (
            <option key={grade} value={grade}>
              {t('scores.gradeOne', { grade })} (≥ {showNumber(min)})
            </option>
          ))}
          <option value={noGrade}>{t('scores.gradeNone')}</option>
        </select>
      </label>
      <p className="quiet" role="status">
        {shown === 0
          ? t('scores.foundNone')
          : t('scores.found', { shown: showNumber(shown), total: showNumber(view.rows.length) })}
      </p>
    </search>
  );
}

type Say = ReturnType<typeof useWords>['t'];

function columnsOf(view: ScoresView, t: Say): Column<ScoreRow>[] {
  const sorted = (key: string, title: string): Pick<Column<ScoreRow>, 'key' | 'title' | 'sortLabel'> => ({
    key,
    title,
    sortLabel: title,
  });
  const hasDistricts = view.rows.some(({ districtName }) => districtName !== null);
  return [
    {
      ...sorted('xa', t('scores.commune')),
      cell: ({ name, code }) => <UnitName name={name} code={code} />,
      width: 170,
    },
    {
      ...sorted('hang', t('scores.rank')),
      numeric: true,
      cell: ({ standing }) => <RankWord standing={standing} roster={view.roster} />,
      width: 124,
    },
    ...(hasDistricts
      ? [{ ...sorted('huyen', t('scores.district')), cell: ({ districtName }: ScoreRow) => districtName, width: 130 }]
      : []),
    {
      ...sorted('muc', t('scores.level')),
      cell: ({ levelReached }) =>
        levelReached === null ? <span className="quiet">{t('rollup.noLevel')}</span> : <Level level={levelReached} />,
      width: 120,
    },
    {
      ...sorted('diem', t('scores.total')),
      numeric: true,
      cell: ({ total }) => <PointsRange points={total} />,
      width: 96,
    },
    {
      ...sorted('loai', t('scores.grade')),
      cell: ({ grade }) => <GradeWord grade={grade} grades={view.ruleset.grades} />,
      width: 110,
    },
    ...pillarColumns(view, t),
    ...changeColumn(view, t),
  ];
}

function pillarColumns({ pillars }: ScoresView, t: Say): Column<ScoreRow>[] {
  return pillars.map(({ code, name, max }, at) => ({
    key: `nhom-${code}`,
    title: (
      <>
        {t('scores.pillarOf', { code, name })}
        {max === null ? null : <span className="quiet"> /{showNumber(max)}</span>}
      </>
    ),
    sortLabel: t('scores.pillarOf', { code, name }),
    numeric: true,
    cell: ({ pillars: points }) => (points === null ? null : <PointsRange points={points[at] ?? null} />),
    width: 96,
  }));
}

function changeColumn({ against }: ScoresView, t: Say): Column<ScoreRow>[] {
  if (against === null) return [];
  const title = t('scores.change', { period: against.period });
  return [
    {
      key: 'thay-doi',
      title,
      sortLabel: title,
      cell: ({ change }) => <ChangeWord change={change} />,
      width: 190,
    },
  ];
}
