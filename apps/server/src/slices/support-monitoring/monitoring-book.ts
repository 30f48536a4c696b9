import type { MonitoredCommune } from '@thuocdo/contract/support-monitoring';
import { label } from '@thuocdo/core/periods';
import { formatDay, formatInstant } from '@thuocdo/core/text';
import {
  type LegalHeading,
  type TableBook,
  type TableColumn,
  type TableRow,
  type TableSheet,
  textColumn as text,
} from '@thuocdo/documents/tables';
import { phrase } from '@thuocdo/phrases';
import type { Letterhead } from '../dispatch/index.ts';
import type { Monitoring } from './make-monitoring.ts';
import { changeCell, courseText, pointsCell, resultText } from './monitoring-words.ts';

type Sheet = Omit<TableSheet, 'heading'>;

/** The view as a workbook: communes, lines of the index, both crossed, what was brought, what stalls, enterprises. */
export function monitoringBook(monitoring: Monitoring, office: Letterhead, now: string): TableBook {
  const heading = (title: string): LegalHeading => ({
    parentOrg: office.parentOrg,
    issuer: office.issuer,
    title,
    subtitle: monitoring.round.title,
    notes: [...notesOf(monitoring), `Lập lúc ${formatInstant(now)}`],
    illustrative: monitoring.illustrative,
  });
  return {
    sheets: [
      { ...communeSheet(monitoring), heading: heading('Chỉ số trước và sau khi hỗ trợ, theo xã') },
      { ...itemSheet(monitoring), heading: heading('Chỉ số trước và sau khi hỗ trợ, theo dòng') },
      { ...crossedSheet(monitoring), heading: heading('Điểm tăng, giảm của từng xã theo từng dòng') },
      { ...broughtSheet(monitoring), heading: heading('Kết quả các kế hoạch hỗ trợ đã xong') },
      { ...stalledSheet(monitoring), heading: heading('Các kế hoạch hỗ trợ đang vướng') },
      { ...enterpriseSheet(monitoring), heading: heading('Kế hoạch và kinh phí theo doanh nghiệp') },
    ],
    sources: sourcesOf(monitoring),
  };
}

/** Points come from the rounds, results from the enterprise that reported them and the commune that took them over. */
function sourcesOf({ round, against, ruleset, brought }: Monitoring): TableBook['sources'] {
  const rounds = [round, ...(against === null ? [] : [against])].map(({ title, period, asOf }) => ({
    subject: `Điểm ${label(period)}`,
    source: title,
    reference: ruleset.name,
    at: formatDay(asOf),
  }));
  const results = brought.flatMap(({ unit, enterprise, results: reported, doneAt }) =>
    reported.map((result) => ({
      subject: `${unit.name}: ${resultText(result)}`,
      source: enterprise.name,
      reference: result.note,
      at: formatInstant(doneAt),
    })),
  );
  return [...rounds, ...results];
}

/** What is compared with what, and which plans count. */
export function notesOf({ ruleset, round, against, plansFrom }: Monitoring): string[] {
  return [
    `Theo ${ruleset.name}; mức số liệu: cao nhất đã có của từng xã`,
    against === null
      ? `${label(round.period)}; chưa có đợt trước để so`
      : `So ${label(round.period)} với ${label(against.period)} («${against.title}»); chỉ cộng những gì cả hai đợt đều đo được`,
    plansFrom === null ? 'Kế hoạch hỗ trợ: tất cả' : `Kế hoạch hỗ trợ: đề nghị từ ngày ${formatDay(plansFrom)}`,
  ];
}

const number = (key: string, header: string, width = 14): TableColumn => ({
  key,
  header: [header],
  kind: 'number',
  width,
});

const comparedColumns = [
  number('before', 'Điểm trước'),
  number('after', 'Điểm sau'),
  number('change', 'Tăng, giảm'),
] as const;

const comparedCells = (sum: MonitoredCommune['sum']): TableRow => ({
  before: pointsCell(sum?.before),
  after: pointsCell(sum?.after),
  change: changeCell(sum?.change),
});

function communeSheet({ communes, sum }: Monitoring): Sheet {
  const level = (reached: MonitoredCommune['levelAfter']) =>
    reached === null ? null : phrase('vi', `levels.${reached}`);
  return {
    name: 'Theo xã',
    columns: [
      text('name', 'Đơn vị', 28),
      text('district', 'Huyện', 22),
      text('levelBefore', 'Mức đợt trước', 16),
      text('levelAfter', 'Mức đợt này', 16),
      number('totalBefore', 'Chỉ số đợt trước'),
      number('totalAfter', 'Chỉ số đợt này'),
      ...comparedColumns,
      number('plans', 'Kế hoạch hỗ trợ', 10),
      number('plansDone', 'Đã xong', 10),
    ],
    groups: [
      {
        rows: communes.map((row) => ({
          name: row.unit.name,
          district: row.unit.districtName,
          levelBefore: level(row.levelBefore),
          levelAfter: level(row.levelAfter),
          totalBefore: pointsCell(row.totalBefore),
          totalAfter: pointsCell(row.totalAfter),
          ...comparedCells(row.sum),
          plans: row.plans,
          plansDone: row.plansDone,
        })),
      },
    ],
    total: { label: 'Cộng các dòng so được', values: comparedCells(sum) },
    frozenColumns: 1,
  };
}

