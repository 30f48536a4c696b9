import type { TargetBasis, TargetCell, TargetItemView } from '@thuocdo/contract/targets';
import { citation } from '@thuocdo/core/judging';
import { formatDay, formatInstant, formatNumber } from '@thuocdo/core/text';
import type { ColumnKind, TableBook, TableColumn, TableRow } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Board } from './board.ts';

/** The board as a workbook: four columns an item, the papers as sources. */
export function targetsBook(board: Board, now: string): TableBook {
  const heading = {
    issuer: board.unit.name,
    title: `Chỉ tiêu kế hoạch năm ${board.year} của các xã: kế hoạch và thực hiện`,
    notes: [
      `Đơn vị đọc tại ngày ${formatDay(board.asOf)}`,
      'Số thực hiện: mức cao nhất đã có của năm, chưa có thì của năm trước gần nhất',
      ...registrationNote(board),
      `Lập lúc ${formatInstant(now)}`,
    ],
    illustrative: false,
  };
  const rows = board.items.map((row): TableRow => {
    const cells = row.cells.flatMap((cell) => cellsOf(cell, itemOf(board, cell.subject)));
    return {
      code: row.code,
      name: row.name,
      district: row.districtName,
      registered: row.registration.registered ? 'x' : null,
      ...Object.fromEntries(cells),
    };
  });
  return {
    sheets: [
      { name: `Chỉ tiêu ${board.year}`, heading, columns: columnsOf(board), groups: [{ rows }], frozenColumns: 2 },
    ],
    sources: board.bases.map((basis) => ({
      subject: basis.subject,
      source: basis.issuer,
      reference: basisInWords(basis),
      at: '',
    })),
  };
}

/** «Quyết định 1829/QĐ-UBND ngày 30/5/2023 (văn bản dẫn in: 1829/QĐ-UBND ngày 30/5/2022 – …)». */
function basisInWords(basis: TargetBasis): string {
  const { asPrinted } = basis;
  if (asPrinted === null) return citation(basis);
  const printed = citation({ kind: '', number: asPrinted.number, date: asPrinted.date }).trim();
  return `${citation(basis)} (nơi khác in: ${printed}; ${asPrinted.reason})`;
}

function registrationNote({ registration: { here, province } }: Board): string[] {
  if (province === null || province.decided === null) return here === 0 ? [] : [`Xã đăng ký: ${formatNumber(here)}`];
  const entered = province.entered ?? here;
  return [`Xã đăng ký: mới nhập ${formatNumber(entered)} trên ${formatNumber(province.decided)} của ${province.name}`];
}

const itemOf = (board: Board, subject: string) => board.columns.find((item) => item.subject === subject);

const kinds: Readonly<Record<string, ColumnKind>> = { count: 'integer', percent: 'percent', yes_no: 'text' };
const partsOfCell = ['target', 'actual', 'difference', 'state'] as const;

function columnsOf(board: Board): TableColumn[] {
  const title = ({ name, unit }: TargetItemView) => (unit === null ? name : `${name} (${unit})`);
  return [
    { key: 'code', header: ['Mã', ''], kind: 'text', width: 8 },
    { key: 'name', header: ['Xã', ''], kind: 'text', width: 24 },
    { key: 'district', header: ['Huyện', ''], kind: 'text', width: 20 },
    { key: 'registered', header: ['Đăng ký', ''], kind: 'text', width: 9 },
    ...board.columns.flatMap((item) =>
      partsOfCell.map(
        (part): TableColumn => ({
          key: `${item.subject} ${part}`,
          header: [title(item), phrase('vi', `targets.${part}`)],
          kind: part === 'state' ? 'text' : (kinds[item.measure] ?? 'decimal'),
          width: part === 'state' ? 16 : 12,
        }),
      ),
    ),
  ];
}

function cellsOf(cell: TargetCell, item: TargetItemView | undefined): [string, string | number | null][] {
  const { subject, value, actual, difference, state } = cell;
  const isYesNo = item?.measure === 'yes_no';
  const said = (amount: number) => (isYesNo ? (amount === 1 ? 'Có' : 'Chưa') : amount);
  return [
    [`${subject} target`, isYesNo ? 'Có' : cell.direction === 'at_most' ? `≤ ${formatNumber(value)}` : value],
    [
      `${subject} actual`,
      actual === null ? null : actual.low === actual.high ? said(actual.low) : rangeInWords(actual),
    ],
    [`${subject} difference`, isYesNo ? null : difference],
    [`${subject} state`, phrase('vi', `targets.state-${state}`)],
  ];
}

function rangeInWords({ low, high }: { low: number; high: number | null }): string {
  return high === null ? `từ ${formatNumber(low)}` : `${formatNumber(low)}–${formatNumber(high)}`;
}
