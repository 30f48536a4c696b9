import type { Names } from '../indicators/index.ts';
import { cut } from '../indicators/index.ts';
import { label } from '../periods/index.ts';
import { formatNumber } from '../text/index.ts';
import type { Check, CheckOutcome, CheckRule } from './model.ts';

/**
 * One Vietnamese sentence for an outcome, with the numbers:
 * «Văn bản đăng Cổng TTĐT (tháng 5 năm 2021, mục I.6.1): báo cáo ghi 55, cộng 13 thành phần được 64, thiếu 9.»
 */
export function explainOutcome(check: Check, outcome: CheckOutcome, names: Names = {}): string {
  const section = check.section ? `, mục ${check.section}` : '';
  return `${check.title} (${label(outcome.period)}${section}): ${outcomeWords(check, outcome, names)}.`;
}

/** What the sentence says after its head: «báo cáo ghi 55, cộng 13 thành phần được 64, thiếu 9». */
export function outcomeWords(check: Check, outcome: CheckOutcome, names: Names = {}): string {
  switch (outcome.status) {
    case 'idle':
      return 'kỳ này không có số liệu để kiểm';
    case 'unknown':
      return `chưa kiểm được, ${whyUnknown(outcome, names)}`;
    case 'holds':
      return `khớp${numbersOf(outcome)}`;
    case 'fails':
      return failure(check.rule, outcome, names);
  }
}

function whyUnknown({ reason, missing = [], computed }: CheckOutcome, names: Names): string {
  const implied = computed === undefined ? '' : `; từ số liệu đã có suy ra ${said(computed)}`;
  switch (reason) {
    case 'missing':
      return `chưa có số liệu ${missing.map((one) => `${nameOf(one.element, names)} (${label(one.period)})`).join(', ')}${implied}`;
    case 'zero-denominator':
      return 'mẫu số bằng 0';
    case 'approximate':
      return 'có số chỉ ghi gần đúng';
    case 'perhaps-copied':
      return `tổng vẫn là ${said(computed)} như kỳ trước trong khi các thành phần đã đổi, có thể số cũ chép lại`;
    default:
      return 'công thức không cho ra số';
  }
}

function numbersOf({ stated, computed }: CheckOutcome): string {
  if (stated === undefined || computed === undefined) return '';
  return stated === computed ? `, ${said(stated)}` : `, ${said(stated)} và ${said(computed)}`;
}

function failure(rule: CheckRule, outcome: CheckOutcome, names: Names): string {
  const { stated, computed, missing = [], items = [] } = outcome;
  switch (rule.kind) {
    case 'sum':
      return `báo cáo ghi ${said(stated)}, cộng ${rule.parts.length} thành phần được ${said(computed)}, ${gap(outcome)}`;
    case 'stated':
      return `báo cáo ghi ${said(stated)}, tính từ số liệu được ${said(computed)}${cutWords(outcome)}`;
    case 'back_solve':
      return `không có số nguyên nào cho tỷ lệ ${said(stated)}; gần nhất là ${items.join(', ')} = ${said(computed)}${cutWords(outcome)}`;
    case 'bound':
      return `${said(computed)} phải ${BOUND[rule.op]} ${said(stated)}, lệch ${size(outcome)}`;
    case 'repeat':
      if (items.length > 0) return `cùng số ${said(stated)} nhưng không cùng nội dung: ${items.join(', ')}`;
      return `hai chỗ ghi ${said(stated)} và ${said(computed)}, lệch ${size(outcome)}`;
    case 'identity':
      return `hai cách tính ra ${said(stated)} và ${said(computed)}, lệch ${size(outcome)}`;
    case 'range':
      return `${said(computed)} ngoài khoảng cho phép, giới hạn là ${said(stated)}`;
    case 'pair':
      return `phải có cùng nhau, còn thiếu ${missing.map((one) => nameOf(one.element, names)).join(', ')}`;
    default:
      return failureOverTime(rule, outcome);
  }
}

function failureOverTime(rule: CheckRule, outcome: CheckOutcome): string {
  const { stated, computed, items = [] } = outcome;
  switch (rule.kind) {
    case 'stock_flow':
      return `cuối kỳ ghi ${said(stated)}, đầu kỳ cộng tăng trừ giảm được ${said(computed)}, ${gap(outcome)}`;
    case 'jump':
      return `kỳ trước ${said(stated)}, kỳ này ${said(computed)}, thay đổi ngoài mức cho phép`;
    case 'list_count':
      return `báo cáo ghi ${said(stated)}, liệt kê ${said(computed)}, ${gap(outcome)}`;
    case 'dates_within':
      return `${items.length} trong ${said(stated)} văn bản không ký trong kỳ: ${items.join(', ')}`;
    case 'disjoint':
      return `${said(computed)} tên có ở cả hai danh sách: ${items.join(', ')}`;
    case 'number_order':
      return `số văn bản không tăng theo ngày ký: ${items.join('; ')}`;
    case 'number_bound':
      return `số văn bản lớn nhất là ${said(computed)}, vượt số đếm ${said(stated)}`;
    default:
      return `một chỗ ghi ${said(stated)}, chỗ khác là ${said(computed)}`;
  }
}

const BOUND = { '<=': 'không quá', '<': 'dưới', '>=': 'từ', '>': 'trên' };

function gap({ difference = 0 }: CheckOutcome): string {
  return `${difference > 0 ? 'thiếu' : 'thừa'} ${formatNumber(Math.abs(difference))}`;
}

function size({ difference = 0 }: CheckOutcome): string {
  return formatNumber(Math.abs(difference));
}

function cutWords({ stated, computed }: CheckOutcome): string {
  if (typeof stated !== 'number' || typeof computed !== 'number') return '';
  const decimals = String(stated).split('.')[1]?.length ?? 0;
  return decimals > 0 && cut(computed, decimals) === stated ? ' (số ghi là số cắt bớt, không phải làm tròn)' : '';
}

function said(value: number | string | undefined): string {
  if (typeof value === 'string') return `«${value}»`;
  return value === undefined ? '–' : formatNumber(value);
}

function nameOf(code: string, names: Names): string {
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
