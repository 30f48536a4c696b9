/** Codes got new meanings on 1 July 2025 (Nghị quyết 202/2025/QH15): an identity is a code in one of the two eras. */
export type Era = '2023' | '2025';

export type UnitLevel = 'country' | 'province' | 'district' | 'commune';

export type UnitKind =
  | 'quoc_gia'
  | 'tinh'
  | 'thanh_pho_tw'
  | 'quan'
  | 'huyen'
  | 'thi_xa'
  | 'thanh_pho'
  | 'xa'
  | 'phuong'
  | 'thi_tran'
  | 'dac_khu';

/** A unit as it was in [validFrom, validTo): days 'YYYY-MM-DD', an open end is null. */
export interface UnitVersion {
  unitId: string;
  era: Era;
  code: string;
  level: UnitLevel;
  kind: UnitKind;
  /** Without the word for its kind: «Thông Hòa». */
  name: string;
  /** With it: «Xã Thông Hòa». */
  fullName: string;
  parentId: string | null;
  /** From the country down: `VN/2023/84/844/29335`. */
  path: string;
  validFrom: string;
  validTo: string | null;
}

/** What became of a unit: taken over whole, or this heir took a part of it. */
export interface Succession {
  from: string;
  to: string;
  kind: 'whole' | 'part';
  /** The first day of the heir. */
  day: string;
}

/** Days on which a source states the catalogue; between them the state before is carried on. */
export interface KnownPeriod {
  from: string;
  to: string | null;
}

export interface Catalogue {
  versions: readonly UnitVersion[];
  successions: readonly Succession[];
  knownPeriods: readonly KnownPeriod[];
}

export const countryId = 'VN';

const kindWords: Record<UnitKind, string> = {
  quoc_gia: '',
  tinh: 'Tỉnh',
  thanh_pho_tw: 'Thành phố',
  quan: 'Quận',
  huyen: 'Huyện',
  thi_xa: 'Thị xã',
  thanh_pho: 'Thành phố',
  xa: 'Xã',
  phuong: 'Phường',
  thi_tran: 'Thị trấn',
  dac_khu: 'Đặc khu',
};

/** The word before the name: «Xã», «Thành phố». */
export function kindWord(kind: UnitKind): string {
  return kindWords[kind];
}

export function fullNameOf(kind: UnitKind, name: string): string {
  return `${kindWords[kind]} ${name}`.trim();
}

/** `29335-2023`. */
export function unitIdOf(code: string, era: Era): string {
  return `${code}-${era}`;
}

/** The era whose codes hold on a day. */
export function eraOn(day: string): Era {
  return day < '2025-07-01' ? '2023' : '2025';
}

/** Codes of the statistical office: two digits a province, three a district, five a commune. */
export function levelOfCode(code: string): UnitLevel {
  if (code.length === 2) return 'province';
  return code.length === 3 ? 'district' : 'commune';
}

/** True while a version holds. */
export function holdsOn(version: { validFrom: string; validTo: string | null }, day: string): boolean {
  return version.validFrom <= day && (version.validTo === null || day < version.validTo);
}
