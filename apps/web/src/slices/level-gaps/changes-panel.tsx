import { Link } from '@tanstack/react-router';
import { type LevelChange, listLevelChanges } from '@thuocdo/contract/level-gaps';
import { useState } from 'react';
import { useEndpoint } from '../../api.ts';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { VerdictStatus } from '../../ui/status.tsx';
import { useWords } from '../../ui/words.tsx';
import type { comparedOf } from './gaps-search.ts';

/** The number that was pressed: which changes it counts. */
export interface AskedNumber {
  title: string;
  filter: { subcriterion?: string; area?: string; checker?: string; direction?: LevelChange['direction'] };
}

interface ChangesPanelProps {
  campaignId: string;
  compared: ReturnType<typeof comparedOf>;
  asked: AskedNumber | undefined;
  onClose: () => void;
}

/** The communes behind a number, with what they had before and after. */
export function ChangesPanel({ asked, onClose, ...rest }: ChangesPanelProps) {
  return (
    <SidePanel open={asked !== undefined} title={asked?.title ?? ''} onClose={onClose}>
      {asked === undefined ? null : <Changes key={JSON.stringify(asked.filter)} {...rest} asked={asked} />}
    </SidePanel>
  );
}

const limit = 50;

function Changes({ campaignId, compared, asked }: Omit<ChangesPanelProps, 'onClose'> & { asked: AskedNumber }) {
  const { t } = useWords();
  const [offset, setOffset] = useState(0);
  const changes = useEndpoint(
    listLevelChanges,
    { params: { campaignId }, query: { ...compared, ...asked.filter, limit, offset } },
    { keepLast: true },
  );
  const columns: Column<LevelChange>[] = [
    {
      key: 'commune',
      title: t('levelGaps.commune'),
      width: 130,
      cell: (row) => (
        <>
          <Link to={`/dot-khao-sat/${campaignId}/phieu/${row.unitId}/${row.assignmentId}` as string}>
            {row.unitName}
          </Link>
          <div className="quiet">{row.areaName}</div>
        </>
      ),
    },
    { key: 'code', title: t('levelGaps.subcriterion'), cell: (row) => row.code },
    { key: 'from', title: t('levelGaps.before'), cell: (row) => <Side verdict={row.from} score={row.fromScore} /> },
    { key: 'to', title: t('levelGaps.after'), cell: (row) => <Side verdict={row.to} score={row.toScore} /> },
    { key: 'checker', title: t('levelGaps.checker'), cell: (row) => row.checker ?? '' },
  ];
  return (
    <Loaded from={changes}>
      {(data) => (
        <DataTable
          caption={t('levelGaps.listCaption')}
          columns={columns}
          rows={data.items}
          rowKey={(row) => `${row.unitId} ${row.code}`}
          paging={{ total: data.total, limit, offset, onMove: setOffset }}
        />
      )}
    </Loaded>
  );
}

/** Points where there are points, and the verdict in words. */
function Side({ verdict, score }: { verdict: LevelChange['from']; score: LevelChange['fromScore'] }) {
  const { t } = useWords();
  if (score === null) return <VerdictStatus verdict={verdict} />;
  const [low, high] = [showNumber(score.low), showNumber(score.high)];
  return (
    <>
      {t('levelGaps.pointsOf', { points: low === high ? low : t('levelGaps.range', { low, high }) })}
      {verdict === 'met' ? null : (
        <div>
          <VerdictStatus verdict={verdict} />
        </div>
      )}
    </>
  );
}
