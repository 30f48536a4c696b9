/** Administrative units, their names and succession. */
export const units = {
  menu: 'Đơn vị hành chính',
} as const;
