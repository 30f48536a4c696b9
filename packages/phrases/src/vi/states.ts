import type { AssignmentState } from '@thuocdo/contract/responses';

/** States of an assignment; «muộn» and «quá hạn» are said beside them, not instead of them. */
export const states = {
  not_started: 'Chưa bắt đầu',
  drafting: 'Đang nhập',
  awaiting_confirmation: 'Chờ Chủ tịch xác nhận',
  submitted: 'Đã nộp',
  returned: 'Bị trả lại',
  verified: 'Đã thẩm định',
  transmitted: 'Đã gửi lên trên',
} as const satisfies Record<AssignmentState, string>;
