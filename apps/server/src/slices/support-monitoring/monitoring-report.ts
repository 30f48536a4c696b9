import { label } from '@thuocdo/core/periods';
import { formatDay, formatInstant, formatNumber } from '@thuocdo/core/text';
import { type Block, illustrativeMark, type OfficialPaper, type Table } from '@thuocdo/documents/official';
import { phrase } from '@thuocdo/phrases';
import { changeInWords, pointsInWords } from '@thuocdo/phrases/points-in-words';
import type { Monitoring } from './make-monitoring.ts';
import { notesOf } from './monitoring-book.ts';
import { costText, courseText, resultText } from './monitoring-words.ts';
import type { ReportingOffice } from './reporting-office.ts';

/**
 * The report of the standing office as a draft by Decree 30/2020/NĐ-CP: every number stands in the view of the same moment, and
 * number, day and signature are left to whoever issues it.
 */
export function monitoringReport(monitoring: Monitoring, office: ReportingOffice, now: string): OfficialPaper {
  const { round, against } = monitoring;
  const [year = '', month = ''] = now.split('-');
  const pair = against === null ? label(round.period) : `${label(round.period)} so với ${label(against.period)}`;
  return {
    parentOrg: office.head.parentOrg,
    issuer: office.head.issuer,
    symbol: office.symbol,
    stage: 'DỰ THẢO',
    place: office.head.place,
    date: { year: Number(year), month: Number(month) },
    docType: 'Báo cáo',
    subject: `kết quả hỗ trợ thực hiện chỉ số, tiêu chí chuyển đổi số cấp xã, ${pair}`,
    to: [],
    legalBasis: [],
    blocks: [
      ...notesOf(monitoring).map((note) => said(`${note}.`)),
      said(`Số liệu lấy lúc ${formatInstant(now)}.`),
      heading('I. CHỈ SỐ TRƯỚC VÀ SAU KHI HỖ TRỢ'),
      ...beforeAndAfter(monitoring),
      heading('II. KẾT QUẢ CÁC KẾ HOẠCH HỖ TRỢ ĐÃ XONG'),
      ...brought(monitoring),
      heading('III. CÁC KẾ HOẠCH ĐANG VƯỚNG'),
      ...stalled(monitoring),
      heading('IV. KẾ HOẠCH VÀ KINH PHÍ THEO DOANH NGHIỆP'),
      ...enterprises(monitoring),
    ],
    distribution: ['Lưu: VT'],
    signature: { authority: office.authority },
    marks: monitoring.illustrative ? [illustrativeMark] : [],
  };
}

const said = (text: string): Block => ({ kind: 'paragraph', runs: [{ text }] });
const heading = (text: string): Block => ({ kind: 'heading', text });
const table = (head: string[], widths: number[], rows: string[][], align: Table['align']): Block => ({
  kind: 'table',
  head,
  widths,
  size: 11,
  rows,
  ...(align === undefined ? {} : { align }),
});

function beforeAndAfter({ against, communes, items, sum }: Monitoring): Block[] {
  if (against === null) return [said('Chưa có đợt trước cùng bộ chỉ số nên chưa so được.')];
  const compared = communes.filter((row) => row.sum !== null);
  const moved = items.filter((item) => item.sum !== null);
  const summary = `So được ${formatNumber(compared.length)}/${formatNumber(communes.length)} xã. Tổng điểm các dòng so được: ${pointsInWords('vi', sum?.before)} đợt trước, ${pointsInWords('vi', sum?.after)} đợt này (${changeInWords('vi', sum?.change)}).`;
  return [
    said(summary),
    table(
      ['Đơn vị', 'Điểm trước', 'Điểm sau', 'Tăng, giảm', 'Kế hoạch', 'Đã xong'],
      [6, 3, 3, 3, 2, 2],
      [
        ...communes.map((row) => [
          row.unit.name,
          pointsInWords('vi', row.sum?.before),
          pointsInWords('vi', row.sum?.after),
          changeInWords('vi', row.sum?.change),
          formatNumber(row.plans),
          formatNumber(row.plansDone),
        ]),
        [
          'Cộng',
          pointsInWords('vi', sum?.before),
          pointsInWords('vi', sum?.after),
          changeInWords('vi', sum?.change),
          '',
          '',
        ],
      ],
      numbersFrom(1, 6),
    ),
    said('Theo dòng của bộ chỉ số:'),
    table(
      ['Mã', 'Dòng chỉ số', 'Số xã', 'Điểm trước', 'Điểm sau', 'Tăng, giảm'],
      [2, 7, 1.5, 3, 3, 3],
      moved.map((item) => [
        item.code,
        item.name,
        formatNumber(item.communes),
        pointsInWords('vi', item.sum?.before),
        pointsInWords('vi', item.sum?.after),
        changeInWords('vi', item.sum?.change),
      ]),
      numbersFrom(2, 6),
    ),
  ];
}

