import { getRouteApi, Link } from '@tanstack/react-router';
import { exportSupportBoard, getSupportBoard, getSupportLines, type SupportBoard } from '@thuocdo/contract/support';
import { getUnit } from '@thuocdo/contract/units';
import { useEndpoint } from '../../api.ts';
import { useCan, useSession } from '../../app/session.ts';
import { FileButton } from '../../ui/file-button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Pager } from '../../ui/pager.tsx';
import '../../ui/link-as-button.css';
import { useWords } from '../../ui/words.tsx';
import { BoardCounts, BoardFind, BoardScope } from './board-filters.tsx';
import { BoardTable } from './board-table.tsx';
import { SupportContacts } from './contacts.tsx';
import { LineTable } from './line-table.tsx';
import './support.css';
import { type BoardSearch, isCommune, pageSize, readBoardSearch } from './support-search.ts';
import { SupportTabs } from './support-tabs.tsx';

const route = getRouteApi('/shell/ho-tro/bang');
export type AskBoard = (change: { [K in keyof BoardSearch]?: BoardSearch[K] | undefined }) => void;

interface PartProps {
  unitId: string;
  search: BoardSearch;
  onAsk: AskBoard;
}

/** What communes miss and what is done about it: of a district or province as a table, of one commune as its gap list. */
export function BoardPage() {
  const { t } = useWords();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const { positions } = useSession();
  const unitId = search.donVi ?? positions[0]?.unitId;
  const ask: AskBoard = (change) =>
    void navigate({ search: readBoardSearch({ ...search, tu: undefined, ...change }), replace: true });
  if (unitId === undefined || unitId === 'VN')
    return (
      <>
        <PageHeader title={t('support.tabBoard')} subtitle={t('support.boardNoUnit')} />
        <SupportTabs />
        <BoardScope unitName="" judged={undefined} onAsk={ask} />
      </>
    );
  const part = { unitId, search, onAsk: ask };
  return isCommune(unitId) ? <CommuneBoard {...part} /> : <UnitBoard {...part} />;
}

function judgedBy({ dot, bo }: BoardSearch) {
  return { ...(dot === undefined ? {} : { campaignId: dot }), ...(bo === undefined ? {} : { ruleset: bo }) };
}

function UnitBoard({ unitId, search, onAsk }: PartProps) {
  const { t } = useWords();
  const query = {
    ...judgedBy(search),
    limit: pageSize,
    offset: search.tu ?? 0,
    ...(search.tim === undefined ? {} : { q: search.tim }),
    ...(search.tinhHinh === undefined ? {} : { standing: search.tinhHinh }),
  };
  const board = useEndpoint(getSupportBoard, { params: { unitId }, query }, { keepLast: true });
  const unit = useEndpoint(getUnit, { params: { unitId }, query: {} });
  const name = board.data?.unit.name ?? unit.data?.unit.fullName ?? '';
  return (
    <>
      <PageHeader
        title={t('support.boardTitle', { unit: name })}
        actions={
          <FileButton
            endpoint={exportSupportBoard}
            input={{ params: { unitId }, query: judgedBy(search) }}
            label={t('support.boardExport')}
          />
        }
      />
      <SupportTabs />
      <BoardScope unitName={name} judged={board.data} onAsk={onAsk} />
      {board.data === undefined ? null : <BoardCounts board={board.data} search={search} onAsk={onAsk} />}
      {board.data === undefined ? null : <BoardFind board={board.data} search={search} onAsk={onAsk} />}
      <Loaded from={board} rows={12} empty={<p className="empty">{t('support.boardNone')}</p>}>
        {(data) => <Rows board={data} search={search} onAsk={onAsk} />}
      </Loaded>
      {board.data === undefined ? null : <SupportContacts contacts={board.data.contacts} />}
    </>
  );
}

function Rows({ board, search, onAsk }: { board: SupportBoard } & Pick<PartProps, 'search' | 'onAsk'>) {
  const { t } = useWords();
  return (
    <>
      {board.campaign === null ? <p className="notice">{t('support.boardNoCampaign')}</p> : null}
      {board.columns.length === 0 ? (
        <p className="empty">{t('support.boardClean')}</p>
      ) : (
        <BoardTable board={board} standing={search.tinhHinh} />
      )}
      <Pager
        offset={search.tu ?? 0}
        limit={pageSize}
        total={board.total}
        onMove={(tu) => onAsk({ tu: tu === 0 ? undefined : tu })}
      />
    </>
  );
}

/** The commune’s own: its gaps, its plans. */
function CommuneBoard({ unitId, search, onAsk }: PartProps) {
  const { t } = useWords();
  const can = useCan();
  const lines = useEndpoint(getSupportLines, { params: { unitId }, query: judgedBy(search) }, { keepLast: true });
  return (
    <Loaded from={lines} rows={12}>
      {(view) => (
        <>
          <PageHeader
            title={t('support.linesTitle', { unit: view.unit.name })}
            subtitle={view.unit.districtName ?? undefined}
            actions={
              view.can.includes('support.request') ? (
                <Link
                  to="/ho-tro/moi"
                  search={{ donVi: unitId, ...(view.campaign === null ? {} : { dot: view.campaign.id }) }}
                  className="link-as-button"
                >
                  {t('support.request')}
                </Link>
              ) : null
            }
          />
          <SupportTabs />
          <BoardScope unitName={can('rollup.read') ? view.unit.name : undefined} judged={view} onAsk={onAsk} />
          <LineTable view={view} />
          <SupportContacts contacts={view.contacts} />
        </>
      )}
    </Loaded>
  );
}
