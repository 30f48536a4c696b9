const plain = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 20 });

/** 1062 → '1.062'; 2.5 → '2,5'. Vietnamese marks in both languages, as the official tables have them. */
export const showNumber = (value: number): string => plain.format(value);

/** 79.37 → '79,37%' (at most two decimals, no space). */
export function showPercent(value: number): string {
  return `${new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 }).format(value)}%`;
}

/** Bytes as a file list says them: 812 → '812 B', 15_400 → '15,4 KB', 2_300_000 → '2,3 MB'. */
export function showSize(bytes: number): string {
  const one = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 });
  if (bytes < 1000) return `${bytes} B`;
  return bytes < 1_000_000 ? `${one.format(bytes / 1000)} KB` : `${one.format(bytes / 1_000_000)} MB`;
}
