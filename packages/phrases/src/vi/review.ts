/** Progress matrix, checking, verifying, returning. */
export const review = {
  menu: 'Kiểm tra, thẩm định',
} as const;
