import type { StateFile, UnitRow } from '../../packages/core/src/units/index.ts';
import { kindAndName, tidyName } from './names.ts';
import type { Overlay, Packages } from './packages.ts';

type Units = Map<string, { fullName: string; parent: string }>;

/** In force 10/04/2023 – 31/01/2024: the packages' list of the statistical office, brought to 31/12/2023. */
export function state2024({ listed }: Packages, overlay: Overlay): StateFile {
  return {
    era: '2023',
    from: '2023-04-10',
    until: '2025-03-01',
    knownUntil: '2024-02-01',
    units: rowsOf(units2024(listed, overlay)),
  };
}

function units2024(listed: Packages['listed'], { y2024 }: Overlay): Units {
  const units: Units = new Map(
    listed.map((unit) => [unit.code, { fullName: unit.name_with_type, parent: unit.parent_code ?? '' }]),
  );
  for (const code of y2024.del) units.delete(code);
  setAll(units, y2024.set);
  return units;
}

/**
 * In force 01/03/2025 – 30/06/2025: provinces and districts of 2024 corrected, communes from the conversion table,
 * which names a commune's district but does not give its code.
 */
export function state202506({ listed, mappings }: Packages, overlay: Overlay): StateFile {
  const { del, set, parent, add } = overlay.y202506;
  const units: Units = new Map([...units2024(listed, overlay)].filter(([code]) => code.length < 5));
  for (const code of del) units.delete(code);
  setAll(
    units,
    pick(set, (code) => code.length < 5),
  );
  const districtCodes = codesByName(units);
  for (const row of mappings) {
    const at = nameKey(row.old_province_name, row.old_district_name);
    units.set(row.old_ward_code, { fullName: row.old_ward_name, parent: districtCodes.get(at) ?? '' });
  }
  setAll(
    units,
    pick(set, (code) => code.length === 5),
  );
  setAll(units, add);
  for (const [code, parentCode] of Object.entries(parent)) {
    const unit = units.get(code);
    if (unit === undefined) throw new Error(`${code}: to be moved to ${parentCode}, but not in the table`);
    unit.parent = parentCode;
  }
  return {
    era: '2023',
    from: '2025-03-01',
    until: '2025-07-01',
    knownUntil: '2025-07-01',
    units: rowsOf(units),
  };
}

/** The 34 provinces and 3,321 communes of 01/07/2025 (Nghị quyết 202/2025/QH15 and its resolutions by province). */
export function state202507({ provinces, wards }: Packages, { y2025 }: Overlay): StateFile {
  const units: Units = new Map();
  for (const { province_code: code, name } of provinces) {
    units.set(code, { fullName: y2025.prov[code] ?? name, parent: '' });
  }
  for (const { ward_code, name, province_code } of wards) {
    const code = y2025.code[ward_code] ?? ward_code;
    units.set(code, { fullName: y2025.set[code] ?? name, parent: province_code });
  }
  return { era: '2025', from: '2025-07-01', until: null, knownUntil: null, units: rowsOf(units) };
}

function codesByName(units: Units): Map<string, string> {
  const districts = [...units].filter(([code]) => code.length === 3);
  return new Map(
    districts.map(([code, { fullName, parent }]) => [nameKey(units.get(parent)?.fullName ?? '', fullName), code]),
  );
}

function nameKey(province: string, district: string): string {
  return `${tidyName(province)}/${tidyName(district)}`.toLowerCase();
}

function pick<Value>(record: Record<string, Value>, accepts: (code: string) => boolean): Record<string, Value> {
  return Object.fromEntries(Object.entries(record).filter(([code]) => accepts(code)));
}

function setAll(units: Units, facts: Record<string, [fullName: string, parent: string]>): void {
  for (const [code, [fullName, parent]] of Object.entries(facts)) units.set(code, { fullName, parent });
}

/** Rows by level, then code; a unit whose parent is not in the state stops the build. */
function rowsOf(units: Units): UnitRow[] {
  return [...units]
    .sort(([a], [b]) => a.length - b.length || (a < b ? -1 : 1))
    .map(([code, { fullName, parent }]) => {
      if (code.length > 2 && !units.has(parent)) throw new Error(`${code} «${fullName}»: no parent «${parent}»`);
      const { kind, name } = kindAndName(code, fullName);
      return [code, parent, kind, name];
    });
}
