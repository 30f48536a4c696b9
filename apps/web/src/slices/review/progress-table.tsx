import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { AssignmentStatus, Status } from '../../ui/status.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords, type Words } from '../../ui/words.tsx';
import { ExplanationLink } from '../explanations/index.ts';
import { type AskProgress, nameOf, type Progress, type ProgressRow } from './progress.ts';
import { type ProgressSearch, pageSize, sorts } from './progress-search.ts';
import type { Selection } from './selection.ts';
import { StepCell } from './step-cell.tsx';
import { rulesetsIn, VerdictChips } from './verdict-chips.tsx';

interface ProgressTableProps {
  campaignId: string;
  progress: Progress;
  search: ProgressSearch;
  onAsk: AskProgress;
  selection: Selection;
}

/** Unit × step. A row opens the response on the bench. */
export function ProgressTable({ campaignId, progress, search, onAsk, selection }: ProgressTableProps) {
  const { t } = useWords();
  const sort = search.xep ?? 'district';
  const columns = useMemo(
    () => [
      nameColumn(t, campaignId, progress, selection),
      ...stateColumns(t, progress),
      ...restColumns(t, campaignId, progress),
    ],
    [t, campaignId, progress, selection],
  );
  const sortable = columns.map(({ sortLabel, ...column }) =>
    sortLabel === undefined || column.key === sort ? column : { ...column, sortLabel },
  );
  return (
    <>
      <DataTable
        caption={t('review.matrix')}
        columns={sortable}
        rows={progress.items}
        rowKey={(row) => row.id}
        sorting={{ key: sort, descending: false }}
        onSort={({ key }) => onAsk({ xep: sorts.find((one) => one === key) })}
        paging={{
          offset: search.tu ?? 0,
          limit: pageSize,
          total: progress.total,
          onMove: (tu) => onAsk({ tu }),
        }}
      />
      {rulesetsIn(progress.items).length === 0 ? null : <p className="quiet">{t('review.legend')}</p>}
    </>
  );
}

function nameColumn(t: Words['t'], campaignId: string, { items }: Progress, selection: Selection): Column<ProgressRow> {
  const label = t(items[0]?.respondent === 'enterprise' ? 'review.organisationColumn' : 'review.unitColumn');
  return {
    key: 'name',
    sortLabel: label,
    title: label,
    width: 150,
    cell: (row) => (
      <span className="with-check">
        <input
          type="checkbox"
          aria-label={t('review.selectOne', { name: nameOf(row) })}
          checked={selection.has(row)}
          onChange={({ target }) => selection.set([row], target.checked)}
        />
        <Link to={`/dot-khao-sat/${campaignId}/phieu/${row.unitId}/${row.id}` as string} preload={false}>
          {nameOf(row)}
        </Link>
      </span>
    ),
  };
}

function stateColumns(t: Words['t'], { tiers, districts }: Progress): Column<ProgressRow>[] {
  const district: Column<ProgressRow> = {
    key: 'district',
    title: t('review.districtOne'),
    sortLabel: t('review.districtOne'),
    width: 110,
    cell: (row) => row.districtName ?? '–',
  };
  return [
    { key: 'code', title: t('review.code'), cell: (row) => <span className="code">{row.unitCode}</span> },
    ...(districts.length === 0 ? [] : [district]),
    {
      key: 'state',
      title: t('review.state'),
      sortLabel: t('review.state'),
      cell: (row) => <StateCell row={row} />,
    },
    ...tiers.map((tier, at) => ({
      key: `tier-${tier.key}`,
      title: tier.name,
      width: 118,
      cell: (row: ProgressRow) => <StepCell step={row.steps[at]} />,
    })),
    {
      key: 'due',
      title: t('review.due'),
      sortLabel: t('review.due'),
      cell: (row) => (row.due === null ? '–' : <time dateTime={row.due.day}>{showDay(row.due.day)}</time>),
    },
  ];
}

function restColumns(t: Words['t'], campaignId: string, { items }: Progress): Column<ProgressRow>[] {
  return [
    {
      key: 'answered',
      title: t('review.answered'),
      numeric: true,
      cell: (row) => `${row.answered}/${row.questions}`,
    },
    {
      key: 'warnings',
      title: t('review.warnings'),
      numeric: true,
      cell: (row) => (row.warnings === 0 ? <span className="quiet">0</span> : <b className="warned">{row.warnings}</b>),
    },
    ...rulesetsIn(items).map((ruleset) => ({
      key: `verdicts-${ruleset}`,
      title: <VerdictChips.Title ruleset={ruleset} />,
      cell: (row: ProgressRow) => (
        <>
          <VerdictChips verdicts={row.verdicts} points={row.points} ruleset={ruleset} />
          {Object.keys(row.verdicts).length === 0 ? null : (
            <ExplanationLink
              campaignId={campaignId}
              unitId={row.unitId}
              ruleset={ruleset}
              label={t('explanations.whyOf', { name: nameOf(row) })}
            >
              {t('explanations.why')}
            </ExplanationLink>
          )}
        </>
      ),
    })),
    {
      key: 'reminder',
      title: t('review.lastReminder'),
      cell: (row) =>
        row.lastReminderAt === null ? (
          <span className="quiet">{t('review.neverReminded')}</span>
        ) : (
          showInstant(row.lastReminderAt)
        ),
    },
  ];
}

function StateCell({ row }: { row: ProgressRow }) {
  const { t } = useWords();
  return (
    <>
      <AssignmentStatus state={row.state} /> {row.late ? <Status tone="bad">{t('review.late')}</Status> : null}
      {row.returnedItems > 0 && row.state === 'returned' ? (
        <div className="quiet">{t('review.returnedItems', { count: row.returnedItems })}</div>
      ) : null}
      {row.onBehalf ? <div className="quiet">{t('review.onBehalf')}</div> : null}
    </>
  );
}