function brought({ brought: plans }: Monitoring): Block[] {
  if (plans.length === 0) return [said('Chưa có kế hoạch nào được xã nhận kết quả.')];
  return [
    said(
      `Có ${formatNumber(plans.length)} kế hoạch đã xong. Điểm nêu dưới đây là điểm của các dòng đã đề nghị hỗ trợ, trước và sau khi kế hoạch xong.`,
    ),
    table(
      ['Đơn vị', 'Doanh nghiệp', 'Xong ngày', 'Kết quả xã đã nhận', 'Điểm của các dòng', 'Kinh phí'],
      [3.5, 4, 3.2, 5, 3.5, 3.2],
      plans.map((plan) => [
        plan.unit.name,
        plan.enterprise.name,
        formatDay(plan.doneAt.slice(0, 10)),
        plan.results.map(resultText).join('\n'),
        plan.lines.map(courseText).join('\n'),
        costText(plan.cost),
      ]),
      undefined,
    ),
  ];
}

function stalled({ stalled: plans }: Monitoring): Block[] {
  if (plans.length === 0) return [said('Không có kế hoạch nào đang vướng.')];
  return [
    said(`Có ${formatNumber(plans.length)} kế hoạch đang vướng.`),
    table(
      ['Đơn vị', 'Doanh nghiệp', 'Dòng cần hỗ trợ', 'Vì sao', 'Hạn', 'Trễ (ngày)'],
      [3.5, 4, 5.5, 4, 3.2, 1.8],
      plans.map((plan) => [
        plan.unit.name,
        plan.enterprise.name,
        plan.items.map(({ code, name }) => `${code} ${name}`).join('\n'),
        phrase('vi', `supportMonitoring.stall-${plan.why}`),
        plan.due === null ? '' : formatDay(plan.due),
        plan.daysLate === 0 ? '' : formatNumber(plan.daysLate),
      ]),
      ['left', 'left', 'left', 'left', 'left', 'right'],
    ),
  ];
}

function enterprises({ enterprises: rows, tally }: Monitoring): Block[] {
  if (rows.length === 0) return [said('Chưa có đề nghị hỗ trợ nào.')];
  const cells = ({ plans, underWay, stalled, done, costs }: Monitoring['tally']) => [
    ...[plans, underWay, stalled, done, costs.offered, costs.approved, costs.done, costs.total].map((one) =>
      formatNumber(one),
    ),
  ];
  return [
    said(
      `Tổng kinh phí theo các đề xuất: ${formatNumber(tally.costs.total)} đồng; ${formatNumber(tally.costs.free)} kế hoạch không thu phí.`,
    ),
    table(
      [
        'Doanh nghiệp',
        'Kế hoạch',
        'Đang làm',
        'Đang vướng',
        'Đã xong',
        'Mới đề xuất (đồng)',
        'Đã duyệt (đồng)',
        'Đã xong (đồng)',
        'Cộng (đồng)',
      ],
      [4, 1.6, 1.6, 1.8, 1.6, 3.4, 3.4, 3.4, 3.4],
      [...rows.map(({ name, ...own }) => [name, ...cells(own)]), ['Cộng', ...cells(tally)]],
      numbersFrom(1, 9),
    ),
  ];
}

/** Columns from this one on hold numbers. */
const numbersFrom = (first: number, count: number): NonNullable<Table['align']> =>
  Array.from({ length: count }, (_, at) => (at < first ? ('left' as const) : ('right' as const)));
