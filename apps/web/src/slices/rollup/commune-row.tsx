import { Link } from '@tanstack/react-router';
import type { AssignmentState } from '@thuocdo/contract/responses';
import type { PointsView, RollupView } from '@thuocdo/contract/results';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Level } from '../../ui/level.tsx';
import { showNumber, showPercent } from '../../ui/numbers.ts';
import { rangeText } from '../../ui/result.tsx';
import { AssignmentStatus, VerdictStatus } from '../../ui/status.tsx';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords } from '../../ui/words.tsx';
import { gradeText } from '../explanations/index.ts';
import { confirmable } from './confirmable.ts';
import type { RollupRow } from './rollup-table.tsx';
import { useRulesets } from './use-rulesets.ts';

export type VerdictColumn = RollupView['columns']['verdicts'][number];
type Columns = RollupView['columns'];

interface CommuneRowProps {
  row: RollupRow;
  columns: Columns;
  onExplain: (column: VerdictColumn) => void;
  /** The campaign in which the viewer confirms. */
  confirmIn?: string;
}

export function CommuneRow({ row, columns, onExplain, confirmIn }: CommuneRowProps) {
  return (
    <tr>
      <th scope="row">
        <UnitName name={row.name} code={row.code} />
      </th>
      <td>
        <Reached row={row} />
      </td>
      {columns.verdicts.map((column) => (
        <td key={column.key} className={column.kind === 'index' ? 'numeric' : undefined}>
          <VerdictCell row={row} column={column} onExplain={onExplain} />
        </td>
      ))}
      {columns.figures.map((figure) => (
        <td key={figure.key} className="numeric">
          <Figure value={row.figures[figure.key] ?? null} kind={figure.kind} />
        </td>
      ))}
      <td>
        <Confirmed row={row} columns={columns} confirmIn={confirmIn} />
      </td>
    </tr>
  );
}

/** A commune without data says how far it has come: «Chưa bắt đầu» is never an empty cell. */
function Reached({ row }: { row: RollupRow }) {
  const { lang, t } = useWords();
  if (row.levelReached !== null) return <Level level={row.levelReached} />;
  const known = phraseIfKnown(lang, `states.${row.state}`) !== undefined;
  return known ? <AssignmentStatus state={row.state as AssignmentState} /> : <span>{t('rollup.noLevel')}</span>;
}

function VerdictCell({
  row,
  column,
  onExplain,
}: Pick<CommuneRowProps, 'row' | 'onExplain'> & { column: VerdictColumn }) {
  const { t } = useWords();
  const verdict = row.verdicts[column.key];
  const points = row.points[column.key];
  if (verdict === undefined) return <span className="quiet">{t('rollup.noLevel')}</span>;
  if (points !== undefined && verdict !== 'exempt')
    return (
      <button type="button" className="verdict-button" onClick={() => onExplain(column)}>
        <PointsText points={points} of={`${column.code} ${row.name}`} />
      </button>
    );
  const name = t('rollup.explainOf', { code: column.code, name: row.name, verdict: t(`levels.${verdict}`) });
  return (
    <button type="button" className="verdict-button" aria-label={name} onClick={() => onExplain(column)}>
      <VerdictStatus verdict={verdict} />
    </button>
  );
}

/** Points of the most there are, and the grade of a total; a screen reader hears whose they are, and the word «điểm». */
function PointsText({ points, of }: { points: PointsView; of: string }) {
  const { t } = useWords();
  const { max, grade } = points;
  return (
    <span className="rollup-points">
      <span className="visually-hidden">{`${of}: `}</span>
      {rangeText(points)}
      {max === null ? null : <span className="quiet">/{showNumber(max)}</span>}
      <span className="visually-hidden">{` ${t('rollup.pointsWord')}. `}</span>
      {grade === undefined ? null : <span className="rollup-grade">{gradeText(grade, t)}</span>}
    </span>
  );
}

export function Figure({ value, kind }: { value: number | null; kind: 'sum' | 'ratio' }) {
  const { t } = useWords();
  if (value === null) return <span className="quiet">{t('rollup.noFigure')}</span>;
  return <>{kind === 'ratio' ? showPercent(value) : showNumber(value)}</>;
}

interface ConfirmedProps {
  row: RollupRow;
  columns: Columns;
  confirmIn: string | undefined;
}

/** What is confirmed, and the way to the commune’s confirmation where one could follow. */
function Confirmed({ row, columns, confirmIn }: ConfirmedProps) {
  const { t } = useWords();
  const names = useRulesets();
  const open = confirmable(row, columns.verdicts);
  return (
    <span className="rollup-confirmed">
      {row.confirmed.length > 0 ? (
        <span title={row.confirmed.map((code) => names.get(code) ?? code).join('; ')}>
          {t('rollup.confirmedMark')} ({row.confirmed.length})
        </span>
      ) : null}
      {confirmIn !== undefined && open.length > 0 ? (
        <Link
          to={`/dot-khao-sat/${confirmIn}/xac-nhan/${row.unitId}` as string}
          preload={false}
          aria-label={t('rollup.confirmOf', { name: row.name })}
        >
          {t('rollup.confirm')}
        </Link>
      ) : null}
    </span>
  );
}

/** The response of a commune, on the bench. */
export function ResponseLink({ campaignId, row }: { campaignId: string; row: RollupRow }) {
  const { t } = useWords();
  return (
    <Link to={`/dot-khao-sat/${campaignId}/phieu/${row.unitId}/${row.assignmentId}` as string}>
      {t('rollup.openResponse')}
    </Link>
  );
}
