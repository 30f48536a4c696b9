import type { getConfirmationRegister } from '@thuocdo/contract/confirmations';
import { STANDINGS, type Standing } from '@thuocdo/core/appraisals';
import { VERDICTS, type Verdict } from '@thuocdo/core/judging';
import type { InputOf } from '../../api.ts';
import { known, offsetOf, oneOf, textOf, wordOf } from '../../ui/search-params.ts';

/** Ruleset, filters and page of the register: all in the address, so that a link shows the same rows. */
export interface RegisterSearch {
  bo?: string;
  buoc?: Standing;
  ketQua?: Verdict;
  huyen?: string;
  tim?: string;
  tu?: number;
}

export const pageSize = 100;

/** Keeps what is known and leaves the rest: a mistyped address shows the whole roster and not an error. */
export function readRegisterSearch(search: Record<string, unknown>): RegisterSearch {
  const found: { [K in keyof RegisterSearch]: RegisterSearch[K] | undefined } = {
    bo: wordOf(search['bo'], /^[a-z0-9_.-]{1,80}$/i),
    buoc: oneOf(STANDINGS, search['buoc']),
    ketQua: oneOf(VERDICTS, search['ketQua']),
    huyen: wordOf(search['huyen'], /^[0-9]{2,5}-20[0-9]{2}$/),
    tim: textOf(search['tim'], /^.{1,100}$/),
    tu: offsetOf(search['tu']),
  };
  return known(found);
}

/** A new filter begins at the first page. */
export function filteredBy(
  search: RegisterSearch,
  change: Partial<Record<keyof RegisterSearch, unknown>>,
): RegisterSearch {
  return readRegisterSearch({ ...search, tu: undefined, ...change });
}

export const isFiltered = ({ buoc, ketQua, huyen, tim }: RegisterSearch): boolean =>
  [buoc, ketQua, huyen, tim].some((one) => one !== undefined);

type RegisterQuery = NonNullable<InputOf<typeof getConfirmationRegister>['query']>;

export function registerQuery(search: RegisterSearch): RegisterQuery {
  return {
    limit: pageSize,
    offset: search.tu ?? 0,
    ...(search.bo === undefined ? {} : { ruleset: search.bo }),
    ...(search.buoc === undefined ? {} : { standing: search.buoc }),
    ...(search.ketQua === undefined ? {} : { verdict: search.ketQua }),
    ...(search.huyen === undefined ? {} : { district: search.huyen }),
    ...(search.tim === undefined ? {} : { q: search.tim }),
  };
}
