import type { getProgress } from '@thuocdo/contract/review';
import type { InputOf } from '../../api.ts';
import { known, oneOf, textOf, wordOf } from '../../ui/search-params.ts';

export const respondents = ['commune', 'district', 'province', 'enterprise'] as const;
export type Respondent = (typeof respondents)[number];
export const stateNames = [
  'not_started',
  'drafting',
  'awaiting_confirmation',
  'submitted',
  'returned',
  'verified',
  'transmitted',
] as const;
export type StateName = (typeof stateNames)[number];
export const sorts = ['district', 'name', 'state', 'due'] as const;
export type Sort = (typeof sorts)[number];

/** Class of respondents, filters, order and page of the matrix: all in the address, so that a link shows the same rows. */
export interface ProgressSearch {
  loai?: Respondent;
  trangThai?: StateName;
  cap?: number;
  huyen?: string;
  muon?: boolean;
  tim?: string;
  xep?: Sort;
  tu?: number;
}

export const pageSize = 100;

/** Keeps what is known and leaves the rest; a mistyped address shows the whole roster and not an error. */
export function readProgressSearch(search: Record<string, unknown>): ProgressSearch {
  const loai = oneOf(respondents, search['loai']);
  const xep = oneOf(sorts, search['xep']);
  return known({
    loai: loai === 'commune' ? undefined : loai,
    trangThai: oneOf(stateNames, search['trangThai']),
    cap: wholeNumber(search['cap']),
    huyen: wordOf(search['huyen'], /^[0-9]{2,5}-20[0-9]{2}$/),
    muon: search['muon'] === true ? true : undefined,
    tim: textOf(search['tim'], /^.{1,100}$/),
    xep: xep === 'district' ? undefined : xep,
    tu: wholeNumber(search['tu']) || undefined,
  });
}

/** A new filter begins at the first page. */
export function filteredBy(
  search: ProgressSearch,
  change: Partial<Record<keyof ProgressSearch, unknown>>,
): ProgressSearch {
  return readProgressSearch({ ...search, tu: undefined, ...change });
}

export const isFiltered = ({ trangThai, cap, huyen, muon, tim }: ProgressSearch): boolean =>
  [trangThai, cap, huyen, muon, tim].some((one) => one !== undefined);

type ProgressQuery = NonNullable<InputOf<typeof getProgress>['query']>;

export function progressQuery(search: ProgressSearch): ProgressQuery {
  return {
    respondent: search.loai ?? 'commune',
    sort: search.xep ?? 'district',
    limit: pageSize,
    offset: search.tu ?? 0,
    ...(search.trangThai === undefined ? {} : { state: search.trangThai }),
    ...(search.cap === undefined ? {} : { tier: search.cap }),
    ...(search.huyen === undefined ? {} : { district: search.huyen }),
    ...(search.muon === undefined ? {} : { late: 'true' as const }),
    ...(search.tim === undefined ? {} : { q: search.tim }),
  };
}

function wholeNumber(said: unknown): number | undefined {
  const number = Number(said);
  return said !== '' && said !== null && Number.isInteger(number) && number >= 0 ? number : undefined;
}
