const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** 1062 → '1.062'; 2.5 → '2,5'. Vietnamese marks in both languages, as the official tables have them. */
export const showNumber = (value: number): string => plain.format(value);

/** 79.37 → '79,37%' (at most two decimals, no space). */
export function showPercent(value: number): string {
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)}%`;
}
