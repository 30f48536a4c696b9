import { getRouteApi, Link } from '@tanstack/react-router';
import { exportTargets, getTargetBoard, type TargetBoard } from '@thuocdo/contract/targets';
import { getUnit } from '@thuocdo/contract/units';
import { Button } from 'antd';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { useSession } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import { showDay } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { BoardFilters } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';
import { EditBoard } from './edit-board.tsx';
import { HistoryPanel, type TargetName } from './history-panel.tsx';
import { ImportList } from './import-list.tsx';
import { RegistrationLine } from './registration-line.tsx';
import './targets.css';
import { boardQuery, filteredBy, pageSize, type TargetsSearch, usualYear } from './targets-search.ts';
import { UnitAndYear } from './unit-and-year.tsx';

const route = getRouteApi('/shell/chi-tieu');
export type AskBoard = (change: { [K in keyof TargetsSearch]?: unknown }) => void;

/** Targets of a unit's communes in a year: read, entered, imported, exported. */
export function TargetsPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { positions, now } = useSession();
  const unitId = search.donVi ?? positions[0]?.unitId;
  const ask: AskBoard = (change) => void navigate({ search: filteredBy(search, change), replace: true });
  if (unitId === undefined) return <PageHeader title={t('targets.title')} subtitle={t('targets.noUnit')} />;
  const year = search.nam ?? usualYear(unitId, now);
  return <UnitBoard key={`${unitId} ${year}`} unitId={unitId} year={year} search={search} onAsk={ask} />;
}

interface UnitBoardProps {
  unitId: string;
  year: number;
  search: TargetsSearch;
  onAsk: AskBoard;
}

function UnitBoard({ unitId, year, search, onAsk }: UnitBoardProps) {
  const { t } = useWords();
  const [editing, setEditing] = useState(false);
  const input = { params: { unitId }, query: boardQuery(search, year) };
  const board = useEndpoint(getTargetBoard, input, { keepLast: true });
  const unit = useEndpoint(getUnit, { params: { unitId }, query: { asOf: `${year}-12-31` } });
  const name = board.data?.unit.name ?? unit.data?.unit.fullName ?? '';
  const isMissing = board.error?.code === 'unit-not-in-force';
  return (
    <>
      <PageHeader
        title={name === '' ? t('targets.title') : t('targets.titleOf', { year, unit: name })}
        subtitle={board.data === undefined ? null : t('targets.asOf', { day: showDay(board.data.asOf) })}
        actions={
          board.data === undefined ? null : (
            <BoardActions board={board.data} editing={editing} onEdit={() => setEditing(!editing)} />
          )
        }
      />
      <UnitAndYear unitId={unitId} unitName={name} year={year} onAsk={onAsk} />
      {isMissing ? (
        <p className="notice notice-warning">{t('targets.notThatYearNotice', { year })}</p>
      ) : (
        <Loaded from={board} rows={12} empty={<NoRows board={board.data} search={search} onAsk={onAsk} />}>
          {(data) => (
            <BoardBody board={data} search={search} onAsk={onAsk} editing={editing} onDone={() => setEditing(false)} />
          )}
        </Loaded>
      )}
    </>
  );
}

function NoRows({ board, search, onAsk }: { board: TargetBoard | undefined; search: TargetsSearch; onAsk: AskBoard }) {
  const { t } = useWords();
  return (
    <>
      {board === undefined ? null : <BoardFilters board={board} search={search} onAsk={onAsk} />}
      <p className="empty">{t('targets.noCommunes')}</p>
    </>
  );
}

function BoardActions({ board, editing, onEdit }: { board: TargetBoard; editing: boolean; onEdit: () => void }) {
  const { t } = useWords();
  const { id } = board.unit;
  const mayWrite = board.can.includes('target.write');
  return (
    <>
      {mayWrite ? (
        <>
          <Button type={editing ? 'default' : 'primary'} aria-pressed={editing} onClick={onEdit}>
            {t(editing ? 'targets.editEnd' : 'targets.edit')}
          </Button>
          <Link to="/chi-tieu/nhap" search={{ donVi: id, nam: board.year }} className="ant-btn ant-btn-default">
            {t('targets.import')}
          </Link>
        </>
      ) : null}
      <FileButton
        endpoint={exportTargets}
        input={{ params: { unitId: id }, query: { year: board.year } }}
        label={t('targets.export')}
      />
    </>
  );
}

interface BoardBodyProps {
  board: TargetBoard;
  search: TargetsSearch;
  onAsk: AskBoard;
  editing: boolean;
  onDone: () => void;
}

function BoardBody({ board, search, onAsk, editing, onDone }: BoardBodyProps) {
  const { t } = useWords();
  const [asked, setAsked] = useState<TargetName>();
  const mayWrite = board.can.includes('target.write');
  return (
    <>
      <RegistrationLine board={board} />
      {editing ? null : <BoardFilters board={board} search={search} onAsk={onAsk} />}
      {board.columns.length > 0 || editing ? null : (
        <p className="notice">{t(mayWrite ? 'targets.noTargets' : 'targets.noTargetsRead', { year: board.year })}</p>
      )}
      {editing ? <EditBoard board={board} onDone={onDone} /> : <BoardTable board={board} onHistory={setAsked} />}
      <Pager
        offset={search.tu ?? 0}
        limit={pageSize}
        total={board.total}
        onMove={(tu) => onAsk({ tu: tu === 0 ? undefined : tu })}
      />
      {mayWrite ? <ImportList unitId={board.unit.id} /> : null}
      <HistoryPanel name={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}
