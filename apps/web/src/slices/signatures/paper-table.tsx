import { downloadSignedPaper, type SignedPaperView } from '@thuocdo/contract/signatures';
import { phraseIfKnown } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { FileButton } from '../../ui/file-button.tsx';
import { showNumber, showSize } from '../../ui/numbers.ts';
import type { PagerProps } from '../../ui/pager.tsx';
import { SidePanel } from '../../ui/side-panel.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { PaperDetail } from './paper-detail.tsx';
import { PaperStatus } from './states.tsx';

interface PaperTableProps {
  rows: readonly SignedPaperView[];
  paging: PagerProps;
}

export function PaperTable({ rows, paging }: PaperTableProps) {
  const { lang, t } = useWords();
  const [opened, setOpened] = useState<SignedPaperView>();
  const columns: Column<SignedPaperView>[] = [
    {
      key: 'name',
      title: t('signatures.file'),
      width: 260,
      cell: (row) => (
        <Button
          type="link"
          className="paper-name"
          aria-label={`${row.name}: ${t('signatures.see')}`}
          onClick={() => setOpened(row)}
        >
          {row.name}
        </Button>
      ),
    },
    {
      key: 'work',
      title: t('signatures.work'),
      cell: (row) => phraseIfKnown(lang, `signatures.work-${row.subjectKind}`) ?? t('signatures.work-other'),
    },
    { key: 'state', title: t('signatures.state'), cell: (row) => <PaperStatus state={row.verification.state} /> },
    {
      key: 'count',
      title: t('signatures.count'),
      numeric: true,
      cell: (row) => showNumber(row.verification.signatures.length),
    },
    {
      key: 'at',
      title: t('signatures.at'),
      cell: (row) => (
        <>
          {showInstant(row.verification.at)}
          <div className="quiet">{row.by}</div>
        </>
      ),
    },
    {
      key: 'file',
      title: t('signatures.download'),
      cell: (row) => (
        <FileButton
          small
          label={showSize(row.size)}
          name={`${showSize(row.size)} – ${t('signatures.download')}: ${row.name}`}
          endpoint={downloadSignedPaper}
          input={{ params: { unitId: row.unitId, paperId: row.id } }}
        />
      ),
    },
  ];
  return (
    <>
      <DataTable
        caption={t('signatures.history')}
        columns={columns}
        rows={rows}
        rowKey={(row) => row.id}
        paging={paging}
      />
      <SidePanel open={opened !== undefined} title={opened?.name ?? ''} onClose={() => setOpened(undefined)}>
        {opened === undefined ? null : <PaperDetail paper={opened} />}
      </SidePanel>
    </>
  );
}
