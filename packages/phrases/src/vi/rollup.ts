/** Province table, judgements, exports, packages. */
export const rollup = {
  menu: 'Bảng tổng hợp',
} as const;
