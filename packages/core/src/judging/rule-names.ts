/** Names by code, of elements («tổng số hộ») and of classes of communes («xã đảo»); a code without a name is printed as it is. */
export type RuleNames = Readonly<Record<string, string>>;

export function nameOf(code: string, names: RuleNames): string {
  if (code === '') return '(chưa chọn số liệu)';
  return Object.hasOwn(names, code) ? (names[code] ?? code) : code;
}
