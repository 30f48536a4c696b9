import type { SupportBoard } from '@thuocdo/contract/support';
import { formatDay, formatInstant } from '@thuocdo/core/text';
import { type TableBook, type TableColumn, type TableRow, textColumn } from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';

type Cell = SupportBoard['items'][number]['cells'][number];

/** The board as a workbook: a cell says the gap, the plan with its day, and what came of it, as the screen does. */
export function boardBook(board: SupportBoard, now: string, illustrative: boolean): TableBook {
  const rows = board.items.map((row): TableRow => {
    const cells = row.cells.map((cell) => [cell.item, cellText(cell)] as const);
    return { code: row.code, name: row.name, district: row.districtName, ...Object.fromEntries(cells) };
  });
  const heading = {
    issuer: board.unit.name,
    title: 'Bảng mục còn thiếu và kế hoạch hỗ trợ của các xã',
    notes: [
      ...(board.campaign === null ? [] : [`Kết quả theo đợt: ${board.campaign.title}`]),
      ...(board.ruleset === null ? [] : [`Bộ tiêu chí: ${board.ruleset.name}`]),
      `Lập lúc ${formatInstant(now)}`,
    ],
    illustrative,
  };
  return {
    sheets: [{ name: 'Hỗ trợ', heading, columns: columnsOf(board), groups: [{ rows }], frozenColumns: 2 }],
    sources: board.contacts.map(({ organisationName, title, phone }) => ({
      subject: phrase('vi', 'support.contacts'),
      source: organisationName,
      reference: [title, phone ?? phrase('vi', 'support.noPhone')].filter((part) => part !== '').join(', '),
      at: '',
    })),
  };
}

function columnsOf({ columns }: SupportBoard): TableColumn[] {
  return [
    textColumn('code', 'Mã', 8),
    textColumn('name', 'Xã', 24),
    textColumn('district', 'Huyện', 20),
    ...columns.map(({ code, name }): TableColumn => textColumn(code, `${code} ${name}`, 28)),
  ];
}

/** «Chưa đạt; Quá hạn: VNPT Thanh Hóa, Đang thực hiện, hạn 20/12/2023». */
function cellText({ gap, standing, plan }: Cell): string {
  const words = [
    ...(gap === null ? [] : [phrase('vi', `levels.${gap}`)]),
    phrase('vi', `support.standing-${standing}`),
    ...(plan === null ? [] : [`${plan.enterpriseName}, ${phrase('vi', `support.state-${plan.state}`)}`]),
    ...(plan?.due ? [`hạn ${formatDay(plan.due)}`] : []),
  ];
  return words.join('; ');
}
