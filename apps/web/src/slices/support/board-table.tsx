import { Link } from '@tanstack/react-router';
import type { SupportBoard, SupportBoardRow, SupportStanding } from '@thuocdo/contract/support';
import { ScrollRegion } from '../../ui/scroll-region.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { StandingWord } from './states.tsx';

type Cell = SupportBoardRow['cells'][number];

interface BoardTableProps {
  board: SupportBoard;
  /** Only lines of which some commune stands so. */
  standing: SupportStanding | undefined;
}

const hasCell = (cells: readonly Cell[], code: string, standing: SupportStanding) =>
  cells.some((cell) => cell.item === code && cell.standing === standing);

/** Communes × lines: each cell says what is missed, who is at work, by when, what came of it – in words, shaded by standing. */
export function BoardTable({ board, standing }: BoardTableProps) {
  const { t } = useWords();
  const columns = board.columns.filter(
    ({ code }) => standing === undefined || board.items.some(({ cells }) => hasCell(cells, code, standing)),
  );
  const caption = t('support.boardCaption', { unit: board.unit.name });
  const judged = {
    ...(board.campaign === null ? {} : { dot: board.campaign.id }),
    ...(board.ruleset === null ? {} : { bo: board.ruleset.code }),
  };
  const hasDistricts = new Set(board.items.map(({ districtName }) => districtName)).size > 1;
  return (
    <ScrollRegion caption={caption}>
      <table className="register support-board">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('support.commune')}</th>
            {columns.map(({ code, name }) => (
              <th key={code} scope="col">
                <span className="code">{code}</span> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.items.map((row) => (
            <tr key={row.unitId}>
              <th scope="row">
                <Link to="/ho-tro/bang" search={{ ...judged, donVi: row.unitId }}>
                  {row.name}
                </Link>
                {hasDistricts && row.districtName !== null ? <div className="quiet">{row.districtName}</div> : null}
              </th>
              {columns.map(({ code }) => (
                <BoardCell key={code} row={row} cell={row.cells.find(({ item }) => item === code)} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function BoardCell({ row, cell }: { row: SupportBoardRow; cell: Cell | undefined }) {
  const { t } = useWords();
  if (cell === undefined)
    return <td className="quiet">{t(row.isJudged ? 'support.boardNothing' : 'support.boardUnjudged')}</td>;
  return (
    <td className={`support-cell support-${cell.standing}`}>
      <StandingWord standing={cell.standing} />
      <CellPlan unit={row} cell={cell} />
    </td>
  );
}

interface CellPlanProps {
  unit: { unitId: string; name: string };
  cell: Pick<Cell, 'gap' | 'plan'>;
}

/** The gap, then the plan that speaks for it with its day and its results. */
function CellPlan({ unit, cell: { gap, plan } }: CellPlanProps) {
  const { t } = useWords();
  return (
    <>
      {gap === null ? null : <div>{t(`levels.${gap}`)}</div>}
      {plan === null ? null : (
        <div>
          <Link
            to="/ho-tro/$unitId/$planId"
            params={{ unitId: unit.unitId, planId: plan.id }}
            aria-label={`${t(`support.state-${plan.state}`)}: ${t('support.open', { unit: unit.name })}`}
          >
            {t(`support.state-${plan.state}`)}
          </Link>
          <div className="quiet">
            {[plan.enterpriseName, plan.due === null ? '' : showDay(plan.due)].filter((part) => part !== '').join(', ')}
            {plan.results === 0 ? null : `, ${t('support.boardResults', { count: plan.results })}`}
          </div>
        </div>
      )}
    </>
  );
}
