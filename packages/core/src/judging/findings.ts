import { formatNumber } from '../text/index.ts';

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
  'rule-not-open': 'Yêu cầu «{requirement}» đã có cách xét; chỉ thay được cách xét của yêu cầu còn để ngỏ.',
  'threshold-unused': 'Yêu cầu «{requirement}» không dùng ngưỡng; để ở danh sách xác nhận.',
  'tier-gap': 'Bảng điểm hở ở {at}: mọi số phải rơi vào đúng một bậc; thêm bậc hoặc nối các bậc liền nhau.',
  'tier-overlap': 'Bảng điểm chồng nhau ở {at}: một số rơi vào hai bậc; sửa đầu mút của một bậc.',
  'tier-empty': 'Bậc không chứa số nào; đầu dưới phải nhỏ hơn đầu trên.',
  'points-missing': 'Thiếu số điểm ở đây.',
  'points-negative': 'Điểm không được âm; điểm trừ ghi bằng số dương trong nhóm «điểm trừ».',
  'points-above-max': 'Cách tính cho tới {most} điểm, quá điểm tối đa {max} của dòng.',
  'points-do-not-add-up': 'Các phần cộng lại {sum} điểm, khác {max} điểm ghi ở đây; sửa điểm của phần hoặc của tổng.',
  'points-outside-index':
    'Cách tính «{found}» cho điểm, chỉ dùng trong bộ chỉ số; bộ tiêu chí cần cách xét đạt, chưa đạt.',
  'deduction-without-max': 'Điểm trừ phải ghi mức trừ nhiều nhất.',
  'scale-missing': 'Bộ chỉ số phải có thang điểm (scale).',
  'scale-outside-index': 'Thang điểm chỉ dùng cho bộ chỉ số.',
  'grades-order': 'Các mức xếp loại phải khác nhau và đi từ cao xuống thấp; mức cuối bắt đầu từ 0.',
  'tie-unknown':
    'Thứ tự xét khi bằng điểm: «{code}» không có trong bộ hoặc đã ghi; dùng base, bonus, deduction, mã nhóm hoặc mã chỉ tiêu.',
  'proportion-range': 'Tỷ lệ phải: 0 ≤ mức sàn ≤ mức đủ điểm, mức đủ điểm lớn hơn 0.',
  'share-out-of-range': 'Tỷ lệ dòng phải từ 0 đến 100%.',
  'choice-empty': 'Phải có ít nhất một lựa chọn kèm điểm.',
  'branch-kind': 'Nhánh không được dùng cách tính «{found}».',
  'not-positive': 'Số này phải lớn hơn 0.',
  'decimals-range': 'Số chữ số thập phân phải là số nguyên từ 0 đến 6.',
  'column-unknown': 'Không có cột «{column}» trong danh sách; sửa mã hoặc khai báo cột.',
  'scope-shape': 'Phạm vi phải là VN hoặc đường dẫn đơn vị, ví dụ VN/2025/56.',
  'version-code': 'Phiên bản {version} của «{series}» phải có mã «{wanted}».',
  'example-code-unknown': 'Ví dụ nói tới mã «{code}» không có trong bộ.',
  'example-points-outside-index': 'Ví dụ ghi điểm, nhưng bộ này không chấm điểm.',
  'example-expects-nothing': 'Ví dụ phải nói kết quả mong đợi của ít nhất một mã.',
  'clause-unknown': 'Căn cứ «{number}» không có trong danh sách căn cứ của bộ.',
  'code-published': 'Mã «{code}» đã ban hành; bản đã ban hành không đổi được, hãy soạn phiên bản tiếp theo.',
  'version-published': 'Phiên bản {version} của «{series}» đã ban hành; dùng số phiên bản tiếp theo.',
  'series-of-another-unit': 'Bộ «{series}» thuộc phạm vi {scope}; đơn vị khác phải dùng mã bộ riêng.',
  'code-redefined': 'Mã «{code}» ở «{before}» đo nội dung khác; mã không đổi nghĩa, hãy đặt mã mới.',
  'validity-overlap': 'Trùng thời gian hiệu lực với «{code}» ({from} – {to}); sửa ngày bắt đầu hoặc kết thúc.',
  'requires-unknown': 'Chưa có bộ «{code}» nào được ban hành; sửa mã hoặc ban hành bộ đó trước.',
  'overlay-empty': 'Chưa bổ sung ngưỡng, cách xét hay xác nhận cho bộ nào.',
  'example-kind-missing': 'Thiếu ví dụ trường hợp «{kind}»; thêm một ví dụ đã tính bằng tay.',
  'example-fails': 'Ví dụ «{name}»: {code} ra {found}, mong đợi {expected}; sửa quy tắc hoặc sửa ví dụ.',
} as const;

export type RulesetFindingCode = keyof typeof MENDS;

export function finding(
  code: RulesetFindingCode,
  place: string,
  params: RulesetFinding['params'] = {},
  severity: RulesetFinding['severity'] = 'error',
): RulesetFinding {
  const mend = MENDS[code].replace(/\{(\w+)\}/g, (_, name: string) => saidOf(params[name] ?? ''));
  return { place: place || '(gốc)', code, severity, params, mend };
}

export function hasErrors(findings: readonly RulesetFinding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

/** Numbers as Vietnamese writes them: 0,5 and 1.062. */
function saidOf(param: string | number): string {
  return typeof param === 'number' ? formatNumber(param) : param;
}
