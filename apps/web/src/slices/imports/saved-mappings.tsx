import {
  deleteImportMapping,
  getImportHead,
  listImportMappings,
  type SavedMappingView,
} from '@thuocdo/contract/imports';
import { useRef, useState } from 'react';
import { useCommand, useEndpoint } from '../../api.ts';
import { ConfirmButton } from '../../ui/confirm-button.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { ProblemNotice } from '../../ui/problem-notice.tsx';
import { showInstant } from '../../ui/time.ts';
import { useWords } from '../../ui/words.tsx';
import { RenameMapping } from './rename-mapping.tsx';

/** How the organisation's sheets are read, kept under names: renamed, or deleted when no longer needed. */
export function SavedMappings({ unitId }: { unitId: string }) {
  const { t } = useWords();
  const [told, setTold] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);
  const found = useEndpoint(listImportMappings, { params: { unitId } });
  // The row that was pressed is gone or stands elsewhere: what follows is read from here.
  const tell = (text: string) => {
    setTold(text);
    heading.current?.focus();
  };
  return (
    <section aria-labelledby="import-mappings" className="import-step">
      <h2 id="import-mappings" ref={heading} tabIndex={-1}>
        {t('imports.mappings')}
      </h2>
      <div role="status">{told === undefined ? null : <p className="notice notice-good">{told}</p>}</div>
      <Loaded from={found} empty={<p className="empty">{t('imports.noMappings')}</p>}>
        {({ items }) => <MappingTable unitId={unitId} rows={items} onDone={tell} />}
      </Loaded>
    </section>
  );
}

interface MappingTableProps {
  unitId: string;
  rows: readonly SavedMappingView[];
  onDone: (told: string) => void;
}

function MappingTable({ unitId, rows, onDone }: MappingTableProps) {
  const { t } = useWords();
  const columns: Column<SavedMappingView>[] = [
    { key: 'name', title: t('imports.mappingName'), width: 220, cell: (row) => row.name },
    { key: 'sheet', title: t('imports.sheet'), cell: (row) => row.sheet },
    { key: 'columns', title: t('imports.mappingColumns'), numeric: true, cell: (row) => showNumber(row.columns) },
    {
      key: 'who',
      title: t('imports.mappingSaved'),
      width: 220,
      cell: ({ saved }) => (
        <>
          {showInstant(saved.at)}
          <div className="quiet">{saved.by}</div>
        </>
      ),
    },
    { key: 'deeds', title: '', cell: (row) => <MappingDeeds unitId={unitId} row={row} onDone={onDone} /> },
  ];
  return <DataTable caption={t('imports.mappings')} columns={columns} rows={rows} rowKey={(row) => row.id} />;
}

function MappingDeeds({ unitId, row, onDone }: Omit<MappingTableProps, 'rows'> & { row: SavedMappingView }) {
  const { t } = useWords();
  const { id, name } = row;
  const removing = useCommand(deleteImportMapping, {
    refreshes: [listImportMappings, getImportHead],
    onDone: () => onDone(t('imports.mappingDeleted', { name })),
  });
  return (
    <>
      <div className="row-actions">
        <RenameMapping unitId={unitId} row={row} onDone={onDone} />
        <ConfirmButton
          size="small"
          danger
          aria-label={t('imports.deleteMappingOf', { name })}
          loading={removing.isPending}
          title={t('imports.deleteMappingTitle', { name })}
          text={t('imports.deleteMappingText')}
          confirmLabel={t('imports.deleteMapping')}
          onConfirm={() => removing.run({ params: { unitId, mappingId: id } })}
        >
          {t('imports.deleteMapping')}
        </ConfirmButton>
      </div>
      <ProblemNotice problem={removing.error} />
    </>
  );
}
