import type { ComparisonRow, ComparisonView, getComparison } from '@thuocdo/contract/comparisons';
import { CHANGES } from '@thuocdo/core/comparing';
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { InputOf } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Level } from '../../ui/level.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { Status, type Tone, VerdictStatus } from '../../ui/status.tsx';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords, type Words } from '../../ui/words.tsx';
import type { AskComparison } from './comparison-page.tsx';
import type { ComparisonSearch } from './comparison-search.ts';
import { OriginList } from './origin-list.tsx';
import { UnitPanel } from './unit-panel.tsx';

const pageSize = 100;

interface ComparisonTableProps {
  view: ComparisonView;
  search: ComparisonSearch;
  input: InputOf<typeof getComparison>;
  onAsk: AskComparison;
}

/** Communes, those that differ first, a hundred at a time: 3,321 of them stay readable and quick. */
export function ComparisonTable({ view, search, input, onAsk }: ComparisonTableProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<ComparisonRow>();
  const rows = useMemo(() => inOrder(view.rows, search.khac === true), [view.rows, search.khac]);
  const offset = Math.min(search.tu ?? 0, Math.floor(Math.max(rows.length - 1, 0) / pageSize) * pageSize);
  const columns = columnsOf(t, view, setAsked);
  return (
    <section className="comparison-rows">
      <div className="comparison-filter">
        <label className="check">
          <input
            type="checkbox"
            checked={search.khac === true}
            onChange={({ target }) => onAsk({ khac: target.checked || undefined })}
          />
          {t('comparisons.onlyDifferent')}
        </label>
        <span className="quiet" aria-live="polite">
          {t('comparisons.shown', { shown: showNumber(rows.length), all: showNumber(view.rows.length) })}
        </span>
      </div>
      {rows.length === 0 && view.rows.length > 0 ? (
        <p className="empty">{t('comparisons.noneDifferent')}</p>
      ) : (
        <DataTable
          caption={t('comparisons.table')}
          columns={columns}
          rows={rows.slice(offset, offset + pageSize)}
          rowKey={(row) => row.unitId}
          paging={{ offset, limit: pageSize, total: rows.length, onMove: (tu) => onAsk({ tu }) }}
        />
      )}
      <UnitPanel row={asked} input={input} onClose={() => setAsked(undefined)} />
    </section>
  );
}

function inOrder(rows: readonly ComparisonRow[], onlyDifferent: boolean): ComparisonRow[] {
  const rank = ({ change }: ComparisonRow) => CHANGES.indexOf(change);
  return rows.filter(({ change }) => !onlyDifferent || change !== 'same').sort((one, two) => rank(one) - rank(two));
}

const changeTones: Record<ComparisonRow['change'], Tone> = {
  lost: 'bad',
  gained: 'good',
  other: 'warning',
  inside: 'busy',
  same: 'neutral',
};

function columnsOf(
  t: Words['t'],
  view: ComparisonView,
  onExplain: (row: ComparisonRow) => void,
): Column<ComparisonRow>[] {
  return [
    {
      key: 'unit',
      title: t('comparisons.unit'),
      cell: (row) => <UnitName name={row.name} code={row.code} within={row.within} />,
    },
    {
      key: 'level',
      title: t('comparisons.level'),
      cell: ({ level }) => (level === null ? t('comparisons.noValues') : <Level level={level} />),
    },
    {
      key: 'a',
      title: t('comparisons.lawA'),
      width: 130,
      cell: (row) => <Outcome verdict={row.a} score={row.scores.a} />,
    },
    {
      key: 'b',
      title: t('comparisons.lawB'),
      width: 130,
      cell: (row) => <Outcome verdict={row.b} score={row.scores.b} />,
    },
    {
      key: 'change',
      width: 120,
      title: t('comparisons.change'),
      cell: ({ change }) => <Status tone={changeTones[change]}>{t(`comparisons.change-${change}`)}</Status>,
    },
    {
      key: 'subcriteria',
      title: t('comparisons.subcriteria'),
      cell: (row) => <Differing t={t} view={view} row={row} />,
    },
    ...(view.before === null
      ? []
      : [
          {
            key: 'origins',
            title: t('comparisons.originsColumn'),
            cell: (row: ComparisonRow) => <OriginList row={row} />,
          },
        ]),
    {
      key: 'explain',
      title: t('comparisons.explain'),
      cell: (row) => (
        <Button size="small" aria-label={t('comparisons.explainOf', { name: row.name })} onClick={() => onExplain(row)}>
          {t('comparisons.explain')}
        </Button>
      ),
    },
  ];
}

/** The verdict; under an index with its points, a range while something is not known. */
function Outcome({ verdict, score }: { verdict: ComparisonRow['a']; score: ComparisonRow['scores']['a'] }) {
  const { t } = useWords();
  if (score === null) return <VerdictStatus verdict={verdict} />;
  const points =
    score.low === score.high ? showNumber(score.low) : `${showNumber(score.low)}–${showNumber(score.high)}`;
  const of = score.max === null ? points : `${points}/${showNumber(score.max)}`;
  return (
    <>
      <VerdictStatus verdict={verdict} /> {t('comparisons.points', { points: of })}
    </>
  );
}

/** Sub-criteria that both laws have and that turn out otherwise. */
function Differing({ t, view, row }: { t: Words['t']; view: ComparisonView; row: ComparisonRow }) {
  const differing = row.subcriteria.flatMap(({ a, b }, at) => {
    const pair = view.pairs[at];
    if (a === null || b === null || a === b || pair?.a == null || pair.b === null) return [];
    const code = pair.a.code === pair.b.code ? pair.a.code : `${pair.a.code} / ${pair.b.code}`;
    return [{ code, text: t('comparisons.subDiffers', { code, a: t(`levels.${a}`), b: t(`levels.${b}`) }) }];
  });
  if (differing.length === 0) return <span className="quiet">{t('comparisons.noSubDiffers')}</span>;
  return (
    <ul className="plain comparison-differing">
      {differing.map(({ code, text }) => (
        <li key={code}>{text}</li>
      ))}
    </ul>
  );
}
