import type { ScoresView } from '@thuocdo/contract/scores';
import type { PhraseKey } from '@thuocdo/phrases';
import { Button } from 'antd';
import { useCallback, useId, useMemo, useState } from 'react';
import { Choice } from '../../ui/choice.tsx';
import { showNumber } from '../../ui/numbers.ts';
import { useWords } from '../../ui/words.tsx';
import { type AskedCell, CellPanel } from './cell-panel.tsx';
import { type Cell, fittingHeight, openingHeight, zoomed } from './heat-layout.ts';
import { HeatLegend } from './heat-legend.tsx';
import { HeatMap } from './heat-map.tsx';
import { type HeatOrder, ordersOf, pictureOf, rowsInOrder, takingOff } from './heat-picture.ts';
import { HeatTable } from './heat-table.tsx';
import { saidOf } from './heat-words.ts';

const orderWords = {
  rank: 'scores.orderRank',
  district: 'scores.orderDistrict',
  name: 'scores.orderName',
} as const satisfies Record<HeatOrder, PhraseKey>;

/** Communes × sub-criteria as a picture, and the same as a table. */
export function HeatSection({ view }: { view: ScoresView }) {
  const { t } = useWords();
  const helpId = useId();
  const orders = ordersOf(view);
  const [chosen, setOrder] = useState<HeatOrder>();
  const order = orders.find((one) => one === chosen) ?? orders[0] ?? 'name';
  const [height, setHeight] = useState<number>();
  const rowHeight = height ?? openingHeight(view.rows.length);
  const [asked, setAsked] = useState<AskedCell>();
  const rows = useMemo(() => rowsInOrder(view.rows, order), [view.rows, order]);
  const corner = t('scores.commune');
  const picture = useMemo(() => pictureOf(rows, view, { order, corner }), [rows, view, order, corner]);
  const off = takingOff(view);
  const cellOf = ({ row, column }: Cell) => ({ row: rows[row], column: view.columns[column], at: column });
  const say = (cell: Cell) => {
    const { row, column, at } = cellOf(cell);
    if (!row || !column) return '';
    const { code, name } = column;
    return t('scores.heatCell', {
      unit: [row.name, row.districtName].filter(Boolean).join(', '),
      code,
      name,
      said: saidOf(row.cells?.[at], off[at] ?? false, t),
    });
  };
  const open = (cell: Cell) => {
    const { row, column, at } = cellOf(cell);
    if (row && column) setAsked({ row, column, said: saidOf(row.cells?.[at], off[at] ?? false, t) });
  };
  const zoom = useCallback((by: 1 | -1) => setHeight(zoomed(rowHeight, by)), [rowHeight]);
  const counts = { communes: showNumber(rows.length), columns: showNumber(view.columns.length) };
  return (
    <section className="scores-section">
      <h2>{t('scores.heat')}</h2>
      <div className="scores-choices">
        {orders.length > 1 ? (
          <label htmlFor="ban-do-thu-tu">
            <span>{t('scores.heatOrder')}</span>
            <Choice
              id="ban-do-thu-tu"
              value={order}
              options={orders.map((one) => ({ value: one, label: t(orderWords[one]) }))}
              onChange={setOrder}
            />
          </label>
        ) : null}
        <span className="heat-zoom">
          <Button onClick={() => zoom(1)}>{t('scores.zoomIn')}</Button>
          <Button onClick={() => zoom(-1)}>{t('scores.zoomOut')}</Button>
          <Button onClick={() => setHeight(fittingHeight(rows.length, { width: 0, height: window.innerHeight * 0.7 }))}>
            {t('scores.zoomFit')}
          </Button>
        </span>
        <HeatLegend kind={view.ruleset.kind} takesOff={off.includes(true)} />
      </div>
      <HeatMap
        picture={picture}
        rowHeight={rowHeight}
        label={t('scores.heatLabel', counts)}
        helpId={helpId}
        say={say}
        onOpen={open}
        onZoom={zoom}
      />
      <p id={helpId} className="quiet">
        {t('scores.heatHelp')}
      </p>
      <HeatTable view={view} rows={rows} />
      <CellPanel view={view} asked={asked} onClose={() => setAsked(undefined)} />
    </section>
  );
}
