import { EditOutlined } from '@ant-design/icons';
import type { ReportView } from '@thuocdo/contract/report-views';
import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Deadline } from '../../ui/deadline.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { AssignDialog } from './assign-dialog.tsx';
import { MissingTable } from './missing-table.tsx';
import { useOwnerName } from './owner-name.ts';
import { SlotEditor } from './slot-editor.tsx';
import { SlotStatus } from './slot-status.tsx';

type Slot = ReportView['slots'][number];

/** Who owes what by when: the texts of each part of the department, and the figures that are not there. */
export function OwesView({ report, onJump }: { report: ReportView; onJump: (section: string) => void }) {
  const { t } = useWords();
  const [assigning, setAssigning] = useState(false);
  const [writing, setWriting] = useState<string>();
  const slot = report.slots.find((one) => one.slot === writing);
  const done = report.slots.filter(({ state }) => state === 'done').length;
  const mayWrite = report.can.includes('report.write');
  return (
    <section aria-labelledby="phong-no">
      <div className="section-head">
        <h2 id="phong-no">{t('reports.owesTitle')}</h2>
        <span className="quiet">{t('reports.owesCount', { done, total: report.slots.length })}</span>
        {mayWrite ? <Button onClick={() => setAssigning(true)}>{t('reports.assign')}</Button> : null}
      </div>
      <SlotTable report={report} onWrite={mayWrite ? setWriting : undefined} />
      <h2 className="next-section">{t('reports.figuresOwed')}</h2>
      <MissingTable report={report} onJump={onJump} />
      {assigning ? <AssignDialog report={report} onClose={() => setAssigning(false)} /> : null}
      {slot === undefined ? null : (
        <SidePanel open title={slot.title} onClose={() => setWriting(undefined)}>
          <SlotEditor report={report} slot={slot} onClose={() => setWriting(undefined)} />
        </SidePanel>
      )}
    </section>
  );
}

interface SlotTableProps {
  report: ReportView;
  onWrite: ((slot: string) => void) | undefined;
}

function SlotTable({ report, onWrite }: SlotTableProps) {
  const { t } = useWords();
  const ownerOf = useOwnerName(report);
  const rows = [...report.slots].sort((a, b) => ownerOf(a.owner).localeCompare(ownerOf(b.owner), 'vi'));
  const columns: Column<Slot>[] = [
    { key: 'owner', title: t('reports.owner'), width: 150, cell: (row) => ownerOf(row.owner) },
    { key: 'slot', title: t('reports.slot'), width: 260, cell: (row) => row.title },
    { key: 'state', title: t('reports.state'), width: 110, cell: (row) => <SlotStatus state={row.state} /> },
    {
      key: 'due',
      title: t('reports.dueDay'),
      width: 210,
      cell: (row) =>
        row.dueDay === null ? (
          <span className="quiet">{t('reports.noDueDay')}</span>
        ) : (
          <Deadline day={row.dueDay} now={report.now} done={row.state === 'done'} />
        ),
    },
    {
      key: 'last',
      title: t('reports.lastWritten'),
      width: 190,
      cell: (row) => (row.updatedAt === null ? '–' : `${row.updatedBy}, ${showInstant(row.updatedAt)}`),
    },
    {
      key: 'write',
      title: t('reports.write'),
      cell: (row) =>
        onWrite === undefined ? null : (
          <Button
            size="small"
            icon={<EditOutlined aria-hidden />}
            aria-label={t('reports.writeSlot', { title: row.title })}
            onClick={() => onWrite(row.slot)}
          >
            {t('reports.write')}
          </Button>
        ),
    },
  ];
  return <DataTable caption={t('reports.owesCaption')} columns={columns} rows={rows} rowKey={({ slot }) => slot} />;
}
