const roman: Readonly<Record<string, number>> = {
  I: 1,
  II: 2,
  III: 3,
  IV: 4,
  V: 5,
  VI: 6,
  VII: 7,
  VIII: 8,
  IX: 9,
  X: 10,
};

/** «I.4» before «I.10» before «II.1»; no section last. */
export function sectionKey(section: string | null): string {
  if (section === null) return '~';
  return section
    .split(/[.\s]+/)
    .map((part) => (roman[part] === undefined ? part : String(roman[part])))
    .map((part) => (/^\d+$/.test(part) ? part.padStart(3, '0') : part))
    .join('.');
}
