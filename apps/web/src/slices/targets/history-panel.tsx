import type { ReplyOf } from '@thuocdo/contract/endpoint';
import { getTargetHistory, type TargetActual, type TargetRevision } from '@thuocdo/contract/targets';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Level } from '../../ui/level.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showDay, showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { itemTitle, showActual, showAmount, showTarget } from './amounts.ts';
import { BasisText } from './basis-text.tsx';
import { StateWord } from './state-word.tsx';

export interface TargetName {
  unitId: string;
  subject: string;
  year: number;
}
type History = ReplyOf<typeof getTargetHistory>;

/** Every revision of one target with its paper, who and why, and the figures that it is measured by. */
export function HistoryPanel({ name, onClose }: { name: TargetName | undefined; onClose: () => void }) {
  const { t } = useWords();
  const input = {
    params: { unitId: name?.unitId ?? '' },
    query: { year: name?.year ?? 0, subject: name?.subject ?? '' },
  };
  const history = useEndpoint(getTargetHistory, input, { enabled: name !== undefined });
  const { data } = history;
  const title = data === undefined ? '' : t('targets.historyOf', { item: data.item.name, unit: data.unit.name });
  return (
    <SidePanel open={name !== undefined} title={title} onClose={onClose}>
      <Loaded from={history}>{(view) => <HistoryBody view={view} />}</Loaded>
    </SidePanel>
  );
}

function HistoryBody({ view }: { view: History }) {
  const words = useWords();
  const { t } = words;
  const { now, item } = view;
  return (
    <>
      <p>{itemTitle(item)}</p>
      {now === null ? null : (
        <p>
          <StateWord cell={now} item={item} />
          {now.expected === null ? null : (
            <> {t('targets.expected', { amount: showAmount(now.expected, item, words) })}. </>
          )}
          {now.start === null ? null : (
            <span className="quiet">
              {t('targets.base')}:{' '}
              {t('targets.baseOf', { amount: showAmount(now.start.value, item, words), day: showDay(now.start.day) })}
            </span>
          )}
        </p>
      )}
      <DataTable
        caption={t('targets.revisionsCaption')}
        showCaption
        columns={useRevisionColumns(view)}
        rows={view.revisions}
        rowKey={({ revision }) => String(revision)}
      />
      {view.actuals.length === 0 ? null : <Actuals view={view} />}
    </>
  );
}

function useRevisionColumns({ item }: History): Column<TargetRevision>[] {
  const words = useWords();
  const { t } = words;
  return [
    { key: 'revision', title: t('targets.revision'), cell: ({ revision }) => revision },
    {
      key: 'value',
      title: t('targets.value'),
      numeric: true,
      cell: ({ value, direction }) =>
        value === null ? t('targets.takenBack') : showTarget({ value, direction }, item, words),
    },
    { key: 'due', title: t('targets.dueOn'), cell: ({ dueOn }) => showDay(dueOn) },
    { key: 'paper', title: t('targets.paper'), width: 180, cell: ({ basis }) => <BasisText basis={basis} /> },
    { key: 'reason', title: t('targets.reason'), cell: ({ reason }) => reason },
    { key: 'who', title: t('targets.who'), width: 150, cell: (one) => <Who revision={one} /> },
  ];
}

function Who({ revision: { by, at, importFile, importCell } }: { revision: TargetRevision }) {
  const { t } = useWords();
  return (
    <>
      {by}, {showInstant(at)}
      {importFile === null ? null : (
        <span className="target-why">{t('targets.byImport', { file: importFile, cell: importCell ?? '' })}</span>
      )}
    </>
  );
}

function Actuals({ view: { actuals, item } }: { view: History }) {
  const words = useWords();
  const { t } = words;
  const columns: Column<TargetActual>[] = [
    { key: 'period', title: t('targets.period'), cell: ({ period }) => period },
    { key: 'actual', title: t('targets.actual'), numeric: true, cell: (one) => showActual(one, item, words) },
    { key: 'level', title: t('targets.level'), cell: ({ level }) => <Level level={level} /> },
  ];
  return (
    <DataTable
      caption={t('targets.actualsCaption')}
      showCaption
      columns={columns}
      rows={actuals}
      rowKey={({ period }) => period}
    />
  );
}
