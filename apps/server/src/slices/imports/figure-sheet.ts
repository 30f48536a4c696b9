import { downloadFigureSheet } from '@thuocdo/contract/imports';
import type { Element } from '@thuocdo/core/elements';
import { figurePeriodFault, showFigure } from '@thuocdo/core/figures';
import { label } from '@thuocdo/core/periods';
import { formatInstant } from '@thuocdo/core/text';
import type { ElementValue } from '@thuocdo/core/values';
import { type TableColumn, type TableRow, textColumn, toXlsx } from '@thuocdo/documents/tables';
import { fileOf } from '../../platform/http/file-of.ts';
import { query } from '../../platform/http/route.ts';
import { allElements } from '../definitions/index.ts';
import { cellKey, type FigureScene, figureScene, isSaidOf, sourceOfActor, unitInPeriod } from '../figures/index.ts';

/**
 * The register as a sheet to fill in. The column of the period holds what the reader’s own organisation says (and what counts, for a
 * reader who enters nothing); imported unchanged it changes nothing.
 */
export const figureSheetRoute = query({
  endpoint: downloadFigureSheet,
  action: 'figure.read',
  subject: (db, { params, query: asked }, { today }) =>
    unitInPeriod(db, params.unitId, { period: asked.period, today }),
  async run({ db, actor, now, today, installation }, unit, { query: { period } }) {
    const source = await sourceOfActor(db, actor, unit);
    const scene = await figureScene(db, unit.unitId, [period]);
    const elements = (await allElements(db)).filter(
      (element) =>
        isSaidOf(element, unit.row.level) &&
        element.type !== 'rows' &&
        figurePeriodFault(element, period, today) === undefined,
    );
    const columns: TableColumn[] = [
      textColumn('code', 'Mã số liệu', 30),
      textColumn('name', 'Tên số liệu', 60),
      textColumn('unit', 'Đơn vị tính', 14),
      { key: 'own', header: [label(period)], kind: 'number', width: 18 },
      textColumn('note', 'Ghi chú', 40),
      textColumn('counts', 'Đang dùng (tham khảo)', 18),
    ];
    const heading = {
      issuer: source?.name ?? unit.row.full_name,
      title: `Số liệu ${label(period)}`,
      subtitle: unit.row.full_name,
      notes: [
        'Điền vào cột của kỳ rồi dùng «Nhập từ tệp»; ô để trống không xoá số đã có.',
        `Lập lúc ${formatInstant(now)}`,
      ],
      illustrative: installation.config.mode === 'demonstration',
    };
    const rows = elements.map((element) => rowOf(element, { scene, period, source: source?.id }));
    const sheet = { name: 'Số liệu', heading, columns, groups: [{ rows }], frozenColumns: 2 };
    return fileOf(`Số liệu ${unit.row.name} ${period}`, 'xlsx', await toXlsx({ sheets: [sheet], sources: [] }, now));
  },
});

function rowOf(
  element: Element,
  { scene, period, source }: { scene: FigureScene; period: string; source: string | undefined },
): TableRow {
  const cell = scene.cells.get(cellKey(element.code, period));
  const own = cell?.said.find((figure) => figure.source === source)?.stored;
  const counts = cell?.settled.kind === 'stands' ? cell.settled.value : undefined;
  const note = own !== undefined && 'entryId' in own.provenance ? (own.provenance.note ?? null) : null;
  return {
    code: element.code,
    name: element.name,
    unit: element.unit,
    own: cellValue(element, source === undefined ? counts : own?.value),
    note,
    counts: counts === undefined ? null : showFigure(element, counts),
  };
}

/** Numbers stay whole, to the last decimal; words are written as the register shows them. */
function cellValue(element: Element, value: ElementValue | undefined): string | number | null {
  if (value === undefined) return null;
  return typeof value === 'number' ? value : showFigure(element, value);
}
