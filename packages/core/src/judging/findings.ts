/** Something wrong in a ruleset or overlay: where, what, and how to mend it (Vietnamese, for the specialist). */
export interface RulesetFinding {
  /** Path in the file: `criteria[0].subcriteria[1].requirements[2].rule.threshold`. */
  place: string;
  code: RulesetFindingCode;
  severity: 'error' | 'warning';
  params: Readonly<Record<string, string | number>>;
  mend: string;
}

const MENDS = {
  'not-an-object': 'Chỗ này phải là một đối tượng JSON.',
  'not-a-list': 'Chỗ này phải là một danh sách.',
  'list-too-long': 'Danh sách quá dài, tối đa {limit} mục.',
  'text-missing': 'Thiếu nội dung chữ ở đây.',
  'text-too-long': 'Nội dung quá dài, tối đa {limit} ký tự.',
  'not-a-number': 'Chỗ này phải là một số, hoặc null khi chưa biết.',
  'not-a-day': 'Ngày phải có dạng NĂM-THÁNG-NGÀY, ví dụ 2023-08-31, và có thật.',
  'not-yes-no': 'Chỗ này phải là true hoặc false.',
  'not-a-choice': 'Giá trị «{found}» không dùng được; chọn một trong: {choices}.',
  'validity-empty': 'Ngày bắt đầu phải trước ngày kết thúc.',
  'code-duplicate': 'Mã «{duplicate}» đã dùng; mỗi mã chỉ dùng một lần trong bộ.',
  'code-shape': 'Mã chỉ gồm chữ không dấu, số, dấu chấm, gạch.',
  'element-unknown': 'Không có số liệu mã «{element}» trong danh mục; sửa mã hoặc khai báo số liệu trước.',
  'threshold-gap': 'Từ {from} đến trước {to} không có ngưỡng; nối liền các khoảng ngày.',
  'threshold-overlap': 'Từ {from} đến trước {to} có hai ngưỡng; tách các khoảng ngày.',
  'threshold-mixed': 'Chỉ dùng một cách: một giá trị, giá trị theo nhóm xã, hoặc theo ngày.',
  'count-out-of-range': 'Số điều kiện phải là số nguyên từ 1 đến {limit}.',
  'percent-negative': 'Tỷ lệ phần trăm không được âm.',
  'requires-circular': 'Điều kiện tiên quyết đi vòng: {path}.',
  'expression-refused': 'Biểu thức không dùng được: {said}.',
  'ruleset-empty': 'Bộ tiêu chí chưa có yêu cầu nào.',
  'requirement-unknown': 'Bộ tiêu chí không có yêu cầu mã «{requirement}».',
  'threshold-unused': 'Yêu cầu «{requirement}» không dùng ngưỡng; để ở danh sách xác nhận.',
  'clause-unknown': 'Căn cứ «{number}» không có trong danh sách căn cứ của bộ.',
} as const;

export type RulesetFindingCode = keyof typeof MENDS;

export function finding(
  code: RulesetFindingCode,
  place: string,
  params: RulesetFinding['params'] = {},
  severity: RulesetFinding['severity'] = 'error',
): RulesetFinding {
  const mend = MENDS[code].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''));
  return { place: place || '(gốc)', code, severity, params, mend };
}

export function hasErrors(findings: readonly RulesetFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
