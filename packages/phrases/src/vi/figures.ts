/** Figures that departments report, and where values were said. */
export const figures = {
  saidInForm: 'câu {question}, lần nộp {revision}',
  saidInReview: 'cấp trên xác định tại câu {question}, lần nộp {revision}',
  said_typed: 'nhập tay',
  said_import: 'tệp nhập',
  said_push: 'hệ thống khác gửi đến',
  said_pull: 'lấy về từ hệ thống khác',
  saidSheet: 'trang «{sheet}»',
  saidCell: 'ô {cell}',
} as const;