function itemSheet({ items, sum }: Monitoring): Sheet {
  return {
    name: 'Theo dòng chỉ số',
    columns: [
      text('code', 'Mã', 12),
      text('name', 'Dòng chỉ số', 46),
      number('communes', 'Số xã so được', 10),
      ...comparedColumns,
      number('risen', 'Xã tăng', 9),
      number('fallen', 'Xã giảm', 9),
      number('same', 'Xã không đổi', 9),
      number('open', 'Xã chưa rõ', 9),
    ],
    groups: [
      {
        rows: items.map(({ code, name, communes, courses, sum: own }) => ({
          code,
          name,
          communes,
          ...comparedCells(own),
          ...courses,
        })),
      },
    ],
    total: { label: 'Cộng các dòng so được', values: comparedCells(sum) },
    frozenColumns: 2,
  };
}

function crossedSheet({ communes, items }: Monitoring): Sheet {
  return {
    name: 'Xã theo dòng',
    columns: [
      text('name', 'Đơn vị', 28),
      ...items.map(({ code, name }) => number(`item ${code}`, `${code} ${name}`, 16)),
    ],
    groups: [
      {
        rows: communes.map(({ unit, cells }) => ({
          name: unit.name,
          ...Object.fromEntries(items.map(({ code }, at) => [`item ${code}`, changeCell(cells[at]?.change)])),
        })),
      },
    ],
    frozenColumns: 1,
  };
}

const planColumns = [
  text('unit', 'Đơn vị', 26),
  text('enterprise', 'Doanh nghiệp', 34),
  text('items', 'Dòng cần hỗ trợ', 46),
  number('cost', 'Kinh phí (đồng)', 16),
] as const;

const planCells = ({
  unit,
  enterprise,
  items,
  cost,
}: Monitoring['stalled'][number] | Monitoring['brought'][number]) => ({
  unit: unit.name,
  enterprise: enterprise.name,
  items: items.map(({ code, name }) => `${code} ${name}`).join('; '),
  cost,
});

function broughtSheet({ brought }: Monitoring): Sheet {
  return {
    name: 'Kết quả hỗ trợ',
    columns: [
      ...planColumns,
      text('done', 'Xong ngày', 12),
      text('results', 'Kết quả xã đã nhận', 46),
      text('courses', 'Điểm của các dòng', 34),
    ],
    groups: [
      {
        rows: brought.map((plan) => ({
          ...planCells(plan),
          done: formatDay(plan.doneAt.slice(0, 10)),
          results: plan.results.map(resultText).join('; '),
          courses: plan.lines.map(courseText).join('; '),
        })),
      },
    ],
    frozenColumns: 1,
  };
}

function stalledSheet({ stalled }: Monitoring): Sheet {
  return {
    name: 'Đang vướng',
    columns: [
      ...planColumns,
      text('why', 'Vì sao', 26),
      text('due', 'Hạn', 12),
      number('late', 'Trễ (ngày)', 9),
      text('said', 'Lời ở bước cuối', 46),
    ],
    groups: [
      {
        rows: stalled.map((plan) => ({
          ...planCells(plan),
          why: phrase('vi', `supportMonitoring.stall-${plan.why}`),
          due: plan.due === null ? null : formatDay(plan.due),
          late: plan.daysLate,
          said: plan.said,
        })),
      },
    ],
    frozenColumns: 1,
  };
}

function enterpriseSheet({ enterprises, tally }: Monitoring): Sheet {
  const cells = ({ costs: { done: doneCost, ...costs }, ...counts }: Monitoring['tally']): TableRow => ({
    ...counts,
    ...costs,
    doneCost,
  });
  return {
    name: 'Doanh nghiệp',
    columns: [
      text('name', 'Doanh nghiệp', 40),
      number('plans', 'Kế hoạch', 10),
      number('underWay', 'Đang làm', 10),
      number('stalled', 'Đang vướng', 10),
      number('done', 'Đã xong', 10),
      number('declined', 'Từ chối', 10),
      number('offered', 'Mới đề xuất (đồng)', 16),
      number('approved', 'Đã duyệt (đồng)', 16),
      number('doneCost', 'Đã xong (đồng)', 16),
      number('total', 'Cộng (đồng)', 16),
      number('free', 'Kế hoạch không thu phí', 12),
    ],
    groups: [{ rows: enterprises.map(({ id: _id, name, ...own }) => ({ name, ...cells(own) })) }],
    total: { label: 'Cộng', values: cells(tally) },
    frozenColumns: 1,
  };
}
