import { known, offsetOf, oneOf } from '../../ui/search-params.ts';
import { type LevelView, levelViews } from '../rollup/index.ts';

/** What is shown, all in the address: a link shows the same lines. */
export interface ReviewSearch {
  /** Level of the figures. */
  muc?: LevelView;
  /** Only lines with something missing. */
  thieu?: true;
  /** Only lines within the duty of enterprises. */
  doanhNghiep?: true;
  /** First row of the list of communes. */
  tu?: number;
}

/** What is to be shown otherwise; undefined takes a filter off. */
export type ReviewChange = { [K in keyof ReviewSearch]: ReviewSearch[K] | undefined };

/** Keeps what is known and leaves the rest; a mistyped address shows everything and not an error. */
export function readReviewSearch(search: Record<string, unknown>): ReviewSearch {
  const muc = oneOf(levelViews, search['muc']);
  return known({
    muc: muc === 'highest' ? undefined : muc,
    thieu: search['thieu'] === true ? true : undefined,
    doanhNghiep: search['doanhNghiep'] === true ? true : undefined,
    tu: offsetOf(search['tu']),
  } as const);
}

type Line = { isShort: boolean | null; withinDuty: boolean };

/** Whether a line is shown under the filters. */
export function isShown({ thieu, doanhNghiep }: ReviewSearch, { isShort, withinDuty }: Line): boolean {
  return (thieu !== true || isShort === true) && (doanhNghiep !== true || withinDuty);
}

/** The address at which help is asked for with lines of the review. */
export function supportRequestSearch(unitId: string, campaignId: string, codes: readonly string[]) {
  return { donVi: unitId, dot: campaignId, muc: codes.join(',') };
}
