import type { TargetItemView } from '@thuocdo/contract/targets';
import { REGISTRATION } from '@thuocdo/core/targets';
import { formatDay } from '@thuocdo/core/text';
import type { TableBook, TableColumn, TableRow } from '@thuocdo/documents/tables';
import type { Reader } from '../../platform/db/open.ts';
import { itemsBySubject, registrationItem } from './items.ts';
import { targetsOf } from './standing.ts';
import { communesOf, type YearUnit } from './year-unit.ts';

/** A sheet that the import reads back as it is: codes of items in the second head, what is set already filled in. */
export async function templateBook(
  db: Reader,
  unit: YearUnit,
  asked: readonly string[],
  now: string,
): Promise<TableBook> {
  const communes = await communesOf(db, unit);
  const known = await targetsOf(db, { unitIds: communes.map(({ id }) => id), year: unit.year });
  const items = await itemsBySubject(db, unit.version.path);
  const wanted = [...new Set([REGISTRATION, ...known.map(({ subject }) => subject), ...asked])];
  const columns = wanted.flatMap((subject) => items.get(subject) ?? []);
  const values = new Map(known.map((target) => [`${target.unitId} ${target.subject}`, target.value]));
  const rows = communes.map((commune): TableRow => {
    const cells = columns.map((item) => [item.subject, shown(values.get(`${commune.id} ${item.subject}`), item)]);
    return {
      code: commune.code,
      name: commune.full_name,
      district: commune.district_name,
      ...Object.fromEntries(cells),
    };
  });
  const heading = {
    issuer: unit.version.full_name,
    title: `Mẫu nhập chỉ tiêu năm ${unit.year}`,
    notes: [
      'Ô trống: không giao chỉ tiêu. Phần trăm ghi 79,37 cho 79,37%. Đăng ký và chỉ tiêu có/không: ghi x.',
      `Đơn vị đọc tại ngày ${formatDay(unit.asOf)}. Giữ nguyên hàng mã dưới tên chỉ tiêu.`,
    ],
    illustrative: false,
  };
  return {
    sheets: [{ name: `Nhập ${unit.year}`, heading, columns: columnsOf(columns), groups: [{ rows }], frozenColumns: 2 }],
    sources: columns.map((item) => ({
      subject: item.name,
      source: item.ruleset ?? '',
      reference: item.subject,
      at: now,
    })),
  };
}

function shown(value: number | undefined, { measure }: TargetItemView): string | number | null {
  if (value === undefined) return null;
  return measure === 'yes_no' ? 'x' : value;
}

/** Numbers keep as they are written: a percentage format would store 79.37% as 0.7937. */
function columnsOf(items: readonly TargetItemView[]): TableColumn[] {
  return [
    { key: 'code', header: ['Mã xã', ''], kind: 'text', width: 9 },
    { key: 'name', header: ['Xã', ''], kind: 'text', width: 26 },
    { key: 'district', header: ['Huyện', ''], kind: 'text', width: 22 },
    ...items.map(
      (item): TableColumn => ({
        key: item.subject,
        header: [item.subject === registrationItem.subject ? 'Đăng ký' : titleOf(item), item.subject],
        kind: item.measure === 'yes_no' ? 'text' : item.measure === 'count' ? 'integer' : 'decimal',
        width: 18,
      }),
    ),
  ];
}

const titleOf = ({ name, unit }: TargetItemView) => (unit === null ? name : `${name} (${unit})`);
