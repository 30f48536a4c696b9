/** Trust levels of a value and verdicts of a judgement. */
export const levels = {
  self: 'Tự đánh giá',
  checked: 'Đã kiểm tra',
  verified: 'Đã thẩm định',
  published: 'Đã chốt',
  highest: 'Mức cao nhất đã đạt',
  met: 'Đạt',
  unmet: 'Chưa đạt',
  unknown: 'Chưa đủ số liệu',
  exempt: 'Không xét',
} as const;
