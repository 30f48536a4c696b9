import type { CheckView } from '@thuocdo/contract/indicators';
import { type CheckResult, checkResults } from '@thuocdo/core/checks';
import { searchKey } from '@thuocdo/core/text';
import { codeShape, type FigurePlace, readFigurePlace } from '../../ui/figure-place.ts';
import { known, oneOf, textOf } from '../../ui/search-params.ts';

export const moments = ['entry', 'import', 'issue'] as const;

/** Unit, period and filters of the checks, all in the address: a link shows the same list. */
export interface ChecksSearch extends FigurePlace {
  tim?: string;
  /** One result; without it all but those of which the period says nothing. */
  kq?: CheckResult;
  /** Code of the office in charge. */
  phong?: string;
  /** When the check runs. */
  luc?: (typeof moments)[number];
}

export type AskChecks = (change: { [K in keyof ChecksSearch]: ChecksSearch[K] | undefined }) => void;

/** Keeps what is known and leaves the rest. */
export function readChecksSearch(search: Record<string, unknown>): ChecksSearch {
  const found: { [K in keyof ChecksSearch]: ChecksSearch[K] | undefined } = {
    ...readFigurePlace(search),
    tim: textOf(search['tim'], /^.{1,100}$/),
    kq: oneOf(checkResults, search['kq']),
    phong: textOf(search['phong'], codeShape),
    luc: oneOf(moments, search['luc']),
  };
  return known(found);
}

export const isFiltered = ({ tim, kq, phong }: ChecksSearch): boolean =>
  [tim, kq, phong].some((one) => one !== undefined);

/** The checks that the filters leave; of what the period says nothing only when it is asked for. */
export function filterChecks(checks: readonly CheckView[], { tim, kq, phong }: ChecksSearch): CheckView[] {
  const key = tim === undefined ? '' : searchKey(tim);
  return checks.filter(
    (check) =>
      (kq === undefined ? check.result !== 'idle' : check.result === kq) &&
      (phong === undefined || check.owner === phong) &&
      (key === '' || wordsOf(check).some((word) => searchKey(word).includes(key))),
  );
}

const wordsOf = ({ code, title, found, section, elements }: CheckView): string[] => [
  code,
  title,
  found,
  section ?? '',
  ...elements.flatMap((element) => [element.code, element.name]),
];
