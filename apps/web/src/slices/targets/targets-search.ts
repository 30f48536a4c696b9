import type { getTargetBoard } from '@thuocdo/contract/targets';
import { STATES, type State } from '@thuocdo/core/targets';
import type { InputOf } from '../../api.ts';

/** Unit, year, filters and page of the board: all in the address, so that a link shows the same rows. */
export interface TargetsSearch {
  donVi?: string;
  nam?: number;
  tim?: string;
  tinhHinh?: State;
  dangKy?: 'co' | 'khong';
  tu?: number;
}

export const pageSize = 100;

/** Keeps what is known and leaves the rest. */
export function readTargetsSearch(search: Record<string, unknown>): TargetsSearch {
  const [year, from] = [Number(search['nam']), Number(search['tu'])];
  const found: { [K in keyof TargetsSearch]: TargetsSearch[K] | undefined } = {
    donVi: textOf(search['donVi'], /^(VN|[0-9]{2,5}-20[0-9]{2})$/),
    nam: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    tim: textOf(search['tim'] === undefined ? undefined : String(search['tim']), /^.{1,100}$/),
    tinhHinh: STATES.find((one) => one === search['tinhHinh']),
    dangKy: (['co', 'khong'] as const).find((one) => one === search['dangKy']),
    tu: Number.isInteger(from) && from > 0 ? from : undefined,
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** A new filter begins at the first page. */
export const filteredBy = (search: TargetsSearch, change: { [K in keyof TargetsSearch]?: unknown }): TargetsSearch =>
  readTargetsSearch({ ...search, tu: undefined, ...change });

export const isFiltered = ({ tim, tinhHinh, dangKy }: TargetsSearch): boolean =>
  [tim, tinhHinh, dangKy].some((one) => one !== undefined);

export function boardQuery(search: TargetsSearch, year: number): NonNullable<InputOf<typeof getTargetBoard>['query']> {
  return {
    year,
    limit: pageSize,
    offset: search.tu ?? 0,
    ...(search.tim === undefined ? {} : { q: search.tim }),
    ...(search.tinhHinh === undefined ? {} : { state: search.tinhHinh }),
    ...(search.dangKy === undefined ? {} : { registered: search.dangKy === 'co' ? 'yes' : 'no' }),
  };
}

/** Of a unit of before the reform of 1 July 2025: 2023, the year of its surveys; else the year of the day. */
export function usualYear(unitId: string, now: string): number {
  return unitId.endsWith('-2023') ? 2023 : Number(now.slice(0, 4));
}

function textOf(said: unknown, shape: RegExp): string | undefined {
  return typeof said === 'string' && shape.test(said) ? said : undefined;
}
