import type { ScoreRow, ScoresView } from '@thuocdo/contract/scores';
import { useState } from 'react';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { UnitName } from '../../ui/unit-name.tsx';
import { useWords } from '../../ui/words.tsx';
import { takingOff } from './heat-picture.ts';
import { saidOf } from './heat-words.ts';

const pageSize = 50;

/** The heat map in words, for who does not see it and for who wants the figures. */
export function HeatTable({ view, rows }: { view: ScoresView; rows: readonly ScoreRow[] }) {
  const { t } = useWords();
  const [page, setPage] = useState({ of: rows, offset: 0 });
  const offset = page.of === rows ? page.offset : 0;
  const off = takingOff(view);
  const columns: Column<ScoreRow>[] = [
    {
      key: 'xa',
      title: t('scores.commune'),
      cell: ({ name, code }) => <UnitName name={name} code={code} />,
      width: 170,
    },
    ...view.columns.map(
      ({ code, name }, at): Column<ScoreRow> => ({
        key: code,
        title: <abbr title={name}>{code}</abbr>,
        cell: ({ cells }) => saidOf(cells?.[at], off[at] ?? false, t),
        width: 80,
      }),
    ),
  ];
  return (
    <>
      <h3>{t('scores.heatTable')}</h3>
      <div className="heat-table">
        <DataTable
          caption={t('scores.heatTableCaption')}
          columns={columns}
          rows={rows.slice(offset, offset + pageSize)}
          rowKey={(row) => row.unitId}
          paging={{ offset, limit: pageSize, total: rows.length, onMove: (to) => setPage({ of: rows, offset: to }) }}
        />
      </div>
    </>
  );
}
