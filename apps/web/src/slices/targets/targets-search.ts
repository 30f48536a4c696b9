import type { getTargetBoard } from '@thuocdo/contract/targets';
import { STATES, type State } from '@thuocdo/core/targets';
import type { InputOf } from '../../api.ts';
import { known, offsetOf, oneOf, textOf, wordOf } from '../../ui/search-params.ts';

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
  const year = Number(search['nam']);
  const found: { [K in keyof TargetsSearch]: TargetsSearch[K] | undefined } = {
    donVi: wordOf(search['donVi'], /^(VN|[0-9]{2,5}-20[0-9]{2})$/),
    nam: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : undefined,
    tim: textOf(search['tim'], /^.{1,100}$/),
    tinhHinh: oneOf(STATES, search['tinhHinh']),
    dangKy: oneOf(['co', 'khong'] as const, search['dangKy']),
    tu: offsetOf(search['tu']),
  };
  return known(found);
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
